package io.varphi.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The numbers along an axis as TeX reads them, with no more digits than can be seen. */
final class TexNumbers {
  /** In points. */
  private static final double RESOLUTION = 0.002;

  /** Numbers with exponents beyond these are written with a power of ten. */
  private static final int SMALL = -5;

  private static final int LARGE = 7;

  private final Scale scale;
  private final double resolution;

  /**
   * @param points of the page for one unit of position
   */
  TexNumbers(Scale scale, double points) {
    this.scale = scale;
    this.resolution = RESOLUTION / points;
  }

  /** A finite number. */
  String of(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded =
        switch (scale) {
          case LINEAR -> exact.setScale(digits(resolution), RoundingMode.HALF_EVEN);
          case LOG -> exact.round(new MathContext(digits(resolution * StrictMath.log(10)) + 1));
        };
    return text(rounded);
  }

  /** The number at a position. */
  String at(double position) {
    return of(scale.value(position));
  }

  private static int digits(double least) {
    return (int) Math.ceil(-StrictMath.log10(least));
  }

  private static String text(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = number.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent < SMALL || exponent > LARGE
        ? shortest.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent
        : shortest.toPlainString();
  }
}
