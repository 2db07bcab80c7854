package io.varphi.kernel;

/**
 * Sparsemax and entmax15. With the gaps d = max x − x, the shares are max(0, s − d)^p/p² where s
 * solves Σ max(0, s − d)^p = p²: p = 1 for sparsemax, 2 for entmax15. No gap in the support is as
 * large as p.
 *
 * <p>s is found by Newton's method, which descends to it from p because the sum is convex in s:
 * first in doubles, leaving out entries whose gap is larger, then in two doubles, so that shares
 * far below 1 are accurate too. Absolute error of s − d: 2^−95.
 */
record SparseRows(int power) implements RowAlgorithm {
  private static final double COARSE = 1e-9;
  private static final double FINE = 0x1p-98;
  private static final int MAX_STEPS = 16;

  @Override
  public boolean forward(
      RowType type,
      Object x,
      int xAt,
      Object y,
      int yAt,
      int length,
      double extreme,
      RowScratch scratch) {
    int count = support(type, x, xAt, length, extreme, scratch);
    double[] rests = scratch.gaps(length);
    int[] places = scratch.places(length);
    type.fill(y, yAt, length, 0);
    for (int j = 0; j < count; j++) {
      double rest = rests[j];
      type.set(y, yAt + places[j], power == 1 ? rest : rest / 2 * (rest / 2));
    }
    return true;
  }

  /** w·(dy − Σw·dy/Σw) in the support, with w = 1 for sparsemax, (s − d)/2 for entmax15. */
  @Override
  public boolean backward(
      RowType type,
      Object x,
      int xAt,
      Object dy,
      int dyAt,
      Object dx,
      int dxAt,
      int length,
      double extreme,
      RowScratch scratch) {
    if (!Moderate.is(type.largestSize(dy, dyAt, length))) {
      return false;
    }
    int count = support(type, x, xAt, length, extreme, scratch);
    double[] rests = scratch.gaps(length);
    double[] shifted = scratch.gapLows(length);
    int[] places = scratch.places(length);
    double pivot = type.get(dy, dyAt + places[heaviest(rests, count)]);
    CompensatedSum weights = scratch.sums[0];
    CompensatedSum products = scratch.sums[1];
    weights.set(0);
    products.set(0);
    for (int j = 0; j < count; j++) {
      shifted[j] = type.get(dy, dyAt + places[j]) - pivot;
      weights.add(weight(rests[j]));
      products.addProduct(weight(rests[j]), shifted[j]);
    }
    double mean = products.value() / weights.value();
    type.fill(dx, dxAt, length, 0);
    for (int j = 0; j < count; j++) {
      type.set(dx, dxAt + places[j], weight(rests[j]) * (shifted[j] - mean));
    }
    return true;
  }

  private static int heaviest(double[] rests, int count) {
    int heaviest = 0;
    for (int j = 1; j < count; j++) {
      if (rests[j] > rests[heaviest]) {
        heaviest = j;
      }
    }
    return heaviest;
  }

  private double weight(double rest) {
    return power == 1 ? 1 : rest / 2;
  }

  /**
   * Finds the entries of the support: leaves their places in {@code scratch.places}, and s − d in
   * place of their gaps.
   *
   * @return how many there are
   */
  private int support(
      RowType type, Object x, int xAt, int length, double extreme, RowScratch scratch) {
    double[] gaps = scratch.gaps(length);
    double[] lows = scratch.gapLows(length);
    int[] places = scratch.places(length);
    int count = candidates(type, x, xAt, length, extreme, gaps, lows, places);
    count = descend(count, gaps, lows, places, scratch.threshold);
    refine(count, gaps, lows, scratch);
    return keepPositive(count, gaps, lows, places, scratch.threshold);
  }

  /** The entries whose gap is at most p, each gap in two doubles. */
  private int candidates(
      RowType type,
      Object x,
      int xAt,
      int length,
      double extreme,
      double[] gaps,
      double[] lows,
      int[] places) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      double number = type.get(x, xAt + i);
      double gap = extreme - number;
      if (gap <= power) {
        gaps[count] = gap;
        lows[count] = lostBySubtraction(extreme, number, gap);
        places[count++] = i;
      }
    }
    return count;
  }

  private static double lostBySubtraction(double a, double b, double difference) {
    double part = difference - a;
    return a - (difference - part) - (b + part);
  }

  /** Newton's method in doubles, from above; entries that cannot be in the support are dropped. */
  private int descend(
      int candidates, double[] gaps, double[] lows, int[] places, CompensatedSum threshold) {
    int count = candidates;
    double s = power;
    boolean descends = true;
    while (descends) {
      double linear = 0;
      double squares = 0;
      int members = 0;
      int kept = 0;
      for (int j = 0; j < count; j++) {
        double rest = s - gaps[j];
        if (rest > 0) {
          linear += rest;
          squares += rest * rest;
          members++;
        }
        if (rest >= -COARSE * s) {
          gaps[kept] = gaps[j];
          lows[kept] = lows[j];
          places[kept++] = places[j];
        }
      }
      count = kept;
      double step = power == 1 ? (linear - 1) / members : (squares - 4) / (2 * linear);
      s -= step;
      descends = step > COARSE * s;
    }
    threshold.set(s);
    return count;
  }

  /** Newton's method in two doubles. */
  private void refine(int count, double[] gaps, double[] lows, RowScratch scratch) {
    CompensatedSum threshold = scratch.threshold;
    double step = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MAX_STEPS && Math.abs(step) > FINE * threshold.high(); i++) {
      step = step(count, gaps, lows, threshold, scratch.sums[0]);
      threshold.add(-step);
      threshold.normalize();
    }
  }

  /** (Σ (s − d)^p − p²)/(Σ (s − d)^p)′, where s − d is positive. */
  private double step(
      int count, double[] gaps, double[] lows, CompensatedSum threshold, CompensatedSum excess) {
    excess.set(-power * power);
    double slope = 0;
    for (int j = 0; j < count; j++) {
      double high = threshold.high() - gaps[j];
      double low = lostBySubtraction(threshold.high(), gaps[j], high) + (threshold.low() - lows[j]);
      double rest = high + low;
      if (rest > 0) {
        double restLow = high - rest + low;
        if (power == 1) {
          excess.add(rest);
          excess.add(restLow);
          slope += 1;
        } else {
          excess.addProduct(rest, rest);
          excess.add(2 * rest * restLow);
          slope += 2 * rest;
        }
      }
    }
    return excess.value() / slope;
  }

  private static int keepPositive(
      int count, double[] gaps, double[] lows, int[] places, CompensatedSum threshold) {
    int kept = 0;
    for (int j = 0; j < count; j++) {
      double high = threshold.high() - gaps[j];
      double low = lostBySubtraction(threshold.high(), gaps[j], high) + (threshold.low() - lows[j]);
      if (high + low > 0) {
        gaps[kept] = high + low;
        places[kept++] = places[j];
      }
    }
    return kept;
  }
}
