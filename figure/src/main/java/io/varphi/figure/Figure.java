package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of functions and data on one set of axes, or a grid of such figures. It has a physical
 * size in millimetres.
 *
 * <p>A figure is immutable; each method that changes something returns another figure. What is not
 * said is chosen: a domain in which all that is interesting can be seen, a range that holds the
 * values, the place of the legend. The same figure gives the same bytes in every locale.
 *
 * <p>Titles, names and labels are texts; what stands between dollar signs is maths as TeX writes
 * it.
 *
 * {@snippet :
 * Figure.of(gelu(), silu(), mish())
 *     .withGradients()
 *     .style(Style.PAPER)
 *     .save(Path.of("three.svg"));
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

  /** More marks than this are no picture but a mistake. */
  private static final int MOST_MARKS = 1000;

  /** One set of axes. */
  record Single(List<Mark> marks, Settings settings) implements Content {
    Plot plot(Theme theme) {
      return Plot.of(marks, settings, theme);
    }

    /** The labels of what is shown, each once. */
    List<Label> names() {
      return marks.stream()
          .filter(mark -> !(mark instanceof Note || mark instanceof Tangent))
          .map(Mark::label)
          .filter(label -> !Labels.isEmpty(label))
          .distinct()
          .toList();
    }

    boolean isOneCurve() {
      return Extent.curves(marks).size() == 1;
    }
  }

  /** Small figures in rows of the given number of columns. */
  record Grid(int columns, List<Figure> panels) implements Content {
    int rows() {
      return Math.ceilDiv(panels.size(), columns);
    }

    List<Figure> row(int index) {
      return panels.subList(index * columns, Math.min((index + 1) * columns, panels.size()));
    }

    Grid each(UnaryOperator<Figure> change) {
      return new Grid(columns, panels.stream().map(change).toList());
    }
  }

  private record Size(double widthMm, double heightMm) {}

  private final Content content;
  private final Style style;
  private final Language language;
  private final @Nullable Size size;
  private final String title;

  private Figure(
      Content content, Style style, Language language, @Nullable Size size, String title) {
    this.content = content;
    this.style = style;
    this.language = language;
    this.size = size;
    this.title = title;
  }

  private static Figure of(Content content) {
    return new Figure(content, Style.LIGHT, Language.ENGLISH, null, "");
  }

  /**
   * A figure of one or more marks. Functions alone are drawn on axes through the origin, data in a
   * frame.
   *
   * @throws IllegalArgumentException if there is no mark, or more than a thousand
   */
  public static Figure of(Mark... marks) {
    return ofMarks(List.of(marks));
  }

  private static Figure ofMarks(List<Mark> marks) {
    if (marks.isEmpty()) {
      throw new IllegalArgumentException("a figure needs at least one curve or other mark");
    }
    checkCount(marks.size());
    return of(new Single(marks, Settings.DEFAULT));
  }

  private static void checkCount(int count) {
    if (count > MOST_MARKS) {
      throw new IllegalArgumentException(
          "a figure cannot show "
              + count
              + " functions or marks; give at most "
              + MOST_MARKS
              + ", or several figures");
    }
  }

  /**
   * A figure of one or more activation functions on axes through the origin.
   *
   * @throws IllegalArgumentException if there is none, or more than a thousand
   */
  public static Figure of(Activation... activations) {
    checkCount(activations.length);
    return ofMarks(Arrays.stream(activations).<Mark>map(Curve::of).toList());
  }

  /** A map of a gate over its value a, to the right, and its gate g, upwards. */
  public static Figure gate(Gate gate) {
    return picture(Picture.Kind.GATE, null, gate);
  }

  /**
   * The same with value and gate from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Figure gate(Gate gate, double from, double to) {
    return picture(Picture.Kind.GATE, new Interval(from, to), gate);
  }

  /**
   * This map of a gate, or of one of its gradients, with a point marked and its value there.
   *
   * @throws IllegalArgumentException if this is no such map, or if a or g is not finite
   */
  public Figure markPoint(double a, double g) {
    Spot spot = new Spot(a, g);
    if (content instanceof Picture picture) {
      return new Figure(picture.at(spot), style, language, size, title);
    }
    throw new IllegalArgumentException("only a map of a gate has a point to mark, such as swiglu");
  }

  /** Maps of a gate and of its gradients by value and by gate, side by side. */
  public static Figure gateGradients(Gate gate) {
    return gateGradients(gate, null);
  }

  /**
   * The same with value and gate from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Figure gateGradients(Gate gate, double from, double to) {
    return gateGradients(gate, new Interval(from, to));
  }

  private static Figure gateGradients(Gate gate, @Nullable Interval domain) {
    return grid(
        3,
        picture(Picture.Kind.GATE, domain, gate),
        picture(Picture.Kind.GATE_BY_VALUE, domain, gate),
        picture(Picture.Kind.GATE_BY_GATE, domain, gate));
  }

  /** A map of the first of two results of a function of rows, over both logits. */
  public static Figure logits(Normalizer normalizer) {
    return picture(Picture.Kind.LOGITS, null, normalizer);
  }

  /**
   * The same with both logits from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Figure logits(Normalizer normalizer, double from, double to) {
    return picture(Picture.Kind.LOGITS, new Interval(from, to), normalizer);
  }

  /**
   * The results of a function of rows of three, on the simplex of probabilities, with the way that
   * those of the logits 2, 1, 0 take as the temperature falls.
   *
   * @throws IllegalArgumentException if the results are no probabilities, or if they jump
   */
  public static Figure simplex(Normalizer normalizer) {
    return picture(Picture.Kind.SIMPLEX, null, normalizer);
  }

  /**
   * The same with the way of other logits.
   *
   * @throws IllegalArgumentException if the results are no probabilities, or if they jump; and
   *     unless three finite logits are given
   */
  public static Figure simplex(Normalizer normalizer, double... logits) {
    return of(Picture.simplex(List.of(normalizer.specification()), logits));
  }

  /** The errors of the values that a function's kernel computes, for all floats. */
  public static Figure errors(Activation activation) {
    return picture(Picture.Kind.ERRORS, null, activation);
  }

  /**
   * The same for floats from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Figure errors(Activation activation, double from, double to) {
    return picture(Picture.Kind.ERRORS, new Interval(from, to), activation);
  }

  /** The errors of the gradients that a function's kernel computes, for all floats. */
  public static Figure gradientErrors(Activation activation) {
    return picture(Picture.Kind.GRADIENT_ERRORS, null, activation);
  }

  /**
   * The same for floats from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Figure gradientErrors(Activation activation, double from, double to) {
    return picture(Picture.Kind.GRADIENT_ERRORS, new Interval(from, to), activation);
  }

  /**
   * The difference of two functions from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Figure difference(Activation first, Activation second, double from, double to) {
    return picture(Picture.Kind.DIFFERENCE, new Interval(from, to), first, second);
  }

  private static Figure picture(Picture.Kind kind, @Nullable Interval domain, Entry... functions) {
    List<String> specifications = Arrays.stream(functions).map(Entry::specification).toList();
    return of(Picture.of(kind, specifications, domain));
  }

  /** A figure of something that lays itself out. */
  static Figure of(Drawing drawing) {
    return of((Content) drawing);
  }

  /**
   * A figure of one function with one of its parameters at several values. Its title is the name of
   * the function, its legend tells the values.
   *
   * @param function the name, such as {@code elu}, or a name with other parameters set
   * @param parameter the name of the parameter, such as {@code alpha}
   * @throws IllegalArgumentException if there is no such function or parameter, if there is no
   *     value, or if one is out of the parameter's range
   */
  public static Figure family(String function, String parameter, double... values) {
    Activation activation = Activations.of(function);
    checkCount(values.length);
    Stream<Mark> members =
        DoubleStream.of(values).mapToObj(v -> ActivationCurve.of(activation, parameter, v));
    return ofMarks(members.toList()).title(activation.title());
  }

  /**
   * A gallery: small panels row by row, each titled with the names of its functions; a legend tells
   * them apart where there is room. Style and language are those of the first figure; the sizes of
   * the figures play no part.
   *
   * @throws IllegalArgumentException if columns is not positive, if there is no figure or more than
   *     a thousand, or if one of them is a grid
   */
  public static Figure grid(int columns, Figure... figures) {
    return grid(columns, List.of(figures));
  }

  /** The same as {@link #grid(int, Figure...)}. */
  public static Figure grid(int columns, List<Figure> figures) {
    checkCount(figures.size());
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
    Figure first = figures.getFirst();
    Grid grid = new Grid(Math.min(columns, figures.size()), List.copyOf(figures));
    return of(grid).style(first.style).language(first.language);
  }

  /** A gallery of activation functions, a panel each. */
  public static Figure grid(int columns, Activation... activations) {
    return grid(columns, Arrays.asList(activations));
  }

  /** The same as {@link #grid(int, Activation...)}. */
  public static Figure grid(int columns, Collection<Activation> activations) {
    checkCount(activations.size());
    return grid(columns, activations.stream().map(function -> of(function)).toList());
  }

  /** This figure, or all panels of this grid, with more marks. */
  public Figure with(Mark... marks) {
    return eachSingle(single -> {
      List<Mark> all = Stream.concat(single.marks.stream(), Stream.of(marks)).toList();
      checkCount(all.size());
      return new Single(all, single.settings);
    });
  }

  /**
   * This figure with the gradient of each function, dashed.
   *
   * @throws IllegalStateException if a curve has no second derivative
   */
  public Figure withGradients() {
    curves().forEach(Curve::gradient);
    return set(settings -> settings.with(Feature.GRADIENTS));
  }

  /**
   * This figure with the second derivative of each function, dotted.
   *
   * @throws IllegalStateException if a curve has no third derivative
   */
  public Figure withSecondDerivatives() {
    curves().forEach(curve -> curve.gradient().gradient());
    return set(settings -> settings.with(Feature.SECOND_DERIVATIVES));
  }

  /** This figure with the formulas of its functions in the legend. */
  public Figure withFormulas() {
    return set(settings -> settings.with(Feature.FORMULAS));
  }

  /**
   * This figure with those regions shaded where the slope of a function is below one hundredth of
   * its steepest.
   *
   * @throws IllegalStateException if a curve is not that of an activation function
   */
  public Figure shadeSaturation() {
    return withFacts(Feature.SATURATION);
  }

  /**
   * This figure with a dot and the coordinates at each minimum and maximum.
   *
   * @throws IllegalStateException if a curve is not that of an activation function
   */
  public Figure markExtrema() {
    return withFacts(Feature.EXTREMA);
  }

  /**
   * This figure with a circle and the coordinates at each point of inflection.
   *
   * @throws IllegalStateException if a curve is not that of an activation function
   */
  public Figure markInflections() {
    return withFacts(Feature.INFLECTIONS);
  }

  private Figure withFacts(Feature feature) {
    curves().forEach(Layers::facts);
    return set(settings -> settings.with(feature));
  }

  /** This figure, or all panels of this grid, with other axes. */
  public Figure axes(Axes axes) {
    return set(settings -> settings.axes(axes));
  }

  /** This figure, or all panels of this grid, with or without light lines through the ticks. */
  public Figure grid(boolean shown) {
    return set(s -> shown ? s.with(Feature.GRID) : s.without(Feature.GRID));
  }

  /** This figure with a logarithmic x axis; what is not positive is not on it. */
  public Figure logX() {
    return set(settings -> settings.with(Feature.LOG_X));
  }

  /** This figure with a logarithmic y axis; what is not positive is not on it. */
  public Figure logY() {
    return set(settings -> settings.with(Feature.LOG_Y));
  }

  /**
   * This figure, or all panels of this grid, with names of the axes; an empty one is left out.
   *
   * @throws IllegalArgumentException if their maths cannot be set
   */
  public Figure labels(String x, String y) {
    Labels.typed(x);
    Labels.typed(y);
    return set(settings -> settings.names(x, y));
  }

  /** This figure, or all panels of this grid, with the legend in another place. */
  public Figure legend(Legend legend) {
    return set(settings -> settings.legend(legend));
  }

  /** This figure with the words that it adds itself in a language. */
  public Figure language(Language language) {
    Content changed =
        switch (content) {
          case Single single -> new Single(single.marks, single.settings.language(language));
          case Drawing drawing -> drawing;
          case Grid grid -> grid.each(panel -> panel.language(language));
        };
    return new Figure(changed, style, language, size, title);
  }

  /**
   * This figure, or all panels of this grid, with x from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public Figure domain(double from, double to) {
    Interval domain = new Interval(from, to);
    return set(settings -> settings.domain(domain));
  }

  /**
   * This figure, or all panels of this grid, with y from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public Figure range(double from, double to) {
    Interval range = new Interval(from, to);
    return set(settings -> settings.range(range));
  }

  /** This figure, or all panels of this grid, in another style. */
  public Figure style(Style style) {
    Content styled =
        switch (content) {
          case Single single -> single;
          case Drawing drawing -> drawing;
          case Grid grid -> grid.each(panel -> panel.style(style));
        };
    return new Figure(styled, style, language, size, title);
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
              plain(widthMm),
              plain(heightMm),
              leastWidth,
              leastHeight));
    }
    return new Figure(content, style, language, new Size(widthMm, heightMm), title);
  }

  private static String plain(double number) {
    return Double.toString(number).replaceFirst("\\.0$", "");
  }

  /**
   * This figure with a title above, in lines if it is long; an empty one takes no room.
   *
   * @throws IllegalArgumentException if its maths cannot be set
   */
  public Figure title(String title) {
    Labels.typed(title);
    return new Figure(content, style, language, size, title);
  }

  /**
   * Writes this figure to a file: SVG, PDF, PNG (300 dpi), TeX or CSV by its extension. The file is
   * written whole or not at all.
   *
   * @throws IllegalArgumentException if the extension is none of these; if no font has a character
   *     of a text; if the figure is a grid and the extension is csv; if the extension is tex and
   *     the figure too large for TeX
   * @throws IOException with a sentence that names the file and the reason
   */
  public void save(Path file) throws IOException {
    save(file, DPI);
  }

  /**
   * The same as {@link #save(Path)}, with so many dots per inch if it is a PNG.
   *
   * @throws IllegalArgumentException also if dpi is not positive or gives more than 150 million
   *     pixels
   */
  public void save(Path file, double dpi) throws IOException {
    save(file, dpi, SvgText.OUTLINES);
  }

  /** The same, with text of an SVG as that says. */
  public void save(Path file, double dpi, SvgText text) throws IOException {
    save(file, dpi, text, TexForm.DOCUMENT);
  }

  /** The same, with a TeX file in that form. */
  public void save(Path file, double dpi, SvgText text, TexForm form) throws IOException {
    byte[] bytes =
        switch (FileFormat.of(file)) {
          case SVG -> toSvg(text).getBytes(StandardCharsets.UTF_8);
          case PNG -> toPng(dpi);
          case PDF -> toPdf();
          case CSV -> toCsv().getBytes(StandardCharsets.UTF_8);
          case TEX -> toTex(form).getBytes(StandardCharsets.UTF_8);
        };
    AtomicFile.write(file, bytes);
  }

  /** This figure as an SVG document with letters as outlines. */
  public String toSvg() {
    return toSvg(SvgText.OUTLINES);
  }

  /** This figure as an SVG document. */
  public String toSvg(SvgText text) {
    return SvgWriter.write(Layout.scene(this), text);
  }

  /**
   * This figure as LaTeX, for XeLaTeX and LuaLaTeX: an axis of PGFPlots that can be edited, or
   * paths of TikZ if it is a grid or a map. The texts are in the fonts of the document. Marks of
   * many thousand points are thinned.
   *
   * @throws IllegalArgumentException if it is too large for the memory of TeX
   */
  public String toTex(TexForm form) {
    return TexWriter.write(this, form);
  }

  /** This figure as a PDF document of one page of its size, with text that can be selected. */
  public byte[] toPdf() {
    return PdfWriter.write(Layout.scene(this));
  }

  /**
   * This figure as a PNG file with the given number of dots per inch.
   *
   * @throws IllegalArgumentException if dpi is not positive or gives more than 150 million pixels
   */
  public byte[] toPng(double dpi) {
    checkDpi(dpi);
    return PngWriter.write(Layout.scene(this), dpi);
  }

  static void checkDpi(double dpi) {
    if (!(dpi > 0)) {
      throw new IllegalArgumentException("the dots per inch must be positive, not " + dpi);
    }
  }

  /**
   * This figure as the control sequences that make a terminal show it as a picture.
   *
   * @throws IllegalArgumentException unless the width is from 1 to 10 000
   */
  public String toTerminalImage(TerminalProtocol protocol, int widthPixels) {
    return TerminalImage.of(Layout.scene(this), protocol, widthPixels);
  }

  /**
   * The numbers that this figure shows. Of curves alone: a column for x and one for each curve, 401
   * rows evenly over the domain and one for each kink or jump. Otherwise a row for each number,
   * with the columns mark, label, category, x, quantity and value.
   *
   * @throws IllegalArgumentException if this is a grid, whose panels have no x in common
   */
  public String toCsv() {
    return switch (content) {
      case Single single -> CsvWriter.write(single.plot(style.theme()));
      case Drawing drawing -> drawing.toCsv();
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
        yield TerminalWriter.draw(plot, heading(), cells, ansi, columns, rows);
      }
      case Drawing drawing -> titled(drawing, cells, ansi, columns, rows);
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

  private TextCanvas titled(Drawing drawing, Cells cells, boolean ansi, int columns, int rows) {
    TextCanvas canvas = new TextCanvas(columns, rows);
    int top = canvas.heading(TerminalWriter.heading(heading(), cells, columns));
    canvas.paste(0, top, drawing.text(columns, rows - top, cells, ansi, language));
    return canvas;
  }

  /** This figure as text of 72 columns and 20 rows, without colours. */
  @Override
  public String toString() {
    int columns = content instanceof Grid grid ? grid.columns * 36 : 72;
    int rows = content instanceof Grid grid ? grid.rows() * 12 : 20;
    return toText(columns, rows, false);
  }

  /**
   * This figure as JSON, which {@link #fromJson} reads: for programs that describe figures.
   *
   * @throws IllegalStateException if it has a curve that is made by a program
   */
  public String toJson() {
    return FigureSpec.write(this);
  }

  /**
   * The figure that a JSON object describes. Its members are named like the methods of this class:
   * {@code functions} or {@code marks}, {@code gradients}, {@code domain}, {@code style} and so on;
   * {@code columns} and {@code panels} make a grid.
   *
   * @throws IllegalArgumentException if it is no JSON or describes no figure; the message names
   *     line, column and what is allowed
   */
  public static Figure fromJson(String json) {
    return FigureSpec.read(json);
  }

  Content content() {
    return content;
  }

  boolean hasSize() {
    return size != null;
  }

  Style style() {
    return style;
  }

  Language language() {
    return language;
  }

  /** The title as it was typed. */
  String title() {
    return title;
  }

  /** The title; over panels with titles of their own it is bold. */
  Label heading() {
    return switch (content) {
      case Single _, Drawing _ -> Labels.typed(title);
      case Grid _ -> Labels.heading(title);
    };
  }

  double widthMm() {
    if (size != null) {
      return size.widthMm;
    }
    return switch (content) {
      case Single _ -> style.theme().widthMm();
      case Drawing drawing -> drawing.widthMm(style.theme());
      case Grid grid -> grid.columns * CELL_WIDTH_MM;
    };
  }

  double heightMm() {
    if (size != null) {
      return size.heightMm;
    }
    return switch (content) {
      case Single _ -> style.theme().heightMm();
      case Drawing drawing -> drawing.heightMm(style.theme());
      case Grid grid -> grid.rows() * CELL_HEIGHT_MM + (title.isEmpty() ? 0 : GRID_TITLE_MM);
    };
  }

  /** All functions of this figure, without their gradients. */
  List<Curve> curves() {
    return switch (content) {
      case Single single -> Extent.curves(single.marks);
      case Drawing _ -> List.of();
      case Grid grid -> grid.panels.stream().flatMap(panel -> panel.curves().stream()).toList();
    };
  }

  private Figure set(UnaryOperator<Settings> change) {
    return eachSingle(single -> new Single(single.marks, change.apply(single.settings)));
  }

  private Figure eachSingle(UnaryOperator<Single> change) {
    Content changed =
        switch (content) {
          case Single single -> change.apply(single);
          case Drawing drawing -> drawing;
          case Grid grid -> grid.each(panel -> panel.eachSingle(change));
        };
    return new Figure(changed, style, language, size, title);
  }
}
