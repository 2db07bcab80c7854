package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryCommandTest {
  @TempDir Path folder;

  @Test
  void namedFunctionsStandInAGrid() throws IOException {
    Path file = folder.resolve("four.svg");
    assertEquals(
        "",
        Run.output(
            "gallery",
            "relu",
            "gelu",
            "x*sigmoid(x)",
            "-x",
            "--columns",
            "2",
            "-o",
            file.toString()));
    String svg = Files.readString(file);
    assertTrue(svg.contains("width=\"90mm\" height=\"76mm\""), svg.substring(0, 300));
  }

  @Test
  void allElementWiseFunctionsAreTheDefault() throws IOException {
    Path file = folder.resolve("all.svg");
    assertEquals("", Run.output("gallery", "-o", file.toString()));
    String svg = Files.readString(file);
    for (Activation activation : Catalogue.activations()) {
      assertTrue(svg.contains(activation.title()), activation.title());
    }
  }
}
