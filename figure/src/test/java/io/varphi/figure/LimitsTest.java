package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void domainHoldsKinksAndExtrema() {
    assertEquals(new Interval(-4, 4), Limits.domain(List.of(TestCurves.RELU)));
    assertEquals(new Interval(-4, 4), Limits.domain(List.of(TestCurves.SILU)));
    assertEquals(new Interval(-4, 4), Limits.domain(List.of(TestCurves.EXP)));
    assertEquals(new Interval(-4, 4), Limits.domain(List.of(TestCurves.LOG)));
    assertEquals(new Interval(-6, 6), Limits.domain(List.of(TestCurves.HARD_SIGMOID)));
    assertEquals(
        new Interval(-6, 6), Limits.domain(List.of(TestCurves.RELU, TestCurves.HARD_SIGMOID)));
    assertEquals(new Interval(-6, 6), Limits.domain(List.of(TestCurves.SIN)), "two periods");
    Curve far = TestCurves.curve("far", x -> 0, x -> x < 9 ? -1 : 1, x -> 0);
    assertEquals(new Interval(-12, 12), Limits.domain(List.of(far)), "minimum at 9");
    Curve clipped = TestCurves.curve("clip", x -> x, x -> 1, x -> 0, 50);
    assertEquals(new Interval(-80, 80), Limits.domain(List.of(clipped)));
  }

  @Test
  void rangeEndsAtTicksAndHoldsZero() {
    assertEquals(new Interval(0, 4), range(TestCurves.RELU, true));
    assertEquals(new Interval(-0.5, 4), range(TestCurves.SILU, true));
    assertEquals(new Interval(0, 1), range(TestCurves.SIGMOID, true));
    assertEquals(new Interval(-1, 1), range(TestCurves.TANH, true));
    assertEquals(new Interval(-4, 4), range(TestCurves.HARD_SHRINK, true));
    Curve high = TestCurves.curve("high", x -> 7 + x / 8, x -> 1.0 / 8, x -> 0);
    assertEquals(new Interval(0, 7.5), range(high, true));
    assertEquals(new Interval(6.4, 7.6), range(high, false));
  }

  @Test
  void rangeLeavesRoomForAFrame() {
    Interval range = range(TestCurves.RELU, false);
    assertEquals(new Interval(-0.25, 4.25), range);
  }

  @Test
  void growthAndPolesAreCut() {
    assertEquals(new Interval(0, 6), range(TestCurves.EXP, true));
    assertEquals(new Interval(-8, 8), range(TestCurves.CUBE, true));
    assertEquals(new Interval(-6, 6), range(TestCurves.RECIPROCAL, true));
    Curve square = TestCurves.curve("square", x -> x > 0 ? x * x : 0, x -> 0, x -> 0);
    assertEquals(new Interval(0, 6), range(square, true), "flat on the other side");
    Curve steep = TestCurves.curve("2x", x -> 2 * x, x -> 2, x -> 0);
    assertEquals(new Interval(-8, 8), range(steep, true), "a line is shown whole");
    Curve bounded = TestCurves.curve("9s", x -> 9 * TestCurves.SIGMOID.value(x), x -> 0, x -> 0);
    assertEquals(new Interval(0, 9), range(bounded, true), "what levels off is shown whole");
  }

  @Test
  void constantsHaveARangeAndNothingHasNone() {
    assertEquals(new Interval(-1, 1), range(constant(0), true));
    assertEquals(new Interval(2, 4), range(constant(3), false));
    for (boolean withZero : new boolean[] {true, false}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> range(constant(Double.NaN), withZero));
      assertTrue(e.getMessage().contains("no function has a value between -4 and 4"));
    }
  }

  private static Curve constant(double value) {
    return TestCurves.curve("c", x -> value, x -> 0, x -> 0);
  }

  private static Interval range(Curve curve, boolean withZero) {
    return Limits.range(List.of(curve), DoubleStream.empty(), new Interval(-4, 4), withZero);
  }
}
