package io.varphi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** The whole text of a file or of the standard input, and what messages call it. */
final class Input {
  private static final String STANDARD_INPUT = "-";

  /** U+FEFF at the start of a file, which some editors write. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final String name;
  private final byte[] content;
  private final int start;
  private final int end;

  private Input(String name, byte[] content) {
    this.name = name;
    this.content = content;
    this.start = startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
    this.end = endWithoutBlanks(content, start);
  }

  /**
   * Reads a file, or the standard input where a single minus sign stands for a file.
   *
   * @param advice what to do if nothing is in it
   * @throws UserException if it cannot be read, or if nothing is in it
   */
  static Input read(String file, InputStream standardInput, String advice) {
    Input input =
        file.equals(STANDARD_INPUT)
            ? new Input("the standard input", content(standardInput))
            : new Input(file, content(file));
    if (input.start == input.end) {
      throw new UserException(input.name + " is empty; " + advice);
    }
    return input;
  }

  private static byte[] content(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UserException("cannot read the standard input: " + e.getMessage(), e);
    }
  }

  private static byte[] content(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UserException(
            "\"" + file + "\" is a directory; give a file, or - for the standard input");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new UserException(
          "there is no file \"" + file + "\"; give one, or - for the standard input", e);
    } catch (AccessDeniedException e) {
      throw new UserException(
          "\"" + file + "\" may not be read; give a file that may, or change its permissions", e);
    } catch (IOException e) {
      throw new UserException("cannot read \"" + file + "\": " + e.getMessage(), e);
    }
  }

  private static boolean startsWithMark(byte[] content) {
    int length = BYTE_ORDER_MARK.length;
    return content.length >= length
        && Arrays.equals(content, 0, length, BYTE_ORDER_MARK, 0, length);
  }

  private static int endWithoutBlanks(byte[] content, int start) {
    int end = content.length;
    while (end > start && isBlank(content[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  String name() {
    return name;
  }

  /** Where the text begins. */
  int start() {
    return start;
  }

  /** Where the text ends; only blanks and line ends follow. */
  int end() {
    return end;
  }

  /** Where the line that {@code offset} is in ends: at a line end or at the end of the text. */
  int lineEnd(int offset) {
    int at = offset;
    while (at < end && content[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The number of the line that begins at an offset, counted from 1. */
  int lineNumber(int offset) {
    int number = 1;
    for (int i = 0; i < offset; i++) {
      number += content[i] == '\n' ? 1 : 0;
    }
    return number;
  }

  /** Text of ASCII characters; others come out as something that is no number. */
  String ascii(int from, int to) {
    return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
  }

  String text(int from, int to) {
    return new String(content, from, to - from, StandardCharsets.UTF_8);
  }
}
