package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final BigFloat TINY = BigFloat.SMALLEST;
  private static final Interval HUGE = new Interval(BigFloat.LARGEST, BigFloat.POSITIVE_INFINITY);

  private static Interval between(BigFloat lo, BigFloat hi) {
    return new Interval(lo, hi);
  }

  private static BigFloat number(double x) {
    return BigFloat.of(x);
  }

  // rounding -------------------------------------------------------------------------------------

  private static void assertDouble(double expected, Interval interval) {
    assertTrue(interval.roundsToOneDouble(), interval + "");
    assertEquals(expected, interval.toDouble());
  }

  private static void assertFloat(float expected, Interval interval) {
    assertTrue(interval.roundsToOneFloat(), interval + "");
    assertEquals(expected, interval.toFloat());
  }

  @Test
  void aNarrowIntervalRoundsToOneDouble() {
    Interval third = Interval.ONE.divide(Interval.of(3), 100);
    assertDouble(1.0 / 3, third);
    assertFloat(1f / 3, third);
    assertDouble(Double.NaN, Interval.NAN);
    assertFloat(Float.NaN, Interval.NAN);
  }

  @Test
  void aTieIsDecidedIfItIsExact() {
    BigFloat tie = number(1).add(number(0x1p-53), 64, Rounding.DOWN);
    assertDouble(1, Interval.point(tie));
    assertDouble(1, between(number(1), tie));
    Interval above = between(tie, tie.add(TINY, 5000, Rounding.UP));
    assertFalse(above.roundsToOneDouble());
    assertFloat(1, above);
    BigFloat odd = number(1 + 0x1p-52).add(number(0x1p-53), 64, Rounding.DOWN);
    assertDouble(1 + 0x1p-51, Interval.point(odd));
  }

  @Test
  void zeroHasTheSignOfWhatUnderflows() {
    assertDouble(0.0, Interval.ZERO);
    assertDouble(0.0, between(BigFloat.ZERO, TINY));
    assertDouble(0.0, between(TINY, number(Double.MIN_VALUE).scale(-1)));
    assertDouble(-0.0, between(TINY.negate(), BigFloat.ZERO));
    assertDouble(-0.0, between(number(-Double.MIN_VALUE).scale(-1), TINY.negate()));
    assertFloat(0f, between(BigFloat.ZERO, TINY));
    assertFloat(-0f, between(number(-0x1p-150), BigFloat.ZERO));
    assertFalse(between(TINY.negate(), TINY).roundsToOneDouble());
    assertFalse(between(TINY.negate(), TINY).roundsToOneFloat());
    assertFalse(between(TINY.negate(), BigFloat.ONE).roundsToOneFloat());
    assertFalse(between(BigFloat.ZERO, number(Double.MIN_VALUE)).roundsToOneDouble());
    assertFloat(0f, between(BigFloat.ZERO, number(Double.MIN_VALUE)));
  }

  @Test
  void anOverflowIsInfinite() {
    assertDouble(Double.POSITIVE_INFINITY, HUGE);
    assertDouble(Double.NEGATIVE_INFINITY, HUGE.negate());
    assertFloat(Float.POSITIVE_INFINITY, Interval.of(1e39, 1e300));
    assertDouble(Double.MAX_VALUE, Interval.of(Double.MAX_VALUE));
    assertFalse(between(number(1), BigFloat.POSITIVE_INFINITY).roundsToOneDouble());
  }

  @Test
  void whatIsUndecidedIsTheMidpointIfThereIsOne() {
    assertEquals(1.5, Interval.of(1, 2).toDouble());
    assertEquals(-0.5f, Interval.of(-2, 1).toFloat());
    assertEquals(Double.NaN, Interval.WHOLE.toDouble());
    assertEquals(Float.NaN, Interval.WHOLE.toFloat());
  }

  // operations -----------------------------------------------------------------------------------

  @Test
  void theDivisorTouchesZeroOrContainsIt() {
    Interval one = Interval.ONE;
    assertEquals(HUGE, one.divide(between(BigFloat.ZERO, TINY), 64));
    assertEquals(HUGE.negate(), one.divide(between(TINY.negate(), BigFloat.ZERO), 64));
    assertEquals(between(BigFloat.ZERO, TINY), one.divide(HUGE, 64));
    assertEquals(
        between(number(0.5), BigFloat.POSITIVE_INFINITY), one.divide(Interval.of(0, 2), 64));
    assertEquals(
        between(BigFloat.NEGATIVE_INFINITY, number(-1)),
        Interval.of(-3, -2).divide(Interval.of(0, 2), 64));
    assertEquals(Interval.WHOLE, Interval.of(-3, 2).divide(Interval.of(0, 2), 64));
    assertEquals(Interval.WHOLE, one.divide(Interval.of(-1, 2), 64));
    assertEquals(Interval.ZERO, Interval.ZERO.divide(Interval.of(0, 2), 64));
    assertEquals(Interval.NAN, Interval.ZERO.divide(Interval.ZERO, 64));
    assertEquals(Interval.NAN, one.divide(Interval.ZERO, 64));
  }

  @Test
  void zeroTimesAnyNumberIsZero() {
    assertEquals(Interval.ZERO, Interval.ZERO.multiply(HUGE, 64));
    assertEquals(Interval.ZERO, Interval.WHOLE.multiply(Interval.ZERO, 64));
    assertEquals(
        between(BigFloat.ZERO, BigFloat.POSITIVE_INFINITY), HUGE.multiply(Interval.of(0, 1), 64));
  }

  /** The four operations at points inside, against the operation on the intervals. */
  @Test
  void everyOperationEnclosesItsValuesAtPointsInside() {
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      double[] ends = random.doubles(4, -2, 2).map(Math::rint).toArray();
      Interval a = Interval.of(Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1]));
      Interval b = Interval.of(Math.min(ends[2], ends[3]), Math.max(ends[2], ends[3]));
      Interval x = inside(a, random);
      Interval y = inside(b, random);
      String what = a + " " + b + " " + x + " " + y;
      assertTrue(a.add(b, 9).contains(x.add(y, 200)), what);
      assertTrue(a.subtract(b, 9).contains(x.subtract(y, 200)), what);
      assertTrue(a.multiply(b, 9).contains(x.multiply(y, 200)), what);
      assertTrue(a.square(9).contains(x.square(200)), what);
      assertTrue(a.abs().contains(x.abs()), what);
      if (!y.lo().isZero()) {
        assertTrue(a.divide(b, 9).contains(x.divide(y, 200)), what);
      }
      if (x.lo().signum() >= 0) {
        assertTrue(a.sqrt(9).contains(x.sqrt(200)), what);
      }
    }
  }

  private static Interval inside(Interval interval, Random random) {
    double lo = interval.lo().toDouble();
    double width = interval.hi().toDouble() - lo;
    return Interval.of(lo + width * random.nextInt(9) / 8);
  }

  @Test
  void theRootIsOfThePartThatIsNotNegative() {
    assertEquals(Interval.of(0, 3), Interval.of(-1, 9).sqrt(64));
    assertEquals(Interval.ZERO, Interval.of(-1, 0).sqrt(64));
    assertSame(Interval.NAN, Interval.of(-2, -1).sqrt(64));
  }

  @Test
  void setsOfNumbers() {
    assertEquals(Interval.of(1, 4), Interval.of(1, 2).hull(Interval.of(3, 4)));
    assertEquals(Interval.of(2, 3), Interval.of(1, 3).intersection(Interval.of(2, 4)));
    assertSame(Interval.NAN, Interval.of(1, 2).intersection(Interval.of(3, 4)));
    assertEquals(number(2), Interval.of(-3, -2).mignitude());
    assertEquals(BigFloat.ZERO, Interval.of(-3, 2).mignitude());
  }

  @Test
  void tightMeansNarrowForItsSize() {
    Interval interval = Interval.of(1, 1 + 0x1p-40);
    assertTrue(interval.isTight(39));
    assertFalse(interval.isTight(41));
    assertTrue(interval.multiply(Interval.point(TINY.scale(99)), 99).isTight(39));
    assertFalse(Interval.of(-0x1p-40, 0x1p-40).isTight(1));
    assertFalse(Interval.WHOLE.isTight(1));
  }
}
