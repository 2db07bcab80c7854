package io.varphi.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The legend of a grid: that of all panels, if it is to stand below; or what is solid, dashed and
 * dotted, if they show one function each.
 */
final class GridKeys {
  private GridKeys() {}

  static List<Key> of(Figure.Grid grid, Theme theme) {
    List<Figure.Single> panels = new ArrayList<>();
    for (Figure panel : grid.panels()) {
      if (panel.content() instanceof Figure.Single single) {
        panels.add(single);
      } else {
        return List.of();
      }
    }
    if (isWanted(grid)) {
      return ofAll(panels, theme);
    }
    return panels.stream().allMatch(Figure.Single::isOneCurve)
        ? ofOneCurve(panels.getFirst().settings(), theme)
        : List.of();
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
