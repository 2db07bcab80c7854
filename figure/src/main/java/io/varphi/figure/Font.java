package io.varphi.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType font that comes along. It is read when the first of its characters is wanted, and each
 * character once.
 */
final class Font {
  private final String name;
  private final Map<Integer, Optional<Glyph>> glyphs = new ConcurrentHashMap<>();
  private @Nullable TrueTypeFont file;

  Font(String name) {
    this.name = name;
  }

  /** The outline of a character, if the font has it. */
  Optional<Glyph> glyph(int codePoint) {
    return glyphs.computeIfAbsent(codePoint, this::read);
  }

  /** FontBox reads glyphs from one shared position in the file, hence one at a time. */
  private synchronized Optional<Glyph> read(int codePoint) {
    try {
      TrueTypeFont font = open();
      int id = font.getUnicodeCmapLookup().getGlyphId(codePoint);
      if (id == 0) {
        return Optional.empty();
      }
      double scale = 1 / (Glyph.UNIT * font.getUnitsPerEm());
      AffineTransform toThousandths = AffineTransform.getScaleInstance(scale, scale);
      Path2D outline = new Path2D.Double(font.getGlyph().getGlyph(id).getPath(), toThousandths);
      return Optional.of(new Glyph(name, id, scale * font.getAdvanceWidth(id), outline));
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + name + " cannot be read.", e);
    }
  }

  private synchronized TrueTypeFont open() throws IOException {
    if (file == null) {
      String resource = "fonts/" + name + ".ttf";
      try (InputStream in = Font.class.getResourceAsStream(resource)) {
        byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
        file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      }
    }
    return file;
  }
}
