package io.varphi.lanes;

import io.varphi.lanes.Instruction.Relation;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Compiles a small loop in another thread: the first loop of a virtual machine takes some tens of
 * milliseconds, in which classes are loaded and linked.
 */
final class Rehearsal {
  private static final LoopShape SHAPE =
      new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);

  static {
    ForkJoinPool.commonPool().execute(() -> Loops.scalarLoop(program(), SHAPE));
  }

  private Rehearsal() {}

  /** Returns at once; does nothing but for the first time. */
  static void begin() {}

  private static LaneProgram program() {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int size = lanes.abs(x);
    int sum = lanes.fma(x, size, lanes.add(x, lanes.constant(1.5)));
    int isSmall = lanes.compare(Relation.LESS, size, sum);
    return lanes.program(List.of(lanes.select(isSmall, x, sum)));
  }
}
