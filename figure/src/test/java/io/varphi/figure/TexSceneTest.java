package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TexSceneTest {
  private static String written(Path2D outline) {
    TexPicture picture = new TexPicture(100, Theme.LIGHT);
    Scene.Item fill = new Scene.Fill(outline, TestScenes.BLUE, 1);
    Figure figure = Figure.of(TestCurves.RELU);
    return String.join(
        "\n", TexScene.commands(List.of(fill), picture::place, picture, TexWords.of(figure)));
  }

  private static void addComb(Path2D path, double left) {
    path.moveTo(left, 0);
    IntStream.range(0, 9000).forEach(i -> path.lineTo(left + i * 1e-3, 20 + i % 2));
    path.lineTo(left + 9, 0);
    path.closePath();
  }

  @Test
  void partsOfALongOutlineStayApart() {
    Path2D two = new Path2D.Double();
    addComb(two, 0);
    addComb(two, 50);
    String tex = written(two);
    assertEquals(2, tex.split("-- cycle", -1).length - 1, "two parts");
    assertTrue(tex.length() < 200_000, tex.length() + " characters");
    assertTrue(tex.substring(tex.indexOf("cycle") + 5).stripLeading().startsWith("(50,100)"), tex);
  }

  @Test
  void curvesAreNotThinned() {
    Path2D discs = new Path2D.Double();
    IntStream.range(0, 2000).forEach(i -> discs.append(Shapes.disc(i, 0, 0.5), false));
    assertEquals(8000, written(discs).split("controls", -1).length - 1);
  }
}
