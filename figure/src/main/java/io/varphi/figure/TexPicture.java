package io.varphi.figure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The colours and styles that a TikZ picture uses, each defined once under a name. */
final class TexPicture {
  /** TeX's distance of lines, in units of the font size. */
  private static final double LEADING = 1.2;

  private final double height;
  private final Theme theme;
  private final Map<Colour, String> colours = new LinkedHashMap<>();
  private final Map<String, String> styles = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * @param height of the page, in points
   */
  TexPicture(double height, Theme theme) {
    this.height = height;
    this.theme = theme;
  }

  /** A place of the page, in points from its lower left corner. */
  String place(double x, double y) {
    return "(" + Decimals.rounded(x, 2) + "," + Decimals.rounded(height - y, 2) + ")";
  }

  /** The height of a place above the lower edge of the page. */
  String up(double y) {
    return points(height - y);
  }

  static String points(double length) {
    return Decimals.rounded(length, 2) + "bp";
  }

  String colour(Colour colour) {
    return colours.computeIfAbsent(colour, this::newColour);
  }

  private String newColour(Colour colour) {
    if (colour.equals(theme.ink())) {
      return "ink";
    }
    return colour.equals(theme.background()) ? "background" : numbered("colour");
  }

  private String numbered(String kind) {
    return kind + counts.merge(kind, 1, Integer::sum);
  }

  String line(Pen pen) {
    StringBuilder style = new StringBuilder("draw=").append(colour(pen.colour()));
    style.append(", line width=").append(points(pen.width())).append(", line join=round");
    if (pen.isSolid()) {
      style.append(", line cap=round");
    } else {
      style.append(", dash pattern=");
      for (int i = 0; i < pen.dash().size(); i++) {
        style.append(i == 0 ? "" : " ").append(i % 2 == 0 ? "on " : "off ");
        style.append(points(pen.dash().get(i)));
      }
      if (pen.phase() != 0) {
        style.append(", dash phase=").append(points(pen.phase()));
      }
    }
    return style("line ", style.toString());
  }

  String area(Colour colour, double opacity) {
    String fill = "fill=" + colour(colour);
    return opacity == 1
        ? fill
        : style("area ", fill + ", fill opacity=" + Decimals.thousandths(opacity));
  }

  /** The style of words of a size in points. */
  String words(double size, Colour colour) {
    String font = "\\fontsize{" + points(size) + "}{" + points(LEADING * size) + "}\\selectfont";
    String style = "font=" + font + ", text=" + colour(colour) + ", inner sep=0pt, outer sep=0pt";
    return style("words ", style);
  }

  /** The style of a ground that keeps words legible over lines. */
  String halo(Colour colour) {
    String fill = "fill=" + colour(colour) + ", fill opacity=0.8, text opacity=1, inner sep=1pt";
    return style("halo ", fill);
  }

  /** The style of a dot at a place of an axis. */
  String dot(Colour colour, double radius, boolean filled) {
    return style(
        "dot ", "only marks, " + disc(colour, filled ? colour : theme.background(), radius));
  }

  /** The style of a plot whose points are rings. */
  String ring(Colour colour, double radius) {
    return style("ring ", disc(colour, theme.background(), radius));
  }

  private String disc(Colour rim, Colour ground, double radius) {
    double width = CurvePainter.rim(theme);
    String look = outlined(rim, width) + ", fill=" + colour(ground) + ", fill opacity=1";
    return "mark=*, mark size=" + points(radius - width / 2) + ", mark options={" + look + "}";
  }

  /** The options of a mark with a line around it: PGFPlots leaves none without. */
  String outlined(Colour colour, double width) {
    return "draw=" + colour(colour) + ", line width=" + points(width);
  }

  private String style(String kind, String definition) {
    return styles.computeIfAbsent(definition, _ -> numbered(kind));
  }

  /** The ground of the page, unless it is white. */
  Optional<String> ground() {
    return theme.background().rgb() == 0xffffff
        ? Optional.empty()
        : Optional.of(colour(theme.background()));
  }

  /** The definitions of all that has been used. */
  String definitions() {
    StringBuilder out = new StringBuilder();
    colours.forEach((colour, name) -> {
      String hex = colour.hex().substring(1).toUpperCase(Locale.ROOT);
      out.append("\\definecolor{").append(name).append("}{HTML}{").append(hex).append("}\n");
    });
    if (!styles.isEmpty()) {
      out.append("\\tikzset{\n");
      styles.forEach((definition, name) ->
          out.append("  ").append(name).append("/.style={").append(definition).append("},\n"));
      out.append("}\n");
    }
    return out.toString();
  }
}
