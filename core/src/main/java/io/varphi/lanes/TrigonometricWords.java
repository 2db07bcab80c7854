package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.util.OptionalInt;

/**
 * Sine, cosine and the spherical Bessel functions.
 *
 * <p>u = h·π + r with |r| ≤ π/2, h an integer n for the sine and n + ½ for the cosine; then sin(u)
 * is (−1)ⁿ·sin(r), and cos(u) is −(−1)ⁿ·sin(r). So one polynomial does for both, and where they are
 * 0, r is 0. π is the sum of three doubles (Cody and Waite 1980): u − h·π₁ is exact, as a multiple
 * of 2^-52 below 2. For double results, r is the sum of two doubles.
 *
 * <p>Where |u| is above 2^21, vector code leaves the element to scalar code, which takes r from
 * {@link HugeAngles}.
 */
final class TrigonometricWords {
  private static final double INVERSE_PI = 0x1.45f306dc9c883p-2;
  private static final double PI_HIGH = 0x1.921fb54442d18p1;
  private static final double PI_MIDDLE = 0x1.1a62633145c07p-53;
  private static final double PI_LOW = -0x1.f1976b7ed8fbcp-109;

  /** Adding it rounds to an integer, which then stands in the last bits. */
  private static final double ROUNDER = 0x1.8p52;

  /** Such multiples in the last bits, scaled into the exponent, meet the sign bit only. */
  private static final double SIGN_STEP = 2048;

  /** The largest |u| that is reduced by parts of π. */
  static final double LIMIT = 0x1p21;

  /** Below, sin(u)/u is 1. */
  private static final double TINY = 0x1p-28;

  private static final double J1_NEAR = 2;
  private static final double J2_NEAR = 3;

  /** Half of the square of that: the polynomial is one in u² minus this. */
  private static final double J2_CENTRE = 4.5;

  private final LaneBuilder lanes;
  private final Grade grade;
  private final boolean scalar;
  private final Remainders remainders;

  /**
   * @param scalar whether the code may contain the instructions that only scalar code has; if not,
   *     elements that need them escape
   */
  TrigonometricWords(LaneBuilder lanes, Grade grade, boolean scalar) {
    this.lanes = lanes;
    this.grade = grade;
    this.scalar = scalar;
    this.remainders = new Remainders(lanes);
  }

  private enum Wave {
    SINE(0),
    COSINE(0.5);

    /** h − n. */
    private final double shift;

    Wave(double shift) {
      this.shift = shift;
    }
  }

  /**
   * What is left of an angle.
   *
   * @param turns the place of n
   * @param high the place of r
   * @param low the place of what r has lost, for double results
   */
  private record Angle(int turns, int high, OptionalInt low) {}

  /** sin(u); NaN for ±∞. Error: 1.5 ULP for double results, next to the zeros too. */
  int sin(Argument u) {
    int value = wave(u, Wave.SINE);
    if (grade != Grade.DOUBLE && u.low().get().isEmpty()) {
      return value;
    }
    int isZero = lanes.compare(Relation.EQUAL, u.value(), lanes.constant(0));
    return lanes.select(isZero, u.value(), value); // adding a low part of 0 loses the sign of −0
  }

  /** cos(u); NaN for ±∞. Error: that of {@link #sin}. */
  int cos(Argument u) {
    return wave(u, Wave.COSINE);
  }

  private int wave(Argument u, Wave wave) {
    if (!exceedsLimit(u)) {
      return wave(nearAngle(u, wave), wave);
    }
    int isHuge = lanes.less(lanes.constant(LIMIT), lanes.abs(u.value()));
    Angle near = nearAngle(u, wave);
    if (scalar) {
      return wave(selected(isHuge, hugeAngle(u, isHuge, wave), near), wave);
    }
    lanes.escapeWhere(isHuge);
    return wave(near, wave);
  }

  private static boolean exceedsLimit(Argument u) {
    return Math.max(-u.min(), u.max()) > LIMIT;
  }

  private Angle nearAngle(Argument u, Wave wave) {
    int n = lanes.subtract(rounded(u.value(), wave), lanes.constant(ROUNDER));
    int h = wave.shift == 0 ? n : lanes.add(n, lanes.constant(wave.shift));
    int head = lanes.fma(h, lanes.constant(-PI_HIGH), u.value());
    return switch (grade) {
      case FLOAT, CANCELLING -> {
        int r = lanes.fma(h, lanes.constant(-PI_MIDDLE), head);
        yield new Angle(n, plus(r, u.low().get()), OptionalInt.empty());
      }
      case DOUBLE -> {
        int product = lanes.multiply(h, lanes.constant(PI_MIDDLE));
        int r = lanes.subtract(head, product);
        int rounding = lanes.subtract(lanes.subtract(head, r), product);
        int loss = lanes.fma(h, lanes.constant(PI_MIDDLE), lanes.negate(product));
        int rest = lanes.fma(h, lanes.constant(-PI_LOW), lanes.subtract(rounding, loss));
        int low = plus(rest, lostByHead(u.value(), h, head, wave));
        yield withLow(new Angle(n, r, OptionalInt.of(low)), u.low().get());
      }
    };
  }

