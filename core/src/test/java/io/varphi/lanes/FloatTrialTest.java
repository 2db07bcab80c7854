package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTrialTest {
  private static boolean passes(String formula, DoubleUnaryOperator code) {
    Exact exact = new Exact(ElementCode.prepared(Activation.parse(formula).formula()));
    return new FloatTrial(code, exact).passes();
  }

  /** In units in the last place of a float, beside what rounding to one takes. */
  @ParameterizedTest
  @CsvSource({"0, true", "0.44, true", "-0.44, true", "0.46, false", "-0.46, false"})
  void anErrorIsAllowedThatLeavesRoomForRounding(double ulps, boolean passes) {
    assertEquals(passes, passes("0.75*x", x -> 0.75 * x + ulps * Math.ulp((float) (0.75 * x))));
  }

  /** There, 1.37·2^21 and −1.43 are among what is tried. */
  @ParameterizedTest
  @CsvSource({"2.8e6, 3e6", "-1.45, -1.4", "1.2e-38, 1.7e-38"})
  void oneWrongResultIsFound(double from, double to) {
    assertEquals(false, passes("2*x", x -> from < x && x < to ? 2.001 * x : 2 * x));
  }

  @Test
  void aResultThatIsNoNumberIsWrong() {
    assertEquals(false, passes("2*x", x -> x > 1e30 ? Double.NaN : 2 * x));
    assertEquals(false, passes("x^2", x -> x > 1e30 ? Double.MAX_VALUE / 1e300 : x * x));
    assertEquals(true, passes("x^2", x -> x > 1e30 ? Double.POSITIVE_INFINITY : x * x));
  }

  @Test
  void aNumberIsWrongWhereThereIsNone() {
    assertEquals(true, passes("log(x)", StrictMath::log));
    assertEquals(false, passes("log(x)", x -> x < 0 ? 0 : StrictMath.log(x)));
  }
}
