package io.varphi.lab;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction: of all true null hypotheses, not one is rejected but with
 * probability 5 %, whatever the tests have to do with each other.
 */
final class Holm {
  private Holm() {}

  /** p-values that may each be compared with 0.05. */
  static double[] adjusted(double[] p) {
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int place = 0; place < p.length; place++) {
      int i = ascending[place];
      largest = Math.max(largest, Math.min(1, p[i] * (p.length - place)));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
