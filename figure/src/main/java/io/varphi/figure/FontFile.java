package io.varphi.figure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font file of the user's with TrueType outlines.
 *
 * @param name its PostScript name
 * @param bytes the file; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameFile alone
record FontFile(String name, byte[] bytes) implements FontSource {
  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE_TYPE = 0x74727565; // "true"
  private static final int COLLECTION = 0x74746366; // "ttcf"
  private static final int COMPACT_OUTLINES = 0x4f54544f; // "OTTO"

  private static final Set<String> NEEDED_TABLES =
      Set.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

  private static final int HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;

  /**
   * Reads a font file, of a collection (.ttc) its first font.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is no font with TrueType outlines
   */
  static FontFile read(Path file) throws IOException {
    byte[] bytes = bytes(file);
    try {
      byte[] font = single(file, bytes);
      if (!hasItsTables(font)) {
        throw unusable(file, "is damaged", "give another copy of it");
      }
      try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
        String name = parsed.getName();
        if (name == null || parsed.getUnicodeCmapLookup() == null) {
          throw unusable(file, "has no name or no Unicode table", "take another font");
        }
        return new FontFile(name, font);
      }
    } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException e) {
      throw unusable(file, "is damaged or no font", "give a .ttf or .ttc file");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "cannot read the font "
              + file
              + ": "
              + (Files.exists(file) ? "it is no file" : "there is no such file"));
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException("cannot read the font " + file + ": " + AtomicFile.reason(e), e);
    }
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  boolean sameFile(FontFile other) {
    return Arrays.equals(bytes, other.bytes);
  }

  FontFile named(String newName) {
    return new FontFile(newName, bytes);
  }

  private static byte[] single(Path file, byte[] bytes) {
    return switch (ByteBuffer.wrap(bytes).getInt()) {
      case TRUE_TYPE, APPLE_TRUE_TYPE -> bytes;
      case COLLECTION -> single(file, firstOf(bytes));
      case COMPACT_OUTLINES ->
          throw unusable(file, "has PostScript outlines", "give the font as .ttf");
      default -> throw unusable(file, "is no TrueType font", "give a .ttf or .ttc file");
    };
  }

  /** Whether all tables that text needs are there and end within the file. */
  private static boolean hasItsTables(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    Set<String> tables = new HashSet<>();
    for (int i = 0; i < in.getShort(4); i++) {
      int entry = HEADER + DIRECTORY_ENTRY * i;
      long end = Integer.toUnsignedLong(in.getInt(entry + 8)) + in.getInt(entry + 12);
      if (end > font.length) {
        return false;
      }
      tables.add(new String(font, entry, 4, StandardCharsets.ISO_8859_1));
    }
    return tables.containsAll(NEEDED_TABLES);
  }

  /** The first font of a collection with the tables that it shares with the others. */
  private static byte[] firstOf(byte[] collection) {
    ByteBuffer in = ByteBuffer.wrap(collection);
    int start = in.getInt(HEADER);
    int count = in.getShort(start + 4);
    int place = HEADER + DIRECTORY_ENTRY * count;
    int length = place;
    for (int i = 0; i < count; i++) {
      length += padded(in.getInt(start + HEADER + DIRECTORY_ENTRY * i + 12));
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    out.put(collection, start, place);
    for (int i = 0; i < count; i++) {
      int entry = HEADER + DIRECTORY_ENTRY * i;
      int tableLength = out.getInt(entry + 12);
      out.put(place, collection, out.getInt(entry + 8), tableLength);
      out.putInt(entry + 8, place);
      place += padded(tableLength);
    }
    return out.array();
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  private static IllegalArgumentException unusable(Path file, String why, String next) {
    return new IllegalArgumentException("the font \"" + file + "\" " + why + "; " + next);
  }
}
