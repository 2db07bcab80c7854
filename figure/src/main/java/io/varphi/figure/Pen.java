package io.varphi.figure;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param width in points
 * @param dash lengths of dashes and gaps in points, empty for a solid line
 * @param phase how far into the dash pattern the line starts, in points
 */
record Pen(Colour colour, double width, List<Double> dash, double phase) {
  static Pen solid(Colour colour, double width) {
    return new Pen(colour, width, List.of(), 0);
  }

  boolean isSolid() {
    return dash.isEmpty();
  }

  Pen colour(Colour other) {
    return new Pen(other, width, dash, phase);
  }
}
