package io.varphi.gaussian;

/** The Gauss–Legendre rule with 20 points: exact for polynomials up to degree 39. */
public final class GaussLegendre {
  /** How many points the rule has. */
  public static final int POINTS = 20;

  private static final int HALF = POINTS / 2;
  private static final double[] ABSCISSAE = new double[HALF];
  private static final double[] WEIGHTS = new double[HALF];

  static {
    for (int i = 0; i < HALF; i++) {
      double x = StrictMath.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
      for (int step = 0; step < 6; step++) { // Newton's method doubles the digits each time
        x -= legendre(x) / slope(x);
      }
      ABSCISSAE[i] = x;
      WEIGHTS[i] = 2 / ((1 - x) * (1 + x) * slope(x) * slope(x));
    }
  }

  private GaussLegendre() {}

  /**
   * The abscissa of a point, in (−1, 1) and rising with i; opposite to that of the mirror image.
   */
  public static double abscissa(int i) {
    return i < HALF ? -ABSCISSAE[i] : ABSCISSAE[POINTS - 1 - i];
  }

  /** The weight of a point; they add up to 2. */
  public static double weight(int i) {
    return WEIGHTS[Math.min(i, POINTS - 1 - i)];
  }

  private static double legendre(double x) {
    return both(x)[0];
  }

  private static double slope(double x) {
    double[] both = both(x);
    return POINTS * (both[1] - x * both[0]) / ((1 - x) * (1 + x));
  }

  /** The Legendre polynomials of degree 20 and 19. */
  private static double[] both(double x) {
    double before = 1;
    double now = x;
    for (int n = 1; n < POINTS; n++) {
      double next = ((2 * n + 1) * x * now - n * before) / (n + 1);
      before = now;
      now = next;
    }
    return new double[] {now, before};
  }
}
