package io.varphi.real;

import io.varphi.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** A sentence in x on the whole extended line: at ±∞ its limits, NaN where there is none. */
public final class Graph {
  /**
   * From here on, a value lost between numbers beyond all exponents (x·exp(x − exp(x))) is a finite
   * limit to the last bit, or a multiple of a power of x (x·exp(x)/(1 + exp(x))), see {@link
   * #powerLaw}.
   */
  private static final double FAR = 0x1p30;

  /** Before values are lost, but where what decays has long decayed. */
  private static final double LAW = 0x1p28;

  /** Three to it, times a float, is a double. */
  private static final int MAX_POWER = 16;

  /** From here on, a zero has the sign of the limit, if that is a zero too. */
  private static final double FAR_ZERO = 0x1p13;

  /** Bits that decide nearly everything that can be decided, and do not take long. */
  private static final int MODERATE = 1 << 11;

  private static final int FEW = 1 << 8;

  private final RealFunction function;
  private final Limit limit;
  private final Lazy<Double> justLeftOfZero;

  private Graph(Expr sentence) {
    this.function = RealFunction.of(sentence, List.of("x"));
    this.limit = new Limit(function);
    this.justLeftOfZero = Lazy.of(() -> function.reference(-Double.MIN_VALUE));
  }

  /**
   * The graph of a sentence in x.
   *
   * @throws IllegalArgumentException if the sentence has a parameter, or a variable other than x
   */
  public static Graph of(Expr sentence) {
    return new Graph(sentence);
  }

  /**
   * The value at x, rounded once to double. A zero at −0.0 has the sign of the values just left of
   * it.
   */
  public double at(double x) {
    return Double.isFinite(x) ? finished(function.toDouble(x), x) : atEnd(x);
  }

  /** As {@link #at}, from 2048 bits at most: what these do not tell apart is taken to be equal. */
  public double moderately(double x) {
    return Double.isFinite(x) ? finished(function.toDoubleWithin(MODERATE, x), x) : atEnd(x);
  }

  /**
   * A double within 2^−52·|value| of the value at a finite x, or within 2^−200, if easily found.
   */
  public OptionalDouble near(double x) {
    return function.nearWithin(FEW, x);
  }

  /** Whether there may be a value at a finite x for which {@link #at} gives NaN. */
  public boolean isLost(double x) {
    return function.isLost(x);
  }

  /** The value at x, rounded once to float. */
  public float floatAt(float x) {
    return (float) (Float.isFinite(x) ? finished(function.toFloat(x), x) : atEnd(x));
  }

  /** As {@link #at}, by interval arithmetic alone. */
  public double referenceAt(double x) {
    return Double.isFinite(x) ? finished(function.reference(x), x) : atEnd(x);
  }

  /**
   * How far a double is from the value at x, in units in the last place of the nearest double: at
   * least what rounding loses, 0.5 at most for the nearest one. Infinite where only one of the two
   * is a number, or only one is finite.
   */
  public double ulps(double computed, double x) {
    double nearest = at(x);
    if (!Double.isFinite(nearest) || !Double.isFinite(computed)) {
      return Double.compare(nearest, computed) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double lost = Double.isFinite(x) && nearest != 0 ? function.rest(nearest, x) : 0;
    double distance = computed - nearest - (Double.isNaN(lost) ? 0 : lost);
    return Math.abs(distance) / Math.ulp(nearest);
  }

  private double atEnd(double x) {
    return Double.isNaN(x) ? x : limit.at(x);
  }

  /**
   * What the real value at x does not say by itself: the sign of a zero, and what is lost far out.
   */
  private double finished(double value, double x) {
    if (value == 0 && Math.abs(x) >= FAR_ZERO) {
      return farZero(value, x);
    }
    if (Math.abs(x) >= FAR && isLost(value, x)) {
      return farValue(x);
    }
    return value == 0 && isNegativeZero(x) ? Math.copySign(0.0, justLeftOfZero.get()) : value;
  }

  private boolean isLost(double value, double x) {
    return Double.isNaN(value) && function.isLost(x);
  }

  /** A zero, with the sign that it has further out where its own has underflowed too. */
  private double farZero(double zero, double x) {
    double limitValue = limit.at(x);
    boolean isNegative = Math.copySign(1.0, zero) < 0;
    return limitValue == 0 && !isNegative ? function.signedZero(x).orElse(limitValue) : zero;
  }

  /** A value lost beyond all exponents, by what is near it. */
  private double farValue(double x) {
    double limitValue = limit.at(x);
    return Double.isInfinite(limitValue) ? powerLaw(x, limitValue) : limitValue;
  }

  /**
   * a·xⁿ, if that is the function on the way there, with a that has few bits; NaN if not, and ∞ if
   * the function is beyond all doubles already.
   */
  private double powerLaw(double x, double limitValue) {
    double there = function.reference(Math.copySign(LAW, x));
    double halfWay = function.reference(Math.copySign(LAW / 2, x));
    double between = function.reference(Math.copySign(0.75 * LAW, x));
    if (Double.isInfinite(there)) {
      return limitValue;
    }
    int n = Math.getExponent(there / halfWay);
    double factor = Math.scalb(there, -n * Math.getExponent(LAW));
    boolean isLaw =
        n > 0
            && n <= MAX_POWER
            && (float) factor == factor
            && there == Math.scalb(halfWay, n)
            && between == there * Math.scalb(StrictMath.pow(3, n), -2 * n);
    if (!isLaw) {
      return Double.NaN;
    }
    BigDecimal size = new BigDecimal(Math.abs(x)).pow(n);
    return new BigDecimal(factor).multiply(size).doubleValue();
  }

  private static boolean isNegativeZero(double x) {
    return x == 0 && Math.copySign(1.0, x) < 0;
  }
}
