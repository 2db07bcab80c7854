package io.varphi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What the launcher runs once after a build, in one JVM, so that the JVM can keep what a typical
 * run loads, links and compiles (JEP 514).
 */
final class Rehearsal {
  private static final int NUMBERS = 100_000;

  private Rehearsal() {}

  /** Runs typical commands, those that write a file into the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    String figure = Path.of(args[0], "rehearsal.svg").toString();
    String document = Path.of(args[0], "rehearsal.pdf").toString();
    String picture = Path.of(args[0], "rehearsal.png").toString();
    String numbers = numbers(Path.of(args[0], "rehearsal.txt")).toString();
    List<List<String>> commands =
        List.of(
            List.of("list"),
            List.of("eval", "gelu", "-1", "2"),
            List.of("eval", "x*sigmoid(1.702*x)", "1"),
            List.of("eval", "gelu", "--in", numbers, "--format", "csv"),
            List.of("eval", "mish", "--in", numbers, "--format", "csv", "--dtype", "float64"),
            List.of("eval", "elu", "--in", numbers, "--format", "csv"),
            List.of("plot", "gelu", "--gradient"),
            List.of("plot", "gelu", "silu", "--gradient", "-o", figure),
            List.of("plot", "elu", "mish", "--gradient", "--title", "激活函数", "-o", document),
            List.of("gallery", "relu", "hard_tanh", "-o", picture));
    for (List<String> command : commands) {
      int status = Varphi.run(command.toArray(String[]::new));
      if (status != 0) {
        System.exit(status);
      }
    }
  }

  /**
   * A file long enough that its evaluation is compiled, so that the next long file finds the
   * profile of it.
   */
  private static Path numbers(Path file) throws IOException {
    Random random = new Random(1);
    String lines =
        random
            .doubles(NUMBERS, -8, 8)
            .mapToObj(Double::toString)
            .collect(Collectors.joining("\n", "", "\n"));
    return Files.writeString(file, lines);
  }
}
