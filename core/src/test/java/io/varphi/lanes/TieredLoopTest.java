package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A loop that HotSpot has compiled badly gets another chance. */
class TieredLoopTest {
  private static final LoopShape SHAPE =
      new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);

  /** So that HotSpot cannot leave an object away. */
  private static volatile Object kept = "";

  private static LaneProgram program() {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int result = x;
    for (int i = 0; i < 8; i++) {
      result = lanes.divide(lanes.fma(x, result, lanes.constant(2)), lanes.constant(3));
    }
    return lanes.program(List.of(result));
  }

  /** The same results, some microseconds late where the calls are of at most so many elements. */
  private static Loop slow(Loop loop, int longest) {
    return (a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, f, fAt, from, to, uniforms, sums) -> {
      long start = System.nanoTime();
      while (to - from <= longest && System.nanoTime() - start < 20_000) {
        Thread.onSpinWait();
      }
      return loop.run(a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, f, fAt, from, to, uniforms, sums);
    };
  }

  /** The same results, with an object on the heap for each call. */
  private static Loop allocating(Loop loop) {
    return (a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, f, fAt, from, to, uniforms, sums) -> {
      kept = new Object();
      return loop.run(a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, f, fAt, from, to, uniforms, sums);
    };
  }

  private static void getsTwoChances(UnaryOperator<Loop> badly) throws InterruptedException {
    Loop scalar = Loops.scalarLoop(program(), SHAPE);
    AtomicInteger warmUps = new AtomicInteger();
    TieredLoop loop =
        TieredLoop.warmingUp(
            scalar,
            () ->
                GroupedLoop.withoutGroups(
                    warmUps.getAndIncrement() == 0 ? badly.apply(scalar) : scalar, 1, 30),
            SHAPE,
            0);
    assertFalse(loop.warmUp());
    assertEquals(Backend.SCALAR, loop.backend());
    assertTrue(loop.warmUp());
    assertEquals(Backend.VECTOR, loop.backend());
  }

  @Test
  void ofAnyLength() throws InterruptedException {
    getsTwoChances(loop -> slow(loop, Integer.MAX_VALUE));
  }

  @Test
  void ofLessThanAVector() throws InterruptedException {
    getsTwoChances(loop -> slow(loop, 3));
  }

  @Test
  void thatAllocates() throws InterruptedException {
    getsTwoChances(TieredLoopTest::allocating);
  }
}
