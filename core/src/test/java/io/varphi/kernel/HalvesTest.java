package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.expr.Expr;
import io.varphi.real.RealFunction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every number of 16 bits, against the exact value rounded once. */
class HalvesTest {
  private static final int COUNT = 1 << Short.SIZE;

  /** Of values that a double cannot tell from a tie, such as silu(x) ≈ x/2 + x²/4 for tiny x. */
  private static final int MOST_TO_FAR_SIDE = COUNT / 500;

  private static final List<Activation> FUNCTIONS =
      List.of(
          Activations.relu(),
          Activations.gelu(),
          Activations.silu(),
          Activations.mish(),
          Activations.tanh(),
          Activations.softplus(),
          Activations.elu(),
          Activations.hardSwish());

  private static short[] all() {
    short[] all = new short[COUNT];
    for (int i = 0; i < COUNT; i++) {
      all[i] = (short) i;
    }
    return all;
  }

  @Test
  void formatsHaveTheNumbersOfIeee754() {
    for (short bits : all()) {
      double half = Float.float16ToFloat(bits);
      double brain = Float.intBitsToFloat(bits << Short.SIZE);
      assertEquals(half, HalfFormat.FLOAT16.value(bits));
      assertEquals(brain, HalfFormat.BFLOAT16.value(bits));
      assertEquals(half, HalfFormat.FLOAT16.value(HalfFormat.FLOAT16.nearest(half)));
      assertEquals(brain, HalfFormat.BFLOAT16.value(HalfFormat.BFLOAT16.nearest(brain)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = ".*FLOAT16")
  void everyValue(ElementType type) {
    for (Activation f : FUNCTIONS) {
      short[] x = all();
      short[] y = new short[COUNT];
      f.kernel().forward(x, y, type);
      Judge judge = new Judge(HalfFormat.of(type), f.bound(f.formula()));
      for (int i = 0; i < COUNT; i++) {
        double at = HalfFormat.of(type).value(x[i]);
        judge.compare(at, f.value(at), y[i]);
      }
      judge.report(f.name());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = ".*FLOAT16")
  void everyGradient(ElementType type) {
    for (Activation f : FUNCTIONS) {
      short[] x = all();
      short[] y = new short[COUNT];
      short[] g = new short[COUNT];
      short[] dx = new short[COUNT];
      short[] ones = new short[COUNT];
      Arrays.fill(ones, HalfFormat.of(type).nearest(1));
      f.kernel().forwardAndGradient(x, y, g, type);
      f.kernel().backward(x, ones, dx, type);
      Judge judge = new Judge(HalfFormat.of(type), f.bound(f.derivative()));
      for (int i = 0; i < COUNT; i++) {
        double at = HalfFormat.of(type).value(x[i]);
        judge.compare(at, f.gradient(at), g[i]);
        judge.compare(at, f.gradient(at), dx[i]);
      }
      judge.report(f.name() + "′");
    }
  }

  /** In units of the last place: a value so near a tie that a double does not tell the side. */
  private static final double MOST = 0.501;

  /** Compares results with the exact values of a sentence. */
  private static final class Judge {
    private final HalfFormat format;
    private final Expr sentence;
    private int ties;
    private int toFarSide;

    Judge(HalfFormat format, Expr sentence) {
      this.format = format;
      this.sentence = sentence;
    }

    /**
     * Compares one result.
     *
     * @param exact the value, rounded to double; unless that is a tie of the 16 bits, it decides
     *     them
     */
    void compare(double x, double exact, short actual) {
      short nearest = format.nearest(exact);
      if (same(nearest, actual)) {
        return;
      }
      if (format.isTie(exact)) {
        tie(x, exact, actual);
        return;
      }
      double step = Math.abs(format.value(nearest) - format.value(actual));
      assertTrue(
          Math.abs(format.value(actual) - exact) <= MOST * step,
          () -> sentence + " at " + x + " is " + exact + ": was " + format.value(actual));
    }

    private boolean same(short expected, short actual) {
      double a = format.value(expected);
      double b = format.value(actual);
      return Double.compare(a, b) == 0 || a == 0 && b == 0;
    }

    /** The value is just beside a tie, nearer than a double can tell. */
    private void tie(double x, double exact, short actual) {
      ties++;
      double result = format.value(actual);
      double side = sideOf(x, exact);
      if (Math.signum(result - exact) != side) {
        toFarSide++;
      }
      assertNotEquals(0, side, () -> sentence + " at " + x + " is a tie: was odd " + result);
      assertEquals(
          Math.abs(format.value(format.nearest(exact)) - exact),
          Math.abs(result - exact),
          () -> sentence + " at " + x + " is no neighbour of " + exact + ": " + result);
    }

    /** The sign of the exact value less that number. */
    private double sideOf(double x, double number) {
      Expr rest = sentence.minus(Expr.number(new BigDecimal(number)));
      return Math.signum(RealFunction.of(rest, List.of("x")).toDouble(x));
    }

    void report(String name) {
      IO.println(
          String.format(
              Locale.ROOT, "%s in %s: %d ties, %d to the far side", name, format, ties, toFarSide));
      assertTrue(toFarSide <= MOST_TO_FAR_SIDE, name);
    }
  }
}
