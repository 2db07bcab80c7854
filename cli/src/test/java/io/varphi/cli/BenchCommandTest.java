package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final String FORMULA = "x*sigmoid(1.702*x)";
  private static final List<String> THREAD_COUNTS =
      Runtime.getRuntime().availableProcessors() == 1
          ? List.of("1")
          : List.of("1", Integer.toString(Runtime.getRuntime().availableProcessors()));

  @TempDir Path folder;

  private static String quick(String... arguments) {
    List<String> all = new ArrayList<>(List.of("bench", "--quick"));
    all.addAll(List.of(arguments));
    return Run.output(all.toArray(String[]::new));
  }

  private static double number(Object json, Object... path) {
    return Double.parseDouble(JsonReader.get(json, path).toString());
  }

  @Test
  void jsonHasTimesAndErrors() {
    Object json = JsonReader.read(quick("relu", FORMULA, "--sizes", "4Ki,100", "--format", "json"));
    assertEquals(0, number(json, "largest_errors_ulps", "relu", "value"));
    assertEquals(0, number(json, "largest_errors_ulps", "relu", "gradient"));
    double error = number(json, "largest_errors_ulps", FORMULA, "value");
    assertTrue(error > 0 && error <= 1, "error in ULP: " + error);
    List<?> sections = JsonReader.list(JsonReader.get(json, "times_ns"));
    assertEquals(2 * THREAD_COUNTS.size(), sections.size());
    assertEquals(100, number(sections.getFirst(), "length"));
    assertEquals(4096, number(sections.getLast(), "length"));
    for (Object section : sections) {
      assertTrue(number(section, "copy") > 0, section.toString());
      for (String work : List.of("forward", "backward", "fused")) {
        assertTrue(number(section, "functions", FORMULA, work) > 0, section.toString());
      }
    }
  }

  @Test
  void csvHasALineForEachFunctionLengthAndNumberOfThreads() throws IOException {
    String csv = quick("relu", "tanh", "--sizes", "64", "--format", "csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      List<NamedCsvRecord> lines = reader.stream().toList();
      assertEquals(2 * THREAD_COUNTS.size(), lines.size());
      assertEquals(List.of("relu", "tanh"), lines.subList(0, 2).stream().map(this::name).toList());
      assertEquals(THREAD_COUNTS.getLast(), lines.getLast().getField("threads"));
      for (NamedCsvRecord line : lines) {
        assertEquals("64", line.getField("length"));
        assertTrue(Double.parseDouble(line.getField("fused_ns")) > 0, line.toString());
        assertTrue(Double.parseDouble(line.getField("value_ulps")) <= 1, line.toString());
        assertTrue(!line.getField("back_end").isEmpty(), line.toString());
      }
    }
  }

  private String name(NamedCsvRecord line) {
    return line.getField("function");
  }

  @Test
  void theRatioIsThatToTheCopy() {
    List<String> lines = quick("silu", "--sizes", "64Ki").lines().toList();
    String title = lines.stream().filter(line -> line.contains("1 thread;")).findFirst().get();
    double copy = Double.parseDouble(title.replaceAll(".* takes (\\S+) ns per element", "$1"));
    String[] row = lines.get(lines.indexOf(title) + 2).split(" +", -1);
    assertEquals("silu", row[0]);
    double time = Double.parseDouble(row[1]);
    double ratio = Double.parseDouble(row[2]);
    // both are printed rounded: time to 0.005, copy to 0.0005, ratio to 0.05
    assertTrue((time - 0.005) / (copy + 0.0005) - 0.05 <= ratio, title + lines);
    assertTrue((time + 0.005) / (copy - 0.0005) + 0.05 >= ratio, title + lines);
  }

  @Test
  void theMachineIsNamed() {
    String text = quick("relu", "--sizes", "64");
    Machine machine = Machine.ofProcess();
    assertTrue(text.contains("\n" + machine.processor() + ", threads: "), text);
    assertTrue(text.contains("\nkernels: " + machine.backEnd() + "\n"), text);
    assertTrue(text.contains(Runtime.version().toString()), text);
  }

  @Test
  void markdownIsADocumentOfTables() {
    String markdown = quick("relu", "elu(alpha=0.5)", "--sizes", "64,128", "--format", "markdown");
    assertTrue(markdown.startsWith("# Performance\n"), markdown);
    assertTrue(markdown.contains("\n## 128 floats, 1 thread; "), markdown);
    List<String> rows = markdown.lines().filter(line -> line.startsWith("|")).toList();
    int tables = 2 * THREAD_COUNTS.size() + 1;
    assertEquals(4 * tables, rows.size());
    assertEquals(tables, rows.stream().filter(r -> r.startsWith("| elu(alpha=0.5) | ")).count());
    for (int i = 0; i < rows.size(); i++) {
      String header = rows.get(i - i % 4);
      assertEquals(cells(header), cells(rows.get(i)), rows.get(i));
    }
  }

  private static long cells(String row) {
    return row.chars().filter(c -> c == '|').count();
  }

  @Test
  void theChartShowsTheRatios() throws IOException {
    Path file = folder.resolve("times.svg");
    quick("relu", FORMULA, "--sizes", "256", "-o", file.toString());
    String svg = Files.readString(file);
    assertTrue(svg.contains("<desc"), svg);
    assertTrue(svg.contains("Bars of forward, backward, both. relu: "), svg);
    assertTrue(svg.contains("; " + FORMULA + ": "), svg);
  }

  @Test
  void progressIsShownInATerminalAndWipedOut() {
    Environment terminal = new Environment(Map.of("TERM", "xterm"), true);
    Run run = Run.of(terminal, "", "bench", "--quick", "relu", "--sizes", "64");
    assertEquals(0, run.code());
    assertTrue(run.err().startsWith("\rwarming up\u001b[K"), run.err());
    assertTrue(run.err().contains("\rtiming 64 floats"), run.err());
    assertTrue(run.err().endsWith("\r\u001b[K"), run.err());
  }
}
