package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenes for the tests of the writers. */
final class TestScenes {
  static final Colour WHITE = new Colour(0xffffff);
  static final Colour BLACK = new Colour(0x000000);
  static final Colour BLUE = new Colour(0x0072b2);
  static final Colour RED = new Colour(0xd55e00);

  private TestScenes() {}

  /** Figures in all styles, and a scene with everything that a scene can have. */
  static Map<String, Scene> all() {
    Map<String, Scene> scenes = new LinkedHashMap<>();
    GoldenTest.Figures.ALL.keySet().stream()
        .sorted()
        .forEach(name -> scenes.put(name, Layout.scene(GoldenTest.Figures.of(name))));
    scenes.put("everything", everything());
    return scenes;
  }

  static Scene everything() {
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Raster(chequers(), new Rectangle2D.Double(20, 20, 96, 64)));
    items.add(new Scene.Fill(Shapes.disc(100, 60, 30), RED, 0.4));
    items.add(new Scene.Fill(Shapes.disc(150, 100, 20), BLUE, 0.75));
    Path2D slope = Shapes.segment(20, 120, 180, 100);
    Pen dashed = new Pen(BLUE, 3, List.of(9.0, 4.0, 2.0, 4.0), 2);
    Scene.Item line = new Scene.Line(slope, dashed);
    items.add(new Scene.Clipped(new Rectangle2D.Double(40, 90, 100, 40), List.of(line)));
    items.add(new Scene.Line(petal(), Pen.solid(BLACK, 2)));
    items.add(new Scene.Fill(petal(), new Colour(0x009e73), 1));
    TextBox fraction = fraction();
    items.add(new Scene.Halo(fraction, 60, 70, WHITE, 1.5));
    items.add(new Scene.Text(fraction, 60, 70, BLACK));
    items.add(new Scene.Turned(new Scene.Text(fraction, 185, 125, RED)));
    return new Scene(200, 140, WHITE, "All <kinds> & \"more\"", "A (hand)made \\ scene.", items);
  }

  static Scene of(Scene.Item... items) {
    return new Scene(200, 100, WHITE, "Title", "Description.", List.of(items));
  }

  static Scene.Text text(Label label, double x, double y) {
    return new Scene.Text(label.typeset(10), x, y, BLACK);
  }

  /** Two lines of text with a rule between them. */
  static TextBox fraction() {
    TextBox above = Label.words("1 + x²").typeset(10);
    TextBox below = Label.variable("y").prime().typeset(10);
    List<TextBox.Placed> glyphs = new ArrayList<>();
    above.glyphs().forEach(g -> glyphs.add(moved(g, 4)));
    below.glyphs().forEach(g -> glyphs.add(moved(g, -9)));
    TextBox.Rule bar = new TextBox.Rule(0, 1, above.width(), 0.6);
    return new TextBox(
        glyphs, List.of(bar), above.width(), 4 + above.ascent(), 9 + below.descent(), "");
  }

  private static TextBox.Placed moved(TextBox.Placed placed, double by) {
    return new TextBox.Placed(placed.glyph(), placed.x(), placed.rise() + by, placed.size());
  }

  /** 12 × 8 pixels in different colours, without the first. */
  static BufferedImage chequers() {
    BufferedImage image = new BufferedImage(12, 8, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 12; x++) {
        image.setRGB(x, y, 0xff << 24 | 20 * x << 16 | 30 * y << 8 | 128);
      }
    }
    image.setRGB(0, 0, 0);
    return image;
  }

  private static Path2D petal() {
    Path2D path = new Path2D.Double();
    path.moveTo(130, 30);
    path.quadTo(160, 10, 180, 60);
    path.lineTo(140, 60);
    path.closePath();
    return path;
  }
}
