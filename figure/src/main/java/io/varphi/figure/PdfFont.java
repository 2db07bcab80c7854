package io.varphi.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * A font of a PDF file: those glyphs of a TrueType font that are shown, numbered in the order of
 * their first use, with the characters they stand for.
 *
 * <p>PDFBox's own fonts are asked for characters; here the layout has chosen the glyphs. Two
 * characters with one glyph have two codes, so that both can be searched for.
 */
final class PdfFont {
  /** The tables of a TrueType font that PDF asks for (ISO 32000-1, 9.9). */
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");

  /**
   * In thousandths of an em; it counts only where a font is replaced, which embedded ones are not.
   */
  private static final int USUAL_STEM = 80;

  /** The most characters that a block of a CMap may have. */
  private static final int LARGEST_BLOCK = 100;

  /** The bits of a font's embedding rights of which at most one is set. */
  private static final int USAGE = 0xf;

  /** What one code shows. */
  private record Shown(int glyph, String text) {}

  private final String name;
  private final String resource;
  private final Map<Shown, Integer> codes = new LinkedHashMap<>();
  private final COSArray widths = new COSArray();

  /**
   * A font without glyphs yet.
   *
   * @param name as {@link Fonts#file} knows it
   * @param resource its name on the page
   */
  PdfFont(String name, String resource) {
    this.name = name;
    this.resource = resource;
  }

  String resource() {
    return resource;
  }

  /** The code that shows a glyph of this font, from 1. */
  int code(Glyph glyph) {
    return codes.computeIfAbsent(
        new Shown(glyph.id(), glyph.text()),
        _ -> {
          widths.add(new COSFloat((float) glyph.advance()));
          return codes.size() + 1;
        });
  }

  /**
   * The font dictionary, with all glyphs that have been given codes.
   *
   * @throws IllegalArgumentException if the font does not allow to be embedded
   */
  COSDictionary embed(PDDocument document) throws IOException {
    RandomAccessReadBuffer file = new RandomAccessReadBuffer(Fonts.file(name));
    try (TrueTypeFont font = new TTFParser().parse(file)) {
      OS2WindowsMetricsTable metrics = font.getOS2Windows();
      checkLicence(name, metrics == null ? 0 : metrics.getFsType());
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addGlyphIds(codes.keySet().stream().map(Shown::glyph).collect(Collectors.toSet()));
      ByteArrayOutputStream subset = new ByteArrayOutputStream();
      subsetter.writeToStream(subset);
      String baseFont = tag(subset.toByteArray()) + "+" + name;
      PDFontDescriptor descriptor = descriptor(font, baseFont);
      COSStream file2 = stream(document, subset.toByteArray());
      file2.setInt(COSName.LENGTH1, subset.size());
      descriptor.getCOSObject().setItem(COSName.FONT_FILE2, file2);
      byte[] glyphs = glyphNumbers(subsetter.getGIDMap());
      COSDictionary descendant = descendant(baseFont, descriptor, stream(document, glyphs));
      return composite(baseFont, descendant, stream(document, toUnicode()));
    }
  }

  /**
   * Reads the embedding rights of a font (OpenType, OS/2, fsType).
   *
   * @throws IllegalArgumentException if a part of the font may not be in a document
   */
  static void checkLicence(String name, int rights) {
    boolean forbidden =
        (rights & USAGE) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED
            || (rights & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0
            || (rights & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0;
    if (forbidden) {
      throw new IllegalArgumentException(
          "the font \""
              + name
              + "\" does not allow a PDF to carry a part of it (its fsType is "
              + rights
              + "); use another font, or write .svg or .png");
    }
  }

  /** Six letters that differ from those of other subsets of this font. */
  private static String tag(byte[] subset) {
    CRC32 hash = new CRC32();
    hash.update(subset);
    StringBuilder tag = new StringBuilder();
    long rest = hash.getValue();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private static PDFontDescriptor descriptor(TrueTypeFont font, String baseFont)
      throws IOException {
    HeaderTable header = font.getHeader();
    HorizontalHeaderTable lines = font.getHorizontalHeader();
    float unit = 1000f / header.getUnitsPerEm();
    PDRectangle box = new PDRectangle();
    box.setLowerLeftX(unit * header.getXMin());
    box.setLowerLeftY(unit * header.getYMin());
    box.setUpperRightX(unit * header.getXMax());
    box.setUpperRightY(unit * header.getYMax());
    PDFontDescriptor descriptor = new PDFontDescriptor(dictionary("FontDescriptor"));
    descriptor.setFontName(baseFont);
    descriptor.setSymbolic(true);
    PostScriptTable postScript = font.getPostScript();
    descriptor.setItalicAngle(postScript == null ? 0 : postScript.getItalicAngle());
    descriptor.setFontBoundingBox(box);
    descriptor.setAscent(unit * lines.getAscender());
    descriptor.setDescent(unit * lines.getDescender());
    descriptor.setCapHeight(unit * lines.getAscender());
    descriptor.setStemV(USUAL_STEM);
    return descriptor;
  }

  /** The number in the subset of each code's glyph, two bytes each. */
  private byte[] glyphNumbers(Map<Integer, Integer> newToOld) {
    Map<Integer, Integer> oldToNew =
        newToOld.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    ByteBuffer numbers = ByteBuffer.allocate(2 * (codes.size() + 1)).putShort((short) 0);
    for (Shown shown : codes.keySet()) {
      numbers.putShort(Objects.requireNonNull(oldToNew.get(shown.glyph)).shortValue());
    }
    return numbers.array();
  }

  /** The characters of each code, as a CMap (Adobe Technical Note 5411). */
  private byte[] toUnicode() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");
    List<Map.Entry<Shown, Integer>> all = List.copyOf(codes.entrySet());
    for (int start = 0; start < all.size(); start += LARGEST_BLOCK) {
      List<Map.Entry<Shown, Integer>> block =
          all.subList(start, Math.min(start + LARGEST_BLOCK, all.size()));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(entry -> map.append(mapping(entry.getValue(), entry.getKey().text)));
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String mapping(int code, String text) {
    HexFormat hex = HexFormat.of();
    String characters = hex.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    return "<" + hex.toHexDigits((short) code) + "> <" + characters + ">\n";
  }

  private COSDictionary descendant(
      String baseFont, PDFontDescriptor descriptor, COSStream glyphNumbers) {
    COSDictionary collection = new COSDictionary();
    collection.setString("Registry", "Adobe");
    collection.setString("Ordering", "Identity");
    collection.setInt("Supplement", 0);
    collection.setDirect(true);
    COSDictionary descendant = dictionary("Font");
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, baseFont);
    descendant.setItem(COSName.CIDSYSTEMINFO, collection);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setItem(COSName.W, new COSArray(List.of(COSInteger.ONE, widths)));
    descendant.setItem(COSName.CID_TO_GID_MAP, glyphNumbers);
    return descendant;
  }

  private static COSDictionary composite(
      String baseFont, COSDictionary descendant, COSStream toUnicode) {
    COSDictionary font = dictionary("Font");
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, baseFont);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
    font.setItem(COSName.TO_UNICODE, toUnicode);
    return font;
  }

  private static COSDictionary dictionary(String type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.TYPE, type);
    return dictionary;
  }

  private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  /** The name, and what each code shows. */
  @Override
  public String toString() {
    return name + codes;
  }
}
