package io.varphi.figure;

import java.util.OptionalInt;

/**
 * Something that a figure shows on its axes. Marks are immutable.
 *
 * <p>Marks with the same label share a colour and an entry of the legend: the line of a mean and
 * the band of its deviations. An empty label is in no legend.
 */
public sealed interface Mark
    permits Curve,
        Polyline,
        Band,
        Bars,
        Histogram,
        Boxes,
        Points,
        Note,
        Tangent,
        HorizontalLine,
        VerticalLine,
        Region {
  /** What the legend calls this. */
  Label label();

  /** The number of this mark's colour in the palette of the style, from 0, if one was chosen. */
  default OptionalInt colour() {
    return OptionalInt.empty();
  }
}
