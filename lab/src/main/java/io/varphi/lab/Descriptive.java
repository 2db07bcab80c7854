package io.varphi.lab;

/** Mean and spread. */
final class Descriptive {
  private Descriptive() {}

  /** The mean; exact if all values are the same. */
  static double mean(double[] values) {
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += (values[i] - mean) / (i + 1);
    }
    return mean;
  }

  /** √(Σ(x − mean)²/(n − 1)); 0 for one value. */
  static double standardDeviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
  }
}
