package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.varphi.Activations;
import io.varphi.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTexTest {
  private static final Figure FIGURE =
      Figure.of(Activations.of("gelu"), Activations.of("silu"))
          .withGradients()
          .language(Language.CHINESE)
          .size(85, 60)
          .title("激活函数及其梯度");

  @TempDir private Path folder;

  @Test
  void thePackageForChineseIsLoaded() {
    String tex = FIGURE.toTex(TexForm.DOCUMENT);
    assertTrue(tex.contains("{ctex}") && tex.contains("{激活函数及其梯度};"), tex);
    assertTrue(tex.contains("梯度}"), tex);
  }

  @ParameterizedTest
  @CsvSource({"xelatex, xeCJK.sty", "lualatex, luatexja.sty"})
  void compiles(String engine, String support) throws IOException, InterruptedException {
    List<String> needed =
        List.of("pgfplots.sty", "standalone.cls", "ctex.sty", "FandolSong-Regular.otf", support);
    for (String file : needed) {
      assumeTrue(succeeds("kpsewhich", file), "TeX or its " + file + " is missing");
    }
    assumeTrue(succeeds(engine, "--version"), engine + " is missing");
    Files.writeString(folder.resolve("figure.tex"), FIGURE.toTex(TexForm.DOCUMENT));
    boolean compiled = succeeds(engine, "-interaction=nonstopmode", "-halt-on-error", "figure.tex");
    String log = Files.readString(folder.resolve("figure.log"));
    assertTrue(compiled, log);
    assertFalse(log.contains("Missing character"), log);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("figure.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("激活函数及其梯度"), text);
    }
  }

  private boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }
}
