package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import java.util.OptionalInt;

/**
 * Words that are made of exp.
 *
 * <p>For float results, exp(u) = 2ⁿ·2^g with n the integer nearest to u/log 2, found by adding
 * 1.5·2^52, and 2^g = 1 + g·P(g) for |g| ≤ ½. Beyond ±708 the argument is cut off: what is then 0
 * or ∞ for a float is 10^∓308 here. For double results, r = u − n·log 2 is taken with log 2 in two
 * parts and exp(r) = 1 + r + r²·Q(r); 2ⁿ is multiplied in two steps, so that results underflow and
 * overflow where they should.
 *
 * <p>Words of a symmetric or antisymmetric kind use exp(−|u|), which is at most 1: both tails are
 * accurate, and words of u and −u have most instructions in common.
 */
final class ExponentialWords {
  private static final double LOG2_E = 1 / 0x1.62e42fefa39efp-1;
  private static final double LN2_HIGH = 0x1.62e42fefap-1;
  private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;

  /** Adding it rounds to an integer, which then stands in the last bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final double FLOAT_LIMIT = 708;

  /**
   * Between them, c·2ⁿ stays normal for any |c| between 2^±200, and is 0 or ∞ as a float beyond.
   */
  private static final double MULTIPLE_LOW = -100;

  private static final double MULTIPLE_HIGH = 560;

  static final double UNDERFLOW = -746;
  static final double OVERFLOW = 710;

  /** From here on, tanh and its like are 1 to the last bit. */
  static final double SATURATED = 40;

  /** exp of it can be squared. */
  private static final double SQUARE_LIMIT = 350;

  private final LaneBuilder lanes;
  private final Grade grade;

  ExponentialWords(LaneBuilder lanes, Grade grade) {
    this.lanes = lanes;
    this.grade = grade;
  }

  int exp(Argument u) {
    return switch (grade) {
      case FLOAT, CANCELLING -> {
        Power power = power(u, -FLOAT_LIMIT, FLOAT_LIMIT);
        yield lanes.binary(
            BinaryOperation.SCALE,
            lanes.fma(power.tail(), power.fraction(), lanes.constant(1)),
            power.exponent());
      }
      case DOUBLE -> {
        Power power = power(u, UNDERFLOW, OVERFLOW);
        int mantissa = lanes.add(lanes.constant(1), reducedExpm1(power));
        yield lanes.multiply(lanes.multiply(mantissa, power.firstHalf()), power.secondHalf());
      }
    };
  }

  /**
   * exp(u) where {@link #expm1} of the same argument is not wanted too, which would share most of
   * {@link #exp}: the polynomial is shorter.
   */
  private int loneExp(Argument u) {
    if (grade != Grade.FLOAT) {
      return exp(u);
    }
    Power power = power(u, -FLOAT_LIMIT, FLOAT_LIMIT);
    int mantissa = lanes.polynomial(power.fraction(), LaneCoefficients.EXP2_LONE);
    return lanes.binary(BinaryOperation.SCALE, mantissa, power.exponent());
  }

  /**
   * c·expm1(u): the factor costs nothing where 2ⁿ·c is had by scaling c. The argument is cut off
   * where that of exp(u) is, if c leaves room for it, so that both have most instructions in
   * common.
   */
  int expm1(double c, Argument u) {
    if (grade == Grade.DOUBLE) {
      return lanes.multiply(lanes.constant(c), expm1(u));
    }
    double low = Math.abs(c) >= 1 ? -FLOAT_LIMIT : MULTIPLE_LOW;
    double high = Math.abs(c) <= 1 ? FLOAT_LIMIT : MULTIPLE_HIGH;
    Power power = power(u, low, high);
    int factor = lanes.constant(c);
    int scale = lanes.binary(BinaryOperation.SCALE, factor, power.exponent());
    return lanes.fma(
        lanes.multiply(power.tail(), power.fraction()), scale, lanes.subtract(scale, factor));
  }

