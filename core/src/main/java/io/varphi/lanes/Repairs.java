package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param isDouble whether the code is for double results
 * @param compensates whether each operation has to make up for what those before it have lost
 * @param span outside of it the function is as at its ends, while the code goes astray
 * @param avoidsUnderflow whether the function is the same up to ±0 as at ±{@link #SMALL}, and the
 *     code is not
 * @param tails powers of x that the function is far from 0, where the code goes astray
 * @param leftZero the zero far to the left, where the code has the one of the other sign
 * @param rightZero the zero far to the right, where the code has the one of the other sign
 * @param atMinusInfinity the limit, where the code does not find it
 * @param zeroSlope 1 or −1 where the result at ±0 is ±0 or ∓0 and the code says otherwise
 * @param clearsZeroSign whether a zero must be +0 where the code gives −0
 * @param losesNan whether the code gives a number for NaN
 */
record Repairs(
    boolean isDouble,
    boolean compensates,
    Bounds span,
    boolean avoidsUnderflow,
    List<PowerTail> tails,
    OptionalDouble leftZero,
    OptionalDouble rightZero,
    OptionalDouble atMinusInfinity,
    OptionalDouble atPlusInfinity,
    OptionalInt zeroSlope,
    boolean clearsZeroSign,
    boolean losesNan,
    List<RootPatch> roots) {
  /** The relative error that may remain at the edge of a root's patch. */
  private static final double EDGE = 0x1p-26;

  private static final int MAX_ROOTS = 8;

  /** A multiple of it by a usual number does not underflow. */
  private static final double SMALL = 0x1p-900;

  /** Where a function that has underflowed to 0 is 0. */
  private static final double[] FAR = {40, 100, 800, 0x1p20, 0x1p200, Double.MAX_VALUE};

  /** A zero beyond this is one of underflow. */
  private static final double UNDERFLOWN = 16;

  Repairs {
    tails = List.copyOf(tails);
    roots = List.copyOf(roots);
  }

  /** Those of float code. */
  Repairs(
      Bounds span,
      OptionalDouble atMinusInfinity,
      OptionalDouble atPlusInfinity,
      OptionalInt zeroSlope,
      boolean clearsZeroSign,
      boolean losesNan,
      List<RootPatch> roots) {
    this(
        false,
        false,
        span,
        false,
        List.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        atMinusInfinity,
        atPlusInfinity,
        zeroSlope,
        clearsZeroSign,
        losesNan,
        roots);
  }

  /** The repairs that the plain code of the sentence needs. */
  static Repairs of(Expr sentence, Grade grade) {
    Exact exact = new Exact(sentence);
    exact.begin();
    LaneProgram program = plain(sentence, grade, false, Bounds.REAL);
    DoubleUnaryOperator plain = new LoopFunction(program);
    boolean compensates = grade == Grade.DOUBLE && new Trial(plain, exact).fails();
    DoubleUnaryOperator unbounded =
        compensates ? new LoopFunction(plain(sentence, grade, true, Bounds.REAL)) : plain;
    FarArguments far = new FarArguments(unbounded, exact, grade);
    List<PowerTail> tails = grade == Grade.DOUBLE ? far.tails() : List.of();
    Bounds span = new Bounds(far.end(-1), far.end(1));
    if (span.equals(Bounds.REAL) && grade != Grade.DOUBLE && losesLimit(unbounded, exact)) {
      CutOffs cutOffs = CutOffs.of(program);
      span = new Bounds(far.cutOff(-1, cutOffs.low()), far.cutOff(1, cutOffs.high()));
    }
    DoubleUnaryOperator code =
        span.equals(Bounds.REAL)
            ? unbounded
            : new LoopFunction(plain(sentence, grade, compensates, span));
    return new Repairs(
        grade == Grade.DOUBLE,
        compensates,
        span,
        grade == Grade.DOUBLE && underflows(code, exact),
        tails,
        grade == Grade.DOUBLE ? farZero(code, exact, -1) : OptionalDouble.empty(),
        grade == Grade.DOUBLE ? farZero(code, exact, 1) : OptionalDouble.empty(),
        limit(code, exact, Double.NEGATIVE_INFINITY),
        limit(code, exact, Double.POSITIVE_INFINITY),
        zeroSlope(code, exact),
        clearsZeroSign(code, exact),
        !Double.isNaN(code.applyAsDouble(Double.NaN)),
        grade == Grade.DOUBLE ? List.of() : roots(code, exact));
  }

  private static boolean underflows(DoubleUnaryOperator code, Exact exact) {
    return isSameAsAtSmall(exact::at, 1)
        && isSameAsAtSmall(exact::at, -1)
        && !(isSameAsAtSmall(code, 1) && isSameAsAtSmall(code, -1));
  }

  private static boolean isSameAsAtSmall(DoubleUnaryOperator f, double sign) {
    return f.applyAsDouble(sign * Double.MIN_VALUE) == f.applyAsDouble(sign * SMALL);
  }

  /** The code without repairs other than a span. */
  private static LaneProgram plain(Expr sentence, Grade grade, boolean compensates, Bounds span) {
    LaneBuilder lanes = new LaneBuilder();
    int x = clamped(lanes, lanes.load(0), span);
    Lowering lowering = new Lowering(lanes, grade, true, compensates, Map.of("x", x));
    return lanes.program(List.of(lowering.sentence(sentence, domainOf(span))));
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

  /** x, but inside the span and large enough. */
  int clamped(LaneBuilder lanes, int x) {
    return clamped(lanes, avoidsUnderflow ? withoutUnderflow(lanes, x) : x, span);
  }

  private static int withoutUnderflow(LaneBuilder lanes, int x) {
    int small = lanes.constant(SMALL);
    int signed = lanes.binary(BinaryOperation.COPY_SIGN, small, x);
    int nonzero = where(lanes, x, 0, x, signed);
    return lanes.select(lanes.less(lanes.abs(x), small), nonzero, x);
  }

  private static OptionalDouble limit(DoubleUnaryOperator code, Exact exact, double infinity) {
    double limit = exact.at(infinity);
    return isSame(code.applyAsDouble(infinity), limit)
        ? OptionalDouble.empty()
        : OptionalDouble.of(limit);
  }

  private static boolean losesLimit(DoubleUnaryOperator code, Exact exact) {
    return limit(code, exact, Double.NEGATIVE_INFINITY).isPresent()
        || limit(code, exact, Double.POSITIVE_INFINITY).isPresent();
  }

  private static boolean isSame(double a, double b) {
    return Float.compare((float) a, (float) b) == 0; // tells −0 from 0
  }

  private static OptionalDouble farZero(DoubleUnaryOperator code, Exact exact, double sign) {
    double zero = exact.at(sign * Double.MAX_VALUE);
    return zero == 0
            && Arrays.stream(FAR)
                .map(x -> code.applyAsDouble(sign * x))
                .anyMatch(y -> y == 0 && !isSame(y, zero))
        ? OptionalDouble.of(zero)
        : OptionalDouble.empty();
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

  /** The place of the sentence's repaired value for x at place {@code x}. */
  int lowered(Expr sentence, LaneBuilder lanes, Grade grade, boolean scalar, int x) {
    Map<String, Integer> variables = Map.of("x", clamped(lanes, x));
    Lowering lowering = new Lowering(lanes, grade, scalar, compensates, variables);
    return applied(lanes, x, lowering.sentence(sentence, domain()));
  }

  /** The repaired value: {@code y} is the place of the plain one, for x at place {@code x}. */
  int applied(LaneBuilder lanes, int x, int y) {
    int result = y;
    for (RootPatch root : roots) {
      result = root.applied(lanes, x, result);
    }
    for (PowerTail tail : tails) {
      result = tail.applied(lanes, x, result);
    }
    result = withFarZeros(lanes, x, result);
    if (clearsZeroSign) {
      result =
          isDouble
              ? where(lanes, x, 0, lanes.constant(0), result)
              : lanes.add(result, lanes.constant(0));
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

  private int withFarZeros(LaneBuilder lanes, int x, int y) {
    int result = y;
    if (leftZero.isPresent()) {
      int isLeft = lanes.less(x, lanes.constant(-UNDERFLOWN));
      result = withZero(lanes, isLeft, leftZero.getAsDouble(), result);
    }
    if (rightZero.isPresent()) {
      int isRight = lanes.less(lanes.constant(UNDERFLOWN), x);
      result = withZero(lanes, isRight, rightZero.getAsDouble(), result);
    }
    return result;
  }

  private static int withZero(LaneBuilder lanes, int isFar, double zero, int y) {
    int mended = where(lanes, y, 0, lanes.constant(zero), y);
    return lanes.select(isFar, mended, y);
  }

  private static int where(LaneBuilder lanes, int x, double point, int value, int otherwise) {
    return lanes.select(lanes.compare(Relation.EQUAL, x, lanes.constant(point)), value, otherwise);
  }
}
