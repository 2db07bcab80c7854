package io.varphi.lanes;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a function is a·xⁿ to the last bit, far from 0, although the code for it overflows on the
 * way there.
 *
 * @param from where that begins; negative on the left
 */
record PowerTail(double from, double factor, int exponent) {
  private static final int[] EXPONENTS = {1, -1, -2, -3};
  private static final double[] STARTS = {0x1p60, 0x1p100, 0x1p150, 0x1p300};

  /** Of the starts, and of all arguments that the tail is checked at. */
  private static final double[] STEPS = {
    1, 0x1.7p0, 0x1.3p40, 0x1.9p80, 0x1.1p150, 0x1.dp205, 0x1.5p211, 0x1.bp300, 0x1.7p410, 0x1.4p722
  };

  /** The tail on the side of that sign. */
  static Optional<PowerTail> of(Exact exact, double sign) {
    return Arrays.stream(EXPONENTS)
        .boxed()
        .flatMap(n -> Arrays.stream(STARTS).mapToObj(x -> through(sign * x, n, exact)))
        .filter(tail -> tail.fits(exact))
        .findFirst();
  }

  private static PowerTail through(double from, int exponent, Exact exact) {
    double unit = new PowerTail(from, 1, exponent).at(from); // a power of two
    return new PowerTail(from, exact.at(from) / unit, exponent);
  }

  private boolean fits(Exact exact) {
    return Double.isFinite(factor)
        && factor != 0
        && Arrays.stream(STEPS)
            .map(step -> from * step)
            .filter(Double::isFinite)
            .allMatch(x -> Math.abs(at(x) - exact.at(x)) <= Math.ulp(exact.at(x)));
  }

  private double at(double x) {
    double result = exponent > 0 ? factor * x : factor;
    for (int i = 0; i > exponent; i--) {
      result /= x;
    }
    return result;
  }

  /** {@code otherwise}, but a·xⁿ beyond the start. */
  int applied(LaneBuilder lanes, int x, int otherwise) {
    int result = lanes.constant(factor);
    if (exponent > 0) {
      result = lanes.multiply(result, x);
    }
    for (int i = 0; i > exponent; i--) {
      result = lanes.divide(result, x);
    }
    int start = lanes.constant(from);
    int isBeyond = from > 0 ? lanes.less(start, x) : lanes.less(x, start);
    return lanes.select(isBeyond, result, otherwise);
  }
}
