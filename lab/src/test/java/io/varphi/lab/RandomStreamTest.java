package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final int COUNT = 200_000;

  @Test
  void streamsFollowFromSeedAndPurpose() {
    long first = RandomStream.of(1, "weights").nextLong();

    assertEquals(first, RandomStream.of(1, "weights").nextLong());
    assertNotEquals(first, RandomStream.of(2, "weights").nextLong());
    assertNotEquals(first, RandomStream.of(1, "shuffle").nextLong());
  }

  /** Moments 1 to 4 of N(0, 1) are 0, 1, 0, 3; each within five standard errors. */
  @Test
  void gaussiansHaveTheirMoments() {
    RandomStream random = RandomStream.of(3, "test");
    double[] z = IntStream.range(0, COUNT).mapToDouble(_ -> random.nextGaussian()).toArray();
    double[] expected = {0, 1, 0, 3};
    double[] variances = {1, 2, 15, 96};
    for (int power = 1; power <= 4; power++) {
      int exponent = power;
      double mean = Arrays.stream(z).map(x -> Math.pow(x, exponent)).average().orElseThrow();
      double error = Math.sqrt(variances[power - 1] / COUNT);
      assertEquals(expected[power - 1], mean, 5 * error, "moment " + power);
    }
    double inside = Arrays.stream(z).filter(x -> Math.abs(x) < 1.959963985).count();
    assertEquals(0.95 * COUNT, inside, 5 * Math.sqrt(COUNT * 0.95 * 0.05));
  }

  @Test
  void wholeNumbersAreAllAsLikely() {
    RandomStream random = RandomStream.of(4, "test");
    int[] counts = new int[7];
    IntStream.range(0, COUNT).forEach(_ -> counts[random.nextInt(7)]++);
    for (int count : counts) {
      assertEquals(COUNT / 7.0, count, 5 * Math.sqrt(COUNT / 7.0));
    }
  }

  @Test
  void permutationsHoldEachNumberOnceAndFavourNone() {
    int[] places = new int[5];
    for (int seed = 0; seed < 5000; seed++) {
      int[] order = RandomStream.of(seed, "test").permutation(5);
      places[order[0]]++;
      Arrays.sort(order);
      assertArrayEquals(new int[] {0, 1, 2, 3, 4}, order);
    }
    for (int count : places) {
      assertEquals(1000, count, 150);
    }
  }
}
