package io.varphi.lab;

/**
 * Random numbers from a seed: SplitMix64 (Steele, Lea, Flood 2014) with Stafford's mix 13. The same
 * numbers on every machine and Java version: only operations of IEEE 754 and {@code StrictMath}.
 *
 * <p>Not safe for use by several threads; each takes a stream of its own from {@link #of}.
 */
final class RandomStream { // not SplittableRandom: its nextGaussian is not specified
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private long state;
  private double spareGaussian = Double.NaN;

  private RandomStream(long state) {
    this.state = state;
  }

  /**
   * The stream for a purpose. Streams of one seed with different purposes, such as "weights" and
   * "shuffle", have nothing to do with each other.
   */
  static RandomStream of(long seed, String purpose) {
    long state = mixed(seed + GOLDEN_GAMMA);
    for (int i = 0; i < purpose.length(); i++) {
      state = mixed(state + purpose.charAt(i) + GOLDEN_GAMMA);
    }
    return new RandomStream(state);
  }

  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  long nextLong() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  /** A multiple of 2^-53 in [0, 1). */
  double nextUniform() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** A number in [low, high). */
  double nextUniform(double low, double high) {
    return low + (high - low) * nextUniform();
  }

  /** A whole number in [0, bound), each as likely as the others but for a share of bound/2^64. */
  int nextInt(int bound) {
    return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  /** A number distributed as N(0, 1): Marsaglia's polar method. */
  double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double gaussian = spareGaussian;
      spareGaussian = Double.NaN;
      return gaussian;
    }
    while (true) {
      double u = nextUniform(-1, 1);
      double v = nextUniform(-1, 1);
      double square = u * u + v * v;
      if (square < 1 && square > 0) {
        double radius = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = v * radius;
        return u * radius;
      }
    }
  }

  /** 0 … length − 1 in random order. */
  int[] permutation(int length) {
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      order[i] = i;
    }
    shuffle(order);
    return order;
  }

  /** Puts the elements into random order (Fisher, Yates). */
  void shuffle(int[] elements) {
    for (int i = elements.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = elements[i];
      elements[i] = elements[j];
      elements[j] = swapped;
    }
  }
}
