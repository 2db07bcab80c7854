package io.varphi.cli;

import io.varphi.figure.Cells;
import io.varphi.figure.TerminalProtocol;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the terminal is shown a figure. */
final class TerminalImages {
  /** The values of {@code --image}. */
  enum Choice {
    /** The best that the terminal is known to show; where nobody sees it, text. */
    AUTO,
    KITTY,
    SIXEL,
    ITERM,
    BRAILLE,
    NONE
  }

  /** What a shell completes {@code --image} to. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Choice.values())
          .map(choice -> choice.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }

  /** A form that a figure is shown in. */
  sealed interface Form {}

  /** As text. */
  record Text(Cells cells) implements Form {}

  /** As a picture that is so many pixels wide. */
  record Picture(TerminalProtocol protocol, int widthPixels) implements Form {}

  /** Not at all. */
  record Nothing() implements Form {}

  private static final int LEAST_COLUMNS = 24;

  /** The width of a character where the terminal does not tell it: that of the VT340. */
  private static final int USUAL_CELL_WIDTH = 10;

  /** No screen is wider. */
  private static final int MOST_PIXELS = 8000;

  private static final Set<String> ITERM_PROGRAMS = Set.of("iTerm.app", "WezTerm", "mintty");

  private final Environment environment;
  private final Supplier<String> terminal;
  private final int mostColumns;

  /**
   * Forms for a terminal.
   *
   * @param terminal what it answers to {@link TerminalAnswer#QUESTION}; called only if needed
   * @param mostColumns the width of a picture in characters, where the terminal has as many
   */
  TerminalImages(Environment environment, Supplier<String> terminal, int mostColumns) {
    this.environment = environment;
    this.terminal = terminal;
    this.mostColumns = mostColumns;
  }

  /** Forms for the terminal that this process was started from. */
  static TerminalImages of(Environment environment, int mostColumns) {
    return new TerminalImages(
        environment,
        () -> Tty.answer(TerminalAnswer.QUESTION, TerminalAnswer.ATTRIBUTES),
        mostColumns);
  }

  /** Text in characters that the terminal has: the form for a user who chose none. */
  static Text text(Environment environment) {
    return new Text(environment.isUnicode() ? Cells.BRAILLE : Cells.ASCII);
  }

  /** The form that a user chose. */
  Form form(Choice choice) {
    return switch (choice) {
      case AUTO -> best();
      case KITTY -> picture(TerminalProtocol.KITTY, answer());
      case SIXEL -> picture(TerminalProtocol.SIXEL, answer());
      case ITERM -> picture(TerminalProtocol.ITERM, answer());
      case BRAILLE -> new Text(Cells.BRAILLE);
      case NONE -> new Nothing();
    };
  }

  private Form best() {
    TerminalAnswer answer = answer();
    return protocol(answer)
        .map(protocol -> picture(protocol, answer))
        .orElseGet(() -> text(environment));
  }

  private Optional<TerminalProtocol> protocol(TerminalAnswer answer) {
    if (!canAnswer()) {
      return Optional.empty();
    }
    return named()
        .or(() -> answer.hasSixels() ? Optional.of(TerminalProtocol.SIXEL) : Optional.empty());
  }

  /** The protocol of the terminal that the variables name. */
  private Optional<TerminalProtocol> named() {
    if (isMultiplexed()) {
      return Optional.empty();
    }
    if (isKitty()) {
      return Optional.of(TerminalProtocol.KITTY);
    }
    return isIterm() ? Optional.of(TerminalProtocol.ITERM) : Optional.empty();
  }

  /** Whether tmux or its like stands between; the terminal's variables are still set then. */
  private boolean isMultiplexed() {
    return Stream.of("TMUX", "STY", "ZELLIJ").anyMatch(name -> !variable(name).isEmpty());
  }

  private boolean isKitty() {
    String term = variable("TERM");
    return !variable("KITTY_WINDOW_ID").isEmpty()
        || term.contains("kitty")
        || term.contains("ghostty");
  }

  private boolean isIterm() {
    return ITERM_PROGRAMS.contains(variable("TERM_PROGRAM"))
        || variable("LC_TERMINAL").equals("iTerm2"); // which ssh passes on
  }

  /**
   * What the terminal says of itself; nothing if the variables name it: an answer that comes late,
   * through a slow connection, stands in the user's next command.
   */
  private TerminalAnswer answer() {
    return TerminalAnswer.of(canAnswer() && named().isEmpty() ? terminal.get() : "");
  }

  private boolean canAnswer() {
    return environment.isTerminal() && !variable("TERM").equals("dumb");
  }

  private Form picture(TerminalProtocol protocol, TerminalAnswer answer) {
    int columns = Math.clamp(environment.columns(), LEAST_COLUMNS, mostColumns);
    int width = columns * answer.cellWidth().orElse(USUAL_CELL_WIDTH);
    return new Picture(protocol, Math.min(width, MOST_PIXELS));
  }

  private String variable(String name) {
    return environment.variables().getOrDefault(name, "");
  }
}
