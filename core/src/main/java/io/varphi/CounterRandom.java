package io.varphi;

/**
 * Random numbers that depend on a seed and a counter alone, so that their order and the thread that
 * asks do not matter.
 *
 * <p>The numbers for the counters 0, 1, 2 … are those that {@link java.util.SplittableRandom} with
 * that seed gives one after the other: the state seed + (counter + 1)·γ, scrambled by Stafford's
 * mix 13, as in SplitMix64 (Steele, Lea, Flood 2014).
 */
final class CounterRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private CounterRandom() {}

  static long bits(long seed, long counter) {
    long z = seed + (counter + 1) * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A multiple of 2^-53 in [0, 1). */
  static double uniform(long seed, long counter) {
    return (bits(seed, counter) >>> 11) * 0x1p-53;
  }

  /** An odd multiple of 2^-53, so in (0, 1) and as often near 1 as near 0. */
  static double openUniform(long seed, long counter) {
    return ((bits(seed, counter) >>> 12) * 2 + 1) * 0x1p-53;
  }
}
