package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplexMapTest {
  private static final SimplexTriangle TRIANGLE =
      SimplexTriangle.in(new Rectangle2D.Double(10, 10, 200, 150));

  private static SimplexMap map(String name) {
    return Surfaces.simplex((Normalizer) Catalogue.of(name));
  }

  @Test
  void placesAndProbabilities() {
    double[] p = {0.2, 0.3, 0.5};
    Point2D place = TRIANGLE.place(p);
    assertArrayEquals(p, TRIANGLE.probabilities(place.getX(), place.getY()), 1e-12);
    assertEquals(0.2, TRIANGLE.depth(place), 1e-12);
    double side = TRIANGLE.corner(0).distance(TRIANGLE.corner(1));
    assertEquals(side, TRIANGLE.corner(1).distance(TRIANGLE.corner(2)), 1e-9);
    assertEquals(side, TRIANGLE.corner(2).distance(TRIANGLE.corner(0)), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"softmax", "softmin", "sparsemax", "entmax15", "gumbel_softmax"})
  void linesAreInTheTriangleAndDense(String name) {
    List<List<Point2D>> lines = SimplexLines.lattice(map(name), TRIANGLE);
    assertEquals(3 * (2 * SimplexMap.LINES + 1), lines.size());
    for (List<Point2D> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        assertTrue(TRIANGLE.depth(line.get(i)) > -1e-9);
        assertTrue(i == 0 || line.get(i).distance(line.get(i - 1)) < 2);
      }
    }
  }

  /** Where two logits keep their difference, softmax keeps the ratio of their probabilities. */
  @Test
  void softmaxKeepsLinesStraight() {
    for (List<Point2D> line : SimplexLines.lattice(map("softmax"), TRIANGLE)) {
      Line2D chord = new Line2D.Double(line.getFirst(), line.getLast());
      line.forEach(point -> assertEquals(0, chord.ptLineDist(point), 1e-4));
    }
  }

  @Test
  void linesEndInTheirCorners() {
    List<List<Point2D>> lines = SimplexLines.lattice(map("sparsemax"), TRIANGLE);
    for (int corner = 0; corner < 3; corner++) {
      for (int i = 0; i <= 2 * SimplexMap.LINES; i++) {
        List<Point2D> line = lines.get(corner * (2 * SimplexMap.LINES + 1) + i);
        assertEquals(0, line.getLast().distance(TRIANGLE.corner(corner)), 1e-9);
        double[] start = TRIANGLE.probabilities(line.getFirst().getX(), line.getFirst().getY());
        assertEquals(0, start[corner], 1e-12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"softmax", "sparsemax", "entmax15"})
  void theWayLeadsFromTheCentreToACorner(String name) {
    List<Point2D> way = SimplexLines.path(map(name), TRIANGLE);
    Point2D centre = TRIANGLE.place(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
    assertEquals(0, way.getFirst().distance(centre), 1e-3);
    assertEquals(0, way.getLast().distance(TRIANGLE.corner(0)), 1e-3);
  }

  @Test
  void theWayIsThatOfTheLogitsThatAreGiven() {
    Normalizer softmax = (Normalizer) Catalogue.of("softmax");
    SimplexMap map = Surfaces.simplex(softmax, List.of(1.0, 3.5, -2.0));
    List<Point2D> way = SimplexLines.path(map, TRIANGLE);
    assertEquals(0, way.getLast().distance(TRIANGLE.corner(1)), 1e-3);
    String svg = Figure.simplex(softmax, 1, 3.5, -2).toSvg(SvgText.TEXT);
    assertTrue(svg.contains("the way of the logits 1, 3.5, \u22122"), svg);
    double[] p = softmax.apply(new double[] {1, 3.5, -2});
    String csv = Figure.simplex(softmax, 1, 3.5, -2).toCsv();
    String row = csv.lines().filter(line -> line.startsWith("1.0,")).findFirst().orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertEquals(p[i], Double.parseDouble(row.split(",", -1)[i + 1]), 1e-15, row);
    }
    assertEquals(
        Figure.simplex(softmax).toSvg(),
        Figure.simplex(softmax, 2, 1, 0).toSvg(),
        "the usual ones");
  }

  @Test
  void equalLogitsStayWhereTheyAre() {
    Normalizer softmax = (Normalizer) Catalogue.of("softmax");
    SimplexMap map = Surfaces.simplex(softmax, List.of(0.0, 0.0, 0.0));
    Point2D centre = TRIANGLE.place(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
    SimplexLines.path(map, TRIANGLE)
        .forEach(point -> assertEquals(0, point.distance(centre), 1e-9));
    assertFalse(Figure.simplex(softmax, 0, 0, 0).toSvg().isEmpty());
  }

  @Test
  void spacingFitsTheFunction() {
    assertEquals(1, map("softmax").spacing());
    assertEquals(0.25, map("sparsemax").spacing());
  }

  @Test
  void refusals() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> map("log_softmax")).getMessage();
    assertEquals(
        "log_softmax has no picture on the simplex, because its results are no probabilities; draw"
            + " softmax, sparsemax or entmax15",
        message);
    assertThrows(IllegalArgumentException.class, () -> map("hardmax"));
    Normalizer softmax = (Normalizer) Catalogue.of("softmax");
    assertThrows(
        IllegalArgumentException.class, () -> Surfaces.simplex(softmax, List.of(1.0, 2.0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> Surfaces.simplex(softmax, List.of(1.0, 2.0, Double.NaN)));
  }

  @Test
  void theLegendNamesTheLines() {
    for (Style style : Style.values()) {
      String svg = Figure.of(map("sparsemax")).style(style).toSvg(SvgText.TEXT);
      assertTrue(svg.substring(svg.indexOf("</desc>")).contains("entropy"), svg);
    }
    String small = Figure.of(map("softmax")).size(35, 26).toSvg(SvgText.TEXT);
    assertFalse(small.substring(small.indexOf("</desc>")).contains("entropy"), small);
  }

  private static String text(TextBox box) {
    StringBuilder text = new StringBuilder();
    box.glyphs().forEach(placed -> text.append(placed.glyph().text()));
    return text.toString();
  }

  @Test
  void labelsCoverTheLatticeBehindThem() {
    Rectangle2D page = new Rectangle2D.Double(0, 0, 400, 300);
    List<Scene.Item> items =
        new SimplexPainter(map("softmax"), Theme.LIGHT, Language.ENGLISH, page).paint();
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i) instanceof Scene.Text(TextBox box, double x, double y, Colour _)
          && text(box).equals("0.5")) {
        Scene.Fill ground = (Scene.Fill) items.get(i - 1);
        assertTrue(ground.outline().contains(box.boundsAt(x, y)));
        return;
      }
    }
    throw new AssertionError("no label 0.5 in " + items);
  }

  @Test
  void table() {
    List<String> rows = map("softmax").toCsv().lines().toList();
    assertEquals("T,p1,p2,p3", rows.getFirst());
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      double sum = 0;
      for (int i = 1; i <= 3; i++) {
        sum += Double.parseDouble(fields[i]);
      }
      assertEquals(1, sum, 1e-12);
    }
  }
}
