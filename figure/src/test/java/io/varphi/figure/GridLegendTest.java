package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridLegendTest {
  private static Figure panel(String... names) {
    Mark[] marks = new Mark[names.length];
    for (int i = 0; i < names.length; i++) {
      marks[i] = Polyline.of(names[i], new double[] {0, 1}, new double[] {i, i + 1});
    }
    return Figure.of(marks);
  }

  private static List<String> keys(Figure figure) {
    Figure.Grid grid = (Figure.Grid) figure.content();
    return GridKeys.of(grid, Theme.LIGHT).stream().map(key -> key.label().toString()).toList();
  }

  @Test
  void aLegendBelowIsThatOfAllPanels() {
    Figure grid = Figure.grid(2, panel("a", "b"), panel("b", "c"));
    assertEquals(List.of(), keys(grid));
    assertEquals(List.of("a", "b", "c"), keys(grid.legend(Legend.BELOW)));
  }

  @Test
  void drawingsSayWhatTheirLinesMean() {
    Figure gelu = Figure.errors(Activations.gelu());
    List<String> ofErrors = List.of("largest error in ULP", "mean error in ULP");
    assertEquals(ofErrors, keys(Figure.grid(2, gelu, Figure.errors(Activations.silu()))));
    Figure curve = Figure.of(Activations.gelu()).withGradients();
    assertEquals(4, keys(Figure.grid(2, curve, gelu)).size());
    Figure difference = Figure.difference(Activations.gelu(), Activations.silu(), -5, 5);
    assertEquals(
        List.of("差为正", "差为负"),
        keys(Figure.grid(2, difference, difference).language(Language.CHINESE)));
    assertEquals(List.of(), keys(Figure.gateGradients((Gate) Catalogue.of("swiglu"))));
  }

  @Test
  void anEntryHasAllSymbolsOfItsLabel() {
    double[] x = {0, 1};
    Figure lines = panel("a");
    Figure both = Figure.of(Polyline.of("a", x, x), Points.of("a", x, x));
    Figure.Grid grid = (Figure.Grid) Figure.grid(2, lines, both).legend(Legend.BELOW).content();
    assertEquals(2, GridKeys.of(grid, Theme.LIGHT).getFirst().symbols().size());
  }
}
