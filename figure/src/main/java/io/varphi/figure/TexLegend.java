package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the legend of a panel as that of a PGFPlots axis, in a place of its own. */
final class TexLegend {
  private final Plot plot;
  private final Theme theme;
  private final TexUnits units;
  private final TexPicture picture;
  private final Rectangle2D place;

  /**
   * @param place on the page
   */
  TexLegend(Sheet sheet, Rectangle2D place, TexPicture picture) {
    this.plot = sheet.plot();
    this.theme = sheet.theme();
    this.units = new TexUnits(sheet);
    this.picture = picture;
    this.place = place;
  }

  /** The option of the axis that says where the legend stands and how it looks. */
  String option() {
    double font = theme.font();
    String ground =
        plot.grid()
            ? "fill="
                + picture.colour(theme.background())
                + ", fill opacity="
                + LegendPainter.OPACITY
                + ", text opacity=1"
            : "fill=none";
    String entries =
        picture.words(font, theme.ink())
            + ", execute at begin node={\\rule[-"
            + TexPicture.points(0.5 * font)
            + "]{0pt}{"
            + TexPicture.points(1.5 * font)
            + "}}, text depth={}, inner xsep="
            + TexPicture.points(LegendPainter.GAP * font);
    return "legend cell align=left, legend style={at={"
        + units.relative(place.getMinX(), place.getMinY())
        + "}, anchor=north west, draw=none, "
        + ground
        + ", inner sep="
        + TexPicture.points(LegendPainter.PAD * font)
        + ", row sep=0pt, nodes={"
        + entries
        + "}}";
  }

  /** The entries. */
  List<String> commands() {
    List<String> commands = new ArrayList<>();
    for (Key key : plot.keys()) {
      String image = key.symbols().stream().map(this::image).collect(Collectors.joining(" "));
      commands.add("\\addlegendimage{legend image code/.code={" + image + "}}");
      commands.add("\\addlegendentry{" + TexWords.tex(key.label()) + "}");
    }
    return commands;
  }

  private String image(Key.Symbol symbol) {
    String end = TexPicture.points(LegendPainter.SAMPLE * theme.font());
    return switch (symbol) {
      case Key.Stroke(Pen pen) ->
          "\\draw[" + picture.line(pen) + "] (0pt,0pt) -- (" + end + ",0pt);";
      case Key.Swatch(Colour colour, double opacity) -> {
        String half = TexPicture.points(0.38 * theme.font());
        String style = picture.area(colour, opacity) + ", draw=none";
        style += opacity == 1 ? ", fill opacity=1" : ""; // not the legend's own
        yield "\\path[" + style + "] (0pt,-" + half + ") rectangle (" + end + "," + half + ");";
      }
      case Key.Spot(Points.Shape shape, Colour colour) -> {
        String middle = TexPicture.points(LegendPainter.SAMPLE * theme.font() / 2);
        String mark = TexMarks.symbol(shape, PointPainter.radius(theme), colour, theme, picture);
        String room = "\\path[draw=none] (0pt,0pt) -- (" + end + ",0pt);";
        yield room + " \\path plot[" + mark + "] coordinates {(" + middle + ",0pt)};";
      }
    };
  }
}
