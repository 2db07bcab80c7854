package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
  @TempDir Path folder;

  /** The numbers that textbooks print for these four inputs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu | 1.0000 0.0000 3.0000 0.0000",
        "leaky_relu(negative_slope=0.2) | 1.0000 -0.4000 3.0000 -1.0000",
        "sigmoid | 0.7311 0.1192 0.9526 0.0067",
        "tanh | 0.7616 -0.9640 0.9951 -0.9999",
        "softmax | 0.1185 0.0059 0.8753 0.0003"
      })
  void textbookNumbersComeOut(String function, String expected) {
    String csv = Run.output("eval", function, "1", "-2", "3", "-5", "--format", "csv");
    String values =
        csv.lines()
            .skip(1)
            .map(line -> Double.parseDouble(line.split(",", -1)[1]))
            .map(value -> String.format(Locale.ROOT, "%.4f", value))
            .collect(Collectors.joining(" "));
    assertEquals(expected, values);
  }

  @Test
  void textIsAligned() {
    assertEquals(
        """
         x         f(x)        f′(x)
        -1  -0.15865526  -0.08331547
         2    1.9544997    1.0852318
        """,
        Run.output("eval", "gelu", "-1", "2"));
  }

  @Test
  void csvHasSpecialNumbers() {
    assertEquals(
        """
        x,f,df
        -inf,-0,-0
        nan,nan,nan
        -0,-0,0.5
        1e-5,5.000025e-6,0.500005
        inf,inf,1
        -104,-7.1e-44,-7e-44
        """,
        Run.output(
            "eval", "silu", "-Infinity", "-nan", "-0", "1e-5", "INF", "-104", "--format", "csv"));
  }

  @Test
  void whatStartsWithAMinusMayBeAFormulaOrANumber() {
    assertEquals("x,f,df\n1,-1,-1\n", Run.output("eval", "-x", "1", "--format=csv"));
    assertEquals("x,f,df\n-0.5,0.5,-1\n", Run.output("eval", "--format", "csv", "-x", "-.5"));
    assertEquals("x,f,df\n-1,1,-1\n", Run.output("eval", "--format", "csv", "--", "-x", "-1"));
    assertEquals("x,f,df\n-1,-1,1\n", Run.output("eval", "--format", "csv", "--", "--x", "-1"));
  }

  @Test
  void argumentsAreTheNearestFloats() {
    assertEquals(
        "x,f,df\n1.6777216e7,1.6777216e7,1\n1.0000001,1.0000001,1\n",
        Run.output(
            "eval", "identity", "16777217", "1.00000017881393432617187499", "--format", "csv"));
    assertEquals(
        "x,f,df\n1.6777217e7,1.6777217e7,1\n",
        Run.output("eval", "identity", "16777217", "--format", "csv", "--dtype", "float64"));
  }

  @ParameterizedTest
  @CsvSource({"float32, gelu", "float64, gelu", "float32, mish", "float64, elu"})
  void theReferenceAgrees(String dtype, String function) {
    String[] command = {
      "eval", function, "--dtype", dtype, "--format", "csv", "-12", "-1", "0", "3"
    };
    String[] reference = Arrays.copyOf(command, command.length + 2);
    reference[command.length] = "--tier";
    reference[command.length + 1] = "reference";
    assertEquals(Run.output(command), Run.output(reference));
  }

  @Test
  void jsonIsRead() {
    Object json = JsonReader.read(Run.output("eval", "relu", "2", "-inf", "--format", "json"));
    assertEquals("relu", JsonReader.get(json, "function"));
    assertEquals("float32", JsonReader.get(json, "dtype"));
    assertEquals("2", JsonReader.get(json, "rows", 0, "x").toString());
    assertEquals("-inf", JsonReader.get(json, "rows", 1, "x"));
    assertEquals("0", JsonReader.get(json, "rows", 1, "df").toString());
  }

  @Test
  void aGateTakesPairs() {
    assertEquals(
        "a,g,f,df_da,df_dg\n2,3,6,3,2\n-1,0.5,-0.5,0.5,-1\n",
        Run.output("eval", "bilinear", "2", "3", "-1", "0.5", "--format", "csv"));
    assertEquals(
        "a  g  f  df/da  df/dg",
        Run.output("eval", "bilinear", "2", "3").lines().findFirst().orElseThrow());
  }

  @Test
  void aNormalizerTakesARow() {
    assertEquals("0.5  0.5\n", Run.output("eval", "softmax", "7", "7"));
    assertEquals("x,f\n7,0.5\n7,0.5\n", Run.output("eval", "softmax", "7", "7", "--format", "csv"));
    assertEquals(
        """
        df/dx1  df/dx2
          0.25   -0.25
         -0.25    0.25
        """,
        Run.output("eval", "softmax", "7", "7", "--jacobian"));
  }

  @Test
  void maxoutTakesARow() {
    assertEquals("3  -1\n", Run.output("eval", "maxout(k=2)", "1", "3", "-1", "-2"));
  }

  // Files

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void aFileHasOneNumberALine() throws IOException {
    String expected = Run.output("eval", "tanh", "1", "-2.5", "1e-3");
    for (String content :
        List.of("1\n-2.5\n1e-3\n", "1\r\n-2.5\r\n1e-3", "\ufeff 1\n\t-2.5 \n1e-3\n\n \n\n")) {
      assertEquals(expected, Run.output("eval", "tanh", "--in", file("x.txt", content)));
      assertEquals(
          new Run(0, expected, ""), Run.of(Run.PLAIN, content, "eval", "tanh", "--in", "-"));
    }
  }

  @Test
  void aColumnOfCsvIsRead() throws IOException {
    String csv = "\ufeffid,\"net, input\",note\r\n1,\"-2\",\"a \"\"b\"\",\nc\"\r\n2, 0.5 ,\r\n\r\n";
    String expected = Run.output("eval", "relu", "-2", "0.5");
    assertEquals(
        expected, Run.output("eval", "relu", "--in", file("x.csv", csv), "--column", "net, input"));
    assertEquals(
        new Run(0, expected, ""),
        Run.of(Run.PLAIN, csv, "eval", "relu", "--in", "-", "--column", "net, input"));
  }

  @Test
  void manyNumbersStayInOrder() throws IOException {
    int count = 150_000; // several waves of chunks
    String numbers =
        IntStream.range(0, count).mapToObj(i -> i - 70_000 + "\n").collect(Collectors.joining());
    String path = file("many.txt", numbers);
    String csv =
        IntStream.range(0, count)
            .map(i -> i - 70_000)
            .mapToObj(i -> i + "," + Math.max(0, i) + "," + (i > 0 ? 1 : 0) + "\n")
            .collect(Collectors.joining("", "x,f,df\n", ""));
    assertEquals(csv, Run.output("eval", "relu", "--in", path, "--format", "csv"));
    List<String> text = Run.output("eval", "relu", "--in", path).lines().toList();
    assertEquals("     x   f(x)  f′(x)", text.getFirst());
    assertEquals("-70000      0      0", text.get(1));
    assertEquals(" 79999  79999      1", text.getLast());
    Object json = JsonReader.read(Run.output("eval", "relu", "--in", path, "--format", "json"));
    assertEquals("79999", JsonReader.get(json, "rows", count - 1, "f").toString());
  }

  @Test
  void theFirstBadLineIsTold() throws IOException {
    String good = "1\n".repeat(100_000);
    String path = file("bad.txt", good + " 1,5\n" + good + "abc\n");
    Run run = Run.of("eval", "relu", "--in", path);
    assertTrue(
        run.err().contains("line 100001, column 2: \"1,5\" is not a number; write 1.5"), run.err());
    assertEquals("", run.out());
    assertEquals(2, run.code());
  }
}
