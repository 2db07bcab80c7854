package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
  private static boolean fails(String formula, DoubleUnaryOperator code) {
    Exact exact = new Exact(ElementCode.prepared(Activation.parse(formula).formula()));
    return new Trial(code, exact).fails();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "2, false", "-2, false", "3, true", "-3, true"})
  void twoUnitsAreAllowed(int ulps, boolean fails) {
    assertEquals(fails, fails("4*x", x -> 4 * x + ulps * Math.ulp(4 * x)));
  }

  /** Relative to 0.05 within a half of the zero at 1.0625; elsewhere, to the value. */
  @ParameterizedTest
  @CsvSource({"0.6, 1.5, false", "0.6, 1.7, true", "0.4, 1.5, true"})
  void besideAZeroMoreIsAllowed(double from, double to, boolean fails) {
    double error = 1.5 * Math.ulp(0.05);
    assertEquals(
        fails,
        fails(
            "(x-1.0625)/64",
            x -> (x - 1.0625) / 64 + (from < x && x < to && x != 1.0625 ? error : 0)));
  }

  @Test
  void aResultThatIsNoNumberIsWrong() {
    assertEquals(true, fails("4*x", x -> x > 100 ? Double.NaN : 4 * x));
    assertEquals(true, fails("log(x)", x -> x < 0 ? 0 : StrictMath.log(x)));
    assertEquals(false, fails("sqrt(x)", Math::sqrt));
  }
}
