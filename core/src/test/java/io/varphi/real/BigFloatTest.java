package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BigFloatTest {
  private static final int CASES = 3000;
  private static final int EXACTLY = 100_000;

  private final Random random = new Random(1);

  /** Up to 150 bits, often with long runs of zeros, with exponents that meet and that do not. */
  private BigFloat arbitrary() {
    BigInteger n = new BigInteger(1 + random.nextInt(150), random);
    if (random.nextInt(3) == 0) {
      n = BigInteger.ONE.shiftLeft(random.nextInt(150)).add(BigInteger.valueOf(random.nextInt(3)));
    }
    int exponent = random.nextInt(random.nextBoolean() ? 40 : 400) - 200;
    return BigFloat.exact(random.nextBoolean() ? n : n.negate(), exponent);
  }

  private int precision() {
    return 2 + random.nextInt(160);
  }

  private static BigDecimal decimal(BigFloat x) {
    long n = Math.max(0, -x.exponent());
    BigDecimal scaled = new BigDecimal(x.floor((int) n));
    return scaled.divide(new BigDecimal(BigInteger.TWO.pow((int) n)));
  }

  /** The neighbours of {@code precision} bits enclose the exact value, and are neighbours. */
  private static void assertRounded(
      BigDecimal exact, BigFloat down, BigFloat up, int precision, String what) {
    assertTrue(decimal(down).compareTo(exact) <= 0, what);
    assertTrue(decimal(up).compareTo(exact) >= 0, what);
    assertTrue(down.length() <= precision && up.length() <= precision, what);
    if (!down.equals(up)) {
      BigFloat larger = BigFloat.max(down.abs(), up.abs());
      BigFloat smaller = BigFloat.min(down.abs(), up.abs());
      BigFloat gap = larger.subtract(smaller, EXACTLY, Rounding.DOWN);
      assertEquals(BigFloat.ONE.scale(smaller.magnitude() + 1 - precision), gap, what);
    }
  }

  @Test
  void sumsAndProductsAreRoundedInTheDirectionAskedFor() {
    for (int i = 0; i < CASES; i++) {
      BigFloat a = arbitrary();
      BigFloat b = arbitrary();
      int p = precision();
      String what = a + ", " + b + " to " + p;
      assertRounded(
          decimal(a).add(decimal(b)),
          a.add(b, p, Rounding.DOWN),
          a.add(b, p, Rounding.UP),
          p,
          what);
      assertRounded(
          decimal(a).subtract(decimal(b)),
          a.subtract(b, p, Rounding.DOWN),
          a.subtract(b, p, Rounding.UP),
          p,
          what);
      assertRounded(
          decimal(a).multiply(decimal(b)),
          a.multiply(b, p, Rounding.DOWN),
          a.multiply(b, p, Rounding.UP),
          p,
          what);
    }
  }

  @Test
  void quotientsAndRootsAreRoundedInTheDirectionAskedFor() {
    for (int i = 0; i < CASES; i++) {
      BigFloat a = arbitrary();
      BigFloat b = arbitrary();
      int p = precision();
      String what = a + ", " + b + " to " + p;
      if (!b.isZero()) {
        BigFloat down = a.divide(b, p, Rounding.DOWN);
        BigFloat up = a.divide(b, p, Rounding.UP);
        boolean exact = decimal(down).multiply(decimal(b)).compareTo(decimal(a)) == 0;
        assertEquals(exact, down.equals(up), what);
        BigDecimal between = decimal(a).divide(decimal(b), 400, RoundingMode.HALF_EVEN);
        if (!exact) {
          assertRounded(between, down, up, p, what);
        }
      }
      BigFloat square = a.abs();
      BigFloat down = square.sqrt(p, Rounding.DOWN);
      BigFloat up = square.sqrt(p, Rounding.UP);
      assertTrue(decimal(down).pow(2).compareTo(decimal(square)) <= 0, what);
      assertTrue(decimal(up).pow(2).compareTo(decimal(square)) >= 0, what);
      boolean exact = decimal(down).pow(2).compareTo(decimal(square)) == 0;
      assertEquals(exact, down.equals(up), what);
      if (!exact) {
        assertEquals(
            BigFloat.ONE.scale(down.magnitude() + 1 - p), up.subtract(down, 9, Rounding.UP));
      }
    }
  }

  @Test
  void aSumOfFarApartNumbersIsTheNeighbour() {
    BigFloat tiny = BigFloat.SMALLEST;
    BigFloat ulp = BigFloat.ONE.scale(-63);
    BigFloat one = BigFloat.ONE;
    assertEquals(one, one.add(tiny, 64, Rounding.DOWN));
    assertEquals(one.add(ulp, 64, Rounding.DOWN), one.add(tiny, 64, Rounding.UP));
    assertEquals(
        one.subtract(ulp.scale(-1), 64, Rounding.DOWN), one.subtract(tiny, 64, Rounding.DOWN));
    assertEquals(one, one.subtract(tiny, 64, Rounding.UP));
    assertEquals(BigFloat.LARGEST, tiny.add(BigFloat.LARGEST, 64, Rounding.DOWN));
  }

  @Test
  void whatLeavesTheRangeIsRoundedAsAsked() {
    BigFloat large = BigFloat.LARGEST;
    BigFloat small = BigFloat.SMALLEST;
    assertEquals(large, large.multiply(large, 64, Rounding.DOWN));
    assertEquals(BigFloat.POSITIVE_INFINITY, large.multiply(large, 64, Rounding.UP));
    assertEquals(BigFloat.NEGATIVE_INFINITY, large.negate().multiply(large, 64, Rounding.DOWN));
    assertEquals(large.negate(), large.negate().multiply(large, 64, Rounding.UP));
    assertEquals(BigFloat.ZERO, small.multiply(small, 64, Rounding.DOWN));
    assertEquals(small, small.divide(large, 64, Rounding.UP));
    assertEquals(small.negate(), small.negate().multiply(small, 64, Rounding.DOWN));
    assertEquals(BigFloat.ZERO, small.negate().multiply(small, 64, Rounding.UP));
    assertThrows(ArithmeticException.class, () -> large.scale(1));
  }

  @Test
  void infinityGivesWhatBoundsEveryLimit() {
    BigFloat infinity = BigFloat.POSITIVE_INFINITY;
    assertEquals(BigFloat.ZERO, infinity.multiply(BigFloat.ZERO, 64, Rounding.UP));
    assertEquals(BigFloat.ZERO, BigFloat.ONE.divide(infinity, 64, Rounding.UP));
    assertEquals(BigFloat.ZERO, infinity.divide(infinity, 64, Rounding.DOWN));
    assertEquals(infinity, infinity.divide(infinity, 64, Rounding.UP));
    assertEquals(BigFloat.ZERO, infinity.negate().divide(infinity, 64, Rounding.UP));
    assertEquals(infinity, infinity.subtract(infinity, 64, Rounding.UP));
    assertEquals(infinity.negate(), infinity.subtract(infinity, 64, Rounding.DOWN));
    assertTrue(infinity.compareTo(BigFloat.LARGEST) > 0);
    assertTrue(BigFloat.NEGATIVE_INFINITY.compareTo(BigFloat.LARGEST.negate()) < 0);
  }

  @Test
  void equalNumbersAreEqual() {
    BigFloat four = BigFloat.exact(BigInteger.valueOf(4), -2);
    assertEquals(BigFloat.ONE, four);
    assertEquals(BigFloat.ONE.hashCode(), four.hashCode());
    assertEquals(0, four.compareTo(BigFloat.ONE));
    assertFalse(four.equals(BigFloat.ONE.negate()));
  }

  @Test
  void theOrderIsThatOfTheNumbers() {
    for (int i = 0; i < CASES; i++) {
      BigFloat a = arbitrary();
      BigFloat b = random.nextInt(5) == 0 ? a.add(arbitrary(), 300, Rounding.UP) : arbitrary();
      assertEquals(decimal(a).compareTo(decimal(b)), a.compareTo(b), a + ", " + b);
    }
  }

  @Test
  void powersAreBounds() {
    for (int i = 0; i < 300; i++) {
      BigFloat a = arbitrary().abs();
      int n = random.nextInt(40);
      BigDecimal exact = decimal(a).pow(n);
      assertTrue(decimal(a.power(n, 70, Rounding.DOWN)).compareTo(exact) <= 0);
      assertTrue(decimal(a.power(n, 70, Rounding.UP)).compareTo(exact) >= 0);
      assertEquals(0, decimal(a.power(n, EXACTLY, Rounding.UP)).compareTo(exact));
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        1,
        -1.5,
        0.1,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MAX_VALUE,
        2.225073858507201E-308,
        1e300,
        -1e-310
      })
  void doublesGoThere(double x) {
    assertEquals(x, BigFloat.of(x).toDouble());
    assertEquals((float) x, BigFloat.of(x).toFloat());
    assertEquals(new BigDecimal(x).stripTrailingZeros(), decimalOf(x).stripTrailingZeros());
  }

  private static BigDecimal decimalOf(double x) {
    return decimal(BigFloat.of(x));
  }

  @Test
  void theNearestDoubleIsTheOneOfTheDecimalLibrary() {
    for (int i = 0; i < 20_000; i++) {
      int exponent =
          random.nextBoolean() ? random.nextInt(2200) - 1150 : -1080 + random.nextInt(60);
      int bits = 1 + random.nextInt(random.nextBoolean() ? 8 : 70);
      BigInteger n = new BigInteger(bits, random);
      BigFloat x = BigFloat.exact(random.nextBoolean() ? n : n.negate(), exponent);
      double nearest = decimal(x).doubleValue();
      assertEquals(nearest == 0 ? Math.copySign(0.0, x.signum()) : nearest, x.toDouble(), x + "");
    }
  }

  @Test
  void theNearestFloatIsTheOneOfTheDecimalLibrary() {
    for (int i = 0; i < 20_000; i++) {
      int exponent = random.nextBoolean() ? random.nextInt(400) - 220 : -160 + random.nextInt(40);
      int bits = 1 + random.nextInt(random.nextBoolean() ? 8 : 70);
      BigInteger n = new BigInteger(bits, random);
      BigFloat x = BigFloat.exact(random.nextBoolean() ? n : n.negate(), exponent);
      float nearest = decimal(x).floatValue();
      assertEquals(nearest == 0 ? Math.copySign(0f, x.signum()) : nearest, x.toFloat(), x + "");
    }
  }

  @Test
  void tiesGoToEven() {
    BigFloat half = BigFloat.of(Double.MIN_VALUE).scale(-1);
    BigFloat bit = half.scale(-2000);
    assertEquals(0.0, half.toDouble());
    assertEquals(Double.MIN_VALUE, half.add(bit, 4000, Rounding.UP).toDouble());
    assertEquals(-0.0, half.negate().toDouble());
    assertEquals(2 * Double.MIN_VALUE, BigFloat.of(3 * Double.MIN_VALUE).scale(-1).toDouble());
    BigFloat aboveMax = BigFloat.ONE.scale(1024).subtract(BigFloat.ONE.scale(970), 99, Rounding.UP);
    assertEquals(Double.POSITIVE_INFINITY, aboveMax.toDouble());
    assertEquals(Double.MAX_VALUE, aboveMax.subtract(bit, 9999, Rounding.UP).toDouble());
    assertEquals(1 + 0x1p-22f, BigFloat.of(1 + 0x1.8p-23).toFloat());
    assertEquals(1, BigFloat.of(1 + 0x1p-24).toFloat());
    assertEquals(1 + 0x1p-23f, BigFloat.of(1 + 0x1.0000001p-24).toFloat());
    assertEquals(Float.POSITIVE_INFINITY, BigFloat.of(0x1.ffffffp127).toFloat());
    assertEquals(Float.MAX_VALUE, BigFloat.of(0x1.fffffefp127).toFloat());
  }

  @Test
  void onlyFiniteDoublesAreNumbers() {
    assertThrows(IllegalArgumentException.class, () -> BigFloat.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> BigFloat.of(Double.NEGATIVE_INFINITY));
  }
}
