package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations against decimal arithmetic of 120 digits. */
class WideArithmeticTest {
  private static final MathContext DIGITS = new MathContext(120);
  private static final int SAMPLES = 2_000;

  private final WideArithmetic arithmetic = new WideArithmetic();

  /** Doubles and double-doubles of like and of very unlike magnitude, some of few bits. */
  private static Wide number(Random random) {
    double hi = (random.nextBoolean() ? 1 : -1) * (1 + random.nextDouble());
    if (random.nextInt(3) == 0) {
      hi = Math.rint(hi * 64) / 64;
    }
    double lo = random.nextInt(3) == 0 ? 0 : (random.nextDouble() - 0.5) * 0x1p-54;
    int exp = random.nextInt(4) == 0 ? random.nextInt(1800) - 900 : random.nextInt(8) - 4;
    return Wide.of(hi, lo, exp, 0);
  }

  private static BigDecimal exact(Wide a, double shift) {
    BigDecimal sum = new BigDecimal(a.hi()).add(new BigDecimal(a.lo())).add(new BigDecimal(shift));
    return sum.multiply(power(a.exp()), DIGITS);
  }

  private static BigDecimal exact(Wide a) {
    return exact(a, 0);
  }

  private static BigDecimal power(int exp) {
    BigDecimal power = BigDecimal.TWO.pow(Math.abs(exp), DIGITS);
    return exp < 0 ? BigDecimal.ONE.divide(power, DIGITS) : power;
  }

  /** |value − result|/2^exp, with the rounding of the decimals taken off. */
  private static double error(Wide result, BigDecimal value) {
    BigDecimal error = value.subtract(exact(result), DIGITS).abs();
    BigDecimal rounding = value.abs().movePointLeft(118);
    return error.subtract(rounding, DIGITS).divide(power(result.exp()), DIGITS).doubleValue();
  }

