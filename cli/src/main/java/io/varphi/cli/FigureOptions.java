package io.varphi.cli;

import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Style;
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
      return Arrays.stream(Style.values())
          .map(style -> style.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }

  /** What a shell completes {@code --axes} to. */
  static final class AxesWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("origin", "frame").iterator();
    }
  }

  @Option(names = "--gradient", description = "Draw the gradients too, dashed.")
  boolean gradient;

  @Option(
      names = "--domain",
      paramLabel = "A:B",
      description = "x from A to B; if not given, where there is something to see.")
  @Nullable Domain domain;

  @Option(
      names = "--axes",
      paramLabel = "AXES",
      completionCandidates = AxesWords.class,
      description = "origin (default) or frame.")
  Axes axes = Axes.ORIGIN;

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

  @Option(names = "--title", paramLabel = "TITLE", description = "A title above.")
  String title = "";

  /** The figure as the options want it. */
  Figure applied(Figure figure) {
    Figure drawn = gradient ? figure.withGradients() : figure;
    drawn = domain == null ? drawn : drawn.domain(domain.from(), domain.to());
    drawn = size == null ? drawn : drawn.size(size.widthMm(), size.heightMm());
    return drawn.axes(axes).style(style).title(title);
  }
}
