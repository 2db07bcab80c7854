package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookCommandTest {
  private static final Environment TERMINAL = new Environment(Map.of("LANG", "C.UTF-8"), true);

  @TempDir Path folder;

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFunctionsThatAreNamedHaveCards() throws IOException {
    Path site = folder.resolve("site");
    String[] words = {"handbook", "--lang", "zh", "--only", "ReLU,swish", "-o", site.toString()};
    assertEquals("", Run.output(words));
    assertEquals(
        List.of(".varphi-handbook", "handbook.css", "handbook.js", "index.html", "zh"),
        names(site));
    assertEquals(List.of("relu.html", "swish.html"), names(site.resolve("zh/functions")));

    Run again = Run.of(TERMINAL, "", words);
    assertEquals(0, again.code());
    assertTrue(again.err().contains("[" + "#".repeat(30) + "] 20 of 20 pages"), again.err());
    assertTrue(again.err().endsWith("\r\u001b[K"), "the bar is gone in the end");
    assertEquals(List.of("site"), names(folder));
  }

  @Test
  void aDirectoryWithOtherFilesStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "mine");
    Run run = Run.of("handbook", "-o", folder.toString());
    assertEquals(2, run.code());
    assertFalse(Files.exists(folder.resolve("index.html")));
    assertEquals(List.of("thesis.tex"), names(folder));
  }
}
