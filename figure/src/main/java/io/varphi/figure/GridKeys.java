package io.varphi.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The legend of a grid: that of all panels, if it is to stand below; or what is solid, dashed and
 * dotted, if they show one function each; and what the lines of drawings mean.
 */
final class GridKeys {
  private GridKeys() {}

  static List<Key> of(Figure.Grid grid, Theme theme) {
    List<Figure.Single> plots = new ArrayList<>();
    List<Key> ofDrawings = new ArrayList<>();
    for (Figure panel : grid.panels()) {
      switch (panel.content()) {
        case Figure.Single single -> plots.add(single);
        case Drawing drawing -> ofDrawings.addAll(drawing.keys(theme, panel.language()));
        case Figure.Grid _ -> throw new IllegalStateException("a grid in a grid");
      }
    }
    List<Key> ofPlots = isWanted(grid) ? ofAll(plots, theme) : ofOneCurve(plots, theme);
    return Stream.concat(ofPlots.stream(), ofDrawings.stream()).distinct().toList();
  }

  /** Whether a legend was asked for below all panels. */
  static boolean isWanted(Figure.Grid grid) {
    return grid.panels().stream()
        .allMatch(panel ->
            panel.content() instanceof Figure.Single single
                && single.settings().legend() == Legend.BELOW);
  }

  /** The entries of all panels, each label once, as it has the most symbols. */
  private static List<Key> ofAll(List<Figure.Single> panels, Theme theme) {
    Map<Label, Key> keys = new LinkedHashMap<>();
    panels.stream()
        .flatMap(panel -> panel.plot(theme).keys().stream())
        .forEach(key ->
            keys.merge(
                key.label(), key, (a, b) -> a.symbols().size() >= b.symbols().size() ? a : b));
    return List.copyOf(keys.values());
  }

  /** What all plots have in common if they show one curve each. */
  private static List<Key> ofOneCurve(List<Figure.Single> plots, Theme theme) {
    return !plots.isEmpty() && plots.stream().allMatch(Figure.Single::isOneCurve)
        ? ofOneCurve(plots.getFirst().settings(), theme)
        : List.of();
  }

  private static List<Key> ofOneCurve(Settings settings, Theme theme) {
    boolean first = settings.has(Feature.GRADIENTS);
    boolean second = settings.has(Feature.SECOND_DERIVATIVES);
    if (!first && !second || settings.legend() == Legend.NONE) {
      return List.of();
    }
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of(Words.function(), theme.function(0)));
    if (first) {
      keys.add(Key.of(Words.gradients(settings.language()), theme.gradient(0, 1)));
    }
    if (second) {
      keys.add(Key.of(Words.secondDerivatives(settings.language()), theme.secondDerivative(0, 1)));
    }
    return keys;
  }
}
