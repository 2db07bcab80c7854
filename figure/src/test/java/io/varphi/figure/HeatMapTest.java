package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final List<HeatMap.Panel> PANELS =
      List.of(
          new HeatMap.Panel("one", List.of(new double[] {0, 50, 100}, new double[] {25, 75})),
          new HeatMap.Panel("two", List.of(new double[] {Double.NaN, 10, 20})));

  private static HeatMap map() {
    return HeatMap.of("share, %", PANELS).labels("epoch", "layer").countedFrom(0, 1);
  }

  private static List<BufferedImage> images(Figure figure) {
    List<BufferedImage> images = new ArrayList<>();
    for (Scene.Item item : Layout.scene(figure).items()) {
      if (item instanceof Scene.Raster raster) {
        images.add(raster.image());
      }
    }
    return images;
  }

  @Test
  void everyNumberHasAPixelOfItsColour() {
    BufferedImage first = images(map().figure()).getFirst();
    assertEquals(3, first.getWidth());
    assertEquals(2, first.getHeight());
    Theme theme = Theme.LIGHT;
    ColourMap colours = ColourMap.SEQUENTIAL;
    assertEquals(colours.colour(0).rgb(), first.getRGB(0, 1) & 0xffffff);
    assertEquals(colours.colour(1).rgb(), first.getRGB(2, 1) & 0xffffff);
    assertEquals(colours.colour(0.25).rgb(), first.getRGB(0, 0) & 0xffffff);
    assertEquals(theme.background().rgb(), first.getRGB(2, 0) & 0xffffff); // beyond the row
    BufferedImage second = images(map().figure()).get(1);
    assertEquals(theme.faint().rgb(), second.getRGB(0, 1) & 0xffffff); // no number
  }

  @Test
  void theScaleMayBeChosen() {
    BufferedImage image = images(map().scale(0, 1000).figure()).getFirst();
    assertEquals(ColourMap.SEQUENTIAL.colour(0.1).rgb(), image.getRGB(2, 1) & 0xffffff);
  }

  @Test
  void ticksAreWholeNumbersOfColumnsAndRows() {
    List<String> texts = texts(map().figure());
    assertTrue(texts.containsAll(List.of("0", "1", "2", "one", "two", "epoch")), texts::toString);
    assertTrue(texts.stream().noneMatch(text -> text.contains("0.5")), texts::toString);
  }

  private static List<String> texts(Figure figure) {
    List<String> texts = new ArrayList<>();
    for (Scene.Item item : Layout.scene(figure).items()) {
      if (item instanceof Scene.Text text) {
        texts.add(text.box().text());
      }
    }
    return texts;
  }

  @Test
  void theTableHasEveryNumberWithItsPlace() {
    String csv = map().figure().toCsv();
    assertTrue(csv.startsWith("panel,column,row,value\none,0,1,0.0\none,1,1,50.0\n"), csv);
    assertTrue(csv.contains("one,1,2,75.0\n"), csv);
    assertEquals(1 + 5 + 3, csv.lines().count());
    String plane = map().over(0, 3, 10, 12).figure().toCsv();
    assertTrue(plane.contains("one,0.5,10.5,0.0\n"), plane);
  }

  @Test
  void theMapIsDrawnInATerminalToo() {
    String text = map().figure().toText(60, 12, Cells.ASCII, false);
    assertTrue(text.contains("one") && text.contains("two"), text);
    assertTrue(text.contains("@"), text);
  }

  @Test
  void theDescriptionNamesWhatIsSeen() {
    String english = map().figure().toSvg();
    assertTrue(english.contains("Heat map of share, % from 0 to 100"), english.substring(0, 900));
    assertTrue(map().figure().language(Language.CHINESE).toSvg().contains("热图"));
  }

  @Test
  void nothingIsNoMap() {
    assertThrows(IllegalArgumentException.class, () -> HeatMap.of("a", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new HeatMap.Panel("a", List.of()));
    assertThrows(IllegalArgumentException.class, () -> map().columns(0));
    assertThrows(IllegalArgumentException.class, () -> map().scale(1, 1));
  }
}
