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

  /**
   * Up to so many elements, scalar code is called for {@link #FIRST_STEP} elements at a time:
   * HotSpot compiles a method after some hundred calls, but a loop only after 60,000 turns.
   */
  private static final long YOUNG = 1 << 16;

  private static final int FIRST_STEP = 2 * LoopShape.PARTIAL_SUMS;

  /** After so many elements on scalar code, a call looks whether vectors are warm by now. */
  private static final int STEP = 1 << 14;

  /** So many elements are left to scalar code where vector code escapes. */
  private static final int ESCAPE_STEP = 4 * LoopShape.PARTIAL_SUMS;

  /**
   * HotSpot may get stuck with code that makes objects of vectors: where its queue is long, it
   * compiles without a profile first, and then cannot compile code of so many calls with one. A
   * class of its own for the same code may fare better, the more so later.
   */
  private static final int MAX_WARM_UPS = 6;

  private final Loop scalar;
  private final LoopShape shape;
  private final int uniforms;
  private final Supplier<GroupedLoop> vectorCode;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile @Nullable GroupedLoop vectors;
  private int warmUps;

  /** Less than has been run, where threads race: then the warm-up comes later. */
  private long elements;

  private TieredLoop(
      Loop scalar,
      Supplier<GroupedLoop> vectorCode,
      LoopShape shape,
      int uniforms,
      @Nullable GroupedLoop vectors) {
    this.scalar = scalar;
    this.vectorCode = vectorCode;
    this.shape = shape;
    this.uniforms = uniforms;
    this.vectors = vectors;
  }

  /** Runs on vectors from the first call on. */
  static TieredLoop ofVectors(Loop scalar, GroupedLoop vectors) {
    LoopShape none = new LoopShape(List.of(), List.of(), 0);
    return new TieredLoop(scalar, () -> vectors, none, 0, vectors);
  }

  /**
   * Runs on scalar code until vector code is faster.
   *
   * @param vectorCode is not asked before the loop has had some work to do, and not by a caller of
   *     the loop
   * @param uniforms how many uniforms a call has
   */
  static TieredLoop warmingUp(
      Loop scalar, Supplier<GroupedLoop> vectorCode, LoopShape shape, int uniforms) {
    return new TieredLoop(scalar, vectorCode, shape, uniforms, null);
  }

  Backend backend() {
    return vectors == null ? Backend.SCALAR : Backend.VECTOR;
  }

  /**
   * Compiles vector code and goes over to it if it becomes faster. Takes a while; for one thread.
   *
   * @return whether there is nothing more to be tried
   */
  boolean warmUp() throws InterruptedException {
    if (!VectorModule.isUsable()) {
      VectorModule.logOnceWhyNot();
      return true;
    }
    GroupedLoop candidate = vectorCode.get();
    TieredLoop onVectors = ofVectors(scalar, candidate);
    try (Scratch scratch = new Scratch(shape, uniforms)) {
      if (new WarmUp(scratch, scalar, onVectors, candidate::usualNanos).makesFaster(warmUps)) {
        vectors = candidate;
        return true;
      }
    }
    warmUps++;
    return warmUps == MAX_WARM_UPS;
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
    GroupedLoop fast = vectors;
    if (fast == null) {
      return runCold(
          stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5, from,
          to, uniforms, sums);
    }
    int next =
        fast.run(
            stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
            from, to, uniforms, sums);
    return next == to
        ? to
        : runEscaped(
            fast, stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5,
            at5, next, to, uniforms, sums);
  }

  /** On scalar code, and from where vectors are warm on vectors. */
  private int runCold(
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
    int next = from;
    while (next < to && vectors == null) {
      int step = elements < YOUNG ? FIRST_STEP : STEP;
      int end = to - next > step ? next + step : to;
      scalar.run(
          stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5, next,
          end, uniforms, sums);
      count(end - next);
      next = end;
      if (next == to || elements >= YOUNG) {
        askForVectors();
      }
    }
    return next == to
        ? to
        : run(
            stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
            next, to, uniforms, sums);
  }

  /** From an element on for which vector code escapes. */
  private int runEscaped(
      GroupedLoop fast,
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
    int next = from;
    while (next < to) {
      int end = to - next > ESCAPE_STEP ? (next + ESCAPE_STEP) & -LoopShape.PARTIAL_SUMS : to;
      scalar.run(
          stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5, next,
          end, uniforms, sums);
      next =
          end == to
              ? to
              : fast.run(
                  stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5,
                  at5, end, to, uniforms, sums);
    }
    return to;
  }

  private void count(int more) {
    if (elements < YOUNG) {
      elements += more;
    }
  }

  private void askForVectors() {
    if (elements >= WORTH_WARM_UP && !asked.get() && asked.compareAndSet(false, true)) {
      WarmUpQueue.add(this);
    }
  }
}
