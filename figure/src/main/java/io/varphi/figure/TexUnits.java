package io.varphi.figure;

import java.awt.geom.Rectangle2D;

/** Numbers and places in the units of the axes of a panel, as PGFPlots reads them. */
final class TexUnits {
  /** How far outside of the axes a place may be, in points: TeX counts to 16383. */
  private static final double FAR = 2000;

  /** PGFPlots calculates with five digits. */
  private static final double LARGEST_OFFSET = 10;

  private final Sheet sheet;
  private final View view;
  private final Rectangle2D near;
  private final TexNumbers xNumbers;
  private final TexNumbers yNumbers;

  TexUnits(Sheet sheet) {
    this.sheet = sheet;
    this.view = sheet.view();
    this.near = Shapes.grown(view.area(), FAR);
    this.xNumbers = new TexNumbers(sheet.plot().x().scale(), view.scaleX());
    this.yNumbers = new TexNumbers(sheet.plot().y().scale(), view.scaleY());
  }

  /** Whether the digits of PGFPlots suffice for the axes. */
  boolean areExact() {
    return isNear(view.domain()) && isNear(view.range());
  }

  private static boolean isNear(Interval span) {
    double largest = Math.max(Math.abs(span.from()), Math.abs(span.to()));
    return largest <= LARGEST_OFFSET * span.length();
  }

  /** An abscissa; a gap if it has no place. */
  String x(double value) {
    double at = sheet.x(value);
    boolean isFar = at < near.getMinX() || at > near.getMaxX();
    return isFar ? xAt(Math.clamp(at, near.getMinX(), near.getMaxX())) : number(xNumbers, value);
  }

  /** An ordinate; a gap if it has no place. */
  String y(double value) {
    double at = sheet.y(value);
    boolean isFar = at < near.getMinY() || at > near.getMaxY();
    return isFar ? yAt(Math.clamp(at, near.getMinY(), near.getMaxY())) : number(yNumbers, value);
  }

  private static String number(TexNumbers numbers, double value) {
    return Double.isNaN(value) ? "nan" : numbers.of(value);
  }

  /** A difference of ordinates. */
  String rise(double difference) {
    return yNumbers.of(difference);
  }

  private String xAt(double x) {
    return xNumbers.at(view.domain().from() + (x - view.area().getMinX()) / view.scaleX());
  }

  private String yAt(double y) {
    return yNumbers.at(view.range().from() + (view.area().getMaxY() - y) / view.scaleY());
  }

  /** A place of the page. */
  String place(double x, double y) {
    return "(" + xAt(x) + "," + yAt(y) + ")";
  }

  /** A place of the page in shares of the width and the height of the axes. */
  String relative(double x, double y) {
    Rectangle2D area = view.area();
    double across = (x - area.getMinX()) / area.getWidth();
    double up = (area.getMaxY() - y) / area.getHeight();
    String shares = Decimals.rounded(across, 5) + "," + Decimals.rounded(up, 5);
    return "(rel axis cs:" + shares + ")";
  }
}
