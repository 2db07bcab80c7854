package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.cli.TerminalImages.Choice;
import io.varphi.cli.TerminalImages.Form;
import io.varphi.cli.TerminalImages.Nothing;
import io.varphi.cli.TerminalImages.Picture;
import io.varphi.cli.TerminalImages.Text;
import io.varphi.figure.Cells;
import io.varphi.figure.TerminalProtocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalImagesTest {
  private static final Map<String, String> VARIABLES =
      Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8", "COLUMNS", "80");

  private static final Text BRAILLE = new Text(Cells.BRAILLE);
  private static final String WITHOUT_SIXELS = "\u001b[?62;22c";
  private static final String WITH_SIXELS = "\u001b[6;18;8t\u001b[?62;4;22c";

  private static String nobody() {
    throw new AssertionError("the terminal is asked");
  }

  private static Environment terminal(String... further) {
    Map<String, String> variables = new HashMap<>(VARIABLES);
    for (String variable : further) {
      String[] parts = variable.split("=", 2);
      variables.put(parts[0], parts[1]);
    }
    return new Environment(variables, true);
  }

  private static Form form(Choice choice, Environment environment, Supplier<String> answer) {
    return new TerminalImages(environment, answer, 64).form(choice);
  }

  private static Form best(Environment environment, String answer) {
    return form(Choice.AUTO, environment, () -> answer);
  }

  @ParameterizedTest
  @CsvSource({
    "KITTY_WINDOW_ID=1, KITTY",
    "TERM=xterm-kitty, KITTY",
    "TERM=xterm-ghostty, KITTY",
    "TERM_PROGRAM=iTerm.app, ITERM",
    "TERM_PROGRAM=WezTerm, ITERM",
    "TERM_PROGRAM=mintty, ITERM",
    "LC_TERMINAL=iTerm2, ITERM"
  })
  void terminalsAreKnownByTheirVariables(String variable, TerminalProtocol protocol) {
    Environment environment = terminal(variable);
    for (Choice choice : List.of(Choice.AUTO, Choice.valueOf(protocol.name()))) {
      assertEquals(
          new Picture(protocol, 640), form(choice, environment, TerminalImagesTest::nobody));
    }
  }

  @ParameterizedTest
  @CsvSource({"TMUX='/tmp/tmux-0/default,1,0'", "STY=1.pts-0", "ZELLIJ=0"})
  void behindAMultiplexerOnlyItsAnswerCounts(String multiplexer) {
    Environment environment =
        terminal(multiplexer, "KITTY_WINDOW_ID=1", "LC_TERMINAL=iTerm2", "TERM_PROGRAM=iTerm.app");
    assertEquals(BRAILLE, best(environment, WITHOUT_SIXELS));
    assertEquals(new Picture(TerminalProtocol.SIXEL, 512), best(environment, WITH_SIXELS));
  }

  @Test
  void otherTerminalsAreAsked() {
    assertEquals(new Picture(TerminalProtocol.SIXEL, 512), best(terminal(), WITH_SIXELS));
    assertEquals(new Picture(TerminalProtocol.SIXEL, 640), best(terminal(), "\u001b[?62;4c"));
    assertEquals(BRAILLE, best(terminal(), WITHOUT_SIXELS));
    assertEquals(BRAILLE, best(terminal(), ""));
    assertEquals(new Text(Cells.ASCII), best(terminal("LANG=C"), WITHOUT_SIXELS));
  }

  @Test
  void pipesAndDumbTerminalsGetText() {
    Map<String, String> kitty = Map.of("TERM", "xterm-kitty", "LANG", "C.UTF-8");
    assertEquals(
        BRAILLE, form(Choice.AUTO, new Environment(kitty, false), TerminalImagesTest::nobody));
    assertEquals(
        BRAILLE,
        form(Choice.AUTO, terminal("TERM=dumb", "KITTY_WINDOW_ID=1"), TerminalImagesTest::nobody));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheUserChoseIsDoneInPipesToo(TerminalProtocol protocol) {
    Environment pipe = new Environment(VARIABLES, false);
    Choice choice = Choice.valueOf(protocol.name());
    assertEquals(new Picture(protocol, 640), form(choice, pipe, TerminalImagesTest::nobody));
    assertEquals(new Picture(protocol, 640), form(choice, terminal(), () -> WITHOUT_SIXELS));
    assertEquals(new Picture(protocol, 512), form(choice, terminal("TMUX=1"), () -> WITH_SIXELS));
  }

  @Test
  void textNeedsNoAnswer() {
    assertEquals(BRAILLE, form(Choice.BRAILLE, terminal("LANG=C"), TerminalImagesTest::nobody));
    assertEquals(new Nothing(), form(Choice.NONE, terminal(), TerminalImagesTest::nobody));
    assertEquals(BRAILLE, TerminalImages.text(terminal()));
    assertEquals(new Text(Cells.ASCII), TerminalImages.text(terminal("LANG=C")));
  }

  @ParameterizedTest
  @CsvSource({"10, 192", "24, 192", "40, 320", "64, 512", "200, 512"})
  void thePictureFitsTheTerminal(int columns, int widthPixels) {
    Environment environment = terminal("COLUMNS=" + columns);
    assertEquals(new Picture(TerminalProtocol.SIXEL, widthPixels), best(environment, WITH_SIXELS));
  }

  @Test
  void noPictureIsWiderThanAnyScreen() {
    TerminalImages images =
        new TerminalImages(terminal("COLUMNS=9999"), () -> "\u001b[6;99;99t\u001b[?62;4c", 960);
    assertEquals(new Picture(TerminalProtocol.SIXEL, 8000), images.form(Choice.AUTO));
  }
}
