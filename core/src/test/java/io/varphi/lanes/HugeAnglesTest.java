package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HugeAnglesTest {
  /** The relative error of r + l, all but exactly: the sine forgets multiples of 2π. */
  private static final RealFunction ERROR =
      RealFunction.of(
          Parser.parse(
              "sin(x - q*pi/2 - r - l)/r", Vocabulary.of(Set.of("x", "q", "r", "l"), Set.of())),
          List.of("x", "q", "r", "l"));

  private static final RealFunction COSINE =
      RealFunction.of(
          Parser.parse("cos(x - q*pi/2 - r)", Vocabulary.of(Set.of("x", "q", "r"), Set.of())),
          List.of("x", "q", "r"));

  @Test
  void leavesWhatTheQuarterTurnsLeave() {
    double worst = arguments().map(HugeAnglesTest::error).max().orElseThrow();
    System.out.println("largest relative error of a remainder: 2^" + Math.log(worst) / Math.log(2));
    assertTrue(worst < 0x1p-74, () -> "the error is " + worst);
  }

  private static double error(double x) {
    double q = HugeAngles.quarterTurns(x);
    double r = HugeAngles.remainder(x);
    double low = HugeAngles.remainderLow(x);
    assertTrue(q == 0 || q == 1 || q == 2 || q == 3, () -> q + " quarter turns of " + x);
    assertTrue(Math.abs(r) <= Math.nextUp(Math.PI / 4), () -> r + " remains of " + x);
    assertEquals(r, r + low);
    assertEquals(1.0, COSINE.toDouble(x, q, r), () -> "a half turn is missing at " + x);
    return Math.abs(ERROR.toFloat(x, q, r, low));
  }

  private static DoubleStream arguments() {
    return WordTrial.all(
            WordTrial.bitPatterns(1500),
            WordTrial.floats(500),
            WordTrial.uniform(1000, -100, 100),
            WordTrial.uniform(300, -1, 1),
            DoubleStream.of(0x1.6ac5b262ca1ffp849, -0x1.6ac5b262ca1ffp849, Double.MAX_VALUE))
        .filter(x -> x != 0);
  }

  @Test
  void specials() {
    for (double x : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1.0 / 0}) {
      assertEquals(Double.NaN, HugeAngles.remainder(x));
      assertEquals(Double.NaN, HugeAngles.remainderLow(x));
      assertEquals(Double.NaN, HugeAngles.quarterTurns(x));
    }
    assertEquals(-0.0, HugeAngles.remainder(-0.0));
  }
}
