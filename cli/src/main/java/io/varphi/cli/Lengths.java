package io.varphi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of arrays, in elements: {@code 4096,64Ki,64Mi}. */
record Lengths(List<Integer> values) {
  private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,8})(Ki|Mi)?");
  private static final int LARGEST = 256 << 20;

  static final Lengths USUAL = new Lengths(List.of(64 << 10, 64 << 20));

  Lengths {
    values = List.copyOf(values);
  }

  /**
   * Reads what the user typed.
   *
   * @throws UserException if it is no list of lengths
   */
  static Lengths parse(String text) {
    List<Integer> values =
        Arrays.stream(text.split(",", -1)).map(part -> length(part.strip(), text)).toList();
    return new Lengths(values.stream().sorted().distinct().toList());
  }

  private static int length(String part, String text) {
    Matcher matcher = LENGTH.matcher(part);
    long length = matcher.matches() ? Long.parseLong(matcher.group(1)) * unit(matcher.group(2)) : 0;
    if (length < 1 || length > LARGEST) {
      throw new UserException(
          "--sizes cannot be \""
              + text
              + "\"; it is lengths of arrays from 1 to 256Mi with commas between them, such as"
              + " 4096,64Ki,64Mi");
    }
    return (int) length;
  }

  private static long unit(@Nullable String suffix) {
    return switch (suffix) {
      case "Ki" -> 1 << 10;
      case "Mi" -> 1 << 20;
      case null, default -> 1;
    };
  }

  int largest() {
    return values.getLast();
  }

  /** A length as it is typed: {@code 64Ki}. */
  static String text(int length) {
    if (length % (1 << 20) == 0) {
      return (length >> 20) + "Mi";
    }
    return length % (1 << 10) == 0 ? (length >> 10) + "Ki" : Integer.toString(length);
  }
}
