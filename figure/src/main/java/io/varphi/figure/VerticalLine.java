package io.varphi.figure;

/** A thin dashed line across the figure at one x, to compare with. */
public final class VerticalLine implements Mark {
  private final Label label;
  private final double x;

  private VerticalLine(Label label, double x) {
    this.label = label;
    this.x = x;
  }

  /** A line at x without a label. */
  public static VerticalLine at(double x) {
    return at(x, "");
  }

  /**
   * A line at x with a label beside it.
   *
   * @throws IllegalArgumentException if x is not finite
   */
  public static VerticalLine at(double x, String label) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("a line cannot be at x = " + x + "; give a finite number");
    }
    return new VerticalLine(Labels.typed(label), x);
  }

  @Override
  public Label label() {
    return label;
  }

  double x() {
    return x;
  }
}
