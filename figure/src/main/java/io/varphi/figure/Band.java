package io.varphi.figure;

import java.util.OptionalInt;

/** The area between two measured curves, such as a mean less and plus its deviation. */
public final class Band implements Mark {
  private final Label label;
  private final Numbers x;
  private final Numbers low;
  private final Numbers high;
  private final OptionalInt colour;

  private Band(Label label, Numbers x, Numbers low, Numbers high, OptionalInt colour) {
    this.label = label;
    this.x = x;
    this.low = low;
    this.high = high;
    this.colour = colour;
  }

  /**
   * The area from low[i] to high[i] at x[i]. Where a number is not finite it has a gap.
   *
   * @throws IllegalArgumentException if there is no x, or not both ends for each x
   */
  public static Band of(String label, double[] x, double[] low, double[] high) {
    return new Band(
        Labels.typed(label),
        Numbers.of("abscissae", x),
        Numbers.of("lower ends", low, "abscissae", x.length),
        Numbers.of("upper ends", high, "abscissae", x.length),
        OptionalInt.empty());
  }

  /** This band in the colour of that number, from 0. */
  public Band colour(int number) {
    return new Band(label, x, low, high, Hue.of(number));
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public OptionalInt colour() {
    return colour;
  }

  Numbers x() {
    return x;
  }

  Numbers low() {
    return low;
  }

  Numbers high() {
    return high;
  }
}
