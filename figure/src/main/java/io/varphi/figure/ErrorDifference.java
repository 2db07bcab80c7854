package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Language;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How far two functions are apart, |f − g| on a logarithmic axis: a solid line where the first one
 * is larger, a dashed one where it is smaller. Where both are equal there is no line.
 *
 * @param breaks kinks and jumps of the two, around which the difference is sampled on both sides
 */
record ErrorDifference(
    Label first, Label second, DoubleUnaryOperator difference, List<Double> breaks, Interval domain)
    implements Drawing {
  private static final int STEPS = 1200;

  /** Samples left and right of a break are this far from it, as a share of the domain. */
  private static final double BESIDE = 0x1p-40;

  /** The axis shows at most so many powers of ten, down to what few values are below. */
  private static final int MOST_DECADES = 10;

  private static final double FEW = 0.04;

  private static final int HALVINGS = 60;

  /** Colours in a terminal. */
  private static final Colour ABOVE = new Colour(0x0087ff);

  private static final Colour BELOW = new Colour(0xff8700);

  static ErrorDifference of(Activation first, Activation second, Interval domain) {
    List<Double> breaks =
        DoubleStream.concat(
                Arrays.stream(first.facts().breaks()), Arrays.stream(second.facts().breaks()))
            .filter(domain::contains)
            .sorted()
            .distinct()
            .boxed()
            .toList();
    return new ErrorDifference(
        ActivationCurve.of(first).label(),
        ActivationCurve.of(second).label(),
        x -> difference(first.value(x), second.value(x)),
        breaks,
        domain);
  }

  private static double difference(double a, double b) {
    return a == b ? 0 : a - b; // not of ∞ and ∞: NaN
  }

  private double[] abscissae() {
    DoubleStream even =
        IntStream.rangeClosed(0, STEPS).mapToDouble(i -> domain.at((double) i / STEPS));
    double beside = BESIDE * domain.length();
    DoubleStream around =
        breaks.stream().flatMapToDouble(x -> DoubleStream.of(x - beside, x, x + beside));
    return DoubleStream.concat(even, around.filter(domain::contains)).sorted().distinct().toArray();
  }

  /** The range of the axis: from a power of ten to the next one above the largest difference. */
  private Interval range() {
    double[] sizes =
        Arrays.stream(abscissae())
            .map(x -> Math.abs(difference.applyAsDouble(x)))
            .filter(size -> size > 0 && Double.isFinite(size))
            .sorted()
            .toArray();
    if (sizes.length == 0) {
      return new Interval(0.1, 1);
    }
    double largest = Math.ceil(StrictMath.log10(sizes[sizes.length - 1]) + 1e-9);
    double small = Math.floor(StrictMath.log10(sizes[(int) (FEW * sizes.length)]));
    double least = Math.max(Math.min(small, largest - 1), largest - MOST_DECADES);
    return new Interval(StrictMath.pow(10, least), StrictMath.pow(10, largest));
  }

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  @Override
  public double heightMm(Theme theme) {
    return 0.66 * theme.widthMm();
  }

  @Override
  public Label name(Language language) {
    return first.then(Label.words(" \u2212 ")).then(second);
  }

  @Override
  public String description(Language language) {
    double largest =
        Arrays.stream(abscissae()).map(x -> Math.abs(difference.applyAsDouble(x))).max().orElse(0);
    String pattern =
        switch (language) {
          case ENGLISH -> "The difference of %s and %s on a logarithmic axis; at most about %.3g.";
          case CHINESE -> "%s 与 %s 之差，对数坐标；最大约 %.3g。";
        };
    return String.format(Locale.ROOT, pattern, first, second, largest);
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D area) {
    double most = ErrorFrame.height(area, theme) / (1.8 * theme.font());
    ErrorFrame frame =
        new ErrorFrame(
            xAxis(theme, ErrorFrame.width(area, theme)),
            ErrorAxis.logarithmic(range(), most),
            Label.variable("x"),
            absoluteDifference(),
            theme,
            area);
    Pen above = theme.function(0);
    Pen below = below(theme);
    List<Scene.Item> lines =
        List.of(new Scene.Line(path(1, frame), above), new Scene.Line(path(-1, frame), below));
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Clipped(frame.area(), lines));
    List<ErrorFrame.Key> keys =
        List.of(
            new ErrorFrame.Key(above, first.then(Label.words(" > ")).then(second)),
            new ErrorFrame.Key(below, first.then(Label.words(" < ")).then(second)));
    items.addAll(frame.paint(keys));
    return items;
  }

  private ErrorAxis xAxis(Theme theme, double width) {
    return ErrorAxis.even(domain, AxesPainter.horizontalTicks(domain, width, theme, true));
  }

  private static Pen below(Theme theme) {
    return new Pen(theme.function(1).colour(), theme.line(), theme.gradient(1, 1).dash(), 0);
  }

  @Override
  public List<Key> keys(Theme theme, Language language) {
    String positive = Words.of(language, "positive difference", "差为正");
    String negative = Words.of(language, "negative difference", "差为负");
    return List.of(
        Key.of(Label.words(positive), theme.function(0)),
        Key.of(Label.words(negative), below(theme)));
  }

  private static Label absoluteDifference() {
    return Label.words("|")
        .then(Label.variable("f"))
        .then(Label.words(" \u2212 "))
        .then(Label.variable("g"))
        .then(Label.words("|"));
  }

  /** The line where the difference has a sign, down to the lower edge at both of its ends. */
  private Path2D path(int sign, ErrorFrame frame) {
    Path2D path = new Path2D.Double();
    List<Point2D> run = new ArrayList<>();
    double[] x = abscissae();
    for (int i = 0; i < x.length; i++) {
      boolean inside = hasSign(x[i], sign);
      if (i > 0 && inside != hasSign(x[i - 1], sign)) {
        run.add(place(end(x[inside ? i : i - 1], x[inside ? i - 1 : i], sign), frame));
      }
      if (inside) {
        run.add(place(x[i], frame));
      } else {
        CurveFit.append(path, run);
        run.clear();
      }
    }
    CurveFit.append(path, run);
    return path;
  }

  private boolean hasSign(double x, int sign) {
    double value = difference.applyAsDouble(x);
    return sign * value > 0 && Double.isFinite(value);
  }

  /** The last number with the sign on the way from one that has it to one that has not. */
  private double end(double with, double without, int sign) {
    double near = with;
    double far = without;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = near + (far - near) / 2;
      if (hasSign(middle, sign)) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  private Point2D place(double x, ErrorFrame frame) {
    double y = frame.y(Math.abs(difference.applyAsDouble(x)));
    return new Point2D.Double(frame.x(x), Math.min(y, frame.area().getMaxY() + 4));
  }

  @Override
  public TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language) {
    ErrorText text = new ErrorText(columns, rows, cells, ansi);
    Interval range = range();
    ErrorAxis axis = ErrorAxis.logarithmic(range, rows / 2.0);
    text.yLabels(axis);
    text.xLabels(xAxis(TerminalWriter.theme(), ErrorText.width(columns)));
    text.key(keys(cells, ansi));
    for (double x : abscissae()) {
      double value = difference.applyAsDouble(x);
      if (Math.abs(value) >= range.from()) {
        double across = (x - domain.from()) / domain.length();
        double up = axis.share().applyAsDouble(Math.abs(value));
        text.dot(across, up, value > 0 ? '+' : '-', value > 0 ? ABOVE : BELOW);
      }
    }
    return text.canvas();
  }

  /** Without colours, braille patterns do not tell which one is larger. */
  private List<ErrorText.Key> keys(Cells cells, boolean ansi) {
    String one = cells == Cells.ASCII ? first.plain() : first.toString();
    String other = cells == Cells.ASCII ? second.plain() : second.toString();
    if (cells == Cells.BRAILLE && !ansi) {
      return List.of(new ErrorText.Key('+', ABOVE, "|" + one + " \u2212 " + other + "|"));
    }
    return List.of(
        new ErrorText.Key('+', ABOVE, one + " > " + other),
        new ErrorText.Key('-', BELOW, one + " < " + other));
  }

  @Override
  public String toCsv() {
    StringBuilder out = new StringBuilder("x,difference\n");
    for (double x : abscissae()) {
      out.append(x).append(',').append(difference.applyAsDouble(x)).append('\n');
    }
    return out.toString();
  }
}
