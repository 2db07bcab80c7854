package io.varphi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Printer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

  /** A line of gates.csv, which an independent library computed. */
  private record Point(
      Gate gate, String a, String g, BigDecimal value, BigDecimal byValue, BigDecimal byGate) {
    static List<Point> all() {
      return Csv.rows("gates.csv").stream().map(Point::of).toList();
    }

    private static Point of(Map<String, String> cells) {
      return new Point(
          (Gate) Catalogue.of(cells.getOrDefault("gate", "")),
          cells.getOrDefault("a", ""),
          cells.getOrDefault("g", ""),
          new BigDecimal(cells.getOrDefault("value", "")),
          new BigDecimal(cells.getOrDefault("by_value", "")),
          new BigDecimal(cells.getOrDefault("by_gate", "")));
    }
  }

  @Test
  void valuesAndGradientsAreTheNearestDoubles() {
    List<Point> points = Point.all();
    assertEquals(9 * 9 * 13, points.size());
    assertAll(
        points.stream()
            .map(point ->
                () -> {
                  double a = Double.parseDouble(point.a);
                  double g = Double.parseDouble(point.g);
                  Gate gate = point.gate;
                  assertNearest(point.value, gate.value(a, g), point);
                  assertNearest(point.byValue, gate.gradientByValue(a, g), point);
                  assertNearest(point.byGate, gate.gradientByGate(a, g), point);
                }));
  }

  @Test
  void floatsAreTheNearestFloats() {
    List<Point> points =
        Point.all().stream().filter(point -> isFloat(point.a) && isFloat(point.g)).toList();
    assertTrue(points.size() > 200, () -> points.size() + " points");
    assertAll(
        points.stream()
            .map(point ->
                () -> {
                  float a = Float.parseFloat(point.a);
                  float g = Float.parseFloat(point.g);
                  Gate gate = point.gate;
                  assertNearest(point.value, gate.floatValue(a, g), point);
                  assertNearest(point.byValue, gate.floatGradientByValue(a, g), point);
                  assertNearest(point.byGate, gate.floatGradientByGate(a, g), point);
                }));
  }

  private static boolean isFloat(String number) {
    return Float.parseFloat(number) == Double.parseDouble(number);
  }

  private static void assertNearest(BigDecimal exact, double actual, Point where) {
    assertEquals(exact.doubleValue(), actual, where::toString);
  }

  private static void assertNearest(BigDecimal exact, float actual, Point where) {
    assertEquals(exact.floatValue(), actual, where::toString);
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
    assertEquals(
        "a row of length 5 cannot hold a gate for every value; give an even length",
        thrown.getMessage());
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
    assertEquals("sigmoid(g)", Printer.print(gate("glu").derivativeByValue()));
    assertEquals("a \\, \\sigma(g)", gate("glu").latex());
    assertEquals("\\sigma(g)", gate("glu").derivativeByValueLatex());
  }

  /** Φ(−3e38) is beyond all exponents, but not 0. */
  @Test
  void aGateThatUnderflowsIsNotZeroToAnInfiniteValue() {
    double infinity = Double.POSITIVE_INFINITY;
    Gate geglu = gate("geglu");
    for (double g : new double[] {-40, -2000, -3e38, -1e300}) {
      assertEquals(-infinity, geglu.value(infinity, g));
      assertEquals(infinity, geglu.value(-infinity, g));
    }
    assertEquals(-infinity, geglu.gradientByGate(infinity, -2000));
    assertEquals(-0.0, geglu.gradientByValue(infinity, -3e38));
    assertEquals(0.0, gate("reglu").value(infinity, -3e38));
  }
}
