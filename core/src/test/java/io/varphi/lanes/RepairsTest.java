package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.expr.Expr;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairsTest {
  /** Each value of a zero that no number of digits shows takes some tens of milliseconds. */
  private static final double PATIENCE_SECONDS = 5;

  private static Expr prepared(String formula) {
    return ElementCode.prepared(Activation.parse(formula).formula());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp(log(x)) - x",
        "sin(x) - x*sinc(x)",
        "sin(x)^2 + cos(x)^2 - 1",
        "tanh(x) - (1 - 2/(exp(2*x) + 1))",
        "sin(exp(exp(x)))"
      })
  void whatNoNumberOfDigitsShowsIsGivenUpSoon(String formula) {
    for (Grade grade : List.of(Grade.CANCELLING, Grade.DOUBLE)) {
      long start = System.nanoTime();
      Repairs found = Repairs.of(prepared(formula), grade);
      double seconds = (System.nanoTime() - start) / 1e9;
      assertTrue(seconds < PATIENCE_SECONDS, () -> grade + " took " + seconds + " s: " + found);
    }
  }

  @Test
  void aZeroThatNoNumberOfDigitsShowsIsAskedForAFewTimes() {
    Exact exact = new Exact(prepared("exp(log(x)) - x"));
    assertEquals(4, zeros(exact, 1.1, 1));
    assertEquals(0, exact.at(1.1)); // is remembered
    assertFalse(exact.isKnown(0.3));
    assertTrue(Double.isNaN(exact.at(0.3)));
    assertEquals(0, exact.at(0.0));
  }

  @Test
  void aZeroThatShowsMayBeAskedForAnyNumberOfTimes() {
    Exact exact = new Exact(prepared("max(0, x)"));
    assertEquals(20, zeros(exact, -1.1, -1));
    assertTrue(exact.isKnown(-0.3));
  }

  private static long zeros(Exact exact, double first, double step) {
    return DoubleStream.iterate(first, x -> x + step)
        .limit(20)
        .filter(x -> exact.at(x) == 0)
        .count();
  }

  @Test
  void aRootOfGeluSlopeIsPatched() {
    Expr slope = prepared("normal_cdf(x) + x*normal_pdf(x)");
    assertEquals(1, Repairs.of(slope, Grade.FLOAT).roots().size());
  }

  @Test
  void aSignNextToZeroDoesNotUnderflow() {
    Expr sentence = prepared("1 + sign(0.001*x)");
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    Repairs repairs = Repairs.of(sentence, Grade.DOUBLE);
    LaneProgram program =
        lanes.program(List.of(repairs.lowered(sentence, lanes, Grade.DOUBLE, true, x)));
    assertTrue(repairs.avoidsUnderflow());
    for (double at : new double[] {Double.MIN_VALUE, 0x1p-1000, 0x1p-900, 1}) {
      assertEquals(2, LaneInterpreter.run(program, at)[0]);
      assertEquals(0, LaneInterpreter.run(program, -at)[0]);
    }
    assertEquals(1, LaneInterpreter.run(program, 0.0)[0]);
    assertEquals(1, LaneInterpreter.run(program, -0.0)[0]);
    assertTrue(Double.isNaN(LaneInterpreter.run(program, Double.NaN)[0]));
  }
}
