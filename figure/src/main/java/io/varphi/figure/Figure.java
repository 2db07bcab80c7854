package io.varphi.figure;

import io.varphi.Activation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure of functions, and of their gradients if wanted, on one set of axes; or a grid of such
 * figures. It has a physical size in millimetres.
 *
 * <p>A figure is immutable; each method that changes something returns another figure. What is not
 * said is chosen: a domain in which all that is interesting can be seen, a range that holds the
 * values, the place of the legend. The same figure gives the same bytes in every locale.
 *
 * {@snippet :
 * Figure.of(Curve.of("softplus", x -> Math.log1p(Math.exp(x)), x -> 1 / (1 + Math.exp(-x))))
 *     .style(Style.PAPER)
 *     .save(Path.of("softplus.svg"));
 * }
 */
public final class Figure {
  /** The dots per inch of a PNG file. */
  public static final double DPI = 300;

  private static final double CELL_WIDTH_MM = 45;
  private static final double CELL_HEIGHT_MM = 38;
  private static final double GRID_TITLE_MM = 6;

  private static final double SMALLEST_WIDTH_MM = 30;
  private static final double SMALLEST_HEIGHT_MM = 24;
  private static final double LARGEST_MM = 2000;

  /** What a figure is made of. */
  sealed interface Content {}

  /** One set of axes. */
  record Single(
      List<Curve> curves,
      boolean gradients,
      Axes axes,
      @Nullable Interval domain,
      @Nullable Interval range)
      implements Content {
    Plot plot(Theme theme) {
      return Plot.of(curves, gradients, axes, domain, range, theme);
    }
  }

  /** Small figures in rows of the given number of columns. */
  record Grid(int columns, List<Figure> panels) implements Content {
    int rows() {
      return Math.ceilDiv(panels.size(), columns);
    }
  }

  private record Size(double widthMm, double heightMm) {}

  private final Content content;
  private final Style style;
  private final @Nullable Size size;
  private final String title;

  private Figure(Content content, Style style, @Nullable Size size, String title) {
    this.content = content;
    this.style = style;
    this.size = size;
    this.title = title;
  }

  /**
   * A figure of one or more curves on axes through the origin.
   *
   * @throws IllegalArgumentException if there is no curve
   */
  public static Figure of(Curve... curves) {
    if (curves.length == 0) {
      throw new IllegalArgumentException("a figure needs at least one curve");
    }
    Single single = new Single(List.of(curves), false, Axes.ORIGIN, null, null);
    return new Figure(single, Style.LIGHT, null, "");
  }

  /**
   * A figure of one or more activation functions on axes through the origin.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Figure of(Activation... activations) {
    return of(Arrays.stream(activations).map(ActivationCurve::of).toArray(Curve[]::new));
  }

  /**
   * A gallery: small panels row by row, each titled with the names of its functions instead of a
   * legend. The style is that of the first figure; the sizes of the figures play no part.
   *
   * @throws IllegalArgumentException if columns is not positive, if there is no figure, or if one
   *     of them is a grid
   */
  public static Figure grid(int columns, Figure... figures) {
    return grid(columns, List.of(figures));
  }

  /** The same as {@link #grid(int, Figure...)}. */
  public static Figure grid(int columns, List<Figure> figures) {
    if (columns < 1 || figures.isEmpty()) {
      throw new IllegalArgumentException(
          "A grid needs at least one column and one figure, not "
              + columns
              + " and "
              + figures.size()
              + ".");
    }
    if (figures.stream().anyMatch(figure -> figure.content instanceof Grid)) {
      throw new IllegalArgumentException("a figure in a grid cannot be a grid itself");
    }
    Style style = figures.getFirst().style;
    Grid grid = new Grid(Math.min(columns, figures.size()), List.copyOf(figures));
    return new Figure(grid, style, null, "").style(style);
  }

  /**
   * This figure with the gradient of each function, dashed.
   *
   * @throws IllegalStateException if a curve has no second derivative
   */
  public Figure withGradients() {
    curves().forEach(Curve::gradient);
    return each(s -> new Single(s.curves, true, s.axes, s.domain, s.range));
  }

  /** This figure, or all panels of this grid, with other axes. */
  public Figure axes(Axes axes) {
    return each(s -> new Single(s.curves, s.gradients, axes, s.domain, s.range));
  }

  /**
   * This figure, or all panels of this grid, with x from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public Figure domain(double from, double to) {
    Interval domain = new Interval(from, to);
    return each(s -> new Single(s.curves, s.gradients, s.axes, domain, s.range));
  }

  /**
   * This figure, or all panels of this grid, with y from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public Figure range(double from, double to) {
    Interval range = new Interval(from, to);
    return each(s -> new Single(s.curves, s.gradients, s.axes, s.domain, range));
  }

  /** This figure, or all panels of this grid, in another style. */
  public Figure style(Style style) {
    Content styled =
        switch (content) {
          case Single single -> single;
          case Grid grid ->
              new Grid(
                  grid.columns, grid.panels.stream().map(panel -> panel.style(style)).toList());
        };
    return new Figure(styled, style, size, title);
  }

