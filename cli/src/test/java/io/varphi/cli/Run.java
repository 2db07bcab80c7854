package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A run of the command line and what came out of it.
 *
 * @param code the exit code
 */
record Run(int code, String out, String err) {
  static final Environment PLAIN = new Environment(Map.of("LANG", "C.UTF-8"), false);

  /** Runs the command line away from a terminal, with nothing to read. */
  static Run of(String... arguments) {
    return of(PLAIN, "", arguments);
  }

  static Run of(Environment environment, String in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] input = in.getBytes(StandardCharsets.UTF_8);
    int code = Varphi.run(arguments, new ByteArrayInputStream(input), out, err, environment);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a run that must go well prints. */
  static String output(String... arguments) {
    Run run = of(arguments);
    assertEquals(new Run(0, run.out, ""), run);
    return run.out;
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