  int expm1(Argument u) {
    return switch (grade) {
      case FLOAT, CANCELLING -> {
        Power power = power(u, -FLOAT_LIMIT, FLOAT_LIMIT);
        int scale = lanes.binary(BinaryOperation.SCALE, lanes.constant(1), power.exponent());
        yield lanes.fma(
            lanes.multiply(power.tail(), power.fraction()),
            scale,
            lanes.subtract(scale, lanes.constant(1)));
      }
      case DOUBLE -> {
        Power power = power(u, -SATURATED, OVERFLOW);
        int half = lanes.multiply(power.firstHalf(), lanes.constant(0.5)); // 2^1024 is no double
        int scale = lanes.multiply(half, power.secondHalf());
        int result =
            lanes.fma(reducedExpm1(power), scale, lanes.subtract(scale, lanes.constant(0.5)));
        yield lanes.multiply(result, lanes.constant(2));
      }
    };
  }

  /** The parts of 2ⁿ·2^g, or of 2ⁿ·exp(r). */
  final class Power {
    /** g, or r. */
    private final int fraction;

    /** For double results, what r has lost by rounding. */
    private final int lost;

    /** 1.5·2^52 + n. */
    private final int exponent;

    Power(int fraction, int lost, int exponent) {
      this.fraction = fraction;
      this.lost = lost;
      this.exponent = exponent;
    }

    int fraction() {
      return fraction;
    }

    int lost() {
      return lost;
    }

    int exponent() {
      return exponent;
    }

    /** (2^g − 1)/g. */
    int tail() {
      return lanes.polynomial(
          fraction,
          grade == Grade.FLOAT ? LaneCoefficients.EXP2_FLOAT : LaneCoefficients.EXP2_CANCELLING);
    }

    /** 2^k for about half of n. */
    int firstHalf() {
      return scale(halfExponent());
    }

    /** 2^(n − k). */
    int secondHalf() {
      int k = lanes.subtract(halfExponent(), lanes.constant(ROUNDER));
      return scale(lanes.subtract(exponent, k));
    }

    private int halfExponent() {
      int n = lanes.subtract(exponent, lanes.constant(ROUNDER));
      return lanes.fma(n, lanes.constant(0.5), lanes.constant(ROUNDER));
    }

    private int scale(int exponent) {
      return lanes.binary(BinaryOperation.SCALE, lanes.constant(1), exponent);
    }
  }

  Power power(Argument argument, double low, double high) {
    int rounder = lanes.constant(ROUNDER);
    return switch (grade) {
      case FLOAT, CANCELLING -> {
        LaneBuilder.Multiple multiple = lanes.multiple(argument.value());
        int u = clamped(argument, multiple, low, high);
        int toBinary = lanes.constant(multiple.factor() * LOG2_E);
        int exponent = lanes.fma(u, toBinary, rounder);
        int fraction = lanes.fma(u, toBinary, lanes.subtract(rounder, exponent));
        yield new Power(fraction, lanes.constant(0), exponent);
      }
      case DOUBLE -> {
        int u = clamped(argument, low, high);
        int exponent = lanes.fma(u, lanes.constant(LOG2_E), rounder);
        int minusN = lanes.subtract(rounder, exponent);
        int head = lanes.fma(minusN, lanes.constant(LN2_HIGH), u);
        int reduced = lanes.fma(minusN, lanes.constant(LN2_LOW), head);
        int lost = lanes.fma(minusN, lanes.constant(LN2_LOW), lanes.subtract(head, reduced));
        yield withLow(new Power(reduced, lost, exponent), lowUnlessCutOff(argument, u));
      }
    };
  }

  /** Of an argument that is cut off, or infinite, the low part says nothing. */
  OptionalInt lowUnlessCutOff(Argument argument, int cutOff) {
    OptionalInt low = argument.low().get();
    if (low.isEmpty() || cutOff == argument.value()) {
      return low;
    }
    int isSame = lanes.compare(Relation.EQUAL, cutOff, argument.value());
    return OptionalInt.of(lanes.select(isSame, low.getAsInt(), lanes.constant(0)));
  }

