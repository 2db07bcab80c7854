package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideNameTest {
  private static final Rectangle2D PAGE = new Rectangle2D.Double(4, 10, 180, 80);
  private static final double FONT = 10;

  private static List<Scene.Item> paint(Label name, double middle) {
    return SideName.of(name, FONT, PAGE.getHeight()).paint(PAGE, middle, TestScenes.BLACK);
  }

  private static Rectangle2D ink(List<Scene.Item> items) {
    Scene scene = TestScenes.of(items.toArray(Scene.Item[]::new));
    BufferedImage image = PngWriter.image(scene, 288);
    Rectangle2D ink = null;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 255) < 128) {
          Rectangle2D pixel = new Rectangle2D.Double(x / 4.0, y / 4.0, 0.25, 0.25);
          ink = ink == null ? pixel : ink.createUnion(pixel);
        }
      }
    }
    return ink;
  }

  @Test
  void aLetterStandsAsItIs() {
    List<Scene.Item> items = paint(Label.variable("y"), 50);
    assertInstanceOf(Scene.Text.class, items.getFirst());
    Rectangle2D ink = ink(items);
    assertEquals(50, ink.getCenterY(), 0.5);
    assertEquals(PAGE.getMinX(), ink.getMinX(), 1);
  }

  @Test
  void aWordReadsUpwardsAroundTheMiddle() {
    List<Scene.Item> items = paint(Label.words("training loss"), 50);
    Scene.Turned turned = assertInstanceOf(Scene.Turned.class, items.getFirst());
    Rectangle2D ink = ink(items);
    assertEquals(50, ink.getCenterY(), 0.6);
    assertEquals(turned.text().box().width(), ink.getHeight(), 1);
    assertEquals(turned.text().box().height(), ink.getWidth(), 0.8);
    assertTrue(ink.getMinX() >= PAGE.getMinX() - 0.3, ink.toString());
    assertTrue(ink.getMaxX() <= PAGE.getMinX() + SideName.of(Label.words("g"), FONT, 80).width());
  }

  @Test
  void theFirstLetterIsAtTheLowerEnd() {
    Rectangle2D wide = ink(paint(Label.words("W....."), 50));
    BufferedImage image =
        PngWriter.image(TestScenes.of(paint(Label.words("W....."), 50).getFirst()), 288);
    long below = 0;
    long above = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean black = (image.getRGB(x, y) & 255) < 128;
        below += black && y / 4.0 > wide.getCenterY() ? 1 : 0;
        above += black && y / 4.0 < wide.getCenterY() ? 1 : 0;
      }
    }
    assertTrue(below > 2 * above, below + " pixels below, " + above + " above");
  }

  @Test
  void aLongOneStaysOnThePage() {
    Rectangle2D ink = ink(paint(Label.words("a name that is much too long for its axis"), 30));
    assertTrue(PAGE.getMinY() - 0.3 <= ink.getMinY(), ink.toString());
    assertTrue(ink.getMaxY() <= PAGE.getMaxY() + 0.3, ink.toString());
    assertTrue(ink.getHeight() > 0.9 * PAGE.getHeight(), ink.toString());
  }

  @Test
  void noNameTakesNoRoom() {
    assertEquals(List.of(), paint(Label.words(""), 50));
    assertEquals(0, SideName.of(Label.words(""), FONT, 80).width());
  }

  @Test
  void texTurnsTheName() {
    Figure figure = Figure.of(TestCurves.TANH).axes(Axes.FRAME).labels("x", "output of a unit");
    String axis = figure.toTex(TexForm.FRAGMENT);
    assertTrue(
        axis.matches("(?s).*ylabel=\\{output of a unit\\}[^\\n]*rotate=90, anchor=base.*"), axis);
    String scene = Figure.grid(1, figure).toTex(TexForm.FRAGMENT);
    assertTrue(
        scene.matches("(?s).*rotate=90, anchor=base\\] at [^\\n]*output of a unit.*"), scene);
  }
}
