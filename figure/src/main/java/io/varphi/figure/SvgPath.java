package io.varphi.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * The data of a path in SVG: after its first point each is relative to the one before it as it was
 * written, so that rounding does not add up.
 */
final class SvgPath {
  private final int decimals;
  private final double scale;
  private final StringBuilder out = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  private SvgPath(int decimals) {
    this.decimals = decimals;
    this.scale = Math.pow(10, decimals);
  }

  /** A path with y downwards. */
  static String data(Path2D path, int decimals) {
    return data(path.getPathIterator(null), decimals);
  }

  /** A path with y upwards. */
  static String flipped(Path2D path, int decimals) {
    return data(path.getPathIterator(AffineTransform.getScaleInstance(1, -1)), decimals);
  }

  private static String data(PathIterator path, int decimals) {
    SvgPath data = new SvgPath(decimals);
    double[] point = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> data.move(point);
        case PathIterator.SEG_LINETO -> data.segment('l', point, 2);
        case PathIterator.SEG_QUADTO -> data.segment('q', point, 4);
        case PathIterator.SEG_CUBICTO -> data.segment('c', point, 6);
        default -> data.close();
      }
    }
    return data.out.toString();
  }

  private void move(double[] point) {
    segment(out.isEmpty() ? 'M' : 'm', point, 2);
    startX = x;
    startY = y;
  }

  private void segment(char letter, double[] point, int count) {
    out.append(letter);
    long fromX = x;
    long fromY = y;
    for (int i = 0; i < count; i += 2) {
      x = Math.round(scale * point[i]);
      y = Math.round(scale * point[i + 1]);
      number(x - fromX, i > 0);
      number(y - fromY, true);
    }
  }

  /** A minus sign also parts two numbers. */
  private void number(long scaled, boolean follows) {
    if (follows && scaled >= 0) {
      out.append(' ');
    }
    out.append(Decimals.rounded(scaled / scale, decimals));
  }

  private void close() {
    out.append('z');
    x = startX;
    y = startY;
  }
}
