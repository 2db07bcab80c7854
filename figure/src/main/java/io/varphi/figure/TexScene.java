package io.varphi.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the items of a scene as TikZ commands. */
final class TexScene {
  /** TeX keeps the path that it reads in its memory. */
  private static final int MOST_SEGMENTS = 1000;

  private static final int MOST_CORNERS = 4000;
  private static final int FEWEST_CORNERS = 4;

  /** How far a line is from the text that it belongs to, in units of the font size. */
  private static final double NEAR = 0.9;

  /** In points. */
  private static final double TOUCHING = 0.5;

  /** Where a text is held. */
  private enum Side {
    LEFT("base west", 0),
    MIDDLE("base", 0.5),
    RIGHT("base east", 1);

    private final String anchor;
    private final double share;

    Side(String anchor, double share) {
      this.anchor = anchor;
      this.share = share;
    }
  }

  private final TexPath.Place place;
  private final TexPicture picture;
  private final TexWords words;
  private final List<String> commands = new ArrayList<>();
  private final List<Rectangle2D> lines = new ArrayList<>();
  private Scene.@Nullable Halo halo;

  private TexScene(TexPath.Place place, TexPicture picture, TexWords words) {
    this.place = place;
    this.picture = picture;
    this.words = words;
  }

  /**
   * The commands for some items.
   *
   * @param place where the places of the page are for TikZ
   */
  static List<String> commands(
      List<Scene.Item> items, TexPath.Place place, TexPicture picture, TexWords words) {
    TexScene scene = new TexScene(place, picture, words);
    items.forEach(scene::add);
    return List.copyOf(scene.commands);
  }

  private void add(Scene.Item item) {
    switch (item) {
      case Scene.Fill(Path2D outline, Colour colour, double opacity) -> {
        String path = TexPath.of(thinned(outline), place);
        if (!path.isEmpty()) {
          commands.add("\\fill[" + picture.area(colour, opacity) + "]" + path + ";");
        }
      }
      case Scene.Line(Path2D path, Pen pen) -> {
        lines.add(path.getBounds2D());
        TexPath.pieces(path, place, MOST_SEGMENTS)
            .forEach(piece -> commands.add("\\draw[" + picture.line(pen) + "]" + piece + ";"));
      }
      case Scene.Halo seen -> halo = seen;
      case Scene.Text(TextBox box, double _, double _, Colour _) when box.glyphs().isEmpty() -> {}
      case Scene.Text text -> {
        words
            .tex(text.box())
            .ifPresentOrElse(tex -> commands.add(node(text, tex)), () -> addOutlines(text));
        halo = null;
      }
      case Scene.Turned(Scene.Text text) ->
          words
              .tex(text.box())
              .ifPresentOrElse(
                  tex -> commands.add(turnedNode(text, tex)),
                  () -> addOutlines(text, quarterTurn(text)));
      case Scene.Raster raster -> commands.addAll(new TexRaster(raster).commands(picture));
      case Scene.Clipped(Rectangle2D window, List<Scene.Item> items) -> {
        String corner = place.of(window.getMinX(), window.getMaxY());
        String opposite = place.of(window.getMaxX(), window.getMinY());
        commands.add("\\begin{scope}");
        commands.add("\\clip " + corner + " rectangle " + opposite + ";");
        items.forEach(this::add);
        commands.add("\\end{scope}");
      }
    }
  }

  /** The outline of a band has two corners for each of perhaps a million numbers. */
  private static Path2D thinned(Path2D outline) {
    return TexPath.polygons(outline).map(polygons -> thinned(outline, polygons)).orElse(outline);
  }

  private static Path2D thinned(Path2D outline, List<List<Point2D>> polygons) {
    int corners = polygons.stream().mapToInt(List::size).sum();
    if (corners <= MOST_CORNERS) {
      return outline;
    }
    Path2D thin = new Path2D.Double();
    for (List<Point2D> polygon : polygons) {
      long share = (long) MOST_CORNERS * polygon.size() / corners;
      append(thin, polygon, TexThinning.line(polygon, (int) Math.max(share, FEWEST_CORNERS)));
    }
    return thin;
  }

  private static void append(Path2D path, List<Point2D> polygon, List<Integer> corners) {
    for (int i = 0; i < corners.size(); i++) {
      Point2D corner = polygon.get(corners.get(i));
      if (i == 0) {
        path.moveTo(corner.getX(), corner.getY());
      } else {
        path.lineTo(corner.getX(), corner.getY());
      }
    }
    path.closePath();
  }

  private String node(Scene.Text text, String tex) {
    TextBox box = text.box();
    String style = picture.words(words.fontSize(box), text.colour());
    String ground = halo == null ? "" : ", " + picture.halo(halo.colour());
    Side side = side(text);
    String at = place.of(text.x() + side.share * box.width(), text.y());
    return "\\node["
        + style
        + ground
        + ", anchor="
        + side.anchor
        + "] at "
        + at
        + " {"
        + tex
        + "};";
  }

  /**
   * The side of a text that stays where it is: the letters of the document may be wider, and shall
   * not run into the line that the text belongs to.
   */
  private Side side(Scene.Text text) {
    Rectangle2D box = text.box().boundsAt(text.x(), text.y());
    double near = NEAR * words.fontSize(text.box());
    boolean left =
        lines.stream().anyMatch(line -> isBeside(box, box.getMinX() - line.getMaxX(), near, line));
    boolean right =
        lines.stream().anyMatch(line -> isBeside(box, line.getMinX() - box.getMaxX(), near, line));
    if (left == right) {
      return Side.MIDDLE;
    }
    return left ? Side.LEFT : Side.RIGHT;
  }

  private static boolean isBeside(Rectangle2D box, double gap, double near, Rectangle2D line) {
    boolean level = line.getMinY() <= box.getMaxY() && box.getMinY() <= line.getMaxY();
    return level && -TOUCHING <= gap && gap <= near;
  }

  private String turnedNode(Scene.Text text, String tex) {
    String style = picture.words(words.fontSize(text.box()), text.colour());
    String middle = place.of(text.x(), text.y() - text.box().width() / 2);
    return "\\node[" + style + ", rotate=90, anchor=base] at " + middle + " {" + tex + "};";
  }

  private static AffineTransform quarterTurn(Scene.Text text) {
    return AffineTransform.getQuadrantRotateInstance(-1, text.x(), text.y());
  }

  private void addOutlines(Scene.Text text) {
    addOutlines(text, new AffineTransform());
  }

  private void addOutlines(Scene.Text text, AffineTransform turn) {
    Path2D outlines = new Path2D.Double();
    for (TextBox.Placed placed : text.box().glyphs()) {
      double unit = placed.size() * Glyph.UNIT;
      AffineTransform at =
          new AffineTransform(unit, 0, 0, -unit, text.x() + placed.x(), text.y() - placed.rise());
      outlines.append(placed.glyph().outline().getPathIterator(at), false);
    }
    for (TextBox.Rule rule : text.box().rules()) {
      outlines.append(Scene.placed(rule, text.x(), text.y()), false);
    }
    outlines.transform(turn);
    add(new Scene.Fill(outlines, text.colour(), 1));
  }
}
