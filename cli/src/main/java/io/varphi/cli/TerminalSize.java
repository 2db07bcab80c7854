package io.varphi.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of the controlling terminal as the system's stty tells it; Java does not. */
final class TerminalSize {
  /** Rows and columns; a terminal that does not know its size says 0. */
  private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,3})\\s*");

  private TerminalSize() {}

  static OptionalInt columns() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      byte[] answer = stty.getInputStream().readAllBytes();
      Matcher size = SIZE.matcher(new String(answer, StandardCharsets.US_ASCII));
      return size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty(); // no stty or no /dev/tty here
    }
  }
}
