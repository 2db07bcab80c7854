package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values half-way between two floats or doubles, and next to there. */
class TiesTest {
  private static final Vocabulary X = Vocabulary.of(Set.of("x"), Set.of());

  private static RealFunction function(String formula) {
    return RealFunction.of(Parser.parse(formula, X), List.of("x"));
  }

  /** 24 significant bits, ties to even, of p·x/q, by decimals. */
  private static float nearest(float x, long p, long q) {
    BigDecimal scaled = new BigDecimal(x).multiply(BigDecimal.valueOf(p));
    BigDecimal value = scaled.divide(BigDecimal.valueOf(q), new MathContext(400));
    int exponent = Math.getExponent(value.floatValue()) - 23;
    BigDecimal unit = BigDecimal.TWO.pow(Math.abs(exponent));
    BigDecimal units = exponent < 0 ? value.multiply(unit) : value.divide(unit);
    long rounded = units.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    return Math.scalb((float) rounded, exponent);
  }

  @ParameterizedTest
  @CsvSource({"11*x/48, 11, 48", "11/48*x, 11, 48", "x/6, 1, 6", "(1/8 + 1/3)/2*x, 11, 48"})
  void multiplesOfAFractionAreRoundedToEven(String formula, long p, long q) {
    RealFunction function = function(formula);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      float x = (float) ((random.nextInt(1 << 18) - (1 << 17)) * q / 2 + q) * 0x1p-9f;
      assertEquals(nearest(x, p, q), function.toFloat(x), () -> formula + " at " + x);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x*sigmoid(x)*1.5, 16777215, 25165822",
    "-1.5*x*sigmoid(x), 16777215, -25165822",
    "x*sigmoid(x)*1.5, 16777210, 25165814",
    "x*erf(x)*1.5 - exp(-x), 16777210, 25165814",
    "x*1.5, 16777215, 25165822",
    "x*1.5, 16777210, 25165816",
    "softplus(x)*1.5, 16777206, 25165810",
    "0.25*tanh(x), 8.4e-45, 1.4e-45",
    "0.25*sin(x), 2.8e-45, 0",
    "0.25*x, 8.4e-45, 2.8e-45",
    "x*Phi(x), -1.4e-45, -0.0",
    "0.5*sinh(x), 1.4e-45, 1.4e-45"
  })
  void whatIsNextToATieIsRoundedToItsSide(String formula, float x, float nearest) {
    assertEquals(nearest, function(formula).toFloat(x));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5*x, 9007199254740986, 13510798882111480",
    "1.5*x*sigmoid(x), 9007199254740986, 13510798882111478",
    "1.5*x*erf(x) - exp(-x), 9007199254740986, 13510798882111478",
    "1.5*(x - 1 + tanh(x)^2), 9007199254740986, 13510798882111478",
    "1.5*x*(1 - exp(-x))^3, 9007199254740986, 13510798882111478",
    "1.5*x, 9007199254740990, 13510798882111484",
    "1.5*softplus(x), 9007199254740990, 13510798882111486",
    "1.5*x/tanh(x), 9007199254740990, 13510798882111486",
    "1.5*sqrt(x^2/tanh(x)), 9007199254740990, 13510798882111486"
  })
  void soItIsForDoublesAndForTheReference(String formula, double x, double nearest) {
    assertEquals(nearest, function(formula).toDouble(x));
    assertEquals(nearest, function(formula).reference(x));
  }

  /** Fractions in disguise are taken for what 8192 bits show: to even, whatever their last bit. */
  @ParameterizedTest
  @CsvSource({"1.4e-45, 0", "4.2e-45, 2.8e-45", "7.0e-45, 2.8e-45", "-4.2e-45, -2.8e-45"})
  void whatNoPrecisionTellsFromATieCountsAsOne(float x, float nearest) {
    assertEquals(nearest, function("sqrt(2)*sqrt(2)*x/4").toFloat(x), 0);
    assertEquals(nearest, function("exp(log(3))*x/6").toFloat(x), 0);
  }

  @Test
  void comparisonsOfFractionsAreExact() {
    RealFunction function = function("x/3 < 0.1*x + 7/30*x ? 1 : 2");
    assertEquals(2, function.toDouble(5));
    assertEquals(2, function.toDouble(-0x1p-1074));
    assertEquals(1, function("tanh(x) < 1 ? 1 : 2").toDouble(1e5));
  }

  @Test
  void theRestHasNinetyBitsWhereTheFunctionCancels() {
    RealFunction function = function("(x + sqrt(x^2 + 4))/2");
    double x = -0x1.8p100;
    double head = function.toDouble(x);
    BigDecimal square = new BigDecimal(x).pow(2).add(BigDecimal.valueOf(4));
    BigDecimal value =
        new BigDecimal(x).add(square.sqrt(new MathContext(300))).divide(BigDecimal.TWO);
    double rest = value.subtract(new BigDecimal(head)).doubleValue();
    assertTrue(Math.abs(function.rest(head, x) - rest) <= 0x1p-90 * head);
  }
}