  private void check(BinaryOperator<Wide> operation, BinaryOperator<BigDecimal> truth, int bound) {
    Random random = new Random(bound);
    double worst = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Wide a = number(random);
      Wide b = number(random);
      Wide result = operation.apply(a, b);
      double error = error(result, truth.apply(exact(a), exact(b)));
      assertTrue(error <= result.err(), () -> a + " and " + b + " give " + result);
      if (result.hi() != 0) {
        worst = Math.max(worst, result.err() / Math.abs(result.hi()));
      }
    }
    assertTrue(
        worst <= Math.scalb(1.0, bound), "not accurate enough: " + Double.toHexString(worst));
    assertTrue(
        worst > Math.scalb(1.0, bound - 6), "the bound is loose: " + Double.toHexString(worst));
  }

  @Test
  void sum() {
    check(Wide::plus, (a, b) -> a.add(b, DIGITS), -104);
  }

  @Test
  void product() {
    check(Wide::times, (a, b) -> a.multiply(b, DIGITS), -102);
  }

  @Test
  void quotient() {
    check(Wide::over, (a, b) -> a.divide(b, DIGITS), -102);
  }

  @Test
  void squareRoot() {
    check((a, b) -> a.abs().sqrt(), (a, b) -> a.abs().sqrt(DIGITS), -104);
  }

  @Test
  void powers() {
    check((a, b) -> arithmetic.power(a, 5), (a, b) -> a.pow(5, DIGITS), -100);
    check(
        (a, b) -> arithmetic.power(a, -3),
        (a, b) -> BigDecimal.ONE.divide(a.pow(3, DIGITS), DIGITS),
        -100);
  }

  /** The bound of the result covers the results for all operands within their bounds. */
  @Test
  void propagatesErrors() {
    propagates(Wide::plus, (a, b) -> a.add(b, DIGITS));
    propagates(Wide::minus, (a, b) -> a.subtract(b, DIGITS));
    propagates(Wide::times, (a, b) -> a.multiply(b, DIGITS));
    propagates(Wide::over, (a, b) -> a.divide(b, DIGITS));
    propagates((a, b) -> a.abs().sqrt(), (a, b) -> a.abs().sqrt(DIGITS));
    propagates(arithmetic::min, BigDecimal::min);
    propagates(arithmetic::max, BigDecimal::max);
    propagates(arithmetic::either, (a, b) -> a);
    propagates(arithmetic::either, (a, b) -> b);
  }

  private static void propagates(BinaryOperator<Wide> operation, BinaryOperator<BigDecimal> truth) {
    Random random = new Random(2);
    for (int i = 0; i < SAMPLES; i++) {
      Wide a = blurred(random);
      Wide b = blurred(random);
      Wide result = operation.apply(a, b);
      BigDecimal value = truth.apply(within(a, random), within(b, random));
      if (result.isBounded()) {
        assertTrue(error(result, value) <= result.err(), () -> a + " and " + b + " give " + result);
      }
      assertTrue(result.hi() == 0 || result.hi() * value.signum() > 0);
    }
  }

  private static Wide blurred(Random random) {
    Wide a = number(random);
    double err = Math.scalb(random.nextDouble(), -random.nextInt(110));
    return new Wide(a.hi(), a.lo(), a.exp(), err);
  }

  private static BigDecimal within(Wide a, Random random) {
    double shift = a.err() * (random.nextInt(3) - 1);
    return exact(a, (a.hi() + shift) * a.hi() > 0 ? shift : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0x1.fffffffffffffp-3",
    "3.0, 0x1.5555555555555p-1",
    "-6.0, 0x1.0p-1074",
    "1.0, 0x1.0p-900",
  })
  void whatIsExactHasNoError(double a, double b) {
    Wide x = Wide.exactly(a);
    Wide y = Wide.exactly(b);
    assertEquals(0, x.times(y).err());
    assertEquals(0, x.times(y).over(x).err());
    assertEquals(0, x.times(x).sqrt().err());
    assertEquals(0, arithmetic.power(x, 3).err());
    assertEquals(Order.EQUAL, x.times(y).over(y).compare(x));
  }

  /** hard swish, x·(x + 3)/6, at float ties; swish at subnormal floats, next to ties. */
  @Test
  void decidesTies() {
    Wide x = Wide.exactly(6 * 1673);
    Wide tie = x.times(x.plus(Wide.exactly(3))).over(Wide.exactly(6));
    assertEquals(0, tie.err());
    assertEquals(16_798_593, tie.toDouble());
    assertTrue(tie.decidesFloat());
    assertEquals(16_798_592f, tie.toFloat());
    for (float u : new float[] {3 * Float.MIN_VALUE, -3 * Float.MIN_VALUE, 5 * Float.MIN_VALUE}) {
      Wide swish = Wide.exactly(u).times(arithmetic.apply(Word.SIGMOID, Wide.exactly(u)));
      Wide gelu = Wide.exactly(u).times(arithmetic.apply(Word.NORMAL_CDF, Wide.exactly(u)));
      float expected = Math.round(u / Float.MIN_VALUE / 2 + 0.25) * Float.MIN_VALUE;
      assertTrue(swish.decidesFloat() && gelu.decidesFloat(), swish::toString);
      assertEquals(expected, swish.toFloat());
      assertEquals(expected, gelu.toFloat());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "-0.01",
        "1.6732632423543772848170429916717",
        "0.5",
        "3",
        "1e22",
        "1e-400",
        "-2.5e400",
        "1e-250",
        "123456789012345678901234567890123456789012345e-500",
        "1e100000"
      })
  void constantsAreTheDecimal(String text) {
    BigDecimal decimal = new BigDecimal(text);
    Wide constant = arithmetic.constant(decimal);
    assertTrue(error(constant, decimal) <= constant.err(), constant::toString);
    assertTrue(constant.err() < 0x1p-90, constant::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "-3", "1e22", "9007199254740993", "0.1e1"})
  void constantsThatFitAreExact(String text) {
    assertEquals(0, arithmetic.constant(new BigDecimal(text)).err());
  }

  @Test
  void piIsPi() {
    BigDecimal pi =
        new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459");
    Wide wide = arithmetic.pi();
    assertTrue(error(wide, pi) <= wide.err());
    assertTrue(wide.err() < 0x1p-105);
  }

  @Test
  void powersOfNonNegativeNumbers() {
    Wide third = arithmetic.constant(new BigDecimal("0.25"));
    Wide root = arithmetic.power(Wide.exactly(16), third);
    assertTrue(error(root, BigDecimal.TWO) <= root.err());
    assertTrue(root.err() < 0x1p-96);
    assertEquals(Wide.ZERO, arithmetic.power(Wide.ZERO, third));
    assertEquals(Wide.exactly(27), arithmetic.power(Wide.exactly(3), Wide.exactly(3)));
    assertTrue(arithmetic.power(Wide.exactly(-1), third).isNaN());
    assertEquals(Wide.ONE, arithmetic.power(Wide.ZERO, 0));
    assertTrue(arithmetic.power(Wide.ZERO, third.negated()).isUndecided());
  }

  @Test
  void comparesToTheLastBit() {
    Wide a = Wide.exactly(1).plus(Wide.exactly(0x1p-200));
    assertEquals(Order.GREATER, a.compare(Wide.ONE));
    assertEquals(Order.LESS, Wide.ONE.compare(a));
    assertEquals(Order.EQUAL, a.compare(a));
    assertEquals(Wide.ONE, arithmetic.min(a, Wide.ONE));
    assertEquals(a, arithmetic.max(a, Wide.ONE));
    assertFalse(arithmetic.isNaN(a));
  }
}
