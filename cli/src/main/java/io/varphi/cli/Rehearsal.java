package io.varphi.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher runs once after a build, in one JVM, so that the JVM can keep what a typical
 * run loads, links and compiles (JEP 514).
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Runs typical commands, those that write a file into the folder {@code args[0]}. */
  public static void main(String[] args) {
    String figure = Path.of(args[0], "rehearsal.svg").toString();
    List<List<String>> commands =
        List.of(
            List.of("list"),
            List.of("eval", "gelu", "-1", "2"),
            List.of("eval", "x*sigmoid(1.702*x)", "1"),
            List.of("plot", "gelu", "--gradient"),
            List.of("plot", "gelu", "silu", "--gradient", "-o", figure));
    for (List<String> command : commands) {
      int status = Varphi.run(command.toArray(String[]::new));
      if (status != 0) {
        System.exit(status);
      }
    }
  }
}
