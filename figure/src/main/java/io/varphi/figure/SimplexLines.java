package io.varphi.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The lines of a picture of the simplex. */
final class SimplexLines {
  /** The temperatures between which results no longer change, as far as can be seen. */
  private static final double HOTTEST = 1e9;

  private static final double COLDEST = 1e-3;

  private SimplexLines() {}

  /** The images of the lines on which two logits differ by a multiple of the spacing. */
  static List<List<Point2D>> lattice(SimplexMap map, SimplexTriangle triangle) {
    List<List<Point2D>> lines = new ArrayList<>();
    for (int third = 0; third < 3; third++) {
      for (int i = -SimplexMap.LINES; i <= SimplexMap.LINES; i++) {
        int place = third;
        double difference = i * map.spacing();
        lines.add(triangle.line(t -> map.normalizer().apply(row(place, difference, t, map))));
      }
    }
    return lines;
  }

  /** Two logits that differ by so much, and the third one from −∞ at t = 0 to ∞ at t = 1. */
  private static double[] row(int third, double difference, double t, SimplexMap map) {
    double[] row = new double[3];
    row[third] = map.spacing() * wholeLine(t);
    row[(third + 1) % 3] = difference / 2;
    row[(third + 2) % 3] = -difference / 2;
    return row;
  }

  /** Maps the interval from 0 to 1 to the numbers from −∞ to ∞. */
  private static double wholeLine(double t) {
    double end = Math.copySign(Double.POSITIVE_INFINITY, t - 0.5);
    return t == 0 || t == 1 ? end : (2 * t - 1) / (t * (1 - t));
  }

  /** The way of the logits from an infinite temperature to a very low one. */
  static List<Point2D> path(SimplexMap map, SimplexTriangle triangle) {
    return triangle.line(t -> map.at(Math.clamp((1 - t) / t, COLDEST, HOTTEST)));
  }
}
