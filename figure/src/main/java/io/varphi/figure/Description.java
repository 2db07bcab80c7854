package io.varphi.figure;

import java.util.List;
import java.util.stream.Collectors;

/** What a figure shows, in words, for those who cannot see it. */
final class Description {
  private Description() {}

  /** The title of the figure, or the names of its functions. */
  static String title(Figure figure) {
    return figure.title().isEmpty() ? names(figure) : figure.title();
  }

  static String sentence(Figure figure) {
    return switch (figure.content()) {
      case Figure.Single single -> sentence(figure, single);
      case Figure.Grid grid ->
          grid.panels().stream().map(Description::sentence).collect(Collectors.joining(" "));
    };
  }

  private static String sentence(Figure figure, Figure.Single single) {
    Plot plot = single.plot(figure.style().theme());
    boolean one = single.curves().size() == 1;
    String gradients = one ? " and its gradient (dashed)" : " and their gradients (dashed)";
    return "Graph of %s%s for x from %s to %s; y runs from %s to %s."
        .formatted(
            names(figure),
            single.gradients() ? gradients : "",
            number(plot.domain().from()),
            number(plot.domain().to()),
            number(plot.range().from()),
            number(plot.range().to()));
  }

  private static String names(Figure figure) {
    List<String> names = figure.curves().stream().map(c -> c.label().toString()).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String number(double value) {
    return Decimals.thousandths(value).replace('-', '\u2212');
  }
}
