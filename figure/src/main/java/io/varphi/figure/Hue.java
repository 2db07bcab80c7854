package io.varphi.figure;

import java.util.OptionalInt;

/** The choice of a colour from the palette of a style. */
final class Hue {
  private Hue() {}

  /**
   * The colour of that number, from 0; numbers beyond the palette start again.
   *
   * @throws IllegalArgumentException if it is negative
   */
  static OptionalInt of(int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "a colour cannot have the number " + number + "; count from 0");
    }
    return OptionalInt.of(number);
  }
}
