package io.varphi.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run knows of its surroundings.
 *
 * @param variables the environment variables
 * @param isTerminal whether somebody sees the output as it comes
 */
record Environment(Map<String, String> variables, boolean isTerminal) {
  private static final int USUAL_COLUMNS = 80;

  static Environment ofProcess() {
    boolean isTerminal =
        Optional.ofNullable(System.console()).stream().anyMatch(Console::isTerminal);
    return new Environment(System.getenv(), isTerminal);
  }

  /** Colours are for terminals that have them, unless NO_COLOR is set. */
  boolean hasColours() {
    return isTerminal && variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb");
  }

  /**
   * Whether the locale's characters are Unicode, by the variables that POSIX looks at, in its
   * order.
   */
  boolean isUnicode() {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(this::variable)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("C");
    return locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
  }

  /** The width of a line: COLUMNS, or that of the terminal, or 80. */
  int columns() {
    String columns = variable("COLUMNS");
    if (columns.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(columns);
    }
    return isTerminal ? TerminalSize.columns().orElse(USUAL_COLUMNS) : USUAL_COLUMNS;
  }

  private String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
