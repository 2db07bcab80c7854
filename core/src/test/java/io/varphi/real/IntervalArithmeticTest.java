package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalArithmeticTest {
  private static final IntervalArithmetic ARITHMETIC = new IntervalArithmetic(128);
  private static final Interval NOTHING = Interval.NAN;
  private static final Interval TINY = new Interval(BigFloat.ZERO, BigFloat.SMALLEST);
  private static final Interval HUGE = new Interval(BigFloat.LARGEST, BigFloat.POSITIVE_INFINITY);

  private static Interval apply(Word word, double x) {
    return ARITHMETIC.apply(word, ARITHMETIC.exactly(x));
  }

  private static Interval decimal(String text) {
    return ARITHMETIC.constant(new BigDecimal(text));
  }

  private static Interval number(double x) {
    return Interval.of(x);
  }

  // exactness ------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "exp, 0, 1",
    "expm1, 0, 0",
    "log, 1, 0",
    "log1p, 0, 0",
    "sqrt, 4, 2",
    "sqrt, 2.25, 1.5",
    "sinh, 0, 0",
    "cosh, 0, 1",
    "tanh, 0, 0",
    "sech, 0, 1",
    "sech2, 0, 1",
    "sigmoid, 0, 0.5",
    "erf, 0, 0",
    "erfc, 0, 1",
    "Phi, 0, 0.5",
    "sin, 0, 0",
    "cos, 0, 1",
    "atan, 0, 0",
    "asinh, 0, 0",
    "abs, -3.5, 3.5",
    "sign, -3.5, -1",
    "sign, 0, 0",
    "logcosh, 0, 0",
    "tanhres, 0, 0",
    "sinc, 0, 1",
    "j1, 0, 0",
    "j2, 0, 0"
  })
  void aRationalValueIsAPoint(String text, double x, double value) {
    for (Word word : Word.values()) {
      if (word.text().equals(text)) {
        assertEquals(number(value), apply(word, x));
      }
    }
  }

  @Test
  void whatFitsIsAPoint() {
    Interval x = ARITHMETIC.exactly(1e-10);
    assertEquals(number(0.5e-10), ARITHMETIC.multiply(x, decimal("0.5")));
    assertTrue(ARITHMETIC.add(ARITHMETIC.exactly(0x1p-60), Interval.ONE).isPoint());
    assertTrue(ARITHMETIC.multiply(x, x).isPoint());
    assertEquals(number(1e22), decimal("1e22"));
    assertEquals(number(-0.125), decimal("-0.125"));
    assertEquals(Interval.ZERO, decimal("0e-99999"));
  }

  @Test
  void aPowerThatFitsIsAPoint() {
    assertEquals(number(-27), ARITHMETIC.power(number(-3), 3));
    assertEquals(number(0.25), ARITHMETIC.power(number(-2), -2));
    assertEquals(Interval.ONE, ARITHMETIC.power(Interval.of(-2, 5), 0));
    assertEquals(number(27), ARITHMETIC.power(number(9), number(1.5)));
    assertEquals(number(0.5), ARITHMETIC.power(number(16), number(-0.25)));
    assertEquals(Interval.ONE, ARITHMETIC.power(Interval.ONE, number(0.1)));
    assertEquals(Interval.ZERO, ARITHMETIC.power(Interval.ZERO, number(0.1)));
    assertEquals(Interval.ZERO, ARITHMETIC.power(Interval.ZERO, decimal("0.1")));
  }

  // constants and powers -------------------------------------------------------------------------

  @Test
  void aConstantIsTheDecimalNotTheDouble() {
    Interval tenth = decimal("0.1");
    assertTrue(tenth.isTight(126));
    assertTrue(tenth.multiply(number(10), 300).contains(BigFloat.ONE));
    assertTrue(!tenth.contains(BigFloat.of(0.1)));
    assertEquals(0.1, tenth.toDouble());
  }

  @Test
  void aConstantMayHaveAnyExponent() {
    Interval huge = decimal("3e2000000000");
    Interval tiny = decimal("3e-2000000000");
    assertTrue(huge.isTight(126) && tiny.isTight(126));
    assertTrue(ARITHMETIC.multiply(huge, tiny).contains(BigFloat.of(9)));
    Interval logarithm = ARITHMETIC.apply(Word.LOG, decimal("1e20001"));
    Interval quotient = ARITHMETIC.divide(logarithm, ARITHMETIC.apply(Word.LOG, number(10)));
    assertTrue(quotient.contains(BigFloat.of(20001)));
    Interval computed = ARITHMETIC.divide(decimal("1e20001"), number(10));
    assertTrue(computed.hull(decimal("1e20000")).isTight(124));
  }

  @Test
  void powersOfIntervals() {
    assertEquals(Interval.of(0, 9), ARITHMETIC.power(Interval.of(-3, 2), 2));
    assertEquals(Interval.of(-27, 8), ARITHMETIC.power(Interval.of(-3, 2), 3));
    assertEquals(Interval.of(4, 9), ARITHMETIC.power(Interval.of(-3, -2), 2));
    assertEquals(Interval.WHOLE, ARITHMETIC.power(Interval.of(-3, 2), -1));
    assertEquals(
        new Interval(BigFloat.of(0.25), BigFloat.POSITIVE_INFINITY),
        ARITHMETIC.power(Interval.of(-1, 2), -2));
    assertEquals(NOTHING, ARITHMETIC.power(Interval.ZERO, -1));
    assertEquals(HUGE, ARITHMETIC.power(number(1e300), Integer.MAX_VALUE));
    assertEquals(TINY, ARITHMETIC.power(number(1e300), Integer.MIN_VALUE));
    assertEquals(TINY.negate(), ARITHMETIC.power(number(-1e-300), Integer.MAX_VALUE));
  }

  @Test
  void aRealPowerIsThatOfAnInteger() {
    Interval a = decimal("1.7");
    Interval cube = ARITHMETIC.power(a, 3);
    Interval real = ARITHMETIC.power(a, number(3));
    assertTrue(real.isTight(120) && real.contains(cube.lo()) && real.contains(cube.hi()));
    assertTrue(ARITHMETIC.power(number(2), decimal("0.1")).isTight(124));
    assertTrue(ARITHMETIC.power(number(1e300), decimal("1e6")).isTight(124));
    assertEquals(NOTHING, ARITHMETIC.power(number(-1), number(0.5)));
    assertTrue(ARITHMETIC.power(Interval.of(0, 4), number(0.5)).contains(Interval.of(0, 2)));
    assertEquals(HUGE, ARITHMETIC.power(number(1e300), number(1e300)));
    assertEquals(TINY, ARITHMETIC.power(number(1e300), number(-1e300)));
  }

  @Test
  void piIsTheCircleConstant() {
    assertTrue(ARITHMETIC.pi().isTight(125));
    assertTrue(ARITHMETIC.apply(Word.SIN, ARITHMETIC.pi()).contains(BigFloat.ZERO));
    assertTrue(ARITHMETIC.apply(Word.COS, ARITHMETIC.pi()).contains(BigFloat.of(-1)));
  }

  // far away -------------------------------------------------------------------------------------

  @Test
  void whatExceedsEveryExponentKeepsItsSign() {
    assertEquals(TINY, apply(Word.EXP, -1e300));
    assertEquals(HUGE, apply(Word.EXP, 1e300));
    assertEquals(TINY, apply(Word.SIGMOID, -1e300));
    assertEquals(TINY, apply(Word.SOFTPLUS, -1e300));
    assertEquals(TINY, apply(Word.SECH2, -1e300));
    assertEquals(TINY, apply(Word.ERFC, 1e300));
    assertEquals(TINY, apply(Word.NORMAL_CDF, -1e300));
    assertEquals(TINY, apply(Word.NORMAL_PDF, -1e300));
    assertEquals(BigFloat.NEGATIVE_INFINITY, apply(Word.SINH, -1e300).lo());
    assertTrue(apply(Word.SINH, -1e300).hi().magnitude() >= BigFloat.MAX_MAGNITUDE - 2);
    assertEquals(TINY, ARITHMETIC.divide(Interval.ONE, ARITHMETIC.add(Interval.ONE, HUGE)));
    Interval swish = ARITHMETIC.multiply(number(-1e300), apply(Word.SIGMOID, -1e300));
    assertEquals(-0.0, swish.toDouble());
    assertTrue(swish.roundsToOneDouble());
  }

  @Test
  void whatSaturatesIsOneUlpFromIt() {
    for (Word word : List.of(Word.TANH, Word.SIGMOID, Word.ERF, Word.NORMAL_CDF)) {
      Interval interval = apply(word, 1e300);
      assertEquals(BigFloat.ONE, interval.hi());
      assertTrue(interval.isTight(126));
    }
    assertEquals(1e300, apply(Word.SOFTPLUS, 1e300).toDouble());
    assertTrue(apply(Word.LOG_COSH, -1e300).isTight(126));
  }

  @Test
  void theTailsOfTheNormalDistribution() {
    Interval logarithm = ARITHMETIC.apply(Word.LOG, apply(Word.ERFC, 1e5));
    Interval expected = decimal("-10000000012.08529040794493"); // −x² − log(x√π) − 1/(2x²) + …
    Interval difference = ARITHMETIC.subtract(logarithm, expected).abs();
    assertTrue(difference.hi().toDouble() < 1e-14);
    assertTrue(apply(Word.ERFC, 1e5).isTight(120));
    assertTrue(apply(Word.NORMAL_CDF, -200).isTight(125));
    assertTrue(apply(Word.NORMAL_CDF, -38).isTight(125));
  }

  @Test
  void anAngleBeyondAllReductionIsAnyAngle() {
    Interval huge = Interval.point(BigFloat.ONE.scale(1 << 20));
    assertEquals(Interval.of(-1, 1), ARITHMETIC.apply(Word.SIN, huge));
    assertEquals(Interval.of(-1, 1), ARITHMETIC.apply(Word.COS, Interval.of(0, 7)));
    assertTrue(apply(Word.SIN, 1e300).isTight(125));
  }

  // domains --------------------------------------------------------------------------------------

  @Test
  void outsideItsDomainAWordIsNotANumber() {
    assertTrue(ARITHMETIC.isNaN(apply(Word.LOG, -1)));
    assertTrue(ARITHMETIC.isNaN(apply(Word.LOG1P, -1.5)));
    assertTrue(ARITHMETIC.isNaN(apply(Word.SQRT, -1e-300)));
    assertTrue(ARITHMETIC.isNaN(ARITHMETIC.divide(Interval.ZERO, Interval.ZERO)));
    assertTrue(Interval.point(BigFloat.NEGATIVE_INFINITY).equals(apply(Word.LOG, 0)));
    assertTrue(Interval.point(BigFloat.NEGATIVE_INFINITY).equals(apply(Word.LOG1P, -1)));
  }

  @Test
  void onTheEdgeOfItsDomainAWordCoversTheInside() {
    Interval edge = Interval.of(-1e-300, 1);
    assertEquals(
        new Interval(BigFloat.NEGATIVE_INFINITY, BigFloat.ZERO), ARITHMETIC.apply(Word.LOG, edge));
    assertEquals(Interval.of(0, 1), ARITHMETIC.apply(Word.SQRT, edge));
    Interval shifted = Interval.of(-2, 0);
    assertEquals(
        new Interval(BigFloat.NEGATIVE_INFINITY, BigFloat.ZERO),
        ARITHMETIC.apply(Word.LOG1P, shifted));
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void whatIsNotANumberStaysSo(Word word) {
    assertEquals(NOTHING, ARITHMETIC.apply(word, NOTHING));
  }

  @Test
  void anOperationOnWhatIsNotANumberIsNone() {
    Interval one = Interval.ONE;
    assertEquals(NOTHING, ARITHMETIC.add(one, NOTHING));
    assertEquals(NOTHING, ARITHMETIC.subtract(NOTHING, one));
    assertEquals(NOTHING, ARITHMETIC.multiply(Interval.ZERO, NOTHING));
    assertEquals(NOTHING, ARITHMETIC.divide(NOTHING, one));
    assertEquals(NOTHING, ARITHMETIC.negate(NOTHING));
    assertEquals(NOTHING, ARITHMETIC.power(NOTHING, 0));
    assertEquals(NOTHING, ARITHMETIC.power(one, NOTHING));
    assertEquals(NOTHING, ARITHMETIC.min(one, NOTHING));
    assertEquals(NOTHING, ARITHMETIC.max(NOTHING, one));
  }

  // order ----------------------------------------------------------------------------------------

  @Test
  void theOrderIsKnownWhereTheBoundsDoNotOverlap() {
    assertEquals(Order.LESS, ARITHMETIC.compare(Interval.of(1, 2), Interval.of(3, 4)));
    assertEquals(Order.GREATER, ARITHMETIC.compare(Interval.of(3, 4), Interval.of(1, 2)));
    assertEquals(Order.EQUAL, ARITHMETIC.compare(number(2), number(2)));
    assertEquals(Order.UNDECIDED, ARITHMETIC.compare(Interval.of(1, 2), number(2)));
    assertEquals(Order.UNDECIDED, ARITHMETIC.compare(Interval.of(1, 2), Interval.of(1, 2)));
    assertEquals(Order.UNORDERED, ARITHMETIC.compare(number(2), NOTHING));
  }

  @Test
  void aChoiceCoversBoth() {
    assertEquals(Interval.of(1, 4), ARITHMETIC.either(Interval.of(1, 2), Interval.of(3, 4)));
    assertEquals(Interval.WHOLE, ARITHMETIC.either(number(1), NOTHING));
    assertEquals(NOTHING, ARITHMETIC.either(NOTHING, NOTHING));
    assertEquals(Interval.of(1, 3), ARITHMETIC.min(Interval.of(1, 5), Interval.of(2, 3)));
    assertEquals(Interval.of(2, 5), ARITHMETIC.max(Interval.of(1, 5), Interval.of(2, 3)));
  }

  // limits ---------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(ints = {0, 63, (1 << 17) + 1})
  void thePrecisionHasLimits(int precision) {
    assertThrows(IllegalArgumentException.class, () -> new IntervalArithmetic(precision));
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void noIntervalIsTooFarOut(Word word) {
    BigFloat[] ends = {
      BigFloat.NEGATIVE_INFINITY,
      BigFloat.LARGEST.negate(),
      BigFloat.of(-1e300),
      BigFloat.of(-1),
      BigFloat.of(-Double.MIN_VALUE),
      BigFloat.SMALLEST.negate(),
      BigFloat.ZERO,
      BigFloat.SMALLEST,
      BigFloat.SMALLEST.scale(1L << 39),
      BigFloat.of(1e-300),
      BigFloat.of(0.7),
      BigFloat.of(40),
      BigFloat.ONE.scale(1 << 14),
      BigFloat.LARGEST.scale(-(1L << 39)),
      BigFloat.LARGEST,
      BigFloat.POSITIVE_INFINITY
    };
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < ends.length; i++) {
            for (int j = i; j < ends.length; j++) {
              Interval whole = ARITHMETIC.apply(word, new Interval(ends[i], ends[j]));
              for (int k = i; k <= j; k++) {
                Interval part = ARITHMETIC.apply(word, Interval.point(ends[k]));
                boolean encloses = part.isNaN() || whole.contains(part);
                assertTrue(encloses, word + " of " + ends[i] + ", " + ends[j] + " at " + ends[k]);
              }
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void thirtyThousandBitsAreNotTooMany(Word word) {
    IntervalArithmetic precise = new IntervalArithmetic(1 << 15);
    Interval interval = precise.apply(word, precise.exactly(1.7));
    assertTrue(interval.isTight((1 << 15) - 3));
    assertTrue(apply(word, 1.7).contains(interval));
  }
}
