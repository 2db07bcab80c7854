package io.varphi.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal says of itself.
 *
 * @param hasSixels whether it shows sixels
 * @param cellWidth the width of a character in pixels, if it says so
 */
record TerminalAnswer(boolean hasSixels, OptionalInt cellWidth) {
  /**
   * Asks for the size of a character, which not all terminals tell, and for the device attributes,
   * which all do and so end the answer.
   */
  static final String QUESTION = "\u001b[16t\u001b[c";

  /** The device attributes, the end of an answer: the kind of terminal and what it can do. */
  static final Pattern ATTRIBUTES = Pattern.compile("\u001b\\[\\?[0-9]*([0-9;]*)c");

  private static final Pattern CELL = Pattern.compile("\u001b\\[6;\\d+;([1-9]\\d?)t");
  private static final String SIXELS = "4";

  static TerminalAnswer of(String answer) {
    Matcher attributes = ATTRIBUTES.matcher(answer);
    Matcher cell = CELL.matcher(answer);
    return new TerminalAnswer(
        attributes.find() && List.of(attributes.group(1).split(";")).contains(SIXELS),
        cell.find() ? OptionalInt.of(Integer.parseInt(cell.group(1))) : OptionalInt.empty());
  }
}
