package io.varphi.figure;

/** How numbers lie along an axis. */
enum Scale {
  LINEAR {
    @Override
    double position(double value) {
      return value;
    }

    @Override
    double value(double position) {
      return position;
    }

    @Override
    double stretch(double value) {
      return 1;
    }
  },

  /** By their decimal logarithms; numbers that are not positive have no place. */
  LOG {
    @Override
    double position(double value) {
      return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }

    @Override
    double value(double position) {
      return StrictMath.pow(10, position);
    }

    @Override
    double stretch(double value) {
      return 1 / (value * LN_10);
    }
  };

  private static final double LN_10 = StrictMath.log(10);

  /** Where a number lies; NaN if it has no place. */
  abstract double position(double value);

  /** The number that lies at a position. */
  abstract double value(double position);

  /** The derivative of {@link #position}. */
  abstract double stretch(double value);
}
