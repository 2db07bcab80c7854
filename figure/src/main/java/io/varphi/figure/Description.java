package io.varphi.figure;

import io.varphi.Language;
import java.util.List;
import java.util.stream.Stream;

/** What a figure shows, in words, for those who cannot see it. */
final class Description {
  /** Smaller numbers are not rounded to thousandths. */
  private static final double LEAST = 0.01;

  private Description() {}

  /** The names of all functions and data: A, B and C. */
  static String names(Plot plot) {
    return Words.list(nameList(plot), plot.language());
  }

  static List<String> nameList(Plot plot) {
    return plot.layers().stream()
        .filter(layer -> layer.is(Layer.Role.GIVEN))
        .flatMap(layer -> name(layer.mark()))
        .distinct()
        .toList();
  }

  private static Stream<String> name(Mark mark) {
    return switch (mark) {
      case Curve _, Polyline _, Band _, Bars _, Histogram _, Points _, Boxes _ ->
          Stream.of(mark.label().toString()).filter(name -> !name.isEmpty());
      case Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ -> Stream.empty();
    };
  }

  static String sentence(Plot plot) {
    String names = names(plot);
    String what = names.isEmpty() ? Words.data(plot.language()) : names + derivatives(plot);
    return switch (plot.language()) {
      case ENGLISH -> "Graph of " + what + " for " + where(plot) + "; " + height(plot) + ".";
      case CHINESE -> what + "的图像，" + where(plot) + "；" + height(plot) + "。";
    };
  }

  private static String derivatives(Plot plot) {
    boolean one = nameList(plot).size() == 1;
    String first =
        Words.of(
            plot.language(),
            one ? " and its gradient (dashed)" : " and their gradients (dashed)",
            "及其梯度（虚线）");
    String second =
        Words.of(
            plot.language(),
            one ? " and its second derivative (dotted)" : " and their second derivatives (dotted)",
            "及其二阶导数（点线）");
    return (plot.has(Layer.Role.GRADIENT) ? first : "")
        + (plot.has(Layer.Role.SECOND_DERIVATIVE) ? second : "");
  }

  private static String where(Plot plot) {
    Axis x = plot.x();
    Language language = plot.language();
    return x.isCategorical()
        ? Words.of(language, "", "类别为") + Words.list(x.categories(), language)
        : "x " + span(x.span(), language);
  }

  private static String height(Plot plot) {
    Language language = plot.language();
    return Words.of(language, "y runs ", "y ") + span(plot.y().span(), language);
  }

  private static String span(Interval span, Language language) {
    return Words.of(language, "from ", "从 ")
        + number(span.from())
        + Words.of(language, " to ", " 到 ")
        + number(span.to());
  }

  private static String number(double value) {
    return Math.abs(value) < LEAST && value != 0
        ? Decimals.significant(value, 3)
        : Decimals.thousandths(value).replace('-', '\u2212');
  }
}
