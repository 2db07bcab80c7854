package io.varphi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Gate gate(String specification) {
    return (Gate) Catalogue.of(specification);
  }

  static List<Gate> all() {
    return Gates.ENTRIES;
  }

  /** gates.csv: the nearest doubles to what an independent library computed. */
  @Test
  void valuesAndGradientsAreTheNearestDoubles() {
    List<String[]> lines = Resource.rows("gates.csv");
    assertEquals(8 * 9 * 13, lines.size());
    assertAll(
        lines.stream()
            .map(cells ->
                () -> {
                  Gate gate = gate(cells[0]);
                  double a = Double.parseDouble(cells[1]);
                  double g = Double.parseDouble(cells[2]);
                  String where = gate + " at " + a + ", " + g;
                  assertNearest(cells[3], gate.value(a, g), "value of " + where);
                  assertNearest(cells[4], gate.gradientByValue(a, g), "by value " + where);
                  assertNearest(cells[5], gate.gradientByGate(a, g), "by gate " + where);
                }));
  }

  @Test
  void floatsAreTheNearestFloats() {
    List<String[]> lines =
        Resource.rows("gates.csv").stream()
            .filter(cells -> isFloat(cells[1]) && isFloat(cells[2]))
            .toList();
    assertTrue(lines.size() > 200, () -> lines.size() + " points");
    assertAll(
        lines.stream()
            .map(cells ->
                () -> {
                  Gate gate = gate(cells[0]);
                  float a = Float.parseFloat(cells[1]);
                  float g = Float.parseFloat(cells[2]);
                  assertNearest(cells[3], gate.floatValue(a, g));
                  assertNearest(cells[4], gate.floatGradientByValue(a, g));
                  assertNearest(cells[5], gate.floatGradientByGate(a, g));
                }));
  }

  private static boolean isFloat(String number) {
    return Float.parseFloat(number) == Double.parseDouble(number);
  }

  private static void assertNearest(String exact, double actual, String message) {
    assertEquals(new BigDecimal(exact).doubleValue(), actual, message);
  }

  private static void assertNearest(String exact, float actual) {
    assertEquals(new BigDecimal(exact).floatValue(), actual);
  }

  /** (clip(a, −7, 7) + 1)·min(g, 7)·σ(1.702·min(g, 7)), worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1.69159", // 2·1·σ(1.702)
    "10, 10, 55.999625", // 8·7·σ(11.914): both are clipped
    "-10, 2, -11.61395", // −6·2·σ(3.404): the value is clipped, from below as well
    "0, -3, -0.0180713", // 1·(−3)·σ(−5.106): an open value of 0 passes the gate on
  })
  void clampedSwigluClipsBothHalvesAndAddsOne(double a, double g, double expected) {
    assertEquals(expected, gate("swiglu_clamped").value(a, g), 1e-5 * Math.abs(expected));
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientsAreTheSlopes(Gate gate) {
    double a = 0.7;
    double step = 0x1p-20;
    for (double g : new double[] {-2.3, -0.4, 0.9, 3.1}) {
      double byValue = (gate.value(a + step, g) - gate.value(a - step, g)) / (2 * step);
      double byGate = (gate.value(a, g + step) - gate.value(a, g - step)) / (2 * step);
      assertEquals(byValue, gate.gradientByValue(a, g), 1e-9);
      assertEquals(byGate, gate.gradientByGate(a, g), 1e-9);
    }
  }

  @Test
  void kinksBelongToTheElseBranch() {
    assertEquals(0.0, gate("reglu").gradientByGate(3, 0));
    assertEquals(0.0, gate("swiglu_clamped").gradientByGate(3, 7));
    assertEquals(0.0, gate("swiglu_clamped").gradientByValue(-7, 1));
    assertEquals(0.0, gate("swiglu_clamped").gradientByValue(7, 1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nanGivesNan(Gate gate) {
    assertTrue(Double.isNaN(gate.value(Double.NaN, 0)));
    assertTrue(Double.isNaN(gate.value(0, Double.NaN)));
    assertTrue(Double.isNaN(gate.gradientByGate(INFINITY, Double.NaN)));
    assertTrue(Float.isNaN(gate.floatValue(Float.NaN, 1)));
    assertTrue(Float.isNaN(gate.floatGradientByValue(1, Float.NaN)));
  }

  @ParameterizedTest
  @CsvSource({
    "glu, 2, Infinity, 2",
    "glu, 2, -Infinity, 0.0",
    "glu, -2, -Infinity, -0.0",
    "glu, Infinity, 1, Infinity",
    "glu, -Infinity, 1, -Infinity",
    "glu, Infinity, -Infinity, 0.0",
    "reglu, Infinity, -1, 0.0",
    "reglu, Infinity, 0, 0.0",
    "reglu, Infinity, Infinity, Infinity",
    "swiglu, 3, -Infinity, -0.0",
    "swiglu, Infinity, 0, 0.0",
    "swiglu, -Infinity, -1, Infinity",
    "bilinear, -Infinity, Infinity, -Infinity",
    "swiglu_clamped, Infinity, -Infinity, -0.0",
    "swiglu_clamped, 1, -Infinity, -0.0",
  })
  void infiniteArgumentsGiveTheLimit(String name, double a, double g, double limit) {
    double value = gate(name).value(a, g);
    assertEquals(limit, value);
    assertEquals((float) value, gate(name).floatValue((float) a, (float) g));
  }

  @Test
  void bothHalvesOfTheClampedGateAreBounded() {
    Gate gate = gate("swiglu_clamped");
    assertEquals(gate.value(7, 7), gate.value(INFINITY, INFINITY));
    assertEquals(gate.value(-7, 7), gate.value(-INFINITY, INFINITY));
  }

  @Test
  void gradientsAtInfinityAreLimits() {
    assertEquals(1.0, gate("glu").gradientByValue(5, INFINITY));
    assertEquals(0.0, gate("glu").gradientByGate(5, INFINITY));
    assertEquals(5.0, gate("swiglu").gradientByGate(5, INFINITY));
  }

  @Test
  void aZeroAtNegativeZeroHasTheSignBesideIt() {
    assertEquals(-0.0, gate("swiglu").value(-0.0, 1));
    assertEquals(0.0, gate("swiglu").value(0.0, 1));
    assertEquals(-0.0, gate("swiglu").value(1, -0.0));
    assertEquals(-0.0f, gate("swiglu").floatValue(-0.0f, 1));
    assertEquals(0.5, gate("glu").gradientByValue(-0.0, -0.0));
  }

  @Test
  void eachLayoutReadsItsOwnHalves() {
    double[] row = {1, 2, 30, 40};
    Gate product = gate("bilinear");
    Gate glu = gate("glu");
    assertArrayEquals(new double[] {1, 2}, GateLayout.VALUE_THEN_GATE.values(row));
    assertArrayEquals(new double[] {30, 40}, GateLayout.VALUE_THEN_GATE.gates(row));
    assertArrayEquals(new double[] {30, 40}, GateLayout.GATE_THEN_VALUE.values(row));
    assertArrayEquals(new double[] {1, 2}, GateLayout.GATE_THEN_VALUE.gates(row));
    assertArrayEquals(new double[] {1, 30}, GateLayout.INTERLEAVED_VALUE_FIRST.values(row));
    assertArrayEquals(new double[] {2, 40}, GateLayout.INTERLEAVED_VALUE_FIRST.gates(row));
    assertArrayEquals(new double[] {2, 40}, GateLayout.INTERLEAVED_GATE_FIRST.values(row));
    assertArrayEquals(new double[] {1, 30}, GateLayout.INTERLEAVED_GATE_FIRST.gates(row));
    assertArrayEquals(new double[] {30, 80}, product.apply(row, GateLayout.VALUE_THEN_GATE));
    assertArrayEquals(
        new double[] {2, 1200}, product.apply(row, GateLayout.INTERLEAVED_GATE_FIRST));
    assertArrayEquals(
        new double[] {glu.value(30, 1), glu.value(40, 2)},
        glu.apply(row, GateLayout.GATE_THEN_VALUE));
    assertArrayEquals(
        new float[] {glu.floatValue(1, 2), glu.floatValue(30, 40)},
        glu.apply(new float[] {1, 2, 30, 40}, GateLayout.INTERLEAVED_VALUE_FIRST));
  }

  @ParameterizedTest
  @EnumSource
  void anOddLengthIsNamed(GateLayout layout) {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> gate("glu").apply(new double[5], layout));
    assertTrue(thrown.getMessage().contains("length 5"), thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> gate("glu").apply(new float[3], layout));
    assertThrows(IllegalArgumentException.class, () -> layout.values(new double[1]));
    assertThrows(IllegalArgumentException.class, () -> layout.gates(new double[1]));
    assertEquals(0, gate("glu").apply(new double[0], layout).length);
  }

  @Test
  void parametersAndSentences() {
    Gate narrow = gate("swiglu_clamped").with("limit", 2);
    assertEquals("swiglu_clamped(limit=2)", gate("swiglu_clamped(limit=2)").toString());
    assertEquals(2.0, narrow.parameter("limit"));
    assertNotEquals(gate("swiglu_clamped"), narrow);
    assertThrows(IllegalArgumentException.class, () -> narrow.with("limit", 0));
    assertEquals("sigmoid(g)", io.varphi.expr.Printer.print(gate("glu").derivativeByValue()));
    assertEquals("a\\,\\sigma(g)", gate("glu").latex());
    assertEquals("\\sigma(g)", gate("glu").derivativeByValueLatex());
  }
}
