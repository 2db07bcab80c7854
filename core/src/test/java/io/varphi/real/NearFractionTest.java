package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers next to fractions, and intervals of many bits. */
class NearFractionTest {
  private static final int SENTENCES = 2_000;
  private static final int STEPS = 6;
  private static final int BITS = 1_200;
  private static final int EXACT = 1 << 20;

  private final NearFractionArithmetic fractions = new NearFractionArithmetic();
  private final IntervalArithmetic intervals = new IntervalArithmetic(BITS);

  /** Whether the interval leaves room for a number of which this is known. */
  private static boolean isCompatible(NearFraction number, Interval interval) {
    BigFloat denominator = BigFloat.exact(number.denominator(), 0);
    BigFloat low = distance(interval.lo(), number, denominator);
    BigFloat high = distance(interval.hi(), number, denominator);
    if (number.rest().isNone()) {
      return low.signum() <= 0 && high.signum() >= 0;
    }
    BigFloat reach = denominator.scale(number.rest().reach());
    int sign = number.rest().sign();
    boolean isLessThanReach = low.compareTo(reach) < 0 && high.compareTo(reach.negate()) > 0;
    boolean isOnItsSide = sign == 0 || (sign > 0 ? high.signum() > 0 : low.signum() < 0);
    return isLessThanReach && isOnItsSide;
  }

  /** (end − fraction)·denominator. */
  private static BigFloat distance(BigFloat end, NearFraction number, BigFloat denominator) {
    BigFloat numerator = BigFloat.exact(number.numerator(), 0);
    return end.multiply(denominator, EXACT, Rounding.DOWN)
        .subtract(numerator, EXACT, Rounding.DOWN);
  }

  private static double argument(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(9) - 4;
      case 1 -> (random.nextInt(400) - 200) * 16.5;
      case 2 -> Math.scalb(random.nextInt(64) - 32.0, -random.nextInt(1070));
      case 3 -> Math.scalb(random.nextInt(64) - 32.0, random.nextInt(60) - 30);
      case 4 -> random.nextInt(32) * -0x1p-149;
      default -> Math.rint(random.nextGaussian() * 64) / 8;
    };
  }

  private static <T> T step(int operation, int n, Word word, Arithmetic<T> arithmetic, T x, T y) {
    return switch (operation) {
      case 0 -> arithmetic.add(x, y);
      case 1 -> arithmetic.subtract(x, y);
      case 2 -> arithmetic.multiply(x, y);
      case 3 -> arithmetic.divide(x, y);
      case 4 -> arithmetic.min(x, y);
      case 5 -> arithmetic.max(x, y);
      case 6 -> arithmetic.power(x, n);
      case 7 -> arithmetic.negate(x);
      default -> arithmetic.apply(word, x);
    };
  }

  @Test
  void sentencesAgreeWithIntervals() {
    Random random = new Random(5);
    Word[] words = Word.values();
    int known = 0;
    for (int i = 0; i < SENTENCES; i++) {
      double x = argument(random);
      List<NearFraction> near = new ArrayList<>();
      List<Interval> exact = new ArrayList<>();
      for (BigDecimal constant : List.of(new BigDecimal("0.1"), BigDecimal.valueOf(-3))) {
        near.add(fractions.constant(constant));
        exact.add(intervals.constant(constant));
      }
      near.add(fractions.exactly(x));
      exact.add(intervals.exactly(x));
      for (int k = 0; k < STEPS; k++) {
        int operation = random.nextInt(14);
        int n = random.nextInt(9) - 4;
        Word word = words[random.nextInt(words.length)];
        int a = random.nextInt(near.size());
        int b = random.nextInt(near.size());
        near.add(step(operation, n, word, fractions, near.get(a), near.get(b)));
        exact.add(step(operation, n, word, intervals, exact.get(a), exact.get(b)));
        String context = x + ": " + operation + " " + word + " of " + near.get(a);
        known += check(near.getLast(), exact.getLast(), context) ? 1 : 0;
      }
    }
    assertTrue(known > 3 * SENTENCES, "hardly anything is next to a fraction: " + known);
  }

  private static boolean check(NearFraction near, Interval exact, String context) {
    if (near.isUnknown() || near.isNaN()) {
      assertTrue(near.isUnknown() || exact.isNaN() || !exact.isPoint(), context);
      return false;
    }
    assertFalse(exact.isNaN(), context);
    assertTrue(isCompatible(near, exact), () -> context + " is " + near + ", not " + exact);
    for (Format format : Format.values()) {
      if (format.decided(near).isPresent() && format.decides(exact)) {
        double actual = format.decided(near).getAsDouble();
        assertEquals(format.nearest(exact), actual, () -> context + " is " + near);
      }
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource
  void aWordIsNextToItsFirstTerms(Word word) {
    for (double size : new double[] {0x1p-64, 0x1.8p-65, 1e-30, 0x1p-149, 1e-308, 64.5, 700, 9e5}) {
      for (double x : new double[] {size, -size}) {
        NearFraction near = fractions.apply(word, fractions.exactly(x));
        check(near, intervals.apply(word, Interval.of(x)), word + " of " + x);
      }
    }
    check(fractions.apply(word, NearFraction.ZERO), intervals.apply(word, Interval.ZERO), "at 0");
  }

  @Test
  void aRestDecidesATieAndNothingElse() {
    NearFraction tie = NearFraction.of(1 + 0x1p-24);
    assertEquals(1, Format.FLOAT.decided(tie).getAsDouble());
    assertEquals(1, Format.FLOAT.decided(tie.beside(-1, -90)).getAsDouble());
    assertEquals(Math.nextUp(1f), Format.FLOAT.decided(tie.beside(1, -90)).getAsDouble());
    assertTrue(Format.FLOAT.decided(tie.beside(0, -90)).isEmpty());
    assertTrue(Format.FLOAT.decided(tie.beside(1, -20)).isEmpty());
    NearFraction third = NearFraction.of(1, 3);
    assertEquals(1 / 3f, Format.FLOAT.decided(third.beside(0, -90)).getAsDouble());
    assertEquals(-0.0, Format.DOUBLE.decided(NearFraction.ZERO.beside(-1, -2000)).getAsDouble());
  }

  @Test
  void longNumbersAreLeftAlone() {
    assertTrue(NearFraction.of(1, 3).power(1 << 14).isUnknown());
    assertTrue(NearFraction.of(new BigDecimal("1e-20000")).isUnknown());
    assertEquals(BigInteger.ONE, NearFraction.ONE.power(Long.MAX_VALUE).numerator());
  }
}
