package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import io.varphi.Activations;
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

  /** The function goes on to cross zero for ever, so its limit does not tell the sign. */
  @Test
  void underflowedValuesKeepTheirOwnSign() {
    Activation sinc = Activations.sinc();
    assertEquals(-0.0f, sinc.floatGradient(1.2614588E38f)); // -1.8e-46
    assertEquals(0.0f, sinc.floatGradient(-1.2614588E38f));
    assertEquals(0.0, Activation.parse("(1e9-x)*exp(-x)").value(1e4));
    assertEquals(-0.0, Activation.parse("(1e9-x)*exp(-x)").value(1e10));
  }
}
