package io.varphi.kernel;

/** A sum that is kept in two doubles: relative to the sum of magnitudes, 2^−100 is lost a step. */
final class CompensatedSum {
  private double high;
  private double low;

  void set(double value) {
    high = value;
    low = 0;
  }

  void add(double value) {
    double sum = high + value;
    double part = sum - high;
    low += high - (sum - part) + (value - part);
    high = sum;
  }

  void addProduct(double a, double b) {
    double product = a * b;
    add(product);
    low += Math.fma(a, b, -product);
  }

  /** Makes the low part less than half a unit in the last place of the high part. */
  void normalize() {
    double sum = high + low;
    low = low - (sum - high); // exact, for |low| is far below |high|
    high = sum;
  }

  double high() {
    return high;
  }

  double low() {
    return low;
  }

  double value() {
    return high + low;
  }
}
