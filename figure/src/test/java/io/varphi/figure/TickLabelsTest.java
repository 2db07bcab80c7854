package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickLabelsTest {
  private static final Activation SIN = Activation.parse("sin(x)");
  private static final Activation TAN = Activation.parse("tan(x)");

  private static Sheet sheet(Figure figure) {
    return Layout.panel(figure, (Figure.Single) figure.content()).sheet();
  }

  private static List<Scene.Text> texts(Sheet sheet) {
    return sheet.at(Sheet.Depth.TEXT).stream()
        .filter(Scene.Text.class::isInstance)
        .map(Scene.Text.class::cast)
        .toList();
  }

  private static List<String> missing(Sheet sheet) {
    List<String> written = texts(sheet).stream().map(text -> text.box().text()).toList();
    return ticks(sheet)
        .filter(tick -> !tick.isSmall())
        .map(tick -> tick.label().toString())
        .filter(label -> !written.contains(label))
        .toList();
  }

  private static Scene.Text text(Sheet sheet, String what) {
    return texts(sheet).stream()
        .filter(text -> text.box().text().equals(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noLabelOfThreeFunctionsAndTheirGradientsIsMissing() {
    Figure three =
        Figure.of(Activations.gelu(), Activations.silu(), Activations.mish()).withGradients();
    for (Style style : Style.values()) {
      assertEquals(List.of(), missing(sheet(three.style(style))), style.toString());
    }
  }

  @Test
  void nearlyAllTicksOfTheCatalogueHaveTheirLabels() {
    List<String> missing = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (Activation function : Activations.all()) {
      for (Style style : List.of(Style.LIGHT, Style.PAPER)) {
        Sheet sheet = sheet(Figure.of(function).withGradients().style(style));
        missing(sheet).forEach(label -> missing.add(function + " " + label));
        ticks(sheet).filter(Tick::isSmall).forEach(t -> bare.add(function + " " + t.position()));
      }
    }
    String counts = missing.size() + " labels left out, " + bare.size() + " ticks without";
    System.out.println(counts + ", of about 1800");
    assertTrue(missing.size() <= 8, missing.toString());
    assertTrue(bare.size() <= 23, bare.toString());
  }

  private static Stream<Tick> ticks(Sheet sheet) {
    return Stream.of(sheet.axes().xTicks(), sheet.axes().yTicks()).flatMap(List::stream);
  }

  @Test
  void whereCurvesAreDenseEverySecondTickHasALabel() {
    Sheet sheet = sheet(Figure.of(SIN).domain(-20, 20).withGradients());
    assertEquals(List.of("\u221220", "\u221210", "10", "20"), labels(sheet.axes().xTicks()));
    assertEquals(List.of("\u22121", "1"), labels(sheet.axes().yTicks()));
    assertEquals(8, sheet.axes().xTicks().size());
    assertEquals(List.of(), missing(sheet));
    assertEquals(1, levels(sheet, -20, -10, 10, 20));
    List<String> struck =
        texts(sheet).stream()
            .filter(text -> sheet.ink().curvesIn(bounds(text)) > 0)
            .map(text -> text.box().text())
            .toList();
    assertEquals(List.of("\u221210"), struck);
    assertTrue(hasHalo(sheet, text(sheet, "\u221210")));
  }

  private static boolean hasHalo(Sheet sheet, Scene.Text text) {
    return sheet.at(Sheet.Depth.TEXT).stream()
        .anyMatch(item -> item instanceof Scene.Halo halo && halo.box().equals(text.box()));
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().filter(tick -> !tick.isSmall()).map(t -> t.label().toString()).toList();
  }

  @Test
  void labelsOfAFamilyAreEven() {
    Figure family = Figure.family("elu", "alpha", 0.5, 1, 2).withGradients().style(Style.PRINT);
    Sheet sheet = sheet(family);
    assertEquals(List.of("\u22124", "\u22122", "2", "4"), labels(sheet.axes().xTicks()));
    assertEquals(List.of(), missing(sheet));
  }

  @Test
  void labelsOfAFunctionWithManyPolesStandInARow() {
    Sheet sheet = sheet(Figure.of(TAN).withGradients());
    assertEquals(List.of(), missing(sheet));
    assertEquals(1, levels(sheet, -12, -10, -8, -6, -4, -2, 2, 4, 6, 8, 10, 12));
  }

  private static long levels(Sheet sheet, int... ticks) {
    return IntStream.of(ticks)
        .mapToObj(tick -> Integer.toString(tick).replace('-', '\u2212'))
        .mapToDouble(label -> text(sheet, label).y())
        .distinct()
        .count();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 4, 5, 10, 12, 200, 2e6})
  void theNameOfTheAxisIsApartFromTheLastLabel(double end) {
    Sheet sheet = sheet(Figure.of(Activations.relu()).domain(-end, end));
    Rectangle2D name = bounds(text(sheet, "x"));
    String last = sheet.axes().xTicks().getLast().label().toString();
    double gap = name.getMinX() - bounds(text(sheet, last)).getMaxX();
    assertTrue(gap > 0.5 * Theme.LIGHT.font(), last + " is " + gap + " pt from x");
  }

  private static Rectangle2D bounds(Scene.Text text) {
    return text.box().boundsAt(text.x(), text.y());
  }
}
