package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;

/** The legend of a grid: what is solid, dashed and dotted, if all panels show one function each. */
final class GridKeys {
  private GridKeys() {}

  static List<Key> of(Figure.Grid grid, Theme theme) {
    List<Figure.Single> panels = new ArrayList<>();
    for (Figure panel : grid.panels()) {
      if (panel.content() instanceof Figure.Single single && single.isOneCurve()) {
        panels.add(single);
      } else {
        return List.of();
      }
    }
    Settings settings = panels.getFirst().settings();
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
