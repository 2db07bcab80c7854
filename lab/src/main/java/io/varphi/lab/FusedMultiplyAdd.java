package io.varphi.lab;

import java.lang.System.Logger.Level;

/**
 * a·b + c with one rounding, on every processor.
 *
 * <p>Without an instruction for it, {@code Math.fma} goes through {@code BigDecimal} and takes a
 * thousand times as long; then the same result comes from doubles, for some ten operations.
 */
final class FusedMultiplyAdd {
  /** A call that takes longer than this, in nanoseconds, is no instruction. */
  private static final long INSTRUCTION_NANOS = 500;

  private static final int ROUNDS = 5;
  private static final int CALLS = 100;

  static final boolean IS_INSTRUCTION = look();

  private FusedMultiplyAdd() {}

  static float of(float a, float b, float c) {
    return IS_INSTRUCTION ? Math.fma(a, b, c) : fromDoubles(a, b, c);
  }

  /**
   * The product of two floats is exact in double. The sum is rounded to odd, so that rounding it to
   * float is rounding the exact one (Boldo, Melquiond 2008).
   */
  static float fromDoubles(float a, float b, float c) {
    double product = (double) a * b;
    double sum = product + c;
    double fromC = sum - product;
    double error = (product - (sum - fromC)) + (c - fromC);
    boolean isInexact = error < 0 || error > 0; // not error != 0: NaN, where the sum is infinite
    long bits = Double.doubleToRawLongBits(sum);
    if (isInexact && (bits & 1) == 0) {
      bits += error > 0 == sum > 0 ? 1 : -1;
    }
    return (float) Double.longBitsToDouble(bits);
  }

  /** The quickest of some rounds counts, as others may use the processor in between. */
  private static boolean look() {
    long nanos = Long.MAX_VALUE;
    float sum = 1;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.9f, 0.1f);
      }
      nanos = Math.min(nanos, System.nanoTime() - start);
    }
    boolean isInstruction = nanos < CALLS * INSTRUCTION_NANOS && sum > 0;
    if (!isInstruction) {
      System.getLogger("io.varphi")
          .log(
              Level.WARNING,
              "Java finds no fused multiply-add (FMA) in this processor: training gives the same"
                  + " results, but takes many times as long; run it on a processor with FMA, and"
                  + " without -XX:-UseFMA or -XX:UseAVX=0");
    }
    return isInstruction;
  }
}
