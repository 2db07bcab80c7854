package io.varphi.lanes;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs on vectors where it can and on scalar code where it must: until vector code is warm, and for
 * the elements for which it escapes. Both compute the same bits.
 *
 * <p>Vector code is hundreds of times slower than scalar code before it is compiled, so it is
 * warmed up elsewhere, see {@link WarmUp}.
 */
final class TieredLoop implements Loop {
  /** So many elements are worth a warm-up. */
  private static final long WORTH_WARM_UP = 1024;

  /** So many elements are left to scalar code where vector code escapes. */
  private static final int GROUP = 4 * LoopShape.PARTIAL_SUMS;

  private final Loop scalar;
  private final LoopShape shape;
  private final int uniforms;
  private final Supplier<Loop> vectorCode;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile @Nullable Loop vector;

  /** Less than has been run, where threads race: then the warm-up comes later. */
  private long elements;

  private TieredLoop(
      Loop scalar,
      Supplier<Loop> vectorCode,
      LoopShape shape,
      int uniforms,
      @Nullable Loop vector) {
    this.scalar = scalar;
    this.vectorCode = vectorCode;
    this.shape = shape;
    this.uniforms = uniforms;
    this.vector = vector;
  }

  /** Runs on vectors from the first call on. */
  static TieredLoop ofVectors(Loop scalar, Loop vector) {
    LoopShape none = new LoopShape(List.of(), List.of(), 0);
    return new TieredLoop(scalar, () -> vector, none, 0, vector);
  }

  /**
   * Runs on scalar code until vector code is faster.
   *
   * @param vectorCode is not asked before the loop has had some work to do
   * @param uniforms how many uniforms a call has
   */
  static TieredLoop warmingUp(
      Loop scalar, Supplier<Loop> vectorCode, LoopShape shape, int uniforms) {
    return new TieredLoop(scalar, vectorCode, shape, uniforms, null);
  }

  Backend backend() {
    return vector == null ? Backend.SCALAR : Backend.VECTOR;
  }

  /** Compiles vector code and goes over to it if it becomes faster. Takes a while. */
  void warmUp() throws InterruptedException {
    Loop candidate = vectorCode.get();
    TieredLoop onVectors = ofVectors(scalar, candidate);
    try (Scratch scratch = new Scratch(shape, uniforms)) {
      if (new WarmUp(scratch, scalar, onVectors).makesFaster()) {
        vector = candidate;
      }
    }
  }

  @Override
  public int run(
      @Nullable Object stream0,
      long at0,
      @Nullable Object stream1,
      long at1,
      @Nullable Object stream2,
      long at2,
      @Nullable Object stream3,
      long at3,
      @Nullable Object stream4,
      long at4,
      @Nullable Object stream5,
      long at5,
      int from,
      int to,
      double[] uniforms,
      double[] sums) {
    Loop fast = vector;
    if (fast == null) {
      count(to - from);
      return scalar.run(
          stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5, from,
          to, uniforms, sums);
    }
    int next = from;
    while (true) {
      next =
          fast.run(
              stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
              next, to, uniforms, sums);
      if (next == to) {
        return to;
      }
      int end = to - next > GROUP ? (next + GROUP) & -LoopShape.PARTIAL_SUMS : to;
      scalar.run(
          stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5, next,
          end, uniforms, sums);
      if (end == to) {
        return to;
      }
      next = end;
    }
  }

  private void count(int more) {
    if (elements < WORTH_WARM_UP) {
      elements += more;
      if (elements >= WORTH_WARM_UP && asked.compareAndSet(false, true)) {
        WarmUpQueue.add(this);
      }
    }
  }
}
