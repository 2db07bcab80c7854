package io.varphi.figure;

import java.util.List;
import java.util.stream.Collectors;

/** What a figure shows, in words, for those who cannot see it. */
final class Description {
  private Description() {}

  /** The names of all functions: A, B and C. */
  static String names(List<Plot> plots) {
    List<String> names =
        plots.stream()
            .flatMap(plot -> plot.functions().stream())
            .map(curve -> curve.label().toString())
            .toList();
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A sentence for each plot. */
  static String sentences(List<Plot> plots) {
    return plots.stream().map(Description::sentence).collect(Collectors.joining(" "));
  }

  private static String sentence(Plot plot) {
    String gradients =
        plot.functions().size() == 1
            ? " and its gradient (dashed)"
            : " and their gradients (dashed)";
    return "Graph of %s%s for x from %s to %s; y runs from %s to %s."
        .formatted(
            names(List.of(plot)),
            plot.gradients() ? gradients : "",
            number(plot.domain().from()),
            number(plot.domain().to()),
            number(plot.range().from()),
            number(plot.range().to()));
  }

  private static String number(double value) {
    return Decimals.thousandths(value).replace('-', '\u2212');
  }
}
