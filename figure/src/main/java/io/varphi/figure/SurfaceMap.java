package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of two variables seen from above: its values as colours, with contours.
 *
 * @param name of the function
 * @param x the name of the variable to the right
 * @param y the name of the variable upwards
 * @param function NaN where it has no value
 */
record SurfaceMap(
    Label name, Label x, Label y, DoubleBinaryOperator function, Interval domain, Interval range)
    implements Drawing {
  /** A map as wide as other figures is about square without its scale. */
  private static final double HEIGHT = 0.8;

  /** The value at shares of the domain and the range, from 0 to 1. */
  double at(double across, double up) {
    return function.applyAsDouble(domain.at(across), range.at(up));
  }

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  @Override
  public double heightMm(Theme theme) {
    return HEIGHT * theme.widthMm();
  }

  @Override
  public Label name(Language language) {
    return name;
  }

  @Override
  public String description(Language language) {
    String pattern =
        switch (language) {
          case ENGLISH -> "Map of %s with contours, for %s from %s to %s and %s from %s to %s.";
          case CHINESE -> "%s 的等高线与色彩图，%s 从 %s 到 %s，%s 从 %s 到 %s。";
        };
    return pattern.formatted(
        name,
        x,
        number(domain.from()),
        number(domain.to()),
        y,
        number(range.from()),
        number(range.to()));
  }

  private static String number(double value) {
    return Decimals.thousandths(value).replace('-', '\u2212');
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D area) {
    return new SurfacePainter(this, theme, area).paint();
  }

  @Override
  public TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language) {
    return new SurfaceText(this, cells, ansi).draw(columns, rows);
  }

  @Override
  public String toCsv() {
    return SurfaceTable.write(this);
  }
}
