package io.varphi.figure;

/** A thin dashed line across the figure at one y, to compare with. */
public final class HorizontalLine implements Mark {
  private final Label label;
  private final double y;

  private HorizontalLine(Label label, double y) {
    this.label = label;
    this.y = y;
  }

  /** A line at y without a label. */
  public static HorizontalLine at(double y) {
    return at(y, "");
  }

  /**
   * A line at y with a label beside it.
   *
   * @throws IllegalArgumentException if y is not finite
   */
  public static HorizontalLine at(double y, String label) {
    if (!Double.isFinite(y)) {
      throw new IllegalArgumentException("a line cannot be at y = " + y + "; give a finite number");
    }
    return new HorizontalLine(Labels.typed(label), y);
  }

  @Override
  public Label label() {
    return label;
  }

  double y() {
    return y;
  }
}
