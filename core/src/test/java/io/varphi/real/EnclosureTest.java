package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The true value is always inside: what is known with more bits lies in what is known with less.
 */
class EnclosureTest {
  private static final List<Word> WORDS = List.of(Word.values());
  private static final int[] PRECISIONS = {64, 90, 128, 200};

  /** Words with extrema, where a width that is small beside the value is all that is asked for. */
  private static final Set<Word> WITH_EXTREMA =
      EnumSet.of(Word.COS, Word.SINC, Word.SPHERICAL_J1, Word.SPHERICAL_J2);

  private final Random random = new Random(4);
  private final IntervalArithmetic fine = new IntervalArithmetic(512);

  /**
   * A number of either sign with up to {@code bits} bits, near 1 or of any exponent of a double.
   */
  private BigFloat arbitrary(int bits) {
    double x = random.nextGaussian() * 4;
    if (random.nextInt(3) == 0) {
      x = Math.scalb(x, random.nextInt(300) - 150);
    } else if (random.nextInt(9) == 0) {
      x = Math.scalb(x, random.nextInt(2000) - 1020);
    }
    BigFloat tail =
        BigFloat.of(x).scale(-53).multiply(BigFloat.of(random.nextDouble()), 53, Rounding.UP);
    BigFloat rounded = BigFloat.of(random.nextInt(4) == 0 ? Math.rint(x * 4) / 4 : x);
    return random.nextBoolean() ? rounded : rounded.add(tail, bits, Rounding.DOWN);
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void moreBitsAtAPoint(Word word) {
    for (int i = 0; i < 400; i++) {
      int precision = PRECISIONS[i % PRECISIONS.length];
      Interval u = Interval.point(arbitrary(precision));
      Interval coarse = new IntervalArithmetic(precision).apply(word, u);
      Interval precise = new IntervalArithmetic(precision + 150).apply(word, u);
      String what = word + " of " + u + " at " + precision;
      assertTrue(
          coarse.isNaN() == precise.isNaN() && (precise.isNaN() || coarse.contains(precise)), what);
      assertTrue(coarse.isTight(precision - 3) || isNaNOrCapped(coarse), what + coarse);
    }
  }

  private static boolean isNaNOrCapped(Interval x) {
    Interval absolute = x.abs();
    return x.isNaN()
        || absolute.hi().magnitude() <= 1 - BigFloat.MAX_MAGNITUDE
        || absolute.lo().magnitude() >= BigFloat.MAX_MAGNITUDE - 2;
  }

  /** Intervals from one ulp wide to wider than the period of sin. */
  @ParameterizedTest
  @EnumSource(Word.class)
  void pointsInsideAnInterval(Word word) {
    for (int i = 0; i < 400; i++) {
      int precision = PRECISIONS[i % PRECISIONS.length];
      BigFloat lo = arbitrary(precision);
      BigFloat width = width(lo, precision);
      BigFloat hi = lo.add(width, 2000, Rounding.UP);
      Interval whole = new IntervalArithmetic(precision).apply(word, new Interval(lo, hi));
      for (int eighths = 0; eighths <= 8; eighths++) {
        BigFloat step = width.multiply(BigFloat.of(eighths / 8.0), 2000, Rounding.DOWN);
        Interval u = Interval.point(lo.add(step, 4000, Rounding.DOWN));
        Interval inside = new IntervalArithmetic(precision + 150).apply(word, u);
        String what = word + " of [" + lo + ", " + hi + "] at " + u;
        assertTrue(inside.isNaN() || whole.contains(inside), what + whole);
      }
    }
  }

  private BigFloat width(BigFloat lo, int precision) {
    if (random.nextInt(3) == 0) {
      return BigFloat.of(random.nextDouble() * 8);
    }
    return lo.abs().scale(-random.nextInt(precision)).add(BigFloat.SMALLEST, 64, Rounding.UP);
  }

  /**
   * The relative width of the value for a thin argument is that of the argument, times its
   * condition.
   */
  @ParameterizedTest
  @EnumSource(Word.class)
  void aThinArgumentGivesAThinValue(Word word) {
    IntervalArithmetic arithmetic = new IntervalArithmetic(128);
    for (int i = 0; i < 200; i++) {
      BigFloat lo = BigFloat.of(random.nextGaussian()).abs();
      Interval u = new Interval(lo, lo.add(lo.scale(-100), 128, Rounding.UP));
      Interval value = arithmetic.apply(word, u);
      Interval ends =
          arithmetic
              .apply(word, Interval.point(u.lo()))
              .hull(arithmetic.apply(word, Interval.point(u.hi())));
      BigFloat slack = WITH_EXTREMA.contains(word) ? BigFloat.ONE.scale(-98) : u.width().scale(-9);
      BigFloat most = ends.width().add(slack, 64, Rounding.UP).scale(2);
      assertTrue(value.width().compareTo(most) <= 0, word + " of " + u + ": " + value);
    }
  }

  // expressions ----------------------------------------------------------------------------------

  /** A sentence and its value in any arithmetic. */
  private record Expression(String text, Function<IntervalArithmetic, Interval> value) {
    Interval in(IntervalArithmetic arithmetic) {
      return value.apply(arithmetic);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private Expression expression(int depth) {
    if (depth == 0) {
      double x = random.nextGaussian() * (random.nextBoolean() ? 1 : 30);
      return random.nextInt(8) == 0
          ? new Expression("pi", IntervalArithmetic::pi)
          : new Expression(Double.toString(x), a -> a.exactly(x));
    }
    Expression u = expression(depth - 1);
    Expression v = expression(random.nextInt(depth));
    Word word = WORDS.get(random.nextInt(WORDS.size()));
    int n = random.nextInt(9) - 4;
    return switch (random.nextInt(16)) {
      case 0, 1 -> expression("add", u, v, a -> a.add(u.in(a), v.in(a)));
      case 2 -> expression("subtract", u, v, a -> a.subtract(u.in(a), v.in(a)));
      case 3, 4 -> expression("multiply", u, v, a -> a.multiply(u.in(a), v.in(a)));
      case 5 -> expression("divide", u, v, a -> a.divide(u.in(a), v.in(a)));
      case 6 -> expression("min", u, v, a -> a.min(u.in(a), v.in(a)));
      case 7 -> expression("max", u, v, a -> a.max(u.in(a), v.in(a)));
      case 8 -> new Expression("power(" + u + ", " + n + ")", a -> a.power(u.in(a), n));
      case 9 -> expression("power", u, v, a -> a.power(u.in(a), v.in(a)));
      case 10 -> expression("either", u, u, a -> a == fine ? u.in(a) : either(a, u.in(a)));
      default -> new Expression(word.text() + "(" + u + ")", a -> a.apply(word, u.in(a)));
    };
  }

  private static Expression expression(
      String name, Expression u, Expression v, Function<IntervalArithmetic, Interval> value) {
    return new Expression(name + "(" + u + ", " + v + ")", value);
  }

  private static Interval either(IntervalArithmetic arithmetic, Interval u) {
    return arithmetic.either(u, arithmetic.negate(u));
  }

  /** The finer one knows the right choice, too. */
  @Test
  void moreBitsOfARandomExpression() {
    IntervalArithmetic coarse = new IntervalArithmetic(128);
    int numbers = 0;
    for (int i = 0; i < 4000; i++) {
      Expression expression = expression(1 + random.nextInt(5));
      Interval narrow = expression.in(fine);
      Interval wide = expression.in(coarse);
      if (narrow.isTight(300)) {
        numbers++;
        assertTrue(wide.contains(narrow), expression + ": " + wide + " without " + narrow);
      } else if (!narrow.isNaN()) {
        assertTrue(!wide.intersection(narrow).isNaN(), expression + ": " + wide + ", " + narrow);
      }
    }
    assertTrue(numbers > 2000, numbers + " of 4000 expressions have a value");
  }
}
