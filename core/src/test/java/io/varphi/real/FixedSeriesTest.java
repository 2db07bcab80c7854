package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The error bound that every enclosure rests on, and the constants. */
class FixedSeriesTest {
  private static final int MORE = 300;

  private final Random random = new Random(2);

  /** A number of the given magnitude or below, of either sign, at the ends now and then. */
  private BigInteger arbitrary(int bits, int magnitude) {
    BigInteger limit = BigInteger.ONE.shiftLeft(bits + magnitude);
    BigInteger x =
        switch (random.nextInt(8)) {
          case 0 -> limit;
          case 1 -> BigInteger.valueOf(random.nextInt(3));
          case 2 -> new BigInteger(1 + random.nextInt(bits + magnitude), random);
          default -> new BigInteger(bits + magnitude, random);
        };
    return random.nextBoolean() ? x : x.negate();
  }

  private void assertError(
      int magnitude, int bits, BiFunction<BigInteger, Integer, BigInteger> function) {
    for (int i = 0; i < 200; i++) {
      BigInteger x = arbitrary(bits, magnitude);
      BigInteger truth = function.apply(x.shiftLeft(MORE), bits + MORE);
      BigInteger error = function.apply(x, bits).shiftLeft(MORE).subtract(truth).abs();
      BigInteger bound = BigInteger.valueOf(FixedSeries.ERROR).shiftLeft(MORE);
      assertTrue(error.compareTo(bound.subtract(BigInteger.TWO)) <= 0, x + "*2^-" + bits);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 130, 300, 1111})
  void everySeriesIsOffByTwoUnitsAtMost(int bits) {
    assertError(0, bits, FixedSeries::exp);
    assertError(0, bits, (x, b) -> FixedSeries.sine(x, b).sin());
    assertError(0, bits, (x, b) -> FixedSeries.sine(x, b).versine());
    assertError(-15, bits, FixedSeries::atan);
    assertError(-15, bits, FixedSeries::atanh);
  }

  @Test
  void eIsTheSumOfTheInverseFactorials() {
    BigInteger one = BigInteger.ONE.shiftLeft(400);
    assertDecimal(
        "2.71828182845904523536028747135266249775724709369995957496696762772407663",
        FixedSeries.exp(one, 400));
  }

  @Test
  void theSineOfOne() {
    BigInteger one = BigInteger.ONE.shiftLeft(400);
    assertDecimal(
        "0.84147098480789650665250232163029899962256306079837106567275170999191040",
        FixedSeries.sine(one, 400).sin());
    assertDecimal(
        "0.45969769413186028259906339255702339626768957938207777232990274461889961",
        FixedSeries.sine(one, 400).versine());
  }

  @Test
  void theConstants() {
    assertDecimal(
        "3.14159265358979323846264338327950288419716939937510582097494459230781641",
        FixedConstant.PI.floor(400));
    assertDecimal(
        "0.69314718055994530941723212145817656807550013436025525412068000949339362",
        FixedConstant.LN2.floor(400));
    assertDecimal(
        "0.56418958354775628694807945156077258584405062932899885684408572171064247",
        FixedConstant.INVERSE_ROOT_PI.floor(400));
    assertDecimal(
        "0.70710678118654752440084436210484903928483593768847403658833986899536624",
        FixedConstant.ROOT_HALF.floor(400));
  }

  private static void assertDecimal(String expected, BigInteger fixed) {
    BigDecimal value = new BigDecimal(fixed).divide(new BigDecimal(BigInteger.TWO.pow(400)));
    assertEquals(new BigDecimal(expected), value.setScale(71, RoundingMode.HALF_EVEN));
  }

  @Test
  void aConstantIsTheSameHoweverManyDigitsAreKnown() {
    BigInteger early = FixedConstant.PI.floor(500);
    BigInteger many = FixedConstant.PI.floor(6000);
    assertEquals(early, many.shiftRight(5500));
    assertEquals(early, FixedConstant.PI.floor(500));
    assertTrue(FixedConstant.PI.enclosure(100).contains(FixedConstant.PI.enclosure(3000)));
    assertTrue(FixedConstant.PI.enclosure(3000).isTight(2998));
  }
}