  /** 1.5·2^52 + n, n the integer nearest to u/π, or to u/π − ½. */
  private int rounded(int u, Wave wave) {
    int rounder = lanes.constant(ROUNDER);
    int inversePi = lanes.constant(INVERSE_PI);
    return switch (wave) {
      case SINE -> lanes.fma(u, inversePi, rounder);
      case COSINE -> lanes.add(lanes.fma(u, inversePi, lanes.constant(-wave.shift)), rounder);
    };
  }

  /** Next to 0, u ∓ π₁/2 is not exact. */
  private OptionalInt lostByHead(int u, int h, int head, Wave wave) {
    return switch (wave) {
      case SINE -> OptionalInt.empty();
      case COSINE -> OptionalInt.of(lanes.subtract(u, lanes.fma(h, lanes.constant(PI_HIGH), head)));
    };
  }

  /** The argument's low part, which is small against u, need not be small against r. */
  private Angle withLow(Angle angle, OptionalInt low) {
    if (low.isEmpty()) {
      return angle;
    }
    int high = lanes.add(angle.high(), low.getAsInt());
    int loss = remainders.ofSum(angle.high(), low.getAsInt(), high);
    return new Angle(angle.turns(), high, OptionalInt.of(plus(loss, angle.low())));
  }

  private int plus(int a, OptionalInt b) {
    return b.isPresent() ? lanes.add(a, b.getAsInt()) : a;
  }

  /**
   * The angle where {@code isHuge} is true, from q quarter turns and a remainder of at most π/2 in
   * size: if q is odd for a sine or even for a cosine, a quarter turn is taken from the remainder,
   * so that it gets no larger, and added to q.
   */
  private Angle hugeAngle(Argument u, int isHuge, Wave wave) {
    HugeRemainder remainder = hugeRemainder(u, isHuge);
    int q = remainder.quarterTurns();
    int rounder = lanes.constant(ROUNDER);
    int zero = lanes.constant(0);
    int half = lanes.subtract(lanes.fma(q, lanes.constant(0.5), rounder), rounder);
    int isEven = lanes.compare(Relation.EQUAL, lanes.add(half, half), q);
    int side = lanes.binary(BinaryOperation.COPY_SIGN, lanes.constant(1), remainder.high());
    int shift =
        switch (wave) {
          case SINE -> lanes.select(isEven, zero, side);
          case COSINE -> lanes.select(isEven, side, zero);
        };
    int turned = lanes.multiply(shift, lanes.constant(-PI_HIGH / 2));
    int high = lanes.add(remainder.high(), turned);
    int loss = remainders.ofSum(remainder.high(), turned, high);
    int rest = lanes.fma(shift, lanes.constant(-PI_MIDDLE / 2), remainder.low());
    int h = lanes.multiply(lanes.add(q, shift), lanes.constant(0.5));
    return new Angle(
        lanes.subtract(h, lanes.constant(wave.shift)), high, OptionalInt.of(lanes.add(loss, rest)));
  }

  /** u = quarterTurns·π/2 + high + low, but for a multiple of 2π. */
  private record HugeRemainder(int quarterTurns, int high, int low) {}

  /**
   * Where the argument has a low part, that may be large too, and is an angle of its own: beside a
   * huge x, of x + π/4 it is nearly π/4, and has lost something by rounding in its turn.
   */
  private HugeRemainder hugeRemainder(Argument u, int isHuge) {
    HugeRemainder first = hugeRemainder(u.value(), isHuge);
    OptionalInt low = u.low().get();
    if (low.isEmpty()) {
      return first;
    }
    HugeRemainder second = hugeRemainder(low.getAsInt(), isHuge);
    int high = lanes.add(first.high(), second.high());
    int loss = remainders.ofSum(first.high(), second.high(), high);
    int rest = lanes.add(loss, lanes.add(first.low(), second.low()));
    return new HugeRemainder(
        lanes.add(first.quarterTurns(), second.quarterTurns()),
        high,
        plus(rest, remainders.lostBy(low.getAsInt())));
  }

