package io.varphi.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The exact distribution of Friedman's statistic: if functions are alike, each order of the ranks
 * of a data set is as likely as any other, ties included. Counts what comes of all orders.
 */
final class FriedmanCounts {
  /** So many sums are formed for a data set at most. */
  private static final long MOST_SUMS = 500_000;

  private FriedmanCounts() {}

  /**
   * The probability of rank sums that are spread at least as much as these.
   *
   * @param ranks of the functions on each data set; halves where there are ties
   * @return nothing if there are too many orders to count
   */
  static OptionalDouble probability(List<double[]> ranks) {
    List<int[]> doubled =
        ranks.stream()
            .map(row -> Arrays.stream(row).mapToInt(rank -> (int) Math.rint(2 * rank)).toArray())
            .toList();
    int functions = doubled.getFirst().length;
    double orders = orders(functions);
    long base = 2L * functions * ranks.size() + 1;
    if (orders > MOST_SUMS || functions * Math.log((double) base) >= 63 * Math.log(2)) {
      return OptionalDouble.empty();
    }
    Map<Long, Double> shares = Map.of(packed(doubled.getFirst().clone(), base), 1.0);
    for (int[] row : doubled.subList(1, doubled.size())) {
      if (shares.size() * orders > MOST_SUMS) {
        return OptionalDouble.empty();
      }
      shares = added(shares, row, orders, base);
    }
    int[] observed = new int[functions];
    doubled.forEach(row -> Arrays.setAll(observed, i -> observed[i] + row[i]));
    long spread = squares(packed(observed, base), base);
    return OptionalDouble.of(
        Math.min(
            1,
            shares.entrySet().stream()
                .filter(entry -> squares(entry.getKey(), base) >= spread)
                .mapToDouble(Map.Entry::getValue)
                .sum()));
  }

  /** Rank sums in ascending order, as which function has which does not matter; one number. */
  private static long packed(int[] sums, long base) {
    Arrays.sort(sums);
    long packed = 0;
    for (int i = sums.length - 1; i >= 0; i--) {
      packed = packed * base + sums[i];
    }
    return packed;
  }

  /** Grows with Friedman's statistic, as all rank sums together are the same. */
  private static long squares(long packed, long base) {
    long squares = 0;
    for (long left = packed; left > 0; left /= base) {
      squares += left % base * (left % base);
    }
    return squares;
  }

  /** The number of orders of so many functions. */
  static double orders(int functions) {
    double orders = 1;
    for (int i = 2; i <= functions; i++) {
      orders *= i;
    }
    return orders;
  }

  private static Map<Long, Double> added(
      Map<Long, Double> shares, int[] row, double orders, long base) {
    List<int[]> permutations = new ArrayList<>();
    permute(row.clone(), 0, permutations);
    int[] grown = new int[row.length];
    Map<Long, Double> next = new LinkedHashMap<>();
    shares.forEach((sums, share) -> {
      for (int[] permutation : permutations) {
        long left = sums;
        for (int i = 0; i < grown.length; i++, left /= base) {
          grown[i] = (int) (left % base) + permutation[i];
        }
        next.merge(packed(grown, base), share / orders, Double::sum);
      }
    });
    return next;
  }

  private static void permute(int[] row, int place, List<int[]> permutations) {
    if (place == row.length) {
      permutations.add(row.clone());
      return;
    }
    for (int i = place; i < row.length; i++) {
      swap(row, place, i);
      permute(row, place + 1, permutations);
      swap(row, place, i);
    }
  }

  private static void swap(int[] row, int i, int j) {
    int kept = row[i];
    row[i] = row[j];
    row[j] = kept;
  }
}
