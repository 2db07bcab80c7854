package io.varphi.facts;

/**
 * How far a function without a limit swings towards ±∞: its least and greatest values in four places ever farther out, or ±∞ if they
 * grow from each to the next.
 */
record FarExtent(double low, double high) {
  private static final double[] PLACES = {30, 1e3, 1e5, 1e7};
  private static final int POINTS = 80;
  private static final double GROWTH = 0.1;

  static FarExtent of(Curve curve, double infinity) {
    double[] lows = new double[PLACES.length];
    double[] highs = new double[PLACES.length];
    for (int i = 0; i < PLACES.length; i++) {
      lows[i] = Double.POSITIVE_INFINITY;
      highs[i] = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < POINTS; j++) {
        double distance = PLACES[i] * (1 + j / (POINTS * Math.E));
        double value = curve.at(Math.copySign(distance, infinity));
        lows[i] = Math.min(lows[i], value);
        highs[i] = Math.max(highs[i], value);
      }
    }
    return new FarExtent(-greatest(negated(lows)), greatest(highs));
  }

  private static double greatest(double[] values) {
    double greatest = values[0];
    boolean grows = true;
    for (int i = 1; i < values.length; i++) {
      grows &= values[i] - values[i - 1] > GROWTH * Math.abs(values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    return grows ? Double.POSITIVE_INFINITY : greatest;
  }

  private static double[] negated(double[] values) {
    return java.util.Arrays.stream(values).map(value -> -value).toArray();
  }
}