  /**
   * This figure in another size.
   *
   * @throws IllegalArgumentException if it is smaller than 30 mm × 24 mm, for each panel of a grid,
   *     or larger than 2 m
   */
  public Figure size(double widthMm, double heightMm) {
    int columns = content instanceof Grid grid ? grid.columns : 1;
    int rows = content instanceof Grid grid ? grid.rows() : 1;
    double leastWidth = columns * SMALLEST_WIDTH_MM;
    double leastHeight = rows * SMALLEST_HEIGHT_MM;
    boolean allowed =
        leastWidth <= widthMm
            && leastHeight <= heightMm
            && Math.max(widthMm, heightMm) <= LARGEST_MM;
    if (!allowed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a figure cannot be %s mm × %s mm; it is at least %.0f mm × %.0f mm and at most 2 m",
              widthMm,
              heightMm,
              leastWidth,
              leastHeight));
    }
    return new Figure(content, style, new Size(widthMm, heightMm), title);
  }

  /** This figure with a title above; an empty one takes no room. */
  public Figure title(String title) {
    return new Figure(content, style, size, title);
  }

  /**
   * Writes this figure to a file: SVG, PNG (300 dpi) or CSV by its extension. The file is written
   * whole or not at all.
   *
   * @throws IllegalArgumentException if the extension is none of svg, png, csv; if no font has a
   *     character of a text; if the figure is a grid and the extension is csv
   * @throws IOException with a sentence that names the file and the reason
   */
  public void save(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    byte[] bytes =
        switch (name.contains(".") ? extension : "") {
          case "svg" -> toSvg().getBytes(StandardCharsets.UTF_8);
          case "png" -> toPng(DPI);
          case "csv" -> toCsv().getBytes(StandardCharsets.UTF_8);
          case "" ->
              throw new IllegalArgumentException(
                  "the file \"" + file + "\" has no extension; use .svg, .png or .csv");
          default ->
              throw new IllegalArgumentException(
                  "a figure cannot be written as ." + extension + "; use .svg, .png or .csv");
        };
    AtomicFile.write(file, bytes);
  }

  /** This figure as an SVG document. */
  public String toSvg() {
    return SvgWriter.write(Layout.scene(this));
  }

  /**
   * This figure as a PNG file with the given number of dots per inch.
   *
   * @throws IllegalArgumentException if dpi is not positive or gives more than 150 million pixels
   */
  public byte[] toPng(double dpi) {
    if (!(dpi > 0)) {
      throw new IllegalArgumentException("the dots per inch must be positive, not " + dpi);
    }
    return PngWriter.write(Layout.scene(this), dpi);
  }

  /**
   * The numbers that this figure shows: a column for x and one for each curve, 401 rows evenly over
   * the domain and one for each kink or jump.
   *
   * @throws IllegalArgumentException if this is a grid, whose panels have no x in common
   */
  public String toCsv() {
    return switch (content) {
      case Single single -> {
        Plot plot = single.plot(style.theme());
        List<Curve> columns = new ArrayList<>(single.curves);
        if (single.gradients) {
          single.curves.forEach(curve -> columns.add(curve.gradient()));
        }
        yield CsvWriter.write(columns, plot.domain());
      }
      case Grid _ ->
          throw new IllegalArgumentException(
              "A grid of figures is no single table: write each figure as CSV by itself.");
    };
  }

  /**
   * This figure for a terminal, in braille patterns.
   *
   * @param ansi whether curves are told apart by colours
   * @throws IllegalArgumentException if there are fewer than 24 columns and 8 rows, for each panel
   *     of a grid
   */
  public String toText(int columns, int rows, boolean ansi) {
    return toText(columns, rows, Cells.BRAILLE, ansi);
  }

  /** The same as {@link #toText(int, int, boolean)}, with braille patterns or in ASCII. */
  public String toText(int columns, int rows, Cells cells, boolean ansi) {
    return canvas(columns, rows, cells, ansi).toText(ansi);
  }

  private TextCanvas canvas(int columns, int rows, Cells cells, boolean ansi) {
    return switch (content) {
      case Single single -> {
        Plot plot = single.plot(TerminalWriter.theme());
        yield TerminalWriter.draw(plot, title, cells, ansi, columns, rows);
      }
      case Grid grid -> {
        TextCanvas canvas = new TextCanvas(columns, rows);
        int width = columns / grid.columns;
        int height = rows / grid.rows();
        for (int i = 0; i < grid.panels.size(); i++) {
          TextCanvas panel = grid.panels.get(i).canvas(width - 1, height, cells, ansi);
          canvas.paste(i % grid.columns * width, i / grid.columns * height, panel);
        }
        yield canvas;
      }
    };
  }

  /** This figure as text of 72 columns and 20 rows, without colours. */
  @Override
  public String toString() {
    int columns = content instanceof Grid grid ? grid.columns * 36 : 72;
    int rows = content instanceof Grid grid ? grid.rows() * 12 : 20;
    return toText(columns, rows, false);
  }

  Content content() {
    return content;
  }

  Style style() {
    return style;
  }

  String title() {
    return title;
  }

  double widthMm() {
    if (size != null) {
      return size.widthMm;
    }
    return switch (content) {
      case Single _ -> style.theme().widthMm();
      case Grid grid -> grid.columns * CELL_WIDTH_MM;
    };
  }

  double heightMm() {
    if (size != null) {
      return size.heightMm;
    }
    return switch (content) {
      case Single _ -> style.theme().heightMm();
      case Grid grid -> grid.rows() * CELL_HEIGHT_MM + (title.isEmpty() ? 0 : GRID_TITLE_MM);
    };
  }

  /** All functions of this figure, without their gradients. */
  List<Curve> curves() {
    return switch (content) {
      case Single single -> single.curves;
      case Grid grid -> grid.panels.stream().flatMap(panel -> panel.curves().stream()).toList();
    };
  }

  private Figure each(UnaryOperator<Single> change) {
    Content changed =
        switch (content) {
          case Single single -> change.apply(single);
          case Grid grid ->
              new Grid(
                  grid.columns, grid.panels.stream().map(panel -> panel.each(change)).toList());
        };
    return new Figure(changed, style, size, title);
  }
}
