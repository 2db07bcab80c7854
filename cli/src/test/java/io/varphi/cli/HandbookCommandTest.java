package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    String index = site.resolve("index.html").toString();
    assertEquals(index + "  (open it in a browser)\n", Run.output(words));
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

  /** The cards read the table that bench writes; this is the table that their test reads. */
  @Test
  void benchWritesTheTableThatCardsRead() throws IOException {
    Machine machine =
        new Machine(
            "A processor, 2 GHz", 4, "An OS", "A machine 25.0.3+9-LTS", "vectors of 512 bits");
    List<BenchReport.Section> sections =
        List.of(
            new BenchReport.Section(
                1 << 16,
                1,
                0.078,
                List.of(
                    new BenchReport.Times(0.98125, 1.1783, 1.28),
                    new BenchReport.Times(0.11, 0.24, 0.21))),
            new BenchReport.Section(
                1 << 26,
                1,
                0.55,
                List.of(
                    new BenchReport.Times(1.6, 1.6, 1.5),
                    new BenchReport.Times(0.59, 0.83, 0.95))));
    BenchReport report =
        new BenchReport(
            LocalDate.of(2026, 11, 21),
            machine,
            List.of(Activations.gelu(), Activations.relu()),
            List.of(new Accuracy(0.50041, 0.50071), new Accuracy(0, 0)),
            sections);
    Path example =
        Path.of("../handbook/src/test/resources/io/varphi/handbook/performance-example.csv");
    assertEquals(Files.readString(example), BenchData.csv(report));
  }
}
