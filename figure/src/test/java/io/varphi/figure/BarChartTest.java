package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarChartTest {
  private static final List<String> SERIES = List.of("one", "two");
  private static final BarChart.Group A = new BarChart.Group("a", List.of(1.0, 2.0));
  private static final BarChart.Group B = new BarChart.Group("x*tanh(x)", List.of(4.0, 0.0));

  @TempDir private Path folder;

  private static Stream<Scene.Fill> bars(BarChart chart) {
    return chart.scene().items().stream()
        .filter(Scene.Fill.class::isInstance)
        .map(Scene.Fill.class::cast);
  }

  private static double[] lengths(BarChart chart) {
    return bars(chart).mapToDouble(bar -> bar.outline().getBounds2D().getWidth()).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void barsAreAsLongAsTheirValues(Style style) {
    double[] lengths = lengths(BarChart.of(SERIES, List.of(A, B)).style(style));
    assertEquals(4, lengths.length);
    double unit = lengths[0];
    assertArrayEquals(new double[] {unit, 2 * unit, 4 * unit, 0}, lengths, 0.01);
  }

  @ParameterizedTest
  @EnumSource
  void seriesDifferInColour(Style style) {
    BarChart chart = BarChart.of(SERIES, List.of(A, B)).style(style);
    List<Colour> colours = bars(chart).map(Scene.Fill::colour).toList();
    assertEquals(colours.subList(0, 2), colours.subList(2, 4));
    assertEquals(2, colours.stream().distinct().count());
  }

  @Test
  void theMarkIsWithinTheChartAndDashed() {
    BarChart chart = BarChart.of(SERIES, List.of(A));
    assertEquals(0, chart.toSvg().split("stroke-dasharray", -1).length - 1);
    BarChart marked = chart.mark(8);
    assertEquals(1, marked.toSvg().split("stroke-dasharray", -1).length - 1);
    assertEquals(lengths(chart)[1] / 4, lengths(marked)[1], 0.01);
  }

  @Test
  void textsAreWithinTheirRoom() {
    BarChart.Group wide = new BarChart.Group("x*".repeat(100) + "x", List.of(1.0, 2.0));
    double[] lengths = lengths(BarChart.of(SERIES, List.of(wide)));
    assertTrue(lengths[1] > 200, "points left for the bars: " + lengths[1]);
  }

  @Test
  void theDescriptionHasTheNumbers() {
    String svg = BarChart.of(SERIES, List.of(A, B)).title("T & t").toSvg();
    assertTrue(svg.contains(">T &amp; t</title>"), svg);
    assertTrue(svg.contains("Bars of one, two. a: 1.00, 2.00; x*tanh(x): 4.00, 0.00."), svg);
  }

  @Test
  void theFormatIsThatOfTheExtension() throws IOException {
    BarChart chart = BarChart.of(SERIES, List.of(A));
    chart.save(folder.resolve("a.svg"));
    assertEquals(chart.toSvg(), Files.readString(folder.resolve("a.svg")));
    chart.save(folder.resolve("a.PNG"));
    assertEquals((byte) 0x89, Files.readAllBytes(folder.resolve("a.PNG"))[0]);
    Path csv = folder.resolve("a.csv");
    String message =
        assertThrows(IllegalArgumentException.class, () -> chart.save(csv)).getMessage();
    assertTrue(message.contains("use .svg or .png"), message);
  }

  @Test
  void whatIsNoLengthIsRefused() {
    refused("a chart needs at least one series", List.of(), List.of(A));
    refused("a chart needs at least one series", SERIES, List.of());
    refused("a has 2 values; give 1", List.of("one"), List.of(A));
    for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      BarChart.Group group = new BarChart.Group("bad", List.of(value));
      refused("a bar of bad cannot be " + value, List.of("one"), List.of(group));
      BarChart chart = BarChart.of(SERIES, List.of(A));
      assertThrows(IllegalArgumentException.class, () -> chart.mark(value));
    }
  }

  private static void refused(String reason, List<String> series, List<BarChart.Group> groups) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> BarChart.of(series, groups))
            .getMessage();
    assertTrue(message.startsWith(reason), message);
  }
}
