package io.varphi.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The controlling terminal, which answers control sequences as if its answers were typed.
 *
 * <p>Meanwhile it does not echo, hands on each character at once, and takes Ctrl-C for a character:
 * a run that ends here would leave the shell without echo.
 */
final class Tty {
  private static final File DEVICE = new File("/dev/tty");
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final Duration NAP = Duration.ofMillis(2);

  private Tty() {}

  /**
   * What the terminal answers to a question within 150 ms; empty if there is no terminal.
   *
   * @param end the last part of an answer; before it may stand what somebody typed
   */
  static String answer(String question, Pattern end) {
    try {
      Optional<String> settings = stty("-g");
      return settings.isPresent() ? answer(question, end, settings.get()) : "";
    } catch (IOException e) {
      return ""; // no stty or no /dev/tty here
    }
  }

  private static String answer(String question, Pattern end, String settings) throws IOException {
    try (InputStream in = new FileInputStream(DEVICE);
        OutputStream out = new FileOutputStream(DEVICE)) {
      stty("-echo", "-icanon", "-isig");
      return answer(in, out, question, end, PATIENCE);
    } finally {
      stty(settings);
    }
  }

  /** What comes in after a question has gone out. */
  static String answer(
      InputStream in, OutputStream out, String question, Pattern end, Duration patience)
      throws IOException {
    out.write(question.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    long start = System.nanoTime();
    StringBuilder answer = new StringBuilder();
    while (!end.matcher(answer).find() && System.nanoTime() - start < patience.toNanos()) {
      if (in.available() > 0) {
        answer.append((char) in.read());
      } else {
        nap();
      }
    }
    return answer.toString();
  }

  private static void nap() throws IOException {
    try {
      Thread.sleep(NAP);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What the system's stty prints; nothing if it fails. */
  private static Optional<String> stty(String... arguments) throws IOException {
    List<String> command = Stream.concat(Stream.of("stty"), Arrays.stream(arguments)).toList();
    Process stty = new ProcessBuilder(command).redirectInput(DEVICE).start();
    String output = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    try {
      return stty.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }
}