  private Power withLow(Power power, OptionalInt low) {
    if (low.isEmpty()) {
      return power;
    }
    int fraction = lanes.add(power.fraction(), low.getAsInt());
    int lost = lanes.add(lanes.subtract(power.fraction(), fraction), low.getAsInt());
    return new Power(fraction, lanes.add(power.lost(), lost), power.exponent());
  }

  /** exp(r) − 1. */
  int reducedExpm1(Power power) {
    int r = power.fraction();
    int q = lanes.polynomial(r, LaneCoefficients.EXP_DOUBLE);
    return lanes.fma(lanes.multiply(r, r), q, r);
  }

  private int clamped(Argument u, double low, double high) {
    int value = u.min() < low ? lanes.atLeast(u.value(), low) : u.value();
    return u.max() > high ? lanes.atMost(value, high) : value;
  }

  /** That of which the argument is a multiple, cut off where the argument would be. */
  private int clamped(Argument argument, LaneBuilder.Multiple multiple, double low, double high) {
    double factor = multiple.factor();
    Bounds range = Bounds.between(argument.min() / factor, argument.max() / factor);
    Bounds limits = Bounds.between(low / factor, high / factor);
    Argument u = Argument.of(multiple.place(), range.min(), range.max());
    return clamped(u, limits.min(), limits.max());
  }

  /** exp(−|u|). */
  private int expOfMinusAbs(Argument u) {
    return loneExp(minusAbs(u));
  }

  /** −|u|; where the sign of u is known, u or −u. */
  Argument minusAbs(Argument u) {
    if (u.max() <= 0) {
      return u;
    }
    if (u.min() >= 0) {
      return u.negated(lanes);
    }
    return new Argument(
        lanes.minusAbs(u.value()), () -> signedLow(u), -Math.max(-u.min(), u.max()), 0);
  }

  /** −2·|u|. */
  Argument minusTwiceAbs(Argument u) {
    if (u.max() <= 0 || u.min() >= 0) {
      return minusAbs(u).scaled(lanes, 2);
    }
    Argument half = minusAbs(u);
    int value = lanes.multiply(lanes.abs(u.value()), lanes.constant(-2));
    return new Argument(value, () -> half.scaled(lanes, 2).low().get(), 2 * half.min(), 0);
  }

  private OptionalInt signedLow(Argument u) {
    OptionalInt low = u.low().get();
    return low.isEmpty()
        ? low
        : OptionalInt.of(lanes.select(isNegative(u), low.getAsInt(), lanes.negate(low.getAsInt())));
  }

  private int isNegative(Argument u) {
    return lanes.less(u.value(), lanes.constant(0));
  }

  /** 1/(1 + e) for 0 ≤ e ≤ 1: a division, as it runs beside the other operations. */
  private int reciprocalOfOnePlus(int e) {
    int one = lanes.constant(1);
    return lanes.divide(one, lanes.add(one, e));
  }

  int sigmoid(Argument u) {
    int e = expOfMinusAbs(u);
    int r = reciprocalOfOnePlus(e);
    if (u.min() >= 0) {
      return r;
    }
    int left = lanes.multiply(e, r);
    return u.max() <= 0 ? left : lanes.select(isNegative(u), left, r);
  }

  int tanh(Argument u) {
    return lanes.binary(BinaryOperation.COPY_SIGN, tanhOfAbs(u), u.value());
  }

  /** m/(−2 − m) with m = expm1(−2·|u|). */
  private int tanhOfAbs(Argument u) {
    int m = expm1(minusTwiceAbs(u));
    return lanes.divide(m, lanes.subtract(lanes.constant(-2), m));
  }

  /** 2e/(1 + e²) with e = exp(−|u|). */
  int sech(Argument u) {
    int e = expOfMinusAbs(u);
    int r = reciprocalOfOnePlus(lanes.multiply(e, e));
    return lanes.multiply(lanes.add(e, e), r);
  }

