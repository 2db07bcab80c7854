package io.varphi.facts;

/** A point of the graph. */
public record Point(double x, double value) {
  public Point {
    x += 0.0; // −0.0 becomes 0.0
    value += 0.0;
  }
}
