package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are lost between numbers beyond all exponents. */
class GraphTest {
  @ParameterizedTest
  @CsvSource({
    "x*exp(x)/(exp(x)+1), 1e13, 1e13",
    "x*exp(x)/(exp(x)+1), 1e300, 1e300",
    "x*exp(x)/(exp(x)+1), -1e13, -0.0",
    "x*sigmoid(-x)*exp(x), 1e13, 1e13",
    "x*exp(x)*exp(-x), 1e13, 1e13",
    "x*exp(x)*exp(-x), -1e13, -1e13",
    "-3*x^2*exp(x)/(1+exp(x)), 1e20, -3e40",
    "exp(x)/(1+exp(x)), 1e13, 1",
    "exp(2*x)/(1+exp(x)), 1e13, Infinity"
  })
  void farValues(String formula, double x, double expected) {
    assertEquals(expected, Activation.parse(formula).value(x), formula + " at " + x);
  }

  @Test
  void farGradients() {
    assertEquals(3e26, Activation.parse("x^3*sigmoid(-x)*exp(x)").gradient(1e13));
  }
}
