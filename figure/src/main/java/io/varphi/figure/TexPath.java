package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes outlines as TikZ does: {@code (0,0) .. controls (1,0) and (2,1) .. (3,1)}. */
final class TexPath {
  /** Writes a place of the page as a coordinate in parentheses. */
  @FunctionalInterface
  interface Place {
    String of(double x, double y);
  }

  private static final int LONGEST_LINE = 96;

  private final Place place;
  private final int most;
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double x;
  private double y;
  private double startX;
  private double startY;
  private boolean atStart;
  private boolean isCut;
  private int segments;
  private int lineStart;

  private TexPath(Place place, int most) {
    this.place = place;
    this.most = most;
  }

  /** A whole path; empty if there is nothing to draw. */
  static String of(Path2D path, Place place) {
    return String.join("", pieces(path, place, Integer.MAX_VALUE));
  }

  /** The corners of a path of straight lines in one part. */
  static List<Point2D> corners(Path2D path) {
    return polygons(path).orElseThrow().getFirst();
  }

  /** The corners of each part of a path of straight lines; empty if it has curves. */
  static Optional<List<List<Point2D>>> polygons(Path2D path) {
    List<List<Point2D>> polygons = new ArrayList<>();
    double[] c = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          polygons.add(new ArrayList<>());
          polygons.getLast().add(new Point2D.Double(c[0], c[1]));
        }
        case PathIterator.SEG_LINETO -> polygons.getLast().add(new Point2D.Double(c[0], c[1]));
        case PathIterator.SEG_CLOSE -> {} // what is filled is closed
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(polygons);
  }

  /** A line in pieces of at most so many segments. */
  static List<String> pieces(Path2D path, Place place, int most) {
    TexPath tex = new TexPath(place, most);
    double[] c = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> tex.start(c[0], c[1]);
        case PathIterator.SEG_LINETO -> tex.draw("--", c[0], c[1]);
        case PathIterator.SEG_QUADTO -> tex.quadratic(c[0], c[1], c[2], c[3]);
        case PathIterator.SEG_CUBICTO -> tex.cubic(c[0], c[1], c[2], c[3], c[4], c[5]);
        case PathIterator.SEG_CLOSE -> tex.close();
        default -> throw new IllegalStateException("a path has five kinds of segments");
      }
    }
    tex.finish();
    return List.copyOf(tex.pieces);
  }

  private void start(double atX, double atY) {
    x = startX = atX;
    y = startY = atY;
    atStart = true;
    isCut = false;
  }

  private void close() {
    if (isCut) {
      draw("--", startX, startY);
    } else if (!atStart) {
      append(" -- cycle");
    }
    start(startX, startY);
  }

  /** As a cubic: TikZ has no quadratic curves. */
  private void quadratic(double controlX, double controlY, double toX, double toY) {
    cubic(
        x + 2 * (controlX - x) / 3,
        y + 2 * (controlY - y) / 3,
        toX + 2 * (controlX - toX) / 3,
        toY + 2 * (controlY - toY) / 3,
        toX,
        toY);
  }

  private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
    String controls = ".. controls " + place.of(x1, y1) + " and " + place.of(x2, y2) + " ..";
    draw(controls, toX, toY);
  }

  private void draw(String how, double toX, double toY) {
    if (segments == most) {
      finish();
      isCut = !atStart;
      atStart = true;
    }
    if (atStart) {
      append(" " + place.of(x, y));
    }
    append(" " + how + " " + place.of(toX, toY));
    x = toX;
    y = toY;
    atStart = false;
    segments++;
  }

  private void append(String more) {
    if (text.length() - lineStart + more.length() > LONGEST_LINE) {
      text.append("\n ");
      lineStart = text.length();
    }
    text.append(more);
  }

  private void finish() {
    if (segments > 0) {
      pieces.add(text.toString());
    }
    text.setLength(0);
    lineStart = 0;
    segments = 0;
  }
}
