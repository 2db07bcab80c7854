package io.varphi.figure;

/**
 * A tick of an axis.
 *
 * @param position where it lies, as {@link Axis#position} says
 * @param label empty for a small tick between others
 */
record Tick(double position, Label label) {
  boolean isSmall() {
    return Labels.isEmpty(label);
  }
}
