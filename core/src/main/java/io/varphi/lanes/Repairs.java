package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.lanes.Instruction.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/**
 * What plain code for a sentence in x gets wrong although every word is right, and is mended by
 * comparing it with exact values: far arguments, ±∞, NaN, the sign of a zero, and roots where
 * summands cancel.
 *
 * @param span outside of it the function is as at its ends, while the code goes astray
 * @param atMinusInfinity the limit, where the code does not find it
 * @param zeroSlope 1 or −1 where the result at ±0 is ±0 or ∓0 and the code says otherwise
 * @param clearsZeroSign whether a zero must be +0 where the code gives −0
 * @param losesNan whether the code gives a number for NaN
 */
record Repairs(
    Bounds span,
    OptionalDouble atMinusInfinity,
    OptionalDouble atPlusInfinity,
    OptionalInt zeroSlope,
    boolean clearsZeroSign,
    boolean losesNan,
    List<RootPatch> roots) {
  /** The relative error that may remain at the edge of a root's patch. */
  private static final double EDGE = 0x1p-28;

  private static final int MAX_ROOTS = 8;

  Repairs {
    roots = List.copyOf(roots);
  }

  /** The repairs that the plain code of the sentence needs. */
  static Repairs of(Expr sentence, Grade grade) {
    Exact exact = new Exact(sentence);
    FarArguments far = new FarArguments(plain(sentence, grade, Bounds.REAL), exact, grade);
    Bounds span = new Bounds(far.end(-1), far.end(1));
    DoubleUnaryOperator code = plain(sentence, grade, span);
    return new Repairs(
        span,
        limit(code, exact, Double.NEGATIVE_INFINITY),
        limit(code, exact, Double.POSITIVE_INFINITY),
        zeroSlope(code, exact),
        clearsZeroSign(code, exact),
        !Double.isNaN(code.applyAsDouble(Double.NaN)),
        grade == Grade.DOUBLE ? List.of() : roots(code, exact));
  }

  /** The code without repairs other than a span. */
  private static DoubleUnaryOperator plain(Expr sentence, Grade grade, Bounds span) {
    LaneBuilder lanes = new LaneBuilder();
    int x = clamped(lanes, lanes.load(0), span);
    int y = new Lowering(lanes, grade, true, Map.of("x", x)).value(sentence, domainOf(span));
    LaneProgram program = lanes.program(List.of(y));
    return at -> LaneInterpreter.run(program, at)[0];
  }

  private static int clamped(LaneBuilder lanes, int x, Bounds span) {
    int low = span.min() > Double.NEGATIVE_INFINITY ? lanes.atLeast(x, span.min()) : x;
    return span.max() < Double.POSITIVE_INFINITY ? lanes.atMost(low, span.max()) : low;
  }

  private static Domain domainOf(Bounds span) {
    return new Domain(Map.of("x", span));
  }

  /** Where x lies after {@link #clamped}. */
  Domain domain() {
    return domainOf(span);
  }

  /** x, but inside the span. */
  int clamped(LaneBuilder lanes, int x) {
    return clamped(lanes, x, span);
  }

  private static OptionalDouble limit(DoubleUnaryOperator code, Exact exact, double infinity) {
    double limit = exact.at(infinity);
    return isSame(code.applyAsDouble(infinity), limit)
        ? OptionalDouble.empty()
        : OptionalDouble.of(limit);
  }

  private static boolean isSame(double a, double b) {
    return Float.compare((float) a, (float) b) == 0; // tells −0 from 0
  }

  private static OptionalInt zeroSlope(DoubleUnaryOperator code, Exact exact) {
    double right = exact.at(0.0);
    double left = exact.at(-0.0);
    boolean crosses = right == 0 && left == 0 && !isSame(left, right);
    boolean isRight =
        isSame(code.applyAsDouble(0.0), right) && isSame(code.applyAsDouble(-0.0), left);
    if (!crosses || isRight) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(isSame(right, 0.0) ? 1 : -1);
  }

  private static boolean clearsZeroSign(DoubleUnaryOperator code, Exact exact) {
    boolean zeros = isSame(exact.at(0.0), 0.0) && isSame(exact.at(-0.0), 0.0);
    return zeros
        && !(isSame(code.applyAsDouble(0.0), 0.0) && isSame(code.applyAsDouble(-0.0), 0.0));
  }

  private static List<RootPatch> roots(DoubleUnaryOperator code, Exact exact) {
    List<RootPatch> patches = new ArrayList<>();
    for (double root : RootSearch.of(code)) {
      if (patches.size() < MAX_ROOTS && errsAt((float) root, code, exact)) {
        RootPatch.around(root, exact::atFinite, errorNear(root, code, exact), EDGE)
            .ifPresent(patches::add);
      }
    }
    return patches;
  }

  /** Whether the floats next to the root are more than 0.55 ULP off. */
  private static boolean errsAt(float root, DoubleUnaryOperator code, Exact exact) {
    float x = root - 16 * Math.ulp(root);
    for (int i = 0; i <= 32; i++) {
      double right = exact.at(x);
      double error = Math.abs(code.applyAsDouble(x) - right);
      if (error > 0.05 * Math.ulp((float) right)) {
        return true;
      }
      x += Math.ulp(root);
    }
    return false;
  }

  /** The largest of some errors around the root, and as much again. */
  private static double errorNear(double root, DoubleUnaryOperator code, Exact exact) {
    double error = 0;
    for (int i = -8; i <= 8; i++) {
      double x = root * (1 + i * 0x1.1p-9);
      error = Math.max(error, Math.abs(code.applyAsDouble(x) - exact.at(x)));
    }
    return 2 * error;
  }

  /** The repaired value: {@code y} is the place of the plain one, for x at place {@code x}. */
  int applied(LaneBuilder lanes, int x, int y) {
    int result = y;
    for (RootPatch root : roots) {
      result = root.applied(lanes, x, result);
    }
    if (clearsZeroSign) {
      result = lanes.add(result, lanes.constant(0));
    }
    if (zeroSlope.isPresent()) {
      int zero = zeroSlope.getAsInt() > 0 ? x : lanes.negate(x);
      result = where(lanes, x, 0, zero, result);
    }
    if (atMinusInfinity.isPresent()) {
      int limit = lanes.constant(atMinusInfinity.getAsDouble());
      result = where(lanes, x, Double.NEGATIVE_INFINITY, limit, result);
    }
    if (atPlusInfinity.isPresent()) {
      int limit = lanes.constant(atPlusInfinity.getAsDouble());
      result = where(lanes, x, Double.POSITIVE_INFINITY, limit, result);
    }
    return losesNan ? lanes.select(lanes.compare(Relation.EQUAL, x, x), result, x) : result;
  }

  private static int where(LaneBuilder lanes, int x, double point, int value, int otherwise) {
    return lanes.select(lanes.compare(Relation.EQUAL, x, lanes.constant(point)), value, otherwise);
  }
}
