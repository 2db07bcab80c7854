package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalAnswerTest {
  @ParameterizedTest
  @CsvSource({
    "?62;4c, true", // mlterm, foot
    "?64;1;2;4;6;9;15;22c, true", // xterm as a VT420
    "?1;4c, true",
    "?62;22c, false", // kitty
    "?1;2c, false", // Linux console, tmux
    "?4;6c, false", // VT132
    "?6c, false",
    "?62;14;44c, false", // 4 is an attribute of its own
    "?c, false"
  })
  void sixelsAreAttributeFour(String attributes, boolean hasSixels) {
    assertEquals(hasSixels, TerminalAnswer.of("\u001b[" + attributes).hasSixels(), attributes);
  }

  @Test
  void theCellMayBeToldBefore() {
    TerminalAnswer answer = TerminalAnswer.of("ls\n\u001b[6;20;9t\u001b[?62;4c");
    assertEquals(new TerminalAnswer(true, OptionalInt.of(9)), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "?62;4c",
    "\u001b[62;4c",
    "\u001b[6;20;0t",
    "\u001b[4;500;800t",
    "\u001b[?62;4"
  })
  void whatIsNoAnswerTellsNothing(String text) {
    assertEquals(new TerminalAnswer(false, OptionalInt.empty()), TerminalAnswer.of(text));
  }

  @Test
  void theEndOfTheQuestionIsAnsweredByAll() {
    assertTrue(TerminalAnswer.QUESTION.endsWith("\u001b[c"));
    assertTrue(TerminalAnswer.ATTRIBUTES.matcher("\u001b[?1;2c").matches());
  }
}
