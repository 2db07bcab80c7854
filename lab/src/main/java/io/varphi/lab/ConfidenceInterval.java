package io.varphi.lab;

/** Where a mean lies with a confidence of 95 %. */
public record ConfidenceInterval(double low, double high) {
  /** Whether the number is in the interval, or at its end. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
