package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Language;
import io.varphi.kernel.Kernel;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The errors of a computation in floats over its argument, in units in the last place: the largest
 * one and the mean of each column. Results that are rounded correctly lie below the line at 0.5.
 *
 * @param domain the arguments, evenly spaced; without one all floats, each as far from the next
 */
record ErrorPicture(Label name, ErrorColumns columns, @Nullable Interval domain)
    implements Drawing {
  private static final int COLUMNS = 400;

  /** Widths in units of a curve's. */
  private static final double LARGEST_WIDTH = 0.5;

  private static final double MEAN_WIDTH = 0.7;

  /** Of the area below the largest error. */
  private static final double OPACITY = 0.25;

  private static final double HALF = 0.5;
  private static final double ONE = 1;

  /** Up to this error the upright axis is even. */
  private static final double MOST_EVEN = 4;

  private static final double LEAST_LOGARITHMIC = 0.1;

  /** Colours in a terminal. */
  private static final Colour LARGEST = new Colour(0x0087ff);

  private static final Colour MEAN = new Colour(0xff8700);

  /**
   * The errors of any computation.
   *
   * @param exact the exact result for a float, correctly rounded to a double or better
   * @param domain if there is none, all floats
   */
  static ErrorPicture of(
      Label name,
      ErrorColumns.Computation computation,
      DoubleUnaryOperator exact,
      @Nullable Interval domain) {
    ErrorColumns.Spacing spacing =
        domain == null ? ErrorColumns.Spacing.BY_FLOATS : ErrorColumns.Spacing.EVEN;
    float from = domain == null ? -Float.MAX_VALUE : (float) domain.from();
    float to = domain == null ? Float.MAX_VALUE : (float) domain.to();
    ErrorColumns columns = ErrorColumns.of(computation, exact, spacing, from, to, COLUMNS);
    return new ErrorPicture(name, columns, domain);
  }

  /** The errors of the values that a function's kernel computes. */
  static ErrorPicture ofValues(Activation activation, @Nullable Interval domain) {
    Kernel kernel = activation.kernel();
    return of(FunctionLabel.of(activation), kernel::forward, activation::value, domain);
  }

  /** The errors of the gradients that a function's kernel computes. */
  static ErrorPicture ofGradients(Activation activation, @Nullable Interval domain) {
    Kernel kernel = activation.kernel();
    ErrorColumns.Computation gradients =
        (x, y) -> {
          float[] ones = new float[x.length];
          Arrays.fill(ones, 1);
          kernel.backward(x, ones, y);
        };
    Label name = FunctionLabel.of(activation).derivative();
    return of(name, gradients, activation::gradient, domain);
  }

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  @Override
  public double heightMm(Theme theme) {
    return 0.6 * theme.widthMm();
  }

  @Override
  public Label name(Language language) {
    return switch (language) {
      case ENGLISH -> Label.words("Error of ").then(name);
      case CHINESE -> name.then(Label.words(" 的误差"));
    };
  }

  @Override
  public String description(Language language) {
    String pattern =
        switch (language) {
          case ENGLISH ->
              "The errors of %s in units in the last place; the largest one found is %s.";
          case CHINESE -> "%s 的误差，以最低位单位（ULP）计；所见最大误差为 %s。";
        };
    return pattern.formatted(name, Decimals.thousandths(columns.worst()));
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D area) {
    ErrorFrame frame =
        new ErrorFrame(
            xAxis(theme, ErrorFrame.width(area, theme)),
            yAxis(theme, ErrorFrame.height(area, theme)),
            Label.variable("x"),
            units(language),
            theme,
            area);
    Pen largest = largest(theme);
    Pen mean = mean(theme);
    List<Scene.Item> items = new ArrayList<>();
    items.add(
        new Scene.Fill(filled(steps(columns.largest(), frame), frame), largest.colour(), OPACITY));
    items.add(new Scene.Line(steps(columns.largest(), frame), largest));
    items.add(new Scene.Line(steps(columns.mean(), frame), mean));
    Scene.Item clipped = new Scene.Clipped(frame.area(), List.copyOf(items));
    List<Scene.Item> all = new ArrayList<>(List.of(clipped));
    Pen dashed = new Pen(theme.ink(), 0.8 * theme.axis().width(), List.of(3.0, 2.0), 0);
    all.add(frame.level(HALF, dashed));
    if (top() > ONE) {
      all.add(frame.level(ONE, dashed));
    }
    List<ErrorFrame.Key> keys =
        List.of(
            new ErrorFrame.Key(largest, Label.words(Words.of(language, "largest", "最大误差"))),
            new ErrorFrame.Key(mean, Label.words(Words.of(language, "mean", "平均误差"))));
    all.addAll(frame.paint(keys));
    return all;
  }

  private Label units(Language language) {
    return switch (language) {
      case ENGLISH -> Label.words("error of ").then(name).then(Label.words(" in ULP"));
      case CHINESE -> name(language).then(Label.words("（ULP）"));
    };
  }

  private static Pen largest(Theme theme) {
    return Pen.solid(theme.function(0).colour(), LARGEST_WIDTH * theme.line());
  }

  private static Pen mean(Theme theme) {
    Pen pen = theme.function(1);
    return new Pen(pen.colour(), MEAN_WIDTH * pen.width(), pen.dash(), 0);
  }

  @Override
  public List<Key> keys(Theme theme, Language language) {
    Pen largest = largest(theme);
    Label ofLargest = Label.words(largestInUlp(language));
    Label ofMean = Label.words(Words.of(language, "mean error in ULP", "平均误差（ULP）"));
    return List.of(
        new Key(
            ofLargest,
            Layer.Role.GIVEN,
            List.of(new Key.Swatch(largest.colour(), OPACITY), new Key.Stroke(largest))),
        Key.of(ofMean, mean(theme)));
  }

  private static String largestInUlp(Language language) {
    return Words.of(language, "largest error in ULP", "最大误差（ULP）");
  }

  private double top() {
    return Math.max(0.6, 1.08 * columns.worst());
  }

  private ErrorAxis xAxis(Theme theme, double width) {
    return domain == null
        ? ErrorAxis.floats(-Float.MAX_VALUE, Float.MAX_VALUE, width, theme)
        : ErrorAxis.even(domain, AxesPainter.horizontalTicks(domain, width, theme, true));
  }

  private ErrorAxis yAxis(Theme theme, double height) {
    if (columns.worst() > MOST_EVEN) {
      return ErrorAxis.logarithmic(
          new Interval(LEAST_LOGARITHMIC, 2 * top()), height / (1.8 * theme.font()));
    }
    Interval range = new Interval(0, top());
    return ErrorAxis.even(range, AxesPainter.verticalTicks(range, height, theme));
  }

  /** The upper edges of the columns; an infinite error is above the frame. */
  private Path2D steps(double[] errors, ErrorFrame frame) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x(columns.edges()[0]), bounded(errors[0], frame));
    for (int i = 0; i < columns.count(); i++) {
      double y = bounded(errors[i], frame);
      if (i > 0 && y != bounded(errors[i - 1], frame)) {
        path.lineTo(frame.x(columns.edges()[i]), y);
      }
      boolean last = i == columns.count() - 1;
      if (last || bounded(errors[i + 1], frame) != y) {
        path.lineTo(frame.x(columns.edges()[i + 1]), y);
      }
    }
    return path;
  }

  private static double bounded(double error, ErrorFrame frame) {
    Rectangle2D area = frame.area();
    return Math.clamp(frame.y(error), area.getMinY() - 2, area.getMaxY() + 2);
  }

  private static Path2D filled(Path2D steps, ErrorFrame frame) {
    Rectangle2D area = frame.area();
    Path2D path = new Path2D.Double(steps);
    path.lineTo(area.getMaxX(), area.getMaxY());
    path.lineTo(area.getMinX(), area.getMaxY());
    path.closePath();
    return path;
  }

  @Override
  public TextCanvas text(int columnCount, int rows, Cells cells, boolean ansi, Language language) {
    ErrorText text = new ErrorText(columnCount, rows, cells, ansi);
    ErrorAxis axis = yAxis(TerminalWriter.theme(), 3.0 * rows);
    text.yLabels(axis);
    text.xLabels(xAxis(TerminalWriter.theme(), ErrorText.width(columnCount)));
    text.key(keys(language, cells));
    for (int i = 0; i < columns.count(); i++) {
      double across = (i + 0.5) / columns.count();
      text.dot(across, share(axis, columns.largest()[i]), '#', LARGEST);
      text.dot(across, share(axis, columns.mean()[i]), 'o', MEAN);
    }
    return text.canvas();
  }

  private List<ErrorText.Key> keys(Language language, Cells cells) {
    Language words = cells == Cells.ASCII ? Language.ENGLISH : language;
    String largest = largestInUlp(words);
    String mean = Words.of(words, "mean, below it", "平均误差（在其下方）");
    return List.of(new ErrorText.Key('#', LARGEST, largest), new ErrorText.Key('o', MEAN, mean));
  }

  private static double share(ErrorAxis axis, double error) {
    return Math.clamp(axis.share().applyAsDouble(error), 0, 1);
  }

  @Override
  public String toCsv() {
    StringBuilder out = new StringBuilder("from,to,largest,mean\n");
    for (int i = 0; i < columns.count(); i++) {
      out.append(columns.edges()[i]).append(',').append(columns.edges()[i + 1]);
      out.append(',').append(columns.largest()[i]).append(',').append(columns.mean()[i]);
      out.append('\n');
    }
    return out.toString();
  }
}
