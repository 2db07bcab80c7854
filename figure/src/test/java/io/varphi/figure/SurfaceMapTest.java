package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceMapTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(4, 4, 230, 170);
  private static final Interval UNIT = new Interval(0, 1);

  private static Gate gate(String name) {
    return (Gate) Catalogue.of(name);
  }

  private static Normalizer normalizer(String name) {
    return (Normalizer) Catalogue.of(name);
  }

  private static Scene.Raster raster(List<Scene.Item> items) {
    return items.stream()
        .filter(Scene.Raster.class::isInstance)
        .map(Scene.Raster.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void coloursAtTheCorners() {
    SurfaceMap map = Surfaces.of("f", "x", "y", (x, y) -> x + 2 * y, UNIT, UNIT);
    BufferedImage image = raster(map.paint(Theme.LIGHT, Language.ENGLISH, AREA)).image();
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    ColourScale scale = ColourScale.of(new Interval(0, 3), Theme.LIGHT);
    assertNear(scale.colour(0), image.getRGB(0, bottom));
    assertNear(scale.colour(1), image.getRGB(right, bottom));
    assertNear(scale.colour(2), image.getRGB(0, 0));
    assertNear(scale.colour(3), image.getRGB(right, 0));
  }

  @Test
  void bothAxesOfASquareHaveTheSameTicks() {
    for (Style style : Style.values()) {
      SurfaceAxes axes =
          new SurfaceAxes(
              Surfaces.gate(gate("swiglu")),
              style.theme(),
              new Rectangle2D.Double(0, 0, 400, 300),
              50);
      List<String> texts =
          axes.paint().stream()
              .filter(Scene.Text.class::isInstance)
              .map(item -> ((Scene.Text) item).box().text())
              .filter(text -> text.matches("[−0-9]+"))
              .toList();
      int count = texts.size() / 2;
      assertTrue(count >= 3, texts::toString);
      assertEquals(texts.subList(0, count), texts.subList(count, 2 * count));
    }
  }

  private static void assertNear(Colour expected, int rgb) {
    double distance = Oklab.of(expected).distance(Oklab.of(new Colour(rgb & 0xffffff)));
    assertEquals(0, distance, 0.01, expected.hex());
  }

  @Test
  void noValueIsFaint() {
    SurfaceMap map = Surfaces.of("f", "x", "y", (x, y) -> x < 0.5 ? Double.NaN : y, UNIT, UNIT);
    BufferedImage image = raster(map.paint(Theme.LIGHT, Language.ENGLISH, AREA)).image();
    assertEquals(Theme.LIGHT.faint().rgb(), image.getRGB(3, 3) & 0xffffff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"glu", "reglu", "geglu", "swiglu", "swiglu_clamped", "bilinear"})
  void tableHasTheValuesOfTheGate(String name) {
    Gate gate = gate(name);
    List<String> rows = Surfaces.gate(gate).toCsv().lines().toList();
    assertEquals(1 + 41 * 41, rows.size());
    for (int i = 1; i < rows.size(); i += 97) {
      String[] fields = rows.get(i).split(",", -1);
      double a = Double.parseDouble(fields[0]);
      double g = Double.parseDouble(fields[1]);
      assertEquals(gate.value(a, g), Double.parseDouble(fields[2]));
    }
  }

  @Test
  void gradientsOfAGate() {
    Gate gate = gate("swiglu");
    List<SurfaceMap> maps = Surfaces.gateGradients(gate);
    assertEquals(3, maps.size());
    assertEquals(gate.value(1, 2), maps.get(0).function().applyAsDouble(1, 2));
    assertEquals(gate.gradientByValue(1, 2), maps.get(1).function().applyAsDouble(1, 2));
    assertEquals(gate.gradientByGate(1, 2), maps.get(2).function().applyAsDouble(1, 2));
    assertEquals("\u2202SwiGLU/\u2202g", maps.get(2).name().toString());
  }

  @Test
  void domainShowsTheLimitOfAGate() {
    assertTrue(Surfaces.gate(gate("swiglu_clamped")).domain().contains(7));
    assertEquals(new Interval(-4, 4), Surfaces.gate(gate("swiglu")).domain());
    Figure wanted = Figure.gate(gate("swiglu"), -2, 1);
    assertTrue(wanted.toCsv().lines().toList().getLast().startsWith("1.0,1.0,"), wanted.toCsv());
    assertEquals(wanted.toSvg(), Figure.fromJson(wanted.toJson()).toSvg());
    Figure logits = Figure.logits(normalizer("softmax"), -3, 3);
    assertTrue(logits.toCsv().lines().toList().getLast().startsWith("3.0,3.0,"), logits.toCsv());
  }

  @ParameterizedTest
  @EnumSource
  void labelsTouchNothing(Style style) {
    for (String name : List.of("swiglu", "bilinear", "glu")) {
      Theme theme = style.theme();
      SurfaceMap map = Surfaces.gate(gate(name));
      SurfaceGrid grid =
          SurfaceGrid.of(
              (x, y) -> map.at(x / 200, y / 160), new Rectangle2D.Double(0, 0, 200, 160));
      Ticks levels = Ticks.of(grid.range(), 10);
      List<Contour> contours = ContourPainter.contours(grid, levels);
      Rectangle2D free = new Rectangle2D.Double(3, 3, 194, 154);
      List<ContourLabels.Place> places =
          ContourLabels.of(
              contours,
              level -> Label.words(Double.toString(level)).typeset(theme.tickFont()),
              theme.tickFont(),
              free::contains);
      assertFalse(places.isEmpty());
      for (ContourLabels.Place place : places) {
        assertTrue(free.contains(place.area()));
        assertTrue(
            places.stream().noneMatch(p -> !p.equals(place) && p.area().intersects(place.area())));
        contours.stream()
            .filter(contour -> contour.level() != place.level())
            .flatMap(contour -> contour.lines().stream().flatMap(List::stream))
            .forEach(point -> assertTrue(place.distance(point) > 0, name + " " + place.level()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPointIsMarkedWhereItIsAndItsValueIsTold(Style style) {
    SurfaceMap map = Surfaces.gate(gate("swiglu"));
    double radius = 0;
    for (Spot spot :
        List.of(new Spot(1, 1), new Spot(-4, 4), new Spot(4, -4), new Spot(0, 0), new Spot(4, 4))) {
      List<Scene.Item> items = map.at(spot).paint(style.theme(), Language.ENGLISH, AREA);
      Scene.Raster raster = raster(items);
      View view = new View(map.domain(), map.range(), raster.area());
      List<Rectangle2D> discs =
          items.stream()
              .filter(Scene.Fill.class::isInstance)
              .map(item -> ((Scene.Fill) item).outline().getBounds2D())
              .filter(box -> Math.abs(box.getCenterX() - view.x(spot.x())) < 1e-6)
              .filter(box -> Math.abs(box.getCenterY() - view.y(spot.y())) < 1e-6)
              .toList();
      assertEquals(2, discs.size(), spot::toString);
      Scene.Text told =
          items.stream()
              .filter(item -> item instanceof Scene.Text text && text.box().text().contains("="))
              .map(Scene.Text.class::cast)
              .findFirst()
              .orElseThrow();
      assertEquals(map.told(spot).toString(), told.box().text());
      Rectangle2D box = told.box().boundsAt(told.x(), told.y());
      assertTrue(raster.area().contains(box), spot::toString);
      radius = discs.getFirst().getWidth() / 2;
    }
    assertTrue(radius > 1, "the disc can be seen");
    assertEquals("SwiGLU(1, 1) = 0.7311", map.told(new Spot(1, 1)).toString());
  }

  @Test
  void aPointThatIsOutOfSightIsNotDrawn() {
    SurfaceMap map = Surfaces.gate(gate("swiglu"));
    SurfaceMap marked = map.at(new Spot(5, 1));
    assertEquals(
        map.paint(Theme.LIGHT, Language.ENGLISH, AREA).size(),
        marked.paint(Theme.LIGHT, Language.ENGLISH, AREA).size());
    assertEquals(map.description(Language.ENGLISH), marked.description(Language.ENGLISH));
    assertEquals(map.toCsv(), marked.toCsv());
  }

  @Test
  void aPointIsInTheTableTheDescriptionAndTheTerminal() {
    SurfaceMap map = Surfaces.gate(gate("glu")).at(new Spot(1.5, 0));
    assertEquals("1.5,0.0,0.75", map.toCsv().lines().toList().getLast());
    assertTrue(map.description(Language.ENGLISH).endsWith("is marked: GLU(1.5, 0) = 0.75."));
    assertTrue(map.description(Language.CHINESE).endsWith("标出一点：GLU(1.5, 0) = 0.75。"));
    String text = map.text(60, 16, Cells.ASCII, false, Language.ENGLISH).toText(false);
    assertEquals(1, text.chars().filter(c -> c == 'o').count(), text);
    assertThrows(IllegalArgumentException.class, () -> new Spot(Double.NaN, 0));
  }

  @Test
  void onlyMapsOfGatesHaveAPoint() {
    Figure logits = Figure.logits(normalizer("softmax"));
    assertThrows(IllegalArgumentException.class, () -> logits.markPoint(1, 1));
    Figure grid = Figure.gateGradients(gate("glu"));
    assertThrows(IllegalArgumentException.class, () -> grid.markPoint(1, 1));
  }

  @Test
  void softmaxOfTwo() {
    Normalizer softmax = normalizer("softmax");
    SurfaceMap map = Surfaces.logits(softmax);
    double expected = softmax.apply(new double[] {1.5, -0.5})[0];
    assertEquals(expected, map.function().applyAsDouble(1.5, -0.5), 4 * Math.ulp(expected));
    Curve curve = Surfaces.ofDifference(softmax);
    assertEquals(expected, curve.value(2));
    assertEquals(expected * (1 - expected), curve.slope(2), 1e-15);
    assertEquals(
        softmax.apply(new double[] {1.5, -0.5, 0})[0],
        Surfaces.logitsBesideZero(softmax).function().applyAsDouble(1.5, -0.5),
        1e-15);
  }

  @Test
  void probabilitiesAreShownFrom0To1() {
    assertEquals(UNIT, SurfacePainter.values(Surfaces.logits(normalizer("softmax"))));
  }

  @Test
  void maxoutOfTwoLines() {
    Curve curve = Surfaces.maxoutOfLines(0.5, 1, -1, 0.25);
    assertEquals(1.5, curve.value(1));
    assertEquals(2.25, curve.value(-2));
    assertEquals(0.5, curve.slope(1));
    assertEquals(-1, curve.slope(-2));
    assertEquals(-0.5, curve.breaks()[0]);
    assertEquals(0, Surfaces.maxoutOfLines(1, 0, 1, 2).breaks().length);
  }

  @Test
  void describedInBothLanguages() {
    SurfaceMap map = Surfaces.gate(gate("glu"));
    assertEquals(
        "Map of GLU with contours, for a from \u22124 to 4 and g from \u22124 to 4.",
        map.description(Language.ENGLISH));
    assertTrue(map.description(Language.CHINESE).startsWith("GLU 的等高线"));
  }

  @Test
  void terminal() {
    String text =
        Surfaces.gate(gate("glu")).text(60, 16, Cells.ASCII, false, Language.ENGLISH).toText(false);
    List<String> lines = text.lines().toList();
    assertEquals(16, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60));
    assertTrue(lines.getFirst().startsWith(" 4 "));
    assertTrue(lines.getFirst().endsWith("@@@"), lines.getFirst());
    assertTrue(text.contains("a, g upwards"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Surfaces.gate(gate("glu")).text(10, 16, Cells.ASCII, false, Language.ENGLISH));
  }

  @Test
  void aMapIsNoLongFile() {
    int length = Figure.gate(gate("swiglu")).toSvg().length();
    assertTrue(length < 80_000, length + " bytes");
  }
}
