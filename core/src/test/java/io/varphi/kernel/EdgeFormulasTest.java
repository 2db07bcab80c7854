package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.varphi.Activation;
import io.varphi.Activations;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas and parameters that lie at the edges of what the code for floats can hold. */
class EdgeFormulasTest {
  private static float[] values(Activation f, float... x) {
    float[] y = new float[x.length];
    f.kernel().forward(x, y);
    return y;
  }

  private static void assertNearest(Activation f, float... x) {
    float[] y = values(f, x);
    for (int i = 0; i < x.length; i++) {
      assertEquals(f.floatValue(x[i]), y[i], Math.ulp(y[i]), f.specification() + " at " + x[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "celu(alpha=0.01)",
        "celu(alpha=0.001)",
        "celu(alpha=100)",
        "pelu(a=0.001, b=0.001)",
        "elu(alpha=1e-6)",
        "1000*expm1(x)"
      })
  void multiplesOfExpm1(String specification) {
    assertNearest(
        Activations.of(specification),
        -1000,
        -100,
        -7.2f,
        -0.8f,
        -0.71f,
        -1e-3f,
        1e-3f,
        5,
        80,
        710);
  }

  /** A third is no double, but the rounded third of 3 is 1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(x/3 + 1, 0)",
        "clip(x/6 + 1/2, 0, 1)",
        "sqrt(x/3 + 1)",
        "(x/3 + 1)^2",
        "abs(x/3 + 1)",
        "sign(x/3 + 1)",
        "x/3 + 1 > 0 ? 1 : 0",
        "sign(x/3 - 1)",
        "clip(x/3 + 2, 0, 1)"
      })
  void sumsWithQuotientsAreZeroWhereTheyShouldBe(String formula) {
    assertNearest(Activations.of(formula), 3, 6, 1.5f, -3, -1.5f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp(2^500*x)", "exp(-(2^1000*x))", "exp(-(2^400*x^2))"})
  void factorsOfExponentsMayBeHuge(String formula) {
    assertNearest(Activations.of(formula), 0, -0.0f, -1, 1e-38f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cos(pi*x)", "sin(pi*x)", "sin(2*pi*x)"})
  void whatIsPeriodicStaysSo(String formula) {
    Activation f = Activations.of(formula);
    float[] x = {0.25f, 10.25f, 100.25f, 1000.25f, 100000.25f};
    float[] y = values(f, x);
    float[] g = new float[x.length];
    f.kernel().forwardAndGradient(x, y, g);
    for (int i = 0; i < x.length; i++) {
      assertEquals(f.floatValue(x[i]), y[i], 1e-6, formula + " at " + x[i]);
      assertEquals(f.floatGradient(x[i]), g[i], 1e-5, formula + " at " + x[i]);
    }
    assertEquals(Double.NaN, f.value(Double.POSITIVE_INFINITY));
  }

  /** Code with the words for floats would lose all digits somewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sigmoid(x)-0.5",
        "1-cos(x)",
        "exp(-x^2)-1",
        "exp(x)-1-x",
        "sqrt(1+x^2)-1",
        "sqrt(x^2+1)-x",
        "xielu(beta=0)",
        "acon_c(p2=-1)"
      })
  void summandsThatCancel(String formula) {
    Activation f = Activations.of(formula);
    float[] x = new float[2000];
    Random random = new Random(4);
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) Math.scalb(random.nextDouble(-2, 2), random.nextInt(-60, 6));
    }
    float[] y = new float[x.length];
    float[] g = new float[x.length];
    f.kernel().forwardAndGradient(x, y, g);
    for (int i = 0; i < x.length; i++) {
      assertEquals(f.floatValue(x[i]), y[i], Math.ulp(y[i]), formula + " at " + x[i]);
      assertEquals(f.floatGradient(x[i]), g[i], Math.ulp(g[i]), formula + "′ at " + x[i]);
    }
  }

  @Test
  void memoryOfOneThreadIsComputedInIt() {
    int length = 1 << 17;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment x = arena.allocate(ValueLayout.JAVA_FLOAT, length);
      MemorySegment y = arena.allocate(ValueLayout.JAVA_FLOAT, length);
      x.fill((byte) 1);
      Activations.of("sigmoid").kernel().parallel(2).forward(x, y, ElementType.FLOAT32);
      assertEquals(0.5f, y.getAtIndex(ValueLayout.JAVA_FLOAT, length - 1));
    }
  }

  @Test
  void closedMemoryIsRefusedBeforeAnythingIsWritten() {
    MemorySegment closed;
    try (Arena arena = Arena.ofShared()) {
      closed = arena.allocate(ValueLayout.JAVA_FLOAT, 4);
    }
    try (Arena arena = Arena.ofShared()) {
      MemorySegment x = arena.allocate(ValueLayout.JAVA_FLOAT, 4);
      MemorySegment y = arena.allocate(ValueLayout.JAVA_FLOAT, 4);
      Kernel kernel = Activations.of("sigmoid").kernel();
      assertThrows(
          IllegalStateException.class,
          () -> kernel.forwardAndGradient(x, y, closed, ElementType.FLOAT32));
      assertEquals(0, y.getAtIndex(ValueLayout.JAVA_FLOAT, 0));
    }
  }
}
