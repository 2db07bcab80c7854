package io.varphi.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code --size} names: a width and a height. */
record Size(double widthMm, double heightMm) {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)[x×]([0-9]{1,9}(?:\\.[0-9]{1,6})?)(mm|cm)");

  static Size parse(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new UserException(
          "--size cannot be \"" + text + "\"; it is a width and a height, such as 85x60mm");
    }
    double unit = size.group(3).equals("cm") ? 10 : 1;
    return new Size(
        unit * Double.parseDouble(size.group(1)), unit * Double.parseDouble(size.group(2)));
  }
}
