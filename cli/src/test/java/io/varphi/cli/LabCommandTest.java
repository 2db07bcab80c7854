package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabCommandTest {
  @TempDir Path folder;

  private Run lab(String... arguments) {
    List<String> words = new ArrayList<>(List.of("lab"));
    for (String argument : arguments) {
      words.add(argument.replace("FOLDER", folder.toString()));
    }
    return Run.of(words.toArray(String[]::new));
  }

  /** Two runs of each of two functions, a second in all. */
  private Run study(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "xor", "--activations", "relu,x*sigmoid(1.7*x)", "--depth", "1"));
    words.addAll(
        List.of("--width", "4", "--seeds", "2", "--lr", "0.01", "--epochs", "1", "--threads", "2"));
    words.addAll(List.of("-o", "FOLDER/study"));
    words.addAll(List.of(more));
    return lab(words.toArray(String[]::new));
  }

  private Path csv(String text) {
    try {
      return Files.writeString(folder.resolve("data.csv"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aStudyEndsWithItsRankingAndVerdictAndIsNotRepeated() throws IOException {
    Run run = study();
    assertEquals(0, run.code(), run.err());
    assertEquals("xor, 1 × 4: test accuracy with 2 seeds", run.lines().getFirst());
    assertTrue(run.lines().get(2).startsWith("function "), run.out());
    String ranked = run.out().replaceAll(" +", " ");
    assertTrue(ranked.contains("\nx*sigmoid(1.7*x) 0.01 0."), run.out());
    assertTrue(ranked.contains("\n(the commonest class) – 0.5000 – "), run.out());
    assertTrue(
        run.out().contains("2 seeds cannot show any difference among 2 functions; train with 6"),
        run.out());
    assertTrue(run.out().contains("no significant difference between "), run.out());
    String report = "report: " + folder.resolve("study").resolve("report.html");
    assertEquals(report, run.lines().getLast());
    assertTrue(Files.isRegularFile(folder.resolve("study/report.html")));
    assertTrue(run.err().contains("2 of 4 runs"), run.err());

    byte[] runs = Files.readAllBytes(folder.resolve("study/runs.jsonl"));
    Run second = study();
    assertEquals(run.out(), second.out(), "even the times are those of the first");
    assertEquals("4 of 4 runs are there already\n", second.err());
    assertArrayEquals(runs, Files.readAllBytes(folder.resolve("study/runs.jsonl")));

    Run other = study("--batch", "16");
    assertEquals(2, other.code());
    assertTrue(other.err().contains("holds another study: its batch is 32, not 16;"), other.err());
    assertEquals(1, other.err().lines().count());

    Files.delete(folder.resolve("study/report.html"));
    Run chinese = lab("report", "FOLDER/study", "--lang", "zh");
    assertEquals(0, chinese.code(), chinese.err());
    assertEquals("xor，1 × 4：测试集准确率，2 个随机种子", chinese.lines().getFirst());
    assertTrue(chinese.out().contains("之间无显著差异"), chinese.out());
    assertTrue(Files.isRegularFile(folder.resolve("study/report.html")));
  }

  @Test
  void tablesAreRead() {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> "%d,%s,%d,%s".formatted(i, i % 3 == 0 ? "red" : "blue", i % 7, i % 2))
            .collect(Collectors.joining("\n"));
    csv("id,colour,size,sold\n" + rows + "\n,red,3,1\n");
    List<String> words = new ArrayList<>(List.of("run", "FOLDER/data.csv", "--target", "sold"));
    words.addAll(List.of("--ignore", "id", "--categorical", "size", "--drop-missing"));
    words.addAll(List.of("--activations", "relu", "--depth", "1", "--width", "4", "--seeds", "1"));
    words.addAll(List.of("--lr", "0.01", "--epochs", "1", "-o", "FOLDER/study"));
    Run run = lab(words.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("\"sold\""), run.err());
    assertTrue(run.err().contains("classification"), run.err());
    words.addAll(List.of("--task", "regression"));
    words.set(words.indexOf("FOLDER/study"), "FOLDER/other");
    Run regression = lab(words.toArray(String[]::new));
    assertTrue(regression.out().contains("test R² with 1 seed\n"), regression.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "x,y;1,a;2,b;3,a | z | column \"z\"",
        "x,y;1,5.5;2,5.5;3,5.5 | y | the target \"y\" is 5.5 in all 3 rows",
        "x,y;1,a;2,a;3,a | y | the target \"y\" is a in all 3 rows",
        "x,y;1,a;NaN,b;3,a;4,b | y | line 3",
        "x,y;1,a;2,b;oops,a;4,b;5,a;6,b;7,a;8,b;9,a;1,b;2,a;3,b | y | \"oops\"",
        "x,y;1,a;2,b,c | y | line 3",
        "x,y;1,a | y | row",
      })
  void badTablesAreToldInOneSentence(String text, String target, String told) throws IOException {
    csv(text.replace(';', '\n') + "\n");
    assertMisuse(told, "run", "FOLDER/data.csv", "--target", target, "-o", "FOLDER/study");
  }

  @Test
  void badFilesAreToldInOneSentence() throws IOException {
    assertMisuse("there is no file or folder", "run", "none.csv", "-o", "FOLDER/study");
    csv("x,y\n1,2\n");
    assertMisuse("lab run needs --target COL", "run", "FOLDER/data.csv", "-o", "FOLDER/study");
    Path images = Files.createDirectory(folder.resolve("images"));
    assertMisuse("has no train-images-idx3-ubyte", "run", "FOLDER/images", "-o", "FOLDER/study");
    Files.write(images.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0, 0});
    Files.write(images.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 0});
    assertMisuse("train-images-idx3-ubyte", "run", "FOLDER/images", "-o", "FOLDER/study");
    byte[] images2x2 = {0, 0, 8, 3, 0, 0, 0, 9, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4, 5};
    Files.write(images.resolve("train-images-idx3-ubyte"), images2x2);
    assertMisuse("train-images-idx3-ubyte", "run", "FOLDER/images", "-o", "FOLDER/study");
  }

  @Test
  void moreFeaturesThanMemoryAreToldInOneSentence() throws IOException {
    String header = IntStream.range(0, 22).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String rows =
        IntStream.range(0, 9_990)
            .mapToObj(i -> ("t" + i + ",").repeat(22) + i % 2)
            .collect(Collectors.joining("\n"));
    csv(header + ",y\n" + rows + "\n");
    assertMisuse(
        "9990 rows of 219780 features need",
        "run",
        "FOLDER/data.csv",
        "--target",
        "y",
        "-o",
        "FOLDER/study");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run sprials | nearest are spirals, circles, sine",
        "run xor --target y | --target is for CSV files, and there is none; leave it out",
        "run xor --activations relu,gelo | no function is called \"gelo\"",
        "run xor --activations relu,,gelu | nothing stands between two commas",
        "run xor --activations softmax | softmax is a function of a whole row",
        "run xor --activations relu,ReLU | the function relu is named twice",
        "run xor --depth 0 | the depth is between 1 and 1000, not 0",
        "run xor --depth 3,x | --depth cannot be \"x\"; it is a whole number",
        "run xor --width 99999 | the width is between 1 and 16384, not 99999",
        "run xor --width 16384 --depth 1000 | units at a time need",
        "run xor --seeds 0 | the number of seeds is between 1 and 100000, not 0",
        "run xor --lr fast | --lr cannot be \"fast\"; it is auto, or positive numbers",
        "run xor --lr 0 | --lr cannot be \"0\"",
        "run xor --optimizer lion | --optimizer cannot be \"lion\"; it is adam, adamw or sgd",
        "run xor --epochs 0 | --epochs cannot be \"0\"; it is at least 1",
        "run xor --batch -1 | --batch cannot be \"-1\"; it is a whole number",
        "run xor --weight-decay -1 | --weight-decay cannot be \"-1\"; it is a number of at least 0",
        "run xor --init large | --init cannot be \"large\"",
        "run xor --test 0.9 | they add up to less than 1",
        "run xor --test 1 | --test cannot be \"1\"; it is between 0 and 1",
        "run xor --threads 0 | --threads cannot be \"0\"; it is at least 1",
        "run xor --task guess | --task cannot be \"guess\"; it is",
        "run xor xor | the data set xor is named twice",
      })
  void whatCannotBeIsToldInOneSentence(String command, String told) throws IOException {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("-o", "FOLDER/study"));
    assertMisuse(told, words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run xor | lab run needs -o DIR; varphi lab run --help tells more",
        "ruin | there is no command \"lab ruin\"; nearest are run, ",
        "report FOLDER/none | there is no study in ",
        "report | lab report needs DIR; varphi lab report --help tells more",
        "demo nothing | nearest are ",
        "propagate | lab propagate needs SPEC; varphi lab propagate --help tells more",
        "propagate swiglu | lab propagate is for element-wise functions, and swiglu is a gate",
        "propagate relu --depth 1001 | the depth is between 1 and 1000, not 1001",
        "propagate relu --gain much | --gain cannot be \"much\"",
        "propagate relu --bias 1 | no spread of weights keeps the signal of relu with biases that",
        "propagate relu --correlation 2 | --correlation cannot be \"2\"",
        "run xor -o FOLDER/study --lerning 1 | there is no option \"--lerning\"",
      })
  void otherCommandsTellToo(String command, String told) throws IOException {
    assertMisuse(told, command.split(" "));
  }

  private void assertMisuse(String told, String... arguments) throws IOException {
    Run run = lab(arguments);
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains(told), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(folder.resolve("study")), "nothing is written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "report", "propagate", "demo"})
  void helpIsEverywhere(String command) {
    String help = Run.output("lab", command, "--help");
    assertTrue(help.startsWith("Usage: varphi lab " + command + " "), help);
    assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    assertTrue(Run.output("lab").contains("\n  " + command + " "));
    assertEquals(Run.output("lab"), Run.output("lab", "--help"));
  }

  @Test
  void demosAreListed() {
    String list = Run.output("lab", "demo");
    for (String name :
        List.of("dead-relu", "vanishing-gradient", "spirals", "gains", "approximation")) {
      assertTrue(list.contains(name + "  "), list);
    }
  }

  @Test
  void propagationIsToldAndDrawn() throws IOException {
    Path file = folder.resolve("net.svg");
    String[] words = {"lab", "propagate", "relu", "sigmoid", "--depth", "6", "--width", "16"};
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--nets", "2", "-o", file.toString()));
    String text = Run.output(all.toArray(String[]::new));
    assertTrue(
        text.startsWith(
            "relu\n  with σ_w = 1.414 the signal keeps its size, and so does the gradient\n"),
        text);
    assertTrue(text.contains("  σ_w = 1.414, σ_b = 0: every variance stays as it is\n"), text);
    assertTrue(text.contains("q* = 1 (stable, χ₁ = 0.1528)"), text);
    assertTrue(
        text.contains(
            "  edge of chaos (χ₁ = 1 at a variance that stays) with σ_b = 0: σ_w = 1.414, q* = 0\n"),
        text);
    assertTrue(text.contains("correlation c* = 1, alike; depth scale ξ = "), text);
    assertTrue(Files.readString(file).startsWith("<svg"), "a figure");
    String chinese = Run.output("lab", "propagate", "relu", "--lang", "zh");
    assertTrue(chinese.contains("σ_w = 1.414 时信号幅度保持不变，梯度亦然"), chinese);
  }

  /** INT is what Ctrl-C sends, TERM what a system sends that shuts down. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @DisabledOnOs(OS.WINDOWS)
  void stoppedItKeepsWhatIsFinishedAndSaysHowToGoOn(String signal, int code)
      throws IOException, InterruptedException {
    Path study = folder.resolve("study");
    Path runs = study.resolve("runs.jsonl");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(), Varphi.class.getName()));
    command.addAll(List.of("lab", "run", "xor", "--activations", "relu", "--depth", "1"));
    command.addAll(List.of("--width", "4", "--seeds", "5000", "--lr", "0.01", "--epochs", "1"));
    command.addAll(List.of("-o", study.toString()));
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try {
      for (int i = 0; i < 6000 && process.isAlive() && !hasLines(runs); i++) {
        Thread.sleep(20);
      }
      assertTrue(process.isAlive(), () -> "it still works");
      assumeFalse(isInterruptIgnored(process) && signal.equals("INT"), "INT is ignored here");
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it ends");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(code, process.exitValue());
    String said = Files.readString(err);
    assertTrue(
        said.lines()
            .anyMatch(line ->
                line.matches(
                    "stopped: \\d+ of 5000 runs are kept in .*study; the same command goes on")),
        said);
    assertTrue(Files.readAllLines(runs).size() >= 3);
  }

  /** A shell without job control starts its background jobs so, and no program can undo it. */
  private static boolean isInterruptIgnored(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(mask -> (mask & 2) != 0);
  }

  private static boolean hasLines(Path runs) throws IOException {
    return Files.exists(runs) && Files.readString(runs).lines().count() > 3;
  }

  /** Classes under test may be modules or on the class path. */
  private static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
