package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * A curve on the page.
 *
 * @param path cubic Béziers, one sub-path for each piece without a gap or jump
 * @param dots the ends of the curve at its jumps
 * @param ink points on the curve, close enough to tell what it covers
 */
record Trail(Path2D path, List<Dot> dots, List<Point2D> ink) {
  /** An end of a curve at a jump; filled if the function takes this value there. */
  record Dot(double x, double y, boolean filled) {}
}
