package io.varphi.real;

import java.util.OptionalDouble;

/**
 * The format that a real number is rounded to, once, and when what is known of the number decides
 * it.
 */
enum Format {
  DOUBLE {
    @Override
    boolean decides(Wide number) {
      return number.decidesDouble();
    }

    @Override
    double nearest(Wide number) {
      return number.toDouble();
    }

    @Override
    boolean decides(Interval number) {
      return number.roundsToOneDouble();
    }

    @Override
    double nearest(Interval number) {
      return number.toDouble();
    }

    @Override
    double nearest(BigFloat number) {
      return number.toDouble();
    }
  },
  FLOAT {
    @Override
    boolean decides(Wide number) {
      return number.decidesFloat();
    }

    @Override
    double nearest(Wide number) {
      return number.toFloat();
    }

    @Override
    boolean decides(Interval number) {
      return number.roundsToOneFloat();
    }

    @Override
    double nearest(Interval number) {
      return number.toFloat();
    }

    @Override
    double nearest(BigFloat number) {
      return number.toFloat();
    }
  };

  static final int FIRST_PRECISION = 128;
  static final int MAX_PRECISION = 1 << 13;

  /** An interval that agrees to so many bits and still straddles a rounding boundary lies on it. */
  private static final int TIE_BITS = 1000;

  abstract boolean decides(Wide number);

  abstract double nearest(Wide number);

  abstract boolean decides(Interval number);

  abstract double nearest(Interval number);

  abstract double nearest(BigFloat number);

  /** The nearest number to what is next to a fraction; empty if that does not decide it. */
  OptionalDouble decided(NearFraction number) {
    if (number.isNaN()) {
      return OptionalDouble.of(Double.NaN);
    }
    return number.roundedToOdd().stream().mapToDouble(this::nearest).findFirst();
  }

  /**
   * The nearest number to what the most precise interval leaves: a tie or a zero where it is so
   * narrow that only that explains why it is not decided, NaN where it says nothing.
   */
  double settled(Interval number) {
    if (straddlesZero(number)) {
      return 0.0;
    }
    if (decides(number) || !number.isTight(TIE_BITS)) {
      return decides(number) ? nearest(number) : Double.NaN;
    }
    BigFloat tie = number.hi().rounded(TIE_BITS / 2, Rounding.DOWN);
    boolean isBound = number.lo().equals(tie) || number.hi().equals(tie);
    return isBound ? nearest(number) : nearest(tie); // a bound is not reached
  }

  private static boolean straddlesZero(Interval number) {
    return number.lo().signum() < 0
        && number.hi().signum() > 0
        && number.lo().toDouble() == 0
        && number.hi().toDouble() == 0;
  }
}
