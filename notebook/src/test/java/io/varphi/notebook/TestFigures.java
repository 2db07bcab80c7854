package io.varphi.notebook;

import io.varphi.Activations;
import io.varphi.figure.BarChart;
import io.varphi.figure.Figure;
import java.util.List;
import java.util.Map;

/** What the tests show in notebooks. */
final class TestFigures {
  static final Figure FIGURE = Figure.of(Activations.gelu()).withGradients().size(85, 60);

  static final BarChart CHART =
      BarChart.of(List.of("one", "two"), List.of(new BarChart.Group("group", List.of(1.0, 2.0))));

  /** The size of the figure in pixels of CSS, 96 of which are 25.4 mm. */
  static final Map<String, Integer> FIGURE_SIZE = Map.of("width", 321, "height", 227);

  private TestFigures() {}
}