  private HugeRemainder hugeRemainder(int place, int isHuge) {
    int angle = lanes.select(isHuge, place, lanes.constant(0));
    return new HugeRemainder(
        lanes.unary(UnaryOperation.QUARTER_TURNS, angle),
        lanes.unary(UnaryOperation.REMAINDER, angle),
        lanes.unary(UnaryOperation.REMAINDER_LOW, angle));
  }

  private Angle selected(int isHuge, Angle huge, Angle near) {
    int turns = lanes.select(isHuge, huge.turns(), near.turns());
    if (near.low().isEmpty()) {
      int sum = plus(huge.high(), huge.low());
      return new Angle(turns, lanes.select(isHuge, sum, near.high()), OptionalInt.empty());
    }
    return new Angle(
        turns,
        lanes.select(isHuge, huge.high(), near.high()),
        OptionalInt.of(lanes.select(isHuge, huge.low().getAsInt(), near.low().getAsInt())));
  }

  /** ±sin(r). The sign is given to r, not to the result: a NaN might become a number. */
  private int wave(Angle angle, Wave wave) {
    double parity = wave == Wave.SINE ? 0 : SIGN_STEP;
    int sign =
        lanes.fma(angle.turns(), lanes.constant(SIGN_STEP), lanes.constant(ROUNDER + parity));
    int square = lanes.multiply(angle.high(), angle.high());
    int p = lanes.polynomial(square, TrigonometricCoefficients.sin(grade));
    int r = lanes.binary(BinaryOperation.SCALE, angle.high(), sign);
    if (angle.low().isEmpty()) {
      return lanes.multiply(r, p);
    }
    int low = lanes.binary(BinaryOperation.SCALE, angle.low().getAsInt(), sign);
    int slope = lanes.polynomial(square, 1, -1.0 / 2, 1.0 / 24);
    int rest = lanes.fma(lanes.multiply(r, square), p, lanes.multiply(low, slope));
    return lanes.add(r, rest);
  }

  /** sin(u)/u: 1 at 0, 0 at ±∞. Error: 2.5 ULP for double results, next to the zeros too. */
  int sinc(Argument u) {
    int isTiny = lanes.less(lanes.abs(u.value()), lanes.constant(TINY));
    return lanes.select(isTiny, lanes.constant(1), vanishing(u, sineQuotient(u)));
  }

  /** sin(u)/u, but for tiny u. */
  private int sineQuotient(Argument u) {
    return quotient(sin(u), u);
  }

  /** a/u. */
  private int quotient(int a, Argument u) {
    return switch (grade) {
      case FLOAT, CANCELLING ->
          lanes.multiply(a, lanes.divide(lanes.constant(1), u.value())); // the inverse is shared
      case DOUBLE -> lanes.divide(a, u.value());
    };
  }

  /** 0 at ±∞, which only scalar code meets. */
  private int vanishing(Argument u, int value) {
    if (!scalar || Math.max(-u.min(), u.max()) < Double.POSITIVE_INFINITY) {
      return value;
    }
    int isInfinite =
        lanes.compare(
            Relation.EQUAL, lanes.abs(u.value()), lanes.constant(Double.POSITIVE_INFINITY));
    return lanes.select(isInfinite, lanes.constant(0), value);
  }

  /**
   * (sin(u)/u − cos(u))/u; up to |u| = 2, u·P(u²). Error for double results: 3 ULP up to 2, beyond
   * it 2^-52/|u|.
   */
  int j1(Argument u) {
    int square = lanes.multiply(u.value(), u.value());
    int near =
        lanes.multiply(u.value(), lanes.polynomial(square, TrigonometricCoefficients.j1(grade)));
    int isNear = lanes.less(lanes.abs(u.value()), lanes.constant(J1_NEAR));
    return lanes.select(isNear, near, vanishing(u, farJ1(u)));
  }

  private int farJ1(Argument u) {
    return quotient(lanes.subtract(sineQuotient(u), cos(u)), u);
  }

  /**
   * 3·j₁(u)/u − sin(u)/u; up to |u| = 3, u²·P(u²). Error for double results: 3 ULP up to 3, beyond
   * it 2^-52/|u|.
   */
  int j2(Argument u) {
    int square = lanes.multiply(u.value(), u.value());
    int near =
        lanes.multiply(
            square,
            lanes.polynomial(
                lanes.subtract(square, lanes.constant(J2_CENTRE)),
                TrigonometricCoefficients.j2(grade)));
    int far = lanes.fma(lanes.constant(3), quotient(farJ1(u), u), lanes.negate(sineQuotient(u)));
    int isNear = lanes.less(lanes.abs(u.value()), lanes.constant(J2_NEAR));
    return lanes.select(isNear, near, vanishing(u, far));
  }
}
