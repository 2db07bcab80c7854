package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Language;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTest {
  private static Plot plot(Figure figure) {
    return figure.content() instanceof Figure.Single single
        ? single.plot(figure.style().theme())
        : Plot.of(List.of(), Settings.DEFAULT, Theme.LIGHT);
  }

  private static List<String> keys(Figure figure) {
    return plot(figure).keys().stream().map(key -> key.label().toString()).toList();
  }

  @Test
  void familyIsLabelledByItsParameter() {
    Figure family = Figure.family("elu", "alpha", 0.5, 1, 2).withGradients();
    assertEquals("ELU", family.title());
    assertEquals(List.of("α = 0.5", "α = 1", "α = 2", "f′(x) gradient"), keys(family));
    assertEquals(0.5 * Math.expm1(-1), family.curves().getFirst().value(-1), 1e-15);
    assertEquals("f′, α = 0.5", family.curves().getFirst().gradient().label().toString());
    assertThrows(IllegalArgumentException.class, () -> Figure.family("elu", "beta", 1));
    assertThrows(IllegalArgumentException.class, () -> Figure.family("gleu", "alpha", 1));
    assertThrows(IllegalArgumentException.class, () -> Figure.family("elu", "alpha"));
  }

  @Test
  void legendSpeaksTheLanguage() {
    Figure two = Figure.of(Activations.gelu(), Activations.silu()).withGradients();
    assertEquals(List.of("GELU", "SiLU", "f′(x) gradient"), keys(two));
    assertEquals(List.of("GELU", "SiLU", "f′(x) 梯度"), keys(two.language(Language.CHINESE)));
    assertEquals(List.of("GELU", "GELU′"), keys(Figure.of(Activations.gelu()).withGradients()));
  }

  @Test
  void legendHasFormulas() {
    List<String> keys = keys(Figure.of(Activations.gelu(), Activations.elu(0.5)).withFormulas());
    assertTrue(keys.getFirst().startsWith("GELU(x) = "), keys.toString());
    assertTrue(keys.getLast().contains("ELU") && keys.getLast().contains("0.5"), keys.toString());
  }

  private static List<String> drawnKeys(Figure figure) {
    return Layout.panel(figure, (Figure.Single) figure.content()).sheet().plot().keys().stream()
        .map(key -> key.label().toString())
        .toList();
  }

  @Test
  void aLegendTooLargeForFormulasHasNames() {
    Figure figure =
        Figure.of(Activations.hardSwish(), Activations.selu(), Activations.prelu())
            .withFormulas()
            .withGradients();
    assertTrue(drawnKeys(figure.size(200, 140)).getFirst().contains(" = "));
    assertEquals(
        List.of("Hardswish", "SELU", "PReLU", "f′(x) gradient"), drawnKeys(figure.size(85, 60)));
  }

  @Test
  void noLegendIsLostInSilence() {
    Figure many =
        Figure.of(Activations.all().stream().limit(30).toArray(Activation[]::new)).size(30, 24);
    String sentence = "the legend does not fit; use a larger size, or legend none";
    for (Legend place : List.of(Legend.AUTO, Legend.BELOW, Legend.CURVES)) {
      Figure figure = many.legend(place);
      String message = assertThrows(IllegalArgumentException.class, figure::toSvg).getMessage();
      assertEquals(sentence, message, place.toString());
    }
    assertTrue(many.legend(Legend.NONE).toSvg().startsWith("<svg"));
    assertTrue(Figure.of(Activations.gelu()).size(30, 24).toSvg().startsWith("<svg"));
  }

  @Test
  void blackAndWhiteTellsSixCurvesApart() {
    Activation[] six = Activations.all().stream().limit(6).toArray(Activation[]::new);
    Activation[] seven = Activations.all().stream().limit(7).toArray(Activation[]::new);
    assertTrue(Figure.of(six).style(Style.PRINT).toSvg().startsWith("<svg"));
    assertTrue(Figure.of(seven).toSvg().startsWith("<svg"));
    Figure print = Figure.of(seven).style(Style.PRINT);
    assertEquals(
        "a legend in this style tells at most 6 curves apart, and there are 7; draw fewer, use"
            + " legend curves, or another style",
        assertThrows(IllegalArgumentException.class, print::toSvg).getMessage());
    assertTrue(print.legend(Legend.CURVES).toSvg().startsWith("<svg"));
  }

  @Test
  void noFunctionLooksLikeAGradient() {
    Theme theme = Theme.LIGHT;
    Set<Pen> pens = new HashSet<>();
    for (int i = 0; i < theme.pens(true); i++) {
      Pen pen = theme.function(i, true);
      assertTrue(pens.add(pen), "the pen of " + i + " again");
      assertTrue(pen.dash().isEmpty() || pen.dash().size() > 2 || pen.dash().getFirst() > 10);
    }
    Figure figure =
        Figure.of(Activations.all().stream().limit(7).toArray(Activation[]::new)).withGradients();
    assertTrue(plot(figure).layers().get(6).pen().dash().size() > 2);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void formulasOfAllFunctionsAreSet(Activation function) {
    Figure figure = Figure.of(function).withFormulas().withGradients();
    plot(figure).keys().forEach(key -> assertTrue(key.label().typeset(10).width() > 10));
  }

  static Stream<Activation> functions() {
    return Activations.all().stream();
  }

  /** The slope of f″ that its curve is fitted to, against differences of f″. */
  @ParameterizedTest
  @MethodSource("functions")
  void secondDerivativeHasTheRightSlope(Activation function) {
    Curve curve = Curve.of(function).gradient().gradient();
    double step = 0x1p-16;
    for (double x = -4 + 1.0 / 7; x < 4; x += 0.4375) {
      assertEquals(function.secondDerivative(x), curve.value(x), "f″ at " + x);
      double secant = (curve.value(x + step) - curve.value(x - step)) / (2 * step);
      double tolerance = 1e-4 * (1 + Math.abs(secant));
      assertEquals(secant, curve.slope(x), tolerance, function + " at " + x);
    }
  }

  @Test
  void saturationIsShadedWhereItIsWide() {
    List<Region> sigmoid =
        plot(Figure.of(Activations.sigmoid()).domain(-8, 8).shadeSaturation()).marks(Region.class);
    assertEquals(2, sigmoid.size());
    assertEquals(
        Activations.sigmoid().facts().saturation().items().getFirst().high(),
        sigmoid.getFirst().to());
    Figure silu = Figure.of(Activations.silu()).shadeSaturation();
    assertEquals(List.of(), plot(silu).marks(Region.class), "only round the minimum");
    assertEquals(List.of("SiLU"), keys(silu));
  }

  @Test
  void extremaHaveTheirExactValues() {
    List<Note> notes = plot(Figure.of(Activations.silu()).markExtrema()).marks(Note.class);
    assertEquals(1, notes.size());
    assertEquals("(−1.278, −0.2785)", notes.getFirst().label().toString());
    assertEquals(0, plot(Figure.of(Activations.relu()).markExtrema()).marks(Note.class).size());
    List<Note> inflections =
        plot(Figure.of(Activations.sigmoid()).markInflections()).marks(Note.class);
    assertEquals("(0, 0.5)", inflections.getFirst().label().toString());
    assertThrows(IllegalStateException.class, () -> Figure.of(TestCurves.SILU).markExtrema());
  }

  @Test
  void logarithmicAxesNeedPositiveEnds() {
    Figure figure = Figure.of(Activations.exponential()).logX().domain(0, 1);
    String message = assertThrows(IllegalArgumentException.class, figure::toSvg).getMessage();
    assertTrue(message.contains("a logarithmic axis cannot start at 0.0"), message);
    Plot plot = plot(Figure.of(Activations.exponential()).logY());
    Curve flat = CurvePainter.flat((Curve) plot.layers().getFirst().mark(), plot);
    assertEquals(2 * Math.log10(Math.E), flat.value(2), 1e-12, "e^x is a straight line");
    assertEquals(Math.log10(Math.E), flat.slope(2), 1e-12);
  }

  @Test
  void curvesThatCoincideTakeTurns() {
    Figure family = Figure.family("elu", "alpha", 0.5, 1, 2);
    Plot plot = plot(family);
    View view = new View(plot.x().span(), plot.y().span(), new Rectangle2D.Double(0, 0, 300, 200));
    Braid braid = new Braid(plot, view, Theme.LIGHT);
    assertEquals(1, braid.strands(plot.curves().getFirst()).size(), "the lowest one is solid");
    List<Braid.Strand> last = braid.strands(plot.curves().getLast());
    assertTrue(last.getFirst().pen().isSolid(), "apart for x < 0");
    assertFalse(last.getLast().pen().isSolid(), "together for x > 0");
    assertEquals(4, last.getLast().part().to());
    Braid apart = new Braid(plot(Figure.of(TestCurves.TANH, TestCurves.EXP)), view, Theme.LIGHT);
    plot(Figure.of(TestCurves.TANH)).curves().forEach(layer -> assertTrue(layer.pen().isSolid()));
    assertEquals(
        1, apart.strands(plot(Figure.of(TestCurves.TANH, TestCurves.EXP)).curves().get(0)).size());
  }

  /** In a legend of dashes, those of curves that take turns are no gradient's. */
  @Test
  void turnsAreLongerThanDashes() {
    Figure three =
        Figure.of(Activations.gelu(), Activations.silu(), Activations.mish()).withGradients();
    Sheet sheet = Layout.panel(three, (Figure.Single) three.content()).sheet();
    Braid braid = new Braid(sheet.plot(), sheet.view(), Theme.LIGHT);
    double dash = Theme.LIGHT.gradient(0, 3).dash().getFirst();
    Layer mish = sheet.plot().curves().get(2);
    List<Pen> turns =
        braid.strands(mish).stream().map(Braid.Strand::pen).filter(pen -> !pen.isSolid()).toList();
    assertFalse(turns.isEmpty());
    turns.forEach(pen -> {
      assertTrue(pen.dash().getFirst() > 2 * dash, pen.toString());
      assertEquals(pen.dash().getFirst(), pen.dash().getLast(), 1e-9, "GELU has as much");
    });
  }

  @Test
  void linesToLabelsStrikeThroughNoText() {
    Activation[] tanh = {Activations.tanh(), Activations.sin(), Activations.gaussian()};
    Activation[] flat = {Activations.relu(), Activations.gaussian(), Activations.tanhShrink()};
    for (Activation[] functions : List.of(tanh, flat)) {
      for (Style style : Style.values()) {
        for (double end : new double[] {3, 6, 10, 12}) {
          Figure figure = Figure.of(functions).style(style).domain(-end, end);
          assertNoTextIsStruck(figure.legend(Legend.CURVES), style.theme());
        }
      }
    }
  }

  private static void assertNoTextIsStruck(Figure figure, Theme theme) {
    List<Line2D> leaders = new ArrayList<>();
    List<Scene.Item> items = Layout.scene(figure).items();
    for (Scene.Item item : items) {
      if (item instanceof Scene.Line line && !line.pen().colour().equals(theme.ink())) {
        flatten(line, leaders);
      }
    }
    for (Scene.Item item : items) {
      if (item instanceof Scene.Text text) {
        Rectangle2D box = text.box().boundsAt(text.x(), text.y());
        assertTrue(
            leaders.stream().noneMatch(box::intersectsLine),
            () -> figure.toJson() + ": " + text.box().text());
      }
    }
  }

  /** Of all functions, in two styles: no text lies on a curve. */
  @ParameterizedTest
  @MethodSource("functions")
  void labelsKeepClearOfCurves(Activation function) {
    for (Style style : List.of(Style.LIGHT, Style.PAPER)) {
      for (Axes axes : Axes.values()) {
        Figure figure = Figure.of(function).withGradients().style(style).axes(axes);
        assertKeepsClear(figure, style.theme());
      }
    }
  }

  /** The same in the small panels of a gallery, and with extrema and inflections. */
  @ParameterizedTest
  @MethodSource("functions")
  void labelsInAGalleryKeepClearOfCurves(Activation function) {
    Figure plain = Figure.of(function);
    Figure gradients = plain.withGradients();
    Theme small = Style.LIGHT.theme().small();
    assertKeepsClear(Figure.grid(2, plain, gradients).size(90, 38), small);
    assertKeepsClear(plain.markExtrema().markInflections(), Theme.LIGHT);
    assertKeepsClear(gradients.markExtrema().style(Style.PAPER), Theme.PAPER);
  }

  private static void assertKeepsClear(Figure figure, Theme theme) {
    Scene scene = Layout.scene(figure);
    List<Line2D> curves = curves(scene, theme);
    assertFalse(curves.isEmpty());
    for (Scene.Item item : scene.items()) {
      if (item instanceof Scene.Text text) {
        Rectangle2D box = text.box().boundsAt(text.x(), text.y());
        boolean struck = curves.stream().anyMatch(box::intersectsLine);
        assertFalse(struck, () -> figure.toJson() + ": " + text.box().text() + " at " + box);
      }
    }
  }

  /** The lines as wide as curves, as short straight lines. */
  private static List<Line2D> curves(Scene scene, Theme theme) {
    List<Line2D> lines = new ArrayList<>();
    scene.items().stream()
        .filter(Scene.Clipped.class::isInstance)
        .flatMap(item -> ((Scene.Clipped) item).items().stream())
        .filter(Scene.Line.class::isInstance)
        .map(Scene.Line.class::cast)
        .filter(line -> line.pen().width() > 0.8 * theme.line())
        .forEach(line -> flatten(line, lines));
    return lines;
  }

  private static void flatten(Scene.Line line, List<Line2D> into) {
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    PathIterator path = line.path().getPathIterator(null);
    for (PathIterator i = new FlatteningPathIterator(path, 0.01, 16); !i.isDone(); i.next()) {
      if (i.currentSegment(c) == PathIterator.SEG_LINETO) {
        into.add(new Line2D.Double(x, y, c[0], c[1]));
      }
      x = c[0];
      y = c[1];
    }
  }
}
