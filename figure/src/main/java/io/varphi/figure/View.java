package io.varphi.figure;

import java.awt.geom.Rectangle2D;

/** Where numbers are on the page: the domain and range of a plot, and the area that shows them. */
record View(Interval domain, Interval range, Rectangle2D area) {
  double x(double value) {
    return area.getX() + (value - domain.from()) * scaleX();
  }

  double y(double value) {
    return area.getMaxY() - (value - range.from()) * scaleY();
  }

  /** Points for one unit of x. */
  double scaleX() {
    return area.getWidth() / domain.length();
  }

  /** Points for one unit of y. */
  double scaleY() {
    return area.getHeight() / range.length();
  }
}
