package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function of two variables seen from above: its values as colours, with contours.
 *
 * @param name of the function
 * @param x the name of the variable to the right
 * @param y the name of the variable upwards
 * @param function NaN where it has no value
 * @param spot a point that is marked, with its value; null for none
 */
record SurfaceMap(
    Label name,
    Label x,
    Label y,
    DoubleBinaryOperator function,
    Interval domain,
    Interval range,
    @Nullable Spot spot)
    implements Drawing {
  /** A map as wide as other figures is about square without its scale. */
  private static final double HEIGHT = 0.8;

  /** A map without a marked point. */
  SurfaceMap(
      Label name,
      Label x,
      Label y,
      DoubleBinaryOperator function,
      Interval domain,
      Interval range) {
    this(name, x, y, function, domain, range, null);
  }

  /** This map with a point marked, which is drawn where it is in sight. */
  SurfaceMap at(Spot marked) {
    return new SurfaceMap(name, x, y, function, domain, range, marked);
  }

  /** The marked point, if it is in sight. */
  Optional<Spot> seenSpot() {
    return Optional.ofNullable(spot)
        .filter(marked -> domain.contains(marked.x()) && range.contains(marked.y()));
  }

  /** What is said of the point: SwiGLU(1, 2) = 1.762. */
  Label told(Spot marked) {
    double value = function.applyAsDouble(marked.x(), marked.y());
    String place = "(" + significant(marked.x()) + ", " + significant(marked.y()) + ")";
    String result = Double.isFinite(value) ? " = " + significant(value) : "";
    return name.then(Label.words(place + result));
  }

  private static String significant(double value) {
    return Decimals.significant(value, 4);
  }

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
    String map =
        pattern.formatted(
            name,
            x,
            number(domain.from()),
            number(domain.to()),
            y,
            number(range.from()),
            number(range.to()));
    return seenSpot().map(marked -> map + marked(marked, language)).orElse(map);
  }

  private String marked(Spot marked, Language language) {
    return switch (language) {
      case ENGLISH -> " A point is marked: " + told(marked) + ".";
      case CHINESE -> "标出一点：" + told(marked) + "。";
    };
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
