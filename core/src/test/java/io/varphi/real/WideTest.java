package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding, and the numbers of which little is known. */
class WideTest {
  private static final Wide X = Wide.exactly(-3);

  private final WideArithmetic arithmetic = new WideArithmetic();

  private Wide word(Word word, double u) {
    return arithmetic.apply(word, Wide.exactly(u));
  }

  private static BigDecimal exact(double hi, double lo, int exp) {
    BigDecimal sum = new BigDecimal(hi).add(new BigDecimal(lo));
    BigDecimal power = BigDecimal.TWO.pow(Math.abs(exp));
    return exp < 0 ? sum.divide(power) : sum.multiply(power);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1080, -1074, -1050, -1024, -1023, -1022, -1021, 0, 40, 1022, 1023, 1024})
  void roundsOnceToDouble(int exp) {
    Random random = new Random(exp);
    for (int i = 0; i < 2000; i++) {
      Wide wide = nearTie(random, exp, 53, Double.MIN_EXPONENT);
      double expected = exact(wide.hi(), wide.lo(), exp).doubleValue();
      assertTrue(wide.decidesDouble());
      assertEquals(signed(expected, wide), wide.toDouble(), wide::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-155, -150, -149, -140, -128, -127, -126, -125, 0, 40, 126, 127, 128})
  void roundsOnceToFloat(int exp) {
    Random random = new Random(exp);
    for (int i = 0; i < 2000; i++) {
      Wide wide = nearTie(random, exp, 24, Float.MIN_EXPONENT);
      float expected = exact(wide.hi(), wide.lo(), exp).floatValue();
      assertTrue(wide.decidesFloat());
      assertEquals((float) signed(expected, wide), wide.toFloat(), wide::toString);
    }
  }

  /** A zero with the sign of the number. */
  private static double signed(double rounded, Wide wide) {
    return Math.copySign(rounded, wide.hi());
  }

  /** Often a tie of the format, a little more or less than one, or a power of two. */
  private static Wide nearTie(Random random, int exp, int precision, int minExponent) {
    int bits = Math.min(precision, precision - minExponent + exp) - 1;
    double quantum = Math.scalb(1.0, -Math.max(-1, bits));
    double hi = 1 + Math.floor(random.nextDouble() / quantum) * quantum + quantum / 2;
    double size = random.nextInt(4) == 0 ? 1 + random.nextDouble() : Math.min(hi, 2 - 0x1p-52);
    double rest = Math.scalb(random.nextDouble() - 0.5, -53 - random.nextInt(60));
    double lo = random.nextInt(3) == 0 ? 0 : rest;
    Wide wide = Wide.of(random.nextInt(8) == 0 ? 1 : size, lo, exp, 0);
    Wide scaled = new Wide(wide.hi(), wide.lo(), exp, 0);
    return random.nextBoolean() ? scaled : scaled.negated();
  }

  @Test
  void decidesOnlyWhatBothEndsRoundTo() {
    Random random = new Random(1);
    int decided = 0;
    for (int i = 0; i < 5000; i++) {
      Wide middle = nearTie(random, random.nextInt(60) - 1070, 53, Double.MIN_EXPONENT);
      Wide wide =
          new Wide(middle.hi(), middle.lo(), middle.exp(), Math.scalb(1.0, -random.nextInt(120)));
      double least = exact(wide.hi(), wide.lo() - wide.err(), wide.exp()).doubleValue();
      double greatest = exact(wide.hi(), wide.lo() + wide.err(), wide.exp()).doubleValue();
      if (wide.decidesDouble()) {
        assertEquals(least, greatest, wide::toString);
        decided++;
      }
    }
    assertTrue(decided > 1000, () -> "a bound that decides nothing");
  }

  @Test
  void knowsTheSignOfWhatUnderflows() {
    Wide tiny = word(Word.EXP, -1e300);
    assertEquals(-0.0, X.times(tiny).toDouble());
    assertTrue(X.times(tiny).decidesDouble());
    assertTrue(X.times(tiny).decidesFloat());
    assertEquals(Order.GREATER, tiny.compare(Wide.ZERO));
    assertEquals(Order.EQUAL, tiny.times(Wide.ZERO).compare(Wide.ZERO));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e300, -1e30, -1e9, -1e6})
  void keepsTheTailsOfActivations(double x) {
    Wide u = Wide.exactly(x);
    for (Wide factor :
        new Wide[] {
          word(Word.SIGMOID, x),
          word(Word.NORMAL_CDF, x),
          arithmetic.apply(Word.TANH, word(Word.SOFTPLUS, x)),
          word(Word.EXP, x),
          word(Word.SECH2, x)
        }) {
      Wide product = u.times(factor);
      assertTrue(product.decidesDouble(), product::toString);
      assertEquals(-0.0, product.toDouble());
    }
  }

  @Test
  void addsWhatIsTooSmallToMatter() {
    Wide sum = Wide.ONE.plus(word(Word.EXP, -1e300));
    assertTrue(sum.decidesDouble());
    assertEquals(1, sum.toDouble());
    assertEquals(
        Order.GREATER, word(Word.EXP, -1e300).plus(word(Word.EXP, -2e300)).compare(Wide.ZERO));
  }

  @Test
  void invertsWhatIsTooLarge() {
    Wide huge = word(Word.EXP, 1e300);
    assertTrue(huge.decidesDouble());
    assertEquals(Double.POSITIVE_INFINITY, huge.toDouble());
    Wide inverse = Wide.ONE.over(Wide.ONE.plus(huge));
    assertTrue(inverse.decidesDouble());
    assertEquals(0.0, inverse.toDouble());
    assertEquals(Double.NEGATIVE_INFINITY, X.times(huge).toDouble());
    assertTrue(huge.minus(word(Word.EXP, 2e300)).isUndecided());
    assertTrue(huge.times(word(Word.EXP, -1e300)).isUndecided());
  }

  @Test
  void knowsTheSignOfWhatLeavesTheRangeOfExponents() {
    Wide large = word(Word.EXP, 3.6e8);
    Wide small = word(Word.EXP, -3.6e8);
    assertEquals(Double.NEGATIVE_INFINITY, X.times(large.times(large)).toDouble());
    assertEquals(-0.0, X.times(small.times(small)).toDouble());
    assertEquals(Order.LESS, X.times(large.times(large)).compare(Wide.ZERO));
    assertEquals(Order.LESS, X.times(small.times(small)).compare(Wide.ZERO));
    assertTrue(large.times(large).times(small).isAtLeast());
    assertTrue(large.times(large).times(small.times(small)).isUndecided());
  }

  @Test
  void aRestBelowTheSmallestIsNotForgotten() {
    Wide sum = Wide.ONE.plus(Wide.exactly(1e-300));
    assertEquals(1, sum.toDouble());
    assertEquals(Order.UNDECIDED, sum.compare(Wide.ONE));
    assertEquals(Order.GREATER, Wide.ONE.plus(Wide.exactly(1e-250)).compare(Wide.ONE));
  }

  @Test
  void zeroIsPositive() {
    Wide zero = X.minus(X);
    assertTrue(zero.decidesDouble());
    assertEquals(0.0, zero.toDouble());
    assertEquals(0.0, zero.negated().toDouble());
  }

  @Test
  void aNumberOfUncertainSignIsUndecided() {
    Wide third = Wide.ONE.over(Wide.exactly(3));
    Wide difference = third.minus(third);
    assertFalse(difference.decidesDouble());
    assertEquals(Order.UNDECIDED, third.compare(third));
    assertEquals(Order.UNDECIDED, difference.compare(Wide.ZERO));
  }

  @Test
  void outsideTheDomainThereIsNoNumber() {
    assertTrue(Wide.ZERO.over(Wide.ZERO).isNaN());
    assertTrue(word(Word.LOG, -1).isNaN());
    assertTrue(word(Word.SQRT, -1).isNaN());
    assertTrue(word(Word.LOG1P, -2).isNaN());
    assertTrue(Double.isNaN(Wide.NAN.toDouble()));
    assertTrue(Wide.NAN.decidesDouble());
    assertEquals(Order.UNORDERED, Wide.NAN.compare(Wide.ONE));
    assertTrue(Wide.ONE.plus(Wide.NAN).times(Wide.ZERO).isNaN());
  }

  @Test
  void polesAreLeftToTheReference() {
    assertTrue(Wide.ONE.over(Wide.ZERO).isUndecided());
    assertTrue(word(Word.LOG, 0).isUndecided());
    assertTrue(word(Word.LOG1P, -1).isUndecided());
  }

  @Test
  void eitherCoversBoth() {
    Wide a = Wide.ONE.over(Wide.exactly(3));
    Wide both = arithmetic.either(a, Wide.exactly(5));
    assertTrue(both.hi() > 0, "the sign is that of both");
    assertEquals(Order.UNDECIDED, both.compare(Wide.exactly(4)));
    assertEquals(Order.UNDECIDED, both.compare(a));
    assertEquals(Order.LESS, both.compare(Wide.exactly(12)));
    assertEquals(Order.UNDECIDED, arithmetic.either(a, X).compare(Wide.ZERO));
    assertTrue(arithmetic.either(a, Wide.NAN).isUndecided());
    assertTrue(arithmetic.either(Wide.NAN, Wide.NAN).isNaN());
    assertEquals(Wide.ONE, arithmetic.either(Wide.ONE, Wide.ONE));
  }
}
