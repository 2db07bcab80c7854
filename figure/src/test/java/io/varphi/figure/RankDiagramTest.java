package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankDiagramTest {
  private static final List<String> NAMES = List.of("C4.5+m+cf", "C4.5+m", "C4.5+cf", "C4.5");

  /** Demšar 2006, table 6: four classifiers on 14 data sets. */
  private static final Figure DEMSAR =
      RankDiagram.of(
          NAMES,
          List.of(1.964, 2.0, 2.893, 3.143),
          1.25,
          List.of(List.of("C4.5+m+cf", "C4.5+m", "C4.5+cf"), List.of("C4.5+m", "C4.5+cf", "C4.5")));

  private static List<Scene.Line> bars() {
    double width = 1.8 * Theme.LIGHT.line();
    return Layout.scene(DEMSAR).items().stream()
        .filter(Scene.Line.class::isInstance)
        .map(Scene.Line.class::cast)
        .filter(line -> line.pen().width() == width)
        .toList();
  }

  @Test
  void everyGroupHasABarAcrossItsRanks() {
    List<Scene.Line> bars = bars();
    assertEquals(2, bars.size());
    Rectangle2D first = bars.get(0).path().getBounds2D();
    Rectangle2D second = bars.get(1).path().getBounds2D();
    double beyond = 2 * 0.3 * Theme.LIGHT.font();
    double unit = (first.getWidth() - beyond) / (2.893 - 1.964);
    assertEquals((3.143 - 2.0) * unit, second.getWidth() - beyond, 1e-6);
    assertTrue(first.getY() < second.getY(), "bars that overlap are one below the other");
  }

  @Test
  void barsSideBySideAreAtOneHeight() {
    Figure figure =
        RankDiagram.of(
            List.of("a", "b", "c", "d"),
            List.of(1.1, 1.4, 3.5, 4.0),
            1.0,
            List.of(List.of("a", "b"), List.of("c", "d")));
    RankPicture picture = (RankPicture) figure.content();
    double flat = picture.heightMm(Theme.LIGHT);
    double stacked = ((RankPicture) DEMSAR.content()).heightMm(Theme.LIGHT);
    assertTrue(flat < stacked, flat + " " + stacked);
  }

  @Test
  void namesRanksAndDifferenceAreWritten() {
    String text = DEMSAR.toText(60, 12, false);
    assertTrue(text.contains("1.96  C4.5+m+cf") && text.contains("3.14  C4.5"), text);
    assertTrue(text.contains("critical difference 1.25"), text);
    assertTrue(DEMSAR.language(Language.CHINESE).toText(60, 12, false).contains("临界差 1.25"));
    assertEquals("C4.5,3.143", DEMSAR.toCsv().lines().toList().getLast());
    assertTrue(DEMSAR.toSvg().contains("Mean ranks: C4.5+m+cf 1.96, C4.5+m 2.00"));
  }

  @Test
  void aDifferenceWiderThanTheFigureEndsAtItsEdge() {
    Figure figure = RankDiagram.of(List.of("a", "b"), List.of(1.0, 2.0), 50, List.of());
    Scene scene = Layout.scene(figure);
    for (Scene.Item item : scene.items()) {
      if (item instanceof Scene.Line line) {
        assertTrue(line.path().getBounds2D().getMaxX() <= scene.width(), line::toString);
      }
    }
  }

  @Test
  void whatIsNoRankingIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RankDiagram.of(List.of("a", "b"), List.of(2.0, 1.0), 1, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankDiagram.of(List.of("a"), List.of(1.0), 1, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankDiagram.of(List.of("a", "b"), List.of(1.0, 2.0), 0, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankDiagram.of(List.of("a", "b"), List.of(1.0, 2.0), 1, List.of(List.of("c"))));
  }
}
