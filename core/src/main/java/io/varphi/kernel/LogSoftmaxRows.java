package io.varphi.kernel;

import io.varphi.lanes.Loop;
import io.varphi.lanes.RowCode;
import io.varphi.lanes.RowCode.Task;

/** x − m − log Σe with e = exp(x − m); its gradient is dy − e·Σdy/Σe. */
record LogSoftmaxRows(RowCode code) implements RowAlgorithm {
  /** Where no share is more than 1 − 2^−7, log Σe is accurate enough without its 1 apart. */
  private static final double UNSURE = 1 - 0x1p-7;

  /** More than the sum of what the words of exp give for 0, for any number of −∞. */
  private static final double NOTHING = 0x1p-800;

  /** More than any e. */
  private static final double NO_BOUND = 2;

  @Override
  public double nothing() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double extreme(RowType type, Object x, int at, int length, RowScratch scratch) {
    return RowExtremes.largest(code, type, x, at, length, scratch);
  }

  /** No share is larger than a partial sum of shares. */
  @Override
  public boolean forwardWithoutExtreme(
      RowType type, Object x, int xAt, Object y, int yAt, int length, RowScratch scratch) {
    if (type != RowType.FLOAT || type.isMasked(x, xAt, length)) {
      return false;
    }
    double limit = RowCode.MAX_POWER / SoftmaxRows.LOG2_E;
    scratch.setUniforms(SoftmaxRows.LOG2_E, 0, 0);
    Loop loop = code.floats(Task.POWER_SUMS);
    if (!RowSums.runWithin(limit, loop, x, xAt, null, length, scratch)) {
      return false;
    }
    double total = scratch.sums[0].value();
    if (scratch.largestPart > UNSURE * total) {
      return false;
    }
    scratch.setUniforms(StrictMath.log(total), 0, 0);
    LoopCalls.run(code.floats(Task.DIFFERENCES), x, xAt, y, yAt, null, 0, 0, length, scratch);
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
    scratch.setUniforms(extreme, 1, 0);
    RowSums.run(type.loop(code, Task.LOG_SUMS), 2, x, xAt, null, 0, null, 0, length, scratch);
    double besidesOne = scratch.sums[0].value() + (scratch.sums[1].value() - 1);
    if (Double.isNaN(besidesOne)) {
      return false;
    }
    double logarithm = StrictMath.log1p(besidesOne); // not log of the sum: cancels near 1
    boolean isExactly0 = besidesOne < NOTHING && isAlone(type, x, xAt, length);
    scratch.setUniforms(extreme, isExactly0 ? 0 : -logarithm, 0);
    LoopCalls.run(type.loop(code, Task.LOG_VALUES), x, xAt, y, yAt, null, 0, 0, length, scratch);
    return true;
  }

  /** Whether all entries but one are −∞. */
  private static boolean isAlone(RowType type, Object x, int at, int length) {
    int finite = 0;
    for (int i = at; i < at + length; i++) {
      finite += type.get(x, i) > Double.NEGATIVE_INFINITY ? 1 : 0;
    }
    return finite == 1;
  }

  /**
   * A single top entry has (dy·Σ of other e − Σ of other dy)/Σe: where e ≈ Σe, dy − e·… cancels.
   */
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
    double[] e = scratch.exponentials(length);
    scratch.setUniforms(extreme, 1, 0);
    RowSums.run(type.loop(code, Task.LOG_WEIGHTS), 4, x, xAt, dy, dyAt, e, 0, length, scratch);
    double others = scratch.sums[0].value();
    double tops = scratch.sums[1].value();
    double topGradients = scratch.sums[2].value();
    double otherGradients = scratch.sums[3].value();
    double total = others + tops;
    double share = (topGradients + otherGradients) / total;
    double ofTop = Math.fma(others, topGradients, -otherGradients) / total;
    if (!Moderate.is(share) || !Moderate.is(ofTop)) {
      return false;
    }
    scratch.setUniforms(tops == 1 ? 1 : NO_BOUND, share, ofTop);
    LoopCalls.run(type.loop(code, Task.LOG_GRADIENT), e, 0, dy, dyAt, dx, dxAt, 0, length, scratch);
    return true;
  }
}