  /** e·(1 + tanh(|u|))² with e = exp(−2·|u|). */
  int sech2(Argument u) {
    int e = exp(minusTwiceAbs(u));
    int sum = lanes.add(tanhOfAbs(u), lanes.constant(1));
    return lanes.multiply(lanes.multiply(e, sum), sum);
  }

  /** (m + m/(m + 1))/2 with m = expm1(|u|), signed; exp(|u|/2)²/2 where m overflows. */
  int sinh(Argument u) {
    Argument size = minusAbs(u).negated(lanes);
    int m = expm1(size);
    int quotient = lanes.divide(m, lanes.add(m, lanes.constant(1)));
    int sinh = lanes.multiply(lanes.add(m, quotient), lanes.constant(0.5));
    return lanes.binary(BinaryOperation.COPY_SIGN, large(size, sinh), u.value());
  }

  /** (1/e + e)/2 with e = exp(−|u|). */
  int cosh(Argument u) {
    Argument size = minusAbs(u);
    int e = exp(size);
    int inverse = lanes.divide(lanes.constant(1), e);
    int cosh = lanes.multiply(lanes.add(inverse, e), lanes.constant(0.5));
    return large(size.negated(lanes), cosh);
  }

  private int large(Argument size, int otherwise) {
    double limit = 700;
    if (size.max() <= limit) {
      return otherwise;
    }
    int root = exp(size.scaled(lanes, 0.5));
    int large = lanes.multiply(lanes.multiply(root, lanes.constant(0.5)), root);
    return lanes.select(lanes.less(lanes.constant(limit), size.value()), large, otherwise);
  }

  /** max(u, 0) + log1p(exp(−|u|)). */
  int softplus(Argument u, LogarithmWords logarithms) {
    int tail = logarithms.log1pOfUnit(expOfMinusAbs(u));
    if (u.max() <= 0) {
      return tail;
    }
    int zero = lanes.constant(0);
    int relu = u.min() >= 0 ? u.value() : lanes.select(isNegative(u), zero, u.value());
    return lanes.add(relu, tail);
  }

  /** tanh(softplus(u)) = n/(n + 2) with n = e·(e + 2), e = exp(u): without a logarithm. */
  int tanhOfSoftplus(Argument u) {
    SoftplusParts parts = softplusParts(u);
    return lanes.multiply(parts.n(), parts.r());
  }

  /** sech²(softplus(u))·sigmoid(u) = 4·e·(1 + e)/(n + 2)². */
  int sech2OfSoftplusTimesSigmoid(Argument u) {
    SoftplusParts parts = softplusParts(u);
    int product = lanes.multiply(lanes.fma(parts.e(), parts.e(), parts.e()), parts.r());
    int scaled = lanes.multiply(parts.r(), lanes.constant(4));
    return lanes.multiply(product, scaled); // not r·r: underflows
  }

  /**
   * The parts of {@link #tanhOfSoftplus}.
   *
   * @param r 1/(n + 2)
   */
  private record SoftplusParts(int e, int n, int r) {}

  private SoftplusParts softplusParts(Argument u) {
    int e = loneExp(unsaturated(u));
    int two = lanes.constant(2);
    int n = lanes.multiply(e, lanes.add(e, two));
    return new SoftplusParts(e, n, lanes.divide(lanes.constant(1), lanes.add(n, two)));
  }

  /**
   * u, but no more than where tanh(softplus(u)) is 1 to the last bit; for float results, so far out
   * that its derivative vanishes beside any factor.
   */
  Argument unsaturated(Argument u) {
    double end = grade == Grade.DOUBLE ? SATURATED : SQUARE_LIMIT;
    int value = u.max() > end ? lanes.atMost(u.value(), end) : u.value();
    return new Argument(value, () -> lowUnlessCutOff(u, value), u.min(), Math.min(u.max(), end));
  }
}
