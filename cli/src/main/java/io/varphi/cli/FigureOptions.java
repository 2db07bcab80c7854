package io.varphi.cli;

import io.varphi.Language;
import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Fonts;
import io.varphi.figure.Legend;
import io.varphi.figure.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that draw. */
final class FigureOptions {
  /** What a shell completes {@code --style} to. */
  static final class Styles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(Style.values());
    }
  }

  /** What a shell completes {@code --axes} to. */
  static final class AxesWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(Axes.values());
    }
  }

  /** What a shell completes {@code --legend} to. */
  static final class Legends implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(Legend.values());
    }
  }

  private static Iterator<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).iterator();
  }

  @Option(names = "--gradient", description = "Draw the gradients too, dashed.")
  boolean gradient;

  @Option(names = "--second", description = "Draw the second derivatives too, dotted.")
  boolean second;

  @Option(
      names = "--domain",
      paramLabel = "A:B",
      description = "x from A to B; if not given, where there is something to see.")
  @Nullable Domain domain;

  @Option(names = "--range", paramLabel = "A:B", description = "y from A to B.")
  @Nullable ValueRange range;

  @Option(
      names = "--axes",
      paramLabel = "AXES",
      completionCandidates = AxesWords.class,
      description = "origin (default), frame or bare, without numbers.")
  Axes axes = Axes.ORIGIN;

  @Option(names = "--grid", description = "Draw the lines of a grid.")
  boolean grid;

  @Option(
      names = "--legend",
      paramLabel = "PLACE",
      completionCandidates = Legends.class,
      description = "auto (default), below, curves (at their ends) or none.")
  Legend legend = Legend.AUTO;

  @Option(names = "--formulas", description = "The legend shows formulas instead of names.")
  boolean formulas;

  @Option(names = "--saturation", description = "Shade where the gradient nearly vanishes.")
  boolean saturation;

  @Option(names = "--extrema", description = "Mark extrema with their values.")
  boolean extrema;

  @Option(names = "--inflections", description = "Mark points of inflection.")
  boolean inflections;

  @Option(
      names = "--labels",
      paramLabel = "X,Y",
      description = "Names of the axes; $…$ is set as mathematics.")
  @Nullable String labels;

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      completionCandidates = Styles.class,
      description = "light (default), dark, paper or print.")
  Style style = Style.LIGHT;

  @Option(
      names = "--size",
      paramLabel = "WxHmm",
      description = "Width and height of the figure, such as 85x60mm.")
  @Nullable Size size;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "A title above; $…$ is set as mathematics.")
  String title = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "Of words that are not names: en (default) or zh.")
  Language language = Language.ENGLISH;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A TrueType font for characters that no other font has.")
  List<String> fonts = new ArrayList<>();

  /**
   * The figure as the options want it.
   *
   * @throws IOException if a font cannot be read
   */
  Figure applied(Figure figure) throws IOException {
    addFonts();
    return UserException.accepted(() -> styled(derived(figure)));
  }

  /**
   * Makes the fonts known.
   *
   * @throws IOException if one cannot be read
   */
  void addFonts() throws IOException {
    for (String font : fonts) {
      add(font);
    }
  }

  /** Whether gradients are wanted; whoever asks draws them without {@link #applied}. */
  boolean takesGradient() {
    boolean taken = gradient;
    gradient = false;
    return taken;
  }

  /** The domain that is wanted; whoever asks draws it without {@link #applied}. */
  @Nullable Domain takesDomain() {
    Domain taken = domain;
    domain = null;
    return taken;
  }

  private static void add(String font) throws IOException {
    try {
      Fonts.add(Path.of(font));
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
  }

  private Figure derived(Figure figure) {
    Figure drawn = formulas ? figure.withFormulas() : figure;
    drawn = gradient ? drawn.withGradients() : drawn;
    drawn = second ? drawn.withSecondDerivatives() : drawn;
    drawn = saturation ? drawn.shadeSaturation() : drawn;
    drawn = extrema ? drawn.markExtrema() : drawn;
    return inflections ? drawn.markInflections() : drawn;
  }

  private Figure styled(Figure figure) {
    Figure drawn = figure.axes(axes).grid(grid).legend(legend).language(language).style(style);
    drawn = domain == null ? drawn : drawn.domain(domain.from(), domain.to());
    drawn = range == null ? drawn : drawn.range(range.from(), range.to());
    drawn = size == null ? drawn : drawn.size(size.widthMm(), size.heightMm());
    drawn = labels == null ? drawn : labelled(drawn, labels);
    return title.isEmpty() ? drawn : drawn.title(title);
  }

  private static Figure labelled(Figure figure, String labels) {
    int comma = labels.indexOf(',');
    if (comma < 0) {
      throw new UserException(
          "--labels cannot be \"" + labels + "\"; it is X,Y such as \"$x$,$f(x)$\"");
    }
    return figure.labels(labels.substring(0, comma).strip(), labels.substring(comma + 1).strip());
  }
}
