package io.varphi.figure;

import java.util.List;

/**
 * An entry of a legend: a label and what stands for it, from back to front.
 *
 * @param role of the marks that it stands for
 */
record Key(Label label, Layer.Role role, List<Symbol> symbols) {
  /** A small picture of a mark. */
  sealed interface Symbol {}

  /** A piece of a line. */
  record Stroke(Pen pen) implements Symbol {}

  /** A piece of an area. */
  record Swatch(Colour colour, double opacity) implements Symbol {}

  /** A point. */
  record Spot(Points.Shape shape, Colour colour) implements Symbol {}

  static Key of(Label label, Pen pen) {
    return new Key(label, Layer.Role.GIVEN, List.of(new Stroke(pen)));
  }
}
