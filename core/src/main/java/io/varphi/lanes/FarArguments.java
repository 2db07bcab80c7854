package io.varphi.lanes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Where code goes astray far from 0, though the function has come to rest there: numbers that stand
 * for 0 and ∞ inside the code have met.
 */
final class FarArguments {
  private static final double[] FLOAT_PROBES = {
    8, 16, 64, 300, 1000, 0x1p20, 0x1p40, 0x1p80, 0x1p120, Float.MAX_VALUE
  };
  private static final double[] DOUBLE_PROBES = {
    8,
    16,
    64,
    300,
    1000,
    0x1p20,
    0x1p40,
    0x1p200,
    0x1.3p342,
    0x1.3p350,
    0x1p510,
    0x1.3p513,
    0x1.3p530,
    0x1p800,
    0x1p1023,
    Double.MAX_VALUE
  };

  /** A float result that is 0 must not come to life again when it is multiplied. */
  private static final double NOTHING = 0x1p-300;

  private final DoubleUnaryOperator code;
  private final Exact exact;
  private final Grade grade;

  FarArguments(DoubleUnaryOperator code, Exact exact, Grade grade) {
    this.code = code;
    this.exact = exact;
    this.grade = grade;
  }

  /**
   * The argument beyond which the function is as there; infinite where the code needs no such help,
   * or there is none.
   */
  double end(double sign) {
    double limit = exact.at(sign * Double.POSITIVE_INFINITY);
    if (!Double.isFinite(limit) || !goesAstray(sign)) {
      return sign * Double.POSITIVE_INFINITY;
    }
    for (double probe : probes()) {
      double x = sign * probe;
      if (isAtRest(exact.at(x), limit) && !isWrong(x)) {
        return x;
      }
    }
    return sign * Double.POSITIVE_INFINITY;
  }

  /**
   * That of the places at which the code cuts x off anyway beyond which the function is as there;
   * infinite where there is none.
   */
  double cutOff(double sign, List<Double> places) {
    double limit = exact.at(sign * Double.POSITIVE_INFINITY);
    return places.stream()
        .filter(place -> restsBeyond(place, limit) && !isWrong(place))
        .findFirst()
        .orElse(sign * Double.POSITIVE_INFINITY);
  }

  /** The tails that the code does not find. */
  List<PowerTail> tails() {
    return DoubleStream.of(-1, 1)
        .filter(this::goesAstray)
        .mapToObj(sign -> PowerTail.of(exact, sign))
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean restsBeyond(double place, double limit) {
    return isAtRest(exact.at(place), limit)
        && Arrays.stream(probes())
            .map(probe -> Math.copySign(probe, place))
            .filter(x -> Math.abs(x) > Math.abs(place))
            .allMatch(x -> isAtRest(exact.at(x), limit));
  }

  private double[] probes() {
    return grade == Grade.DOUBLE ? DOUBLE_PROBES : FLOAT_PROBES;
  }

  private boolean goesAstray(double sign) {
    for (double probe : probes()) {
      if (isWrong(sign * probe)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAtRest(double value, double limit) {
    return limit == 0 && grade != Grade.DOUBLE ? Math.abs(value) < NOTHING : value == limit;
  }

  private boolean isWrong(double x) {
    double right = exact.at(x);
    double result = code.applyAsDouble(x);
    return exact.isKnown(x) && differ(result, right);
  }

  private boolean differ(double result, double right) {
    return switch (grade) {
      case FLOAT, CANCELLING ->
          !(Math.abs((float) result - (float) right) <= Math.ulp((float) right))
              && (float) result != (float) right;
      case DOUBLE -> !(Math.abs(result - right) <= 64 * Math.ulp(right)) && result != right;
    };
  }
}
