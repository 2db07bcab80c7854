package io.varphi.kernel;

import io.varphi.expr.Expr;
import io.varphi.lanes.RowCode;
import io.varphi.lanes.RowCode.Task;
import io.varphi.real.RealFunction;
import java.math.BigDecimal;
import java.util.List;

/**
 * e/Σe with e = exp((x − m)/T); its gradient is e·(dy − Σe·dy/Σe)/(T·Σe).
 *
 * @param inverse 1/T, negative for softmin
 * @param inverseLow what 1/T lacks as a double
 */
record SoftmaxRows(RowCode code, double inverse, double inverseLow) implements RowAlgorithm {
  /** For temperatures between 2^−300 and 2^300, no product leaves the range of doubles. */
  private static final double EXTREME = 0x1p300;

  static final double LOG2_E = 1 / 0x1.62e42fefa39efp-1;

  static SoftmaxRows softmax(RowCode code, Expr temperature) {
    return ofInverse(code, Expr.number(BigDecimal.ONE).over(temperature));
  }

  static SoftmaxRows softmin(RowCode code, Expr temperature) {
    return ofInverse(code, Expr.number(BigDecimal.ONE.negate()).over(temperature));
  }

  private static SoftmaxRows ofInverse(RowCode code, Expr inverse) {
    double high = RealFunction.of(inverse, List.of()).toDouble();
    return new SoftmaxRows(code, high, isExtreme(high) ? 0 : low(inverse, high));
  }

  private static double low(Expr exact, double high) {
    return RealFunction.of(exact.minus(Expr.number(new BigDecimal(high))), List.of()).toDouble();
  }

  private static boolean isExtreme(double inverse) {
    double size = Math.abs(inverse);
    return !(size <= EXTREME && size >= 1 / EXTREME);
  }

  @Override
  public boolean prefersSmallest() {
    return inverse < 0;
  }

  @Override
  public double extreme(RowType type, Object x, int at, int length, RowScratch scratch) {
    return prefersSmallest()
        ? RowExtremes.smallest(code, type, x, at, length, scratch)
        : RowExtremes.largest(code, type, x, at, length, scratch);
  }

  /** exp(x/T) is no double that is too large or too small for most rows of floats. */
  @Override
  public boolean forwardWithoutExtreme(
      RowType type, Object x, int xAt, Object y, int yAt, int length, RowScratch scratch) {
    if (type != RowType.FLOAT || isExtreme(inverse) || type.isMasked(x, xAt, length)) {
      return false;
    }
    double toBinary = inverse * LOG2_E;
    double limit = RowCode.MAX_POWER / Math.abs(toBinary);
    double[] e = scratch.exponentials(length);
    scratch.setUniforms(toBinary, 0, 0);
    if (!RowSums.runWithin(limit, code.floats(Task.POWERS), x, xAt, e, length, scratch)) {
      return false;
    }
    divide(type, e, scratch.sums[0].value(), y, yAt, length, scratch);
    return true;
  }

  @Override
  public boolean forward(
      RowType type,
      Object x,
      int xAt,
      Object y,
      int yAt,
      int length,
      double extreme,
      RowScratch scratch) {
    if (isExtreme(inverse)) {
      return false;
    }
    double[] e = scratch.exponentials(length);
    scratch.setUniforms(extreme, inverse, inverseLow);
    RowSums.run(type.loop(code, Task.EXPONENTIALS), 2, x, xAt, e, 0, null, 0, length, scratch);
    double total = scratch.sums[0].value() + scratch.sums[1].value();
    if (Double.isNaN(total)) {
      return false;
    }
    divide(type, e, total, y, yAt, length, scratch);
    return true;
  }

  private void divide(
      RowType type, double[] e, double total, Object y, int yAt, int length, RowScratch scratch) {
    scratch.setUniforms(total, 1 / total, 0);
    LoopCalls.run(type.loop(code, Task.QUOTIENTS), e, 0, y, yAt, null, 0, 0, length, scratch);
  }

  /** The mean dy of the top entries is subtracted, or their gradient would be lost where e ≈ Σe. */
  @Override
  public boolean backward(
      RowType type,
      Object x,
      int xAt,
      Object dy,
      int dyAt,
      Object dx,
      int dxAt,
      int length,
      double extreme,
      RowScratch scratch) {
    if (isExtreme(inverse)) {
      return false;
    }
    double[] e = scratch.exponentials(length);
    scratch.setUniforms(extreme, inverse, inverseLow);
    RowSums.run(type.loop(code, Task.SOFTMAX_WEIGHTS), 4, x, xAt, dy, dyAt, e, 0, length, scratch);
    double others = scratch.sums[0].value();
    double tops = scratch.sums[1].value();
    double topGradients = scratch.sums[2].value();
    double otherGradients = scratch.sums[3].value();
    double total = others + tops;
    double pivot = topGradients / tops;
    double ofTops = Math.fma(-pivot, tops, topGradients);
    double mean = (ofTops + Math.fma(-pivot, others, otherGradients)) / total;
    if (!Moderate.is(pivot) || !Moderate.is(mean)) {
      return false;
    }
    scratch.setUniforms(pivot, mean, inverse / total);
    LoopCalls.run(
        type.loop(code, Task.SOFTMAX_GRADIENT), e, 0, dy, dyAt, dx, dxAt, 0, length, scratch);
    return true;
  }
}
