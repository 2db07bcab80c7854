package io.varphi.lanes;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A program of x with one result, compiled to plain code, one number at a time; for one thread. */
final class LoopFunction implements DoubleUnaryOperator {
  private static final LoopShape SHAPE =
      new LoopShape(List.of(Memory.DOUBLE_ARRAY), List.of(Memory.DOUBLE_ARRAY), 0);
  private static final double[] NONE = new double[0];

  private final Loop loop;
  private final double[] x = new double[1];
  private final double[] y = new double[1];

  LoopFunction(LaneProgram program) {
    this.loop = Loops.scalarLoop(program, SHAPE);
  }

  @Override
  public double applyAsDouble(double argument) {
    x[0] = argument;
    loop.run(x, 0, y, 0, null, 0, null, 0, null, 0, null, 0, 0, 1, NONE, NONE);
    return y[0];
  }
}
