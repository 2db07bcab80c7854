package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarksTest {
  private static final double[] X = {0, 1, 2, 4};
  private static final double[] Y = {3, 1, 0.5, 0.4};
  private static final List<String> NAMES = List.of("ReLU", "GELU");

  /** One figure of each kind of mark. */
  static final Map<String, Figure> FIGURES =
      Map.of(
          "line", Figure.of(Polyline.of("loss", X, Y)),
          "band", Figure.of(Band.of("loss", X, Y, new double[] {4, 2, 1, 0.6})),
          "bars", Figure.of(Bars.of("a", NAMES, 1, 2), Bars.of("b", NAMES, 3, -1)),
          "histogram", Figure.of(Histogram.of("a", X, 1, 2, 0)),
          "boxes",
              Figure.of(
                  Boxes.of("", NAMES, List.of(new double[] {1, 2, 3, 9}, new double[] {4, 5}))),
          "points", Figure.of(Points.of("p", X, Y).errors(Y, new double[] {4, 2, 1, 0.6})),
          "note", Figure.of(Curve.of(Activations.tanh()), Note.of(1, 0.5, "here").dot()),
          "tangent",
              Figure.of(Curve.of(Activations.softplus()), Tangent.of(Activations.softplus(), 1)),
          "lines",
              Figure.of(
                  Curve.of(Activations.relu()),
                  HorizontalLine.at(1, "one"),
                  VerticalLine.at(-1, "minus one")),
          "region",
              Figure.of(
                  Curve.of(Activations.tanh()),
                  Region.between(2, Double.POSITIVE_INFINITY, "flat")));

  static Stream<String> names() {
    return FIGURES.keySet().stream().sorted();
  }

  private static Figure figure(String name) {
    return FIGURES.getOrDefault(name, Figure.of(TestCurves.RELU));
  }

  @ParameterizedTest
  @MethodSource("names")
  void areDrawnInEveryStyleAndFormat(String name) {
    for (Style style : Style.values()) {
      for (Axes axes : Axes.values()) {
        Figure figure = figure(name).style(style).axes(axes);
        Scene scene = Layout.scene(figure);
        assertTrue(scene.items().size() > 4, name);
        scene.items().forEach(item -> assertOnPage(item, scene));
      }
    }
    for (Cells cells : Cells.values()) {
      assertEquals(20, figure(name).toText(60, 20, cells, false).lines().count());
    }
  }

  private static void assertOnPage(Scene.Item item, Scene scene) {
    if (item instanceof Scene.Text text) {
      var bounds = text.box().boundsAt(text.x(), text.y());
      boolean inside =
          bounds.getMinX() >= 0
              && bounds.getMinY() >= 0
              && bounds.getMaxX() <= scene.width()
              && bounds.getMaxY() <= scene.height();
      assertTrue(inside, bounds + " on " + scene.width() + " × " + scene.height());
    }
  }

  @Test
  void barsAreAsHighAsTheirValues() {
    Figure figure = Figure.of(Bars.of("a", NAMES, 1, 3)).axes(Axes.FRAME);
    double[] heights =
        fills(Layout.scene(figure).items())
            .filter(fill -> fill.opacity() == 1)
            .mapToDouble(fill -> fill.outline().getBounds2D().getHeight())
            .limit(2)
            .toArray();
    assertEquals(3 * heights[0], heights[1], 1e-6);
  }

  private static Stream<Scene.Fill> fills(List<Scene.Item> items) {
    return items.stream()
        .flatMap(item ->
            switch (item) {
              case Scene.Clipped clipped -> fills(clipped.items());
              case Scene.Fill fill -> Stream.of(fill);
              case Scene.Line _, Scene.Text _, Scene.Turned _, Scene.Halo _, Scene.Raster _ ->
                  Stream.empty();
            });
  }

  @Test
  void boxesHaveTheQuartilesOfR() {
    BoxStatistics box = BoxStatistics.of(Arrays.stream(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 40}));
    assertEquals(3, box.lowQuartile());
    assertEquals(5, box.median());
    assertEquals(7, box.highQuartile());
    assertEquals(1, box.lowWhisker());
    assertEquals(8, box.highWhisker());
    assertEquals(List.of(40.0), box.outliers());
    BoxStatistics one = BoxStatistics.of(Arrays.stream(new double[] {2}));
    assertEquals(
        List.of(2.0, 2.0, 2.0), List.of(one.lowWhisker(), one.median(), one.highWhisker()));
  }

  @Test
  void sameLabelSharesColourAndKey() {
    Plot plot =
        plot(Band.of("ReLU", X, Y, Y), Polyline.of("ReLU", X, Y), Polyline.of("GELU", X, Y));
    Colour first = plot.layers().get(0).pen().colour();
    assertEquals(first, plot.layers().get(1).pen().colour());
    assertTrue(!first.equals(plot.layers().get(2).pen().colour()));
    assertEquals(
        List.of("ReLU", "GELU"), plot.keys().stream().map(k -> k.label().toString()).toList());
    assertEquals(2, plot.keys().getFirst().symbols().size());
    Plot chosen = plot(Polyline.of("a", X, Y).colour(2), Polyline.of("b", X, Y));
    assertEquals(Theme.LIGHT.palette().get(2), chosen.layers().get(0).pen().colour());
    assertEquals(Theme.LIGHT.palette().get(0), chosen.layers().get(1).pen().colour());
  }

  private static Plot plot(Mark... marks) {
    return Plot.of(List.of(marks), Settings.DEFAULT, Theme.LIGHT);
  }

  @Test
  void axesShowAllData() {
    Plot plot = plot(Polyline.of("", X, Y), HorizontalLine.at(-2));
    assertEquals(new Interval(0, 4), plot.x().span());
    assertTrue(plot.y().span().contains(-2) && plot.y().span().contains(3));
    assertEquals(Axes.FRAME, plot.axes());
    assertEquals(Axes.ORIGIN, plot(TestCurves.RELU, Note.of(0, 0, "")).axes());
    Interval bars = plot(Bars.of("", NAMES, 1, 2)).y().span();
    assertEquals(0, bars.from(), "bars stand on the floor");
    assertEquals(NAMES, plot(Bars.of("", NAMES, 1, 2)).x().categories());
  }

  @Test
  void gapsAreNoLines() {
    Polyline gap = Polyline.of("", new double[] {0, 1, 2, 3}, new double[] {1, Double.NaN, 1, 2});
    String csv = Figure.of(gap).toCsv();
    assertTrue(csv.contains("line,,,1.0,y,NaN\n"), csv);
    Figure diverged =
        Figure.of(Polyline.of("", X, new double[] {1, 10, Double.POSITIVE_INFINITY, Double.NaN}));
    assertEquals(10.4, Math.round(plotOf(diverged).y().span().to() * 10) / 10.0, 1);
    assertTrue(diverged.toSvg().length() > 1000);
  }

  private static Plot plotOf(Figure figure) {
    return figure.content() instanceof Figure.Single single
        ? single.plot(Theme.LIGHT)
        : plot(TestCurves.RELU);
  }

  @Test
  void tableHasARowForEachNumber() {
    String csv = figure("boxes").toCsv();
    assertTrue(csv.startsWith("mark,label,category,x,quantity,value\n"), csv);
    assertTrue(csv.contains("boxes,,ReLU,,median,2.5\n"), csv);
    assertTrue(csv.contains("boxes,,ReLU,,outlier,9.0\n"), csv);
    assertTrue(figure("band").toCsv().contains("band,loss,,1.0,high,2.0\n"));
    assertTrue(figure("histogram").toCsv().contains("histogram,a,,2.0,width,2.0\n"));
    assertTrue(figure("bars").toCsv().contains("bars,b,GELU,,height,-1.0\n"));
    assertTrue(figure("points").toCsv().contains("points,p,,0.0,low,3.0\n"));
    assertTrue(figure("tangent").toCsv().contains("tangent,Softplus,,1.0,slope,0.731"));
  }

  @Test
  void whatIsNoDataIsRefused() {
    refused("there are no abscissae", () -> Polyline.of("", new double[0], new double[0]));
    refused("3 ordinates for 4 abscissae", () -> Polyline.of("", X, new double[3]));
    refused("1 lower ends for 4", () -> Band.of("", X, new double[1], Y));
    refused("1 heights for 2 categories", () -> Bars.of("", NAMES, 1));
    refused("give finite numbers that ascend", () -> Histogram.of("", new double[] {1, 1}, 1));
    refused("2 edges for 4", () -> Histogram.of("", new double[] {1, 2}, 1, 2, 3));
    refused("0 samples for 2", () -> Boxes.of("", NAMES, List.of()));
    refused(
        "the sample of \"GELU\"",
        () -> Boxes.of("", NAMES, List.of(new double[] {1}, new double[0])));
    refused("a note cannot be at (NaN, 0.0)", () -> Note.of(Double.NaN, 0, ""));
    refused("no tangent at 0.0", () -> Tangent.of(TestCurves.RECIPROCAL, 0));
    refused("a line cannot be at y = NaN", () -> HorizontalLine.at(Double.NaN));
    refused("a line cannot be at x = Infinity", () -> VerticalLine.at(Double.POSITIVE_INFINITY));
    refused("a region cannot be from 1.0 to 1.0", () -> Region.between(1, 1, ""));
    refused("cannot have the number -1", () -> Polyline.of("", X, Y).colour(-1));
    refused("at most 1000", () -> Figure.of(new Activation[1001]));
  }

  private static void refused(String reason, Runnable action) {
    String message = assertThrows(IllegalArgumentException.class, action::run).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
