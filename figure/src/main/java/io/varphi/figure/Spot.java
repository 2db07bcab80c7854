package io.varphi.figure;

/** A place on a map, in the units of its axes. */
record Spot(double x, double y) {
  Spot {
    if (!(Double.isFinite(x) && Double.isFinite(y))) {
      throw new IllegalArgumentException(
          "a point of a map cannot be (" + x + ", " + y + "); give finite numbers");
    }
  }
}
