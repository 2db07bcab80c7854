package io.varphi.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;

/** How colours are written in SVG: asked for in the order in which a scene is drawn. */
sealed interface SvgColours {
  /** Colours as they are. */
  SvgColours PLAIN = new Plain();

  /** The attributes that give properties, {@code fill} or {@code stroke} or both, a colour. */
  String of(Colour colour, String... properties);

  private static String attributes(String value, String... properties) {
    return Arrays.stream(properties)
        .map(property -> " " + property + "=\"" + value + "\"")
        .collect(Collectors.joining());
  }

  /** The colour of the text around; elements are filled with it where they are not told. */
  private static String inherited(String... properties) {
    return properties.length == 1 && properties[0].equals("fill")
        ? ""
        : attributes("currentColor", properties);
  }

  /** The elements for a picture, of which the argument makes one that has the attributes given. */
  String raster(Scene.Raster raster, RasterElement element);

  /** An element for a picture. */
  interface RasterElement {
    String of(Scene.Raster raster, String attributes);
  }

  /** One colour for all surroundings. */
  record Plain() implements SvgColours {
    @Override
    public String of(Colour colour, String... properties) {
      return attributes(colour.hex(), properties);
    }

    @Override
    public String raster(Scene.Raster raster, RasterElement element) {
      return element.of(raster, "");
    }
  }

  /** Everything in the colour of the text around, by which elements are filled unless told. */
  record Ink() implements SvgColours {
    @Override
    public String of(Colour colour, String... properties) {
      return inherited(properties);
    }

    @Override
    public String raster(Scene.Raster raster, RasterElement element) {
      return element.of(raster, "");
    }
  }

  /** Notes the colours and pictures of a scene, in order. */
  final class Recorder implements SvgColours {
    private final List<Colour> colours = new ArrayList<>();
    private final List<Scene.Raster> rasters = new ArrayList<>();

    @Override
    public String of(Colour colour, String... properties) {
      colours.add(colour);
      return "";
    }

    @Override
    public String raster(Scene.Raster raster, RasterElement element) {
      rasters.add(raster);
      return "";
    }
  }

  /**
   * Each colour of a light scene beside that of its dark twin, which draws the same things in the
   * same order. The ink is the colour of the text around, by which elements are filled unless told.
   * What knows no {@code light-dark()} shows the light colours.
   */
  final class Paired implements SvgColours {
    private final Colour ink;
    private final Colour darkInk;
    private final Queue<Colour> darkColours;
    private final Queue<Scene.Raster> darkRasters;

    Paired(Colour ink, Colour darkInk, Recorder dark) {
      this.ink = ink;
      this.darkInk = darkInk;
      this.darkColours = new ArrayDeque<>(dark.colours);
      this.darkRasters = new ArrayDeque<>(dark.rasters);
    }

    @Override
    public String of(Colour colour, String... properties) {
      Colour dark = darkColours.remove();
      if (colour.equals(ink) && dark.equals(darkInk)) {
        return inherited(properties);
      }
      String light = attributes(colour.hex(), properties);
      if (dark.equals(colour)) {
        return light;
      }
      String value = ":light-dark(" + colour.hex() + "," + dark.hex() + ")";
      String style =
          Arrays.stream(properties).map(name -> name + value).collect(Collectors.joining(";"));
      return light + " style=\"" + style + "\"";
    }

    @Override
    public String raster(Scene.Raster raster, RasterElement element) {
      Scene.Raster dark = darkRasters.remove();
      return element.of(raster, " class=\"when-light\"") + element.of(dark, " class=\"when-dark\"");
    }

    /**
     * Asserts that nothing of the dark scene is left.
     *
     * @throws IllegalStateException if the scenes are no twins
     */
    void finish() {
      if (!darkColours.isEmpty() || !darkRasters.isEmpty()) {
        throw new IllegalStateException("the light figure draws less than the dark one");
      }
    }
  }
}
