package io.varphi;

import java.util.BitSet;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** The entries of a row among which the mass is shared. */
final class Contenders {
  private final BitSet places;
  private final double[] values;

  private Contenders(BitSet places, double[] values) {
    this.places = places;
    this.values = values;
  }

  /**
   * The entries that are infinite with the sign of {@code dominant}, counted as 0 because they
   * differ by nothing; the finite entries if there are none of those.
   */
  static Contenders of(double[] row, double dominant) {
    BitSet infinite = places(row, x -> x == dominant);
    if (!infinite.isEmpty()) {
      return new Contenders(infinite, new double[infinite.cardinality()]);
    }
    BitSet finite = places(row, Double::isFinite);
    return new Contenders(finite, finite.stream().mapToDouble(i -> row[i]).toArray());
  }

  private static BitSet places(double[] row, DoublePredicate condition) {
    BitSet places = new BitSet(row.length);
    IntStream.range(0, row.length).filter(i -> condition.test(row[i])).forEach(places::set);
    return places;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  int size() {
    return values.length;
  }

  IntStream places() {
    return places.stream();
  }

  double[] values() {
    return values.clone();
  }

  /** What a row has at the contenders' places. */
  double[] select(double[] row) {
    return places.stream().mapToDouble(i -> row[i]).toArray();
  }

  /** What a row has at the other places. */
  double[] others(double[] row) {
    return IntStream.range(0, row.length)
        .filter(i -> !places.get(i))
        .mapToDouble(i -> row[i])
        .toArray();
  }

  /** The row {@code elsewhere} with the given results put in at the contenders' places. */
  double[] spread(double[] results, double[] elsewhere) {
    double[] row = elsewhere.clone();
    int next = 0;
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      row[place] = results[next++];
    }
    return row;
  }
}
