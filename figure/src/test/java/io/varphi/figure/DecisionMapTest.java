package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionMapTest {
  private static final List<String> CLASSES = List.of("left", "right");

  /** The second class is the likelier the further to the right. */
  private static DecisionMap.Panel panel() {
    List<double[]> places = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 5; column++) {
        places.add(new double[] {1 - column / 4.0, column / 4.0});
      }
    }
    return new DecisionMap.Panel("split", 5, places);
  }

  private static DecisionMap map() {
    return DecisionMap.of(CLASSES, List.of(panel()), -1, 1, 0, 2).labels("x", "y");
  }

  @Test
  void probabilitiesAreInterpolatedBetweenPlaces() {
    assertArrayEquals(new double[] {1, 0}, panel().at(0, 0.3));
    assertArrayEquals(new double[] {0.375, 0.625}, panel().at(0.625, 0.9), 1e-15);
    assertArrayEquals(new double[] {0, 1}, panel().at(1, 1));
  }

  @Test
  void regionsHaveTheColoursOfTheirClasses() {
    BufferedImage image = raster(map().figure()).image();
    int y = image.getHeight() / 2;
    Colour left = new Colour(image.getRGB(0, y) & 0xffffff);
    Colour right = new Colour(image.getRGB(image.getWidth() - 1, y) & 0xffffff);
    Colour white = Theme.LIGHT.background();
    assertEquals(white.mix(Theme.LIGHT.shade(0), 0.46), left);
    assertEquals(white.mix(Theme.LIGHT.shade(1), 0.46), right);
  }

  private static Scene.Raster raster(Figure figure) {
    return Layout.scene(figure).items().stream()
        .filter(Scene.Raster.class::isInstance)
        .map(Scene.Raster.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBorderIsWhereBothAreAsLikely() {
    Figure figure = map().figure();
    Rectangle2D area = raster(figure).area();
    Scene.Clipped over =
        Layout.scene(figure).items().stream()
            .filter(Scene.Clipped.class::isInstance)
            .map(Scene.Clipped.class::cast)
            .findFirst()
            .orElseThrow();
    Scene.Line border = (Scene.Line) over.items().getFirst();
    Rectangle2D bounds = border.path().getBounds2D();
    assertEquals(area.getCenterX(), bounds.getCenterX(), 0.01);
    assertEquals(area.getHeight(), bounds.getHeight(), 0.01);
    assertTrue(bounds.getWidth() < 0.02, bounds::toString);
  }

  @Test
  void examplesLieAtTheirPlaces() {
    Figure figure =
        map().examples(new double[] {0, 0.5}, new double[] {1, 1}, new int[] {0, 1}).figure();
    Rectangle2D area = raster(figure).area();
    Scene.Clipped over =
        Layout.scene(figure).items().stream()
            .filter(Scene.Clipped.class::isInstance)
            .map(Scene.Clipped.class::cast)
            .findFirst()
            .orElseThrow();
    Scene.Fill first = (Scene.Fill) over.items().get(1);
    assertEquals(area.getCenterX(), first.outline().getBounds2D().getCenterX(), 0.01);
    assertEquals(area.getCenterY(), first.outline().getBounds2D().getCenterY(), 0.01);
    assertEquals(3, over.items().size());
  }

  @Test
  void theTableHasEveryProbability() {
    String csv = map().figure().toCsv();
    assertTrue(csv.startsWith("panel,x,y,class,probability\nsplit,-1.0,0.0,left,1.0\n"), csv);
    assertTrue(csv.contains("split,0.5,2.0,right,0.75\n"), csv);
    assertEquals(1 + 2 * 15, csv.lines().count());
  }

  @Test
  void threeClassesHaveBordersOfTheirOwn() {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      double[] sure = new double[3];
      sure[i % 3] = 1;
      places.add(sure);
    }
    Figure figure =
        DecisionMap.of(
                List.of("a", "b", "c"), List.of(new DecisionMap.Panel("", 3, places)), 0, 1, 0, 1)
            .figure();
    assertTrue(figure.toSvg().contains("Regions of the classes a, b and c"));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DecisionMap.of(List.of("a"), List.of(panel()), 0, 1, 0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> DecisionMap.of(List.of("a", "b", "c"), List.of(panel()), 0, 1, 0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DecisionMap.Panel("", 2, List.of(new double[2], new double[2], new double[2])));
    assertThrows(
        IllegalArgumentException.class,
        () -> map().examples(new double[1], new double[1], new int[] {2}));
  }
}
