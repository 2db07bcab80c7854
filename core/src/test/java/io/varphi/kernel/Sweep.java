package io.varphi.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares a function with the exact one at all 2^32 floats, on all processors.
 *
 * <p>From 2^10 on, where an oscillating function has too few floats a turn for polynomials, the
 * exact values come from {@link OscillatingReference}.
 */
final class Sweep {
  private static final int CHUNK = OscillatingReference.GROUP;

  /** The binade of 2^10. */
  private static final int FIRST_FAR_BINADE = 127 + 10;

  private final FloatFunction function;
  private final Exact exact;
  private final boolean oscillates;

  private Sweep(FloatFunction function, Exact exact) {
    this.function = function;
    this.exact = exact;
    this.oscillates = exact.oscillates();
  }

  /**
   * The score over all floats.
   *
   * @param function what is compared; called by several threads at once
   */
  static Score over(FloatFunction function, Exact exact) {
    return new Sweep(function, exact).run();
  }

  private Score run() {
    List<Callable<Score>> binades = new ArrayList<>();
    for (int i = 0; i <= FloatFormat.LAST_BINADE; i++) {
      int binade = i;
      binades.add(() -> binade(binade, false));
      binades.add(() -> binade(binade, true));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Score total = Score.NONE;
      for (Future<Score> score : pool.invokeAll(binades)) {
        total = total.and(score.get());
      }
      return total;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the sweep was interrupted; run it again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the sweep failed: " + e.getCause(), e);
    }
  }

  private Score binade(int binade, boolean isNegative) {
    int firstBits = FloatFormat.firstOf(binade, isNegative);
    boolean isFar = binade >= FIRST_FAR_BINADE && binade < FloatFormat.LAST_BINADE;
    return oscillates && isFar ? byAngles(firstBits) : byBlocks(firstBits);
  }

  private Score byBlocks(int firstBits) {
    Judge judge = new Judge(exact, CHUNK);
    float[] x = new float[CHUNK];
    float[] y = new float[CHUNK];
    int chunk = -CHUNK;
    for (ReferenceBlock block : BlockReference.of(exact, firstBits)) {
      int end = block.first() + block.count();
      for (int place = block.first(); place < end; place = Math.min(chunk + CHUNK, end)) {
        if (place == chunk + CHUNK) {
          chunk = place;
          fill(x, firstBits + chunk);
          function.apply(x, y);
        }
        judge.compare(block, chunk, x, y, place - chunk, Math.min(chunk + CHUNK, end) - chunk);
      }
    }
    return judge.score();
  }

  private static void fill(float[] x, int firstBits) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Float.intBitsToFloat(firstBits + i);
    }
  }

  private Score byAngles(int firstBits) {
    OscillatingReference reference = new OscillatingReference(exact, firstBits);
    Judge judge = new Judge(exact, 0);
    float[] x = new float[CHUNK];
    float[] y = new float[CHUNK];
    for (int group = 0; group < FloatFormat.BINADE / CHUNK; group++) {
      fill(x, firstBits + group * CHUNK);
      function.apply(x, y);
      judge.compare(reference.values(group, x), x, y);
    }
    return judge.score();
  }
}
