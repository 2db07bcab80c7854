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
 * A TrueType font. It is read when the first of its characters is wanted, and each character once.
 */
final class Font {
  private final FontSource source;
  private final Map<Integer, Optional<Glyph>> glyphs = new ConcurrentHashMap<>();
  private byte @Nullable [] bytes;
  private @Nullable TrueTypeFont parsed;

  Font(FontSource source) {
    this.source = source;
  }

  /** A font that comes along in this module. */
  static Font bundled(String name) {
    return new Font(new Bundled(name));
  }

  private record Bundled(String name) implements FontSource {
    @Override
    public InputStream open() {
      String resource = "fonts/" + name + ".ttf";
      return Objects.requireNonNull(Font.class.getResourceAsStream(resource), resource);
    }
  }

  String name() {
    return source.name();
  }

  /** The outline of a character, if the font has it. */
  Optional<Glyph> glyph(int codePoint) {
    return glyphs.computeIfAbsent(codePoint, this::read);
  }

  /** The font file, which is never changed. */
  synchronized byte[] file() {
    if (bytes == null) {
      try (InputStream in = source.open()) {
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
    return bytes;
  }

  /** FontBox reads glyphs from one shared position in the file, hence one at a time. */
  private synchronized Optional<Glyph> read(int codePoint) {
    try {
      TrueTypeFont font = parsed();
      int id = font.getUnicodeCmapLookup().getGlyphId(codePoint);
      if (id == 0) {
        return Optional.empty();
      }
      double scale = 1 / (Glyph.UNIT * font.getUnitsPerEm());
      AffineTransform toThousandths = AffineTransform.getScaleInstance(scale, scale);
      Path2D outline = new Path2D.Double(font.getGlyph().getGlyph(id).getPath(), toThousandths);
      String text = Character.toString(codePoint);
      return Optional.of(new Glyph(name(), id, text, scale * font.getAdvanceWidth(id), outline));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private synchronized TrueTypeFont parsed() throws IOException {
    if (parsed == null) {
      parsed = new TTFParser().parse(new RandomAccessReadBuffer(file()));
    }
    return parsed;
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The font " + name() + " cannot be read.", e);
  }
}
