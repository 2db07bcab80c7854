package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.Lazy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A factor of a gate, a function of the value alone or of the gate alone. */
final class GateFactor {
  private static final double[] FAR = {24, 64, 300, 1000};

  /** Times the largest float, it is 0 as a float. */
  private static final double NOTHING = 0x1p-300;

  /** Times the square of the largest float, it is 0 as a float. */
  private static final double NOTHING_EVER = 0x1p-410;

  private final Expr sentence;
  private final Lazy<ExactZeros> zeros;
  private final Map<Grade, Repairs> repairs = new ConcurrentHashMap<>();

  /**
   * A factor.
   *
   * @param sentence in x
   */
  GateFactor(Expr sentence) {
    this.sentence = ElementCode.prepared(sentence);
    this.zeros = Lazy.of(() -> ExactZeros.of(sentence));
  }

  boolean isConstant() {
    return Folds.isConstant(sentence);
  }

  /** The place of the factor's value for x at place {@code x}, right at −0 and ±∞ too. */
  int value(LaneBuilder lanes, Grade grade, boolean scalar, int x) {
    Repairs mends = repairs.computeIfAbsent(grade, this::repairs);
    return mends.lowered(ElementCode.sentence(sentence, grade), lanes, grade, scalar, x);
  }

  /** Masks of exact zeros. */
  List<Integer> zeros(LaneBuilder lanes, int x) {
    return zeros.get().masks(lanes, x);
  }

  /** Masks of exact zeros, where −0 counts as the negative number next to 0. */
  List<Integer> zerosBesideZero(LaneBuilder lanes, int x) {
    return zeros.get().masksBesideZero(lanes, x);
  }

  private Repairs repairs(Grade grade) {
    Repairs found = Repairs.of(ElementCode.sentence(sentence, grade), grade);
    return switch (grade) {
      case FLOAT, CANCELLING -> withEnds(found, grade);
      case DOUBLE -> found;
    };
  }

  /**
   * Float words stop falling where floats end; a factor that would grow from there on, as x·Φ(x)
   * does, is cut off, as it is multiplied by other numbers.
   */
  private Repairs withEnds(Repairs found, Grade grade) {
    Exact exact = new Exact(sentence);
    double left = Math.max(found.span().min(), end(-1, exact, grade));
    double right = Math.min(found.span().max(), end(1, exact, grade));
    return new Repairs(
        new Bounds(left, right),
        found.atMinusInfinity(),
        found.atPlusInfinity(),
        found.zeroSlope(),
        found.clearsZeroSign(),
        found.losesNan(),
        found.roots());
  }

  private double end(double sign, Exact exact, Grade grade) {
    double far = sign * Float.MAX_VALUE;
    if (Math.abs(exact.at(far)) > NOTHING_EVER || Math.abs(plain(far, grade)) < NOTHING_EVER) {
      return sign * Double.POSITIVE_INFINITY;
    }
    for (double end : FAR) {
      if (Math.abs(exact.at(sign * end)) < NOTHING) {
        return sign * end;
      }
    }
    return sign * Double.POSITIVE_INFINITY;
  }

  private double plain(double x, Grade grade) {
    LaneBuilder lanes = new LaneBuilder();
    Lowering lowering = new Lowering(lanes, grade, true, Map.of("x", lanes.load(0)));
    int y = lowering.value(sentence, new Domain(Map.of("x", Bounds.REAL)));
    return LaneInterpreter.run(lanes.program(List.of(y)), x)[0];
  }
}
