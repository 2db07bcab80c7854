package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.GateLayout;
import io.varphi.expr.Expr;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateKernelTest {
  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final int POINTS = 6000;
  private static final int AROUND_ROOT = 200;

  static List<Gate> all() {
    Stream<Gate> entries =
        Catalogue.entries().stream().filter(Gate.class::isInstance).map(Gate.class::cast);
    Stream<String> variants =
        Stream.of("swiglu_clamped(alpha=-1, limit=0.5)", "swiglu_clamped(alpha=0, limit=1)");
    return Stream.concat(entries, variants.map(GateKernelTest::gate)).toList();
  }

  private static Gate gate(String specification) {
    return (Gate) Catalogue.of(specification);
  }

  // accuracy

  @ParameterizedTest
  @MethodSource("all")
  void floatsAreWithinOneUlp(Gate gate) {
    Random random = new Random(1);
    float[] g = floatGates(gate, random);
    float[] a = new float[g.length];
    float[] dy = new float[g.length];
    for (int i = 0; i < g.length; i++) {
      a[i] = (float) number(random, i % 3 == 0 ? 1 : 38);
      dy[i] = (float) number(random, i % 2 == 0 ? 1 : 38);
    }
    float[] y = new float[g.length];
    float[] da = new float[g.length];
    float[] dg = new float[g.length];
    gate.kernel().forward(a, g, y);
    gate.kernel().backward(a, g, dy, da, dg);
    Largest errors = new Largest(gate + " float32");
    for (int i = 0; i < g.length; i++) {
      double byGate = gate.gradientByGate(a[i], g[i]);
      errors.add(0, floatError(y[i], gate.value(a[i], g[i]), a[i]), a[i], g[i]);
      errors.add(1, floatError(da[i], dy[i] * gate.gradientByValue(a[i], g[i]), dy[i]), a[i], g[i]);
      errors.add(2, floatError(dg[i], dy[i] * byGate, (double) dy[i] * a[i]), a[i], g[i]);
    }
    errors.assertAtMost(1);
  }

  /** All magnitudes, usual ones, and every float around the roots of ∂f/∂g. */
  private static float[] floatGates(Gate gate, Random random) {
    List<Float> gates = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      gates.add((float) number(random, i % 2 == 0 ? 1 : 38));
    }
    for (double root : rootsOfSlope(gate)) {
      float x = (float) root;
      for (int i = 0; i < AROUND_ROOT; i++) {
        x = Math.nextDown(x);
      }
      for (int i = 0; i < 2 * AROUND_ROOT; i++) {
        gates.add(x);
        x = Math.nextUp(x);
      }
    }
    float[] result = new float[gates.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = gates.get(i);
    }
    return result;
  }

  private static List<Double> rootsOfSlope(Gate gate) {
    List<Double> roots = new ArrayList<>();
    for (double left = -4; left < 4; left += 0.125) {
      double right = left + 0.125;
      if (gate.gradientByGate(1, left) * gate.gradientByGate(1, right) < 0) {
        roots.add(bisected(gate, left, right));
      }
    }
    return roots;
  }

  private static double bisected(Gate gate, double left, double right) {
    double middle = (left + right) / 2;
    if (middle == left || middle == right) {
      return left;
    }
    return gate.gradientByGate(1, left) * gate.gradientByGate(1, middle) < 0
        ? bisected(gate, left, middle)
        : bisected(gate, middle, right);
  }

  @Test
  void theSlopesOfSmoothGatesHaveRoots() {
    assertEquals(List.of(), rootsOfSlope(gate("glu")));
    assertEquals(-1.27846454276107, rootsOfSlope(gate("swiglu")).getFirst(), 1e-14);
    assertEquals(1, rootsOfSlope(gate("geglu")).size());
  }

  @ParameterizedTest
  @MethodSource("all")
  void doublesAreWithinFourUlps(Gate gate) {
    Random random = new Random(2);
    double[] a = new double[POINTS];
    double[] g = new double[POINTS];
    double[] dy = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      a[i] = number(random, i % 3 == 0 ? 1 : 250);
      g[i] = number(random, i % 2 == 0 ? 1 : 10);
      dy[i] = Math.scalb(1.0, random.nextInt(-20, 20));
    }
    double[] y = new double[POINTS];
    double[] da = new double[POINTS];
    double[] dg = new double[POINTS];
    gate.kernel().forward(a, g, y);
    gate.kernel().backward(a, g, dy, da, dg);
    Largest errors = new Largest(gate + " float64");
    for (int i = 0; i < POINTS; i++) {
      double ofValue = gate.value(a[i], 1); // times a number between 0.5 and 2
      double byValue = gate.gradientByValue(a[i], g[i]);
      double byGate = gate.gradientByGate(a[i], g[i]);
      errors.add(0, doubleError(y[i], gate.value(a[i], g[i]), ofValue, 0), a[i], g[i]);
      errors.add(1, doubleError(da[i] / dy[i], byValue, 1, 0), a[i], g[i]);
      errors.add(2, doubleError(dg[i] / dy[i], byGate, ofValue, Math.ulp(0.05)), a[i], g[i]);
    }
    errors.assertAtMost(4);
  }

  /** Of either sign, from 10^−e to 10^e. */
  private static double number(Random random, int e) {
    double size = (1 + random.nextDouble()) * Math.pow(10, e * random.nextDouble(-1, 0.98));
    return random.nextBoolean() ? size : -size;
  }

  private static double floatError(float result, double exact, double others) {
    float nearest = (float) exact;
    if (Float.isInfinite(nearest)) {
      return result == nearest ? 0 : Double.POSITIVE_INFINITY;
    }
    double allowed = Math.abs(others) * 0x1p-280;
    return Math.max(0, Math.abs(result - exact) - allowed) / Math.ulp(nearest);
  }

  /** In ULP, but in units of {@code least} times the other factor where these are larger. */
  private static double doubleError(double result, double exact, double other, double least) {
    if (Double.isInfinite(exact)) {
      return result == exact ? 0 : Double.POSITIVE_INFINITY;
    }
    double allowed = Math.abs(other) * 0x1p-1060;
    double unit = Math.max(Math.ulp(exact), least * Math.abs(other));
    return Math.max(0, Math.abs(result - exact) - allowed) / unit;
  }

  /** The largest errors of y, da and dg. */
  private static final class Largest {
    private final String what;
    private final double[] errors = new double[3];
    private final double[] as = new double[3];
    private final double[] gs = new double[3];

    Largest(String what) {
      this.what = what;
    }

    void add(int result, double error, double a, double g) {
      if (!(error <= errors[result])) {
        errors[result] = error;
        as[result] = a;
        gs[result] = g;
      }
    }

    void assertAtMost(double ulps) {
      IO.println(this);
      for (double error : errors) {
        assertTrue(error <= ulps, this::toString);
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: y %.5f, da %.5f, dg %.5f ULP, at (a, g) = (%s, %s), (%s, %s), (%s, %s)",
          what,
          errors[0],
          errors[1],
          errors[2],
          as[0],
          gs[0],
          as[1],
          gs[1],
          as[2],
          gs[2]);
    }
  }

  // what is no usual number

  private static final float[] SPECIALS = {
    0,
    -0.0f,
    1,
    -1,
    3,
    -3,
    7,
    -7,
    8,
    -1.5f,
    100,
    -100,
    200,
    -200,
    1e-30f,
    -1e-30f,
    3 * Float.MIN_VALUE,
    -3 * Float.MIN_VALUE,
    INFINITY,
    -INFINITY,
    Float.NaN
  };

  @ParameterizedTest
  @MethodSource("all")
  void zerosInfinitiesAndNanAreThoseOfTheGateInFloats(Gate gate) {
    int count = SPECIALS.length * SPECIALS.length;
    float[] a = new float[count];
    float[] g = new float[count];
    float[] ones = new float[count];
    for (int i = 0; i < count; i++) {
      a[i] = SPECIALS[i / SPECIALS.length];
      g[i] = SPECIALS[i % SPECIALS.length];
      ones[i] = 1;
    }
    float[] y = new float[count];
    float[] da = new float[count];
    float[] dg = new float[count];
    gate.kernel().forward(a, g, y);
    gate.kernel().backward(a, g, ones, da, dg);
    for (int i = 0; i < count; i++) {
      String where = gate + " at (" + a[i] + ", " + g[i] + ")";
      assertSpecial(gate.floatValue(a[i], g[i]), y[i], where);
      assertSpecial(gate.floatGradientByValue(a[i], g[i]), da[i], where + " by a");
      assertSpecial(gate.floatGradientByGate(a[i], g[i]), dg[i], where + " by g");
    }
  }

  private static void assertSpecial(float expected, float actual, String where) {
    boolean isUsual = expected != 0 && Float.isFinite(expected);
    if (isUsual) {
      assertEquals(expected, actual, Math.ulp(expected), where);
    } else {
      assertEquals(expected, actual, where);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void zerosInfinitiesAndNanAreThoseOfTheGateInDoubles(Gate gate) {
    for (float a : SPECIALS) {
      for (float g : SPECIALS) {
        if (Math.abs(g) < 30 || !Float.isFinite(g)) {
          String where = gate + " at (" + a + ", " + g + ")";
          double[] y = new double[1];
          double[] da = new double[1];
          double[] dg = new double[1];
          gate.kernel().forward(new double[] {a}, new double[] {g}, y);
          gate.kernel().backward(new double[] {a}, new double[] {g}, new double[] {1}, da, dg);
          assertSpecial(gate.value(a, g), y[0], where);
          assertSpecial(gate.gradientByValue(a, g), da[0], where + " by a");
          assertSpecial(gate.gradientByGate(a, g), dg[0], where + " by g");
        }
      }
    }
  }

  private static void assertSpecial(double expected, double actual, String where) {
    boolean isUsual = expected != 0 && Double.isFinite(expected);
    if (isUsual) {
      assertEquals(expected, actual, 1e-15 + 1e-15 * Math.abs(expected), where);
    } else {
      assertEquals(expected, actual, where);
    }
  }

  /** σ(−800) underflows, but is not 0. */
  @Test
  void anInfiniteValueOutweighsAnUnderflowedGate() {
    double[] y = new double[3];
    double infinity = Double.POSITIVE_INFINITY;
    gate("glu")
        .kernel()
        .forward(new double[] {infinity, -infinity, -2}, new double[] {-800, -800, -800}, y);
    assertArrayEquals(new double[] {infinity, -infinity, -0.0}, y);
  }

  // the same bits everywhere

  private static float[] randomFloats(int seed, int length) {
    Random random = new Random(seed);
    float[] result = new float[length];
    for (int i = 0; i < length; i++) {
      result[i] =
          i % 9 == 0 ? SPECIALS[i / 9 % SPECIALS.length] : (float) random.nextGaussian(0, 3);
    }
    return result;
  }

  private static double[] randomDoubles(int seed, int length) {
    float[] floats = randomFloats(seed, length);
    double[] result = new double[length];
    for (int i = 0; i < length; i++) {
      result[i] = floats[i] * 1.1;
    }
    return result;
  }

  /** What one call for all elements gives. */
  private static final class Whole {
    private final float[] a;
    private final float[] g;
    private final float[] dy;
    private final float[] y;
    private final float[] da;
    private final float[] dg;

    Whole(GateKernel kernel, int length) {
      this.a = randomFloats(1, length);
      this.g = randomFloats(2, length);
      this.dy = randomFloats(3, length);
      this.y = new float[length];
      this.da = new float[length];
      this.dg = new float[length];
      kernel.forward(a, g, y);
      kernel.backward(a, g, dy, da, dg);
    }
  }

  @Test
  void resultsDoNotDependOnLengthsAndOffsets() {
    GateKernel kernel = gate("swiglu").kernel();
    Whole whole = new Whole(kernel, 80);
    for (int length = 0; length <= 70; length++) {
      int at = length % 7 + 1;
      float[] y = filled(90);
      kernel.forward(whole.a, at, whole.g, at, y, 5, length);
      assertArrayEquals(placed(whole.y, at, 5, length), y);
      float[] da = filled(90);
      float[] dg = filled(90);
      kernel.backward(whole.a, at, whole.g, at, whole.dy, at, da, 3, dg, 9, length);
      assertArrayEquals(placed(whole.da, at, 3, length), da);
      assertArrayEquals(placed(whole.dg, at, 9, length), dg);
    }
  }

  private static float[] filled(int length) {
    float[] result = new float[length];
    Arrays.fill(result, 42);
    return result;
  }

  private static float[] placed(float[] from, int at, int to, int length) {
    float[] result = filled(90);
    System.arraycopy(from, at, result, to, length);
    return result;
  }

  @Test
  void doubleResultsDoNotDependOnLengthsAndOffsets() {
    GateKernel kernel = gate("geglu").kernel();
    double[] a = randomDoubles(1, 80);
    double[] g = randomDoubles(2, 80);
    double[] dy = randomDoubles(3, 80);
    double[] y = new double[80];
    double[] da = new double[80];
    double[] dg = new double[80];
    kernel.forward(a, g, y);
    kernel.backward(a, g, dy, da, dg);
    for (int length = 0; length <= 70; length++) {
      int at = length % 7 + 1;
      double[] results = new double[250];
      kernel.forward(a, at, g, at, results, 1, length);
      kernel.backward(a, at, g, at, dy, at, results, 81, results, 161, length);
      double[] expected = new double[250];
      System.arraycopy(y, at, expected, 1, length);
      System.arraycopy(da, at, expected, 81, length);
      System.arraycopy(dg, at, expected, 161, length);
      assertArrayEquals(expected, results);
    }
  }

  @Test
  void resultsMayTakeThePlaceOfWhatIsRead() {
    GateKernel kernel = gate("geglu").kernel();
    Whole whole = new Whole(kernel, 203);
    float[] a = whole.a.clone();
    kernel.forward(a, whole.g, a);
    assertArrayEquals(whole.y, a);
    float[] g = whole.g.clone();
    kernel.forward(whole.a, g, g);
    assertArrayEquals(whole.y, g);
    for (int swap = 0; swap < 6; swap++) {
      List<float[]> read = List.of(whole.a.clone(), whole.g.clone(), whole.dy.clone());
      float[] da = read.get(swap % 3);
      float[] dg = read.get((swap % 3 + 1 + swap / 3) % 3);
      kernel.backward(read.get(0), read.get(1), read.get(2), da, dg);
      assertArrayEquals(whole.da, da);
      assertArrayEquals(whole.dg, dg);
    }
  }

  @Test
  void threadsAndBackEndsGiveTheSameBits() {
    GateKernel kernel = gate("geglu_tanh").kernel();
    Whole whole = new Whole(kernel, 50_001);
    Whole parallel = new Whole(kernel.parallel(3), 50_001);
    assertArrayEquals(whole.y, parallel.y);
    assertArrayEquals(whole.da, parallel.da);
    assertArrayEquals(whole.dg, parallel.dg);
    assertArrayEquals(whole.y, new Whole(kernel.parallel(), 50_001).y);
  }

  @ParameterizedTest
  @MethodSource("all")
  void vectorsAndScalarsGiveTheSameBits(Gate gate) {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    Whole scalar = new Whole(compiledFor("scalar", gate), 500);
    Whole vector = new Whole(compiledFor("vector", gate), 500);
    assertArrayEquals(scalar.y, vector.y);
    assertArrayEquals(scalar.da, vector.da);
    assertArrayEquals(scalar.dg, vector.dg);
  }

  /** The code is compiled with the first calls. */
  private static GateKernel compiledFor(String backend, Gate gate) {
    String property = "varphi.backend";
    String before = System.getProperty(property);
    System.setProperty(property, backend);
    try {
      GateKernel kernel = GateKernel.of(gate.bound(gate.formula()));
      Whole unused = new Whole(kernel, 1);
      assertEquals(1, unused.y.length);
      return kernel;
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }

  // rows

  @ParameterizedTest
  @EnumSource
  void rowsAreReadInTheirLayout(GateLayout layout) {
    Gate gate = gate("swiglu");
    for (int values : new int[] {1, 3, 40, 1500}) {
      for (GateKernel kernel : List.of(gate.kernel(), gate.kernel().parallel(3))) {
        assertRows(gate, kernel, layout, values, 17);
      }
    }
  }

  private static void assertRows(
      Gate gate, GateKernel kernel, GateLayout layout, int values, int count) {
    float[] rows = randomFloats(values, 2 * values * count);
    float[] dy = randomFloats(5, values * count);
    float[] y = new float[dy.length];
    kernel.forward(rows, y, 2 * values, layout);
    float[] dRows = new float[rows.length];
    kernel.backward(rows, dy, dRows, 2 * values, layout);
    for (int row = 0; row < count; row += 8) {
      int from = 2 * values * row;
      double[] a = layout.values(doubles(rows, from, 2 * values));
      double[] g = layout.gates(doubles(rows, from, 2 * values));
      double[] da = layout.values(doubles(dRows, from, 2 * values));
      double[] dg = layout.gates(doubles(dRows, from, 2 * values));
      for (int i = 0; i < values; i++) {
        assertRowElement(
            gate,
            new double[] {a[i], g[i], dy[values * row + i]},
            y[values * row + i],
            da[i],
            dg[i]);
      }
    }
    kernel.backward(rows, dy, rows, 2 * values, layout);
    assertArrayEquals(dRows, rows);
  }

  private static void assertRowElement(
      Gate gate, double[] element, double y, double da, double dg) {
    float[] results = new float[3];
    float[] a = {(float) element[0]};
    float[] g = {(float) element[1]};
    float[] dy = {(float) element[2]};
    gate.kernel().forward(a, 0, g, 0, results, 0, 1);
    gate.kernel().backward(a, 0, g, 0, dy, 0, results, 1, results, 2, 1);
    assertArrayEquals(new float[] {(float) y, (float) da, (float) dg}, results);
  }

  private static double[] doubles(float[] floats, int from, int length) {
    double[] result = new double[length];
    for (int i = 0; i < length; i++) {
      result[i] = floats[from + i];
    }
    return result;
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfDoublesAreReadInTheirLayout(GateLayout layout) {
    Gate gate = gate("bilinear");
    double[] rows = randomDoubles(1, 6 * 5);
    double[] y = new double[15];
    gate.kernel().forward(rows, y, 6, layout);
    double[] dy = randomDoubles(2, 15);
    double[] dRows = new double[30];
    gate.kernel().backward(rows, dy, dRows, 6, layout);
    for (int row = 0; row < 5; row++) {
      double[] one = Arrays.copyOfRange(rows, 6 * row, 6 * row + 6);
      double[] dOne = Arrays.copyOfRange(dRows, 6 * row, 6 * row + 6);
      assertArrayEquals(gate.apply(one, layout), Arrays.copyOfRange(y, 3 * row, 3 * row + 3));
      for (int i = 0; i < 3; i++) {
        double upstream = dy[3 * row + i];
        double a = layout.values(one)[i];
        double g = layout.gates(one)[i];
        assertEquals(upstream * gate.gradientByValue(a, g), layout.values(dOne)[i]);
        assertEquals(upstream * gate.gradientByGate(a, g), layout.gates(dOne)[i]);
      }
    }
  }

  // refusals

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsWritten() {
    GateKernel kernel = gate("glu").kernel();
    float[] x = filled(8);
    float[] y = filled(8);
    assertEquals(
        "a has 8 elements and g has 3; they must have the same number, or give offsets and a"
            + " length",
        refusal(() -> kernel.forward(x, new float[3], y)));
    assertEquals(
        "a row of length 3 cannot hold a gate for every value; give an even length of at least 2",
        refusal(() -> kernel.forward(x, y, 3, GateLayout.VALUE_THEN_GATE)));
    assertEquals(
        "8 numbers are no whole number of rows of 6; give a length that 6 divides",
        refusal(() -> kernel.forward(x, y, 6, GateLayout.VALUE_THEN_GATE)));
    assertEquals(
        "y has 8 elements; for 8 numbers in rows it must have half as many, 4",
        refusal(() -> kernel.forward(x, y, 4, GateLayout.VALUE_THEN_GATE)));
    assertEquals(
        "a and y overlap without being the same range; use the same range, or a copy",
        refusal(() -> kernel.forward(y, 0, x, 0, y, 1, 4)));
    assertEquals(
        "g and da overlap without being the same range; use the same range, or a copy",
        refusal(() -> kernel.backward(x, 0, y, 0, x, 0, y, 2, new float[4], 0, 4)));
    assertEquals(
        "da and dg overlap; give each a place of its own",
        refusal(() -> kernel.backward(x, x, x, y, y)));
    assertThrows(IndexOutOfBoundsException.class, () -> kernel.forward(x, 0, x, 5, y, 0, 4));
    assertThrows(IllegalArgumentException.class, () -> kernel.parallel(0));
    assertArrayEquals(filled(8), y);
  }

  @Test
  void aSentenceThatIsNoProductIsRefused() {
    Expr sum = new Expr.Variable("a").plus(new Expr.Variable("g"));
    assertEquals(
        "a + g is not a product of a function of a and one of g, so there is no kernel; write it"
            + " as a product, or evaluate it element by element",
        refusal(() -> GateKernel.of(sum)));
  }

  private static @Nullable String refusal(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }

  // memory

  @Test
  void callsAllocateNothing() {
    GateKernel kernel = gate("swiglu").kernel();
    float[] rows = randomFloats(1, 400);
    float[] dRows = new float[400];
    float[] y = new float[200];
    Runnable calls =
        () -> {
          for (int i = 0; i < 500; i++) {
            kernel.forward(rows, 0, rows, 200, y, 0, 200);
            kernel.backward(rows, 0, rows, 200, y, 0, dRows, 0, dRows, 200, 200);
            kernel.forward(rows, y, 40, GateLayout.VALUE_THEN_GATE);
            kernel.backward(rows, y, dRows, 40, GateLayout.INTERLEAVED_GATE_FIRST);
          }
        };
    assertEquals(0, leastAllocation(calls));
  }

  private static long leastAllocation(Runnable calls) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 200 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      calls.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
