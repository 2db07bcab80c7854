package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Figure FIGURE = Figure.of(TestCurves.RELU);

  @Test
  void isImmutable() {
    String before = FIGURE.toSvg();
    List<Figure> changed =
        List.of(
            FIGURE.withGradients(),
            FIGURE.axes(Axes.FRAME),
            FIGURE.style(Style.PRINT),
            FIGURE.domain(-1, 2),
            FIGURE.range(-1, 2),
            FIGURE.size(50, 50),
            FIGURE.title("t"));
    changed.forEach(figure -> assertNotEquals(before, figure.toSvg()));
    assertEquals(before, FIGURE.toSvg());
  }

  @Test
  void gridPassesChangesToItsPanels() {
    Figure grid = Figure.grid(2, FIGURE, Figure.of(TestCurves.TANH));
    Figure changed =
        grid.withGradients()
            .axes(Axes.FRAME)
            .grid(true)
            .style(Style.DARK)
            .domain(-2, 2)
            .range(-1, 1);
    Figure byHand =
        Figure.grid(
            2,
            FIGURE
                .withGradients()
                .axes(Axes.FRAME)
                .grid(true)
                .style(Style.DARK)
                .domain(-2, 2)
                .range(-1, 1),
            Figure.of(TestCurves.TANH)
                .withGradients()
                .axes(Axes.FRAME)
                .grid(true)
                .style(Style.DARK)
                .domain(-2, 2)
                .range(-1, 1));
    assertEquals(byHand.toSvg(), changed.toSvg());
    assertNotEquals(grid.toSvg(), changed.toSvg());
  }

  @Test
  void gridIsAsLargeAsItsPanelsNeed() {
    Figure[] twelve = new Figure[12];
    Arrays.fill(twelve, FIGURE);
    Figure grid = Figure.grid(4, twelve);
    assertEquals(180, grid.widthMm());
    assertEquals(114, grid.heightMm());
    assertEquals(120, grid.title("t").heightMm());
    assertEquals(45, Figure.grid(4, FIGURE).widthMm(), "no empty columns");
  }

  @Test
  void styleDecidesTheSizeUnlessTold() {
    assertEquals(140, FIGURE.widthMm());
    assertEquals(85, FIGURE.style(Style.PAPER).widthMm());
    assertEquals(100, FIGURE.size(100, 50).style(Style.PAPER).widthMm());
  }

  @Test
  void wrongRequestsAreErrors() {
    Curve withoutSecond = Curve.of("f", x -> x, x -> 1);
    assertMessage("at least one curve", () -> Figure.of(new Mark[0]));
    assertMessage("finite ends", () -> FIGURE.domain(1, 1));
    assertMessage("finite ends", () -> FIGURE.domain(Double.NaN, 1));
    assertMessage("finite ends", () -> FIGURE.range(0, Double.POSITIVE_INFINITY));
    assertMessage("30 mm × 24 mm", () -> FIGURE.size(29, 100));
    assertMessage("at most 2 m", () -> FIGURE.size(2001, 100));
    assertMessage("30 mm × 24 mm", () -> FIGURE.size(Double.NaN, 100));
    assertMessage("60 mm × 24 mm", () -> Figure.grid(2, FIGURE, FIGURE).size(59, 100));
    assertMessage("one column", () -> Figure.grid(0, FIGURE));
    assertMessage("one figure", () -> Figure.grid(1, new Figure[0]));
    assertMessage("grid itself", () -> Figure.grid(1, Figure.grid(1, FIGURE)));
    assertMessage("no single table", () -> Figure.grid(1, FIGURE).toCsv());
    assertMessage("finite abscissa", () -> withoutSecond.breaks(Double.NaN));
    assertMessage("24 columns and 8 rows", () -> FIGURE.toText(23, 20, false));
    assertMessage("24 columns and 8 rows", () -> FIGURE.toText(80, 7, false));
    assertThrows(IllegalStateException.class, () -> Figure.of(withoutSecond).withGradients());
  }

  private static void assertMessage(String part, Runnable action) {
    String message = assertThrows(IllegalArgumentException.class, action::run).getMessage();
    assertTrue(message.contains(part), message);
  }

  /** Every style, kind of axes and size draws without failing, and nothing lies off the page. */
  @Test
  void allCombinationsStayOnThePage() {
    for (Style style : Style.values()) {
      for (Axes axes : Axes.values()) {
        for (double[] size : new double[][] {{30, 24}, {85, 60}, {300, 60}, {60, 300}}) {
          Figure figure =
              Figure.of(TestCurves.elu(0.5), TestCurves.SIN)
                  .withGradients()
                  .axes(axes)
                  .style(style)
                  .size(size[0], size[1]);
          Scene scene = Layout.scene(figure);
          scene.items().forEach(item -> assertOnPage(item, scene, figure));
        }
      }
    }
  }

  private static void assertOnPage(Scene.Item item, Scene scene, Figure figure) {
    if (item instanceof Scene.Text text) {
      var bounds = text.box().boundsAt(text.x(), text.y());
      boolean inside =
          bounds.getMinX() >= 0
              && bounds.getMinY() >= 0
              && bounds.getMaxX() <= scene.width()
              && bounds.getMaxY() <= scene.height();
      assertTrue(inside, bounds + " on " + figure.widthMm() + " × " + figure.heightMm());
    }
  }

  @Test
  void csvHasTheExactNumbers() {
    String[] lines = Figure.of(TestCurves.HARD_SWISH).withGradients().toCsv().split("\n", -1);
    assertEquals("x,Hardswish,Hardswish'", lines[0]);
    assertEquals(
        1 + 401 + 1, lines.length, "-3 and 3 are among the even rows, then the last line end");
    assertEquals("", lines[402]);
    double before = Double.NEGATIVE_INFINITY;
    for (String line : Arrays.copyOfRange(lines, 1, 402)) {
      double[] row = Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      assertTrue(row[0] > before, line);
      assertEquals(TestCurves.HARD_SWISH.value(row[0]), row[1]);
      assertEquals(TestCurves.HARD_SWISH.slope(row[0]), row[2]);
      before = row[0];
    }
    String shrink = Figure.of(TestCurves.HARD_SHRINK).domain(-1.0 / 3, 0.7).toCsv();
    assertTrue(shrink.contains("\n0.5,0.0\n"), "the jump has a row");
  }

  @Test
  void terminalPlotsFit() {
    for (Cells cells : Cells.values()) {
      for (int columns : new int[] {24, 40, 80, 200}) {
        for (int rows : new int[] {8, 12, 40}) {
          String text =
              Figure.of(TestCurves.SILU, TestCurves.RECIPROCAL, TestCurves.LOG)
                  .withGradients()
                  .title("A title in 中文")
                  .toText(columns, rows, cells, false);
          List<String> lines = text.lines().toList();
          assertEquals(rows, lines.size());
          lines.forEach(line -> assertTrue(TextCanvas.width(line) <= columns, line));
        }
      }
    }
  }

  @Test
  void asciiIsAscii() {
    Figure figure = Figure.of(TestCurves.elu(0.5)).withGradients();
    String text = figure.toText(60, 20, Cells.ASCII, false);
    assertTrue(text.chars().allMatch(c -> c < 0x80), text);
    assertTrue(text.contains("ELU'(alpha = 0.5)"), text);
  }

  @Test
  void coloursAreAnsiOnlyIfWanted() {
    assertTrue(FIGURE.toText(60, 20, true).contains("\u001b[38;5;33m"));
    String plain = FIGURE.toText(60, 20, true).replaceAll("\u001b\\[[0-9;]*m", "");
    assertEquals(FIGURE.toText(60, 20, false), plain);
  }

  @Test
  void printsAsText() {
    assertEquals(FIGURE.toText(72, 20, false), FIGURE.toString());
    assertEquals(24, Figure.grid(2, FIGURE, FIGURE, FIGURE).toString().lines().count());
  }
}
