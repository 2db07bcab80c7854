package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * Writes a scene as PDF 1.5 of one page of its size, with text that can be selected and searched in
 * embedded subsets of its fonts.
 *
 * <p>Halos are outlines: as text they would be found a second time. There is no page group for
 * transparency (pdfTeX warns of a second one on its page), there are no object streams (with them
 * PDFBox writes version 1.6, of which pdfTeX warns too), and there is no date.
 */
final class PdfWriter {
  private static final float VERSION = 1.5f;

  /** The line join. */
  private static final int ROUND = 1;

  private final Scene scene;
  private final PdfContent content;
  private final Map<String, PdfFont> fonts = new LinkedHashMap<>();
  private final Map<Double, String> opacities = new LinkedHashMap<>();
  private final Map<BufferedImage, String> pictures = new LinkedHashMap<>();

  private PdfWriter(Scene scene) {
    this.scene = scene;
    this.content = new PdfContent(scene.height());
  }

  /**
   * The scene as a file; the same bytes for the same scene.
   *
   * @throws IllegalArgumentException if a font of it does not allow to be embedded
   */
  static byte[] write(Scene scene) {
    try {
      return new PdfWriter(scene).document();
    } catch (IOException e) {
      throw new UncheckedIOException("The PDF cannot be made.", e);
    }
  }

  private byte[] document() throws IOException {
    content.figure(PdfMetadata.CONTENT).operator("j", ROUND);
    content.fillColour(scene.background()).rectangle(page()).operator("f");
    scene.items().forEach(this::draw);
    content.operator("EMC");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle((float) scene.width(), (float) scene.height()));
      page.setContents(stream(document, content.bytes()));
      page.setResources(resources(document));
      document.addPage(page);
      document.setVersion(VERSION);
      document.getDocument().setVersion(VERSION); // not before: the catalogue would stay at 1.4
      PdfMetadata.describe(scene, document, page);
      document.setDocumentId(hash());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  /**
   * Of everything but the title and the description, from which PDFBox makes the identifier too.
   */
  private long hash() {
    CRC32 hash = new CRC32();
    hash.update(content.bytes());
    fonts.values().forEach(font -> hash.update(font.toString().getBytes(StandardCharsets.UTF_8)));
    for (BufferedImage picture : pictures.keySet()) {
      int width = picture.getWidth();
      int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
      hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, Arrays.hashCode(pixels)));
    }
    return hash.getValue();
  }

  private Rectangle2D page() {
    return new Rectangle2D.Double(0, 0, scene.width(), scene.height());
  }

  private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
  }

  private PDResources resources(PDDocument document) throws IOException {
    PDResources resources = new PDResources();
    COSDictionary fontDictionaries = new COSDictionary();
    for (PdfFont font : fonts.values()) {
      fontDictionaries.setItem(COSName.getPDFName(font.resource()), font.embed(document));
    }
    resources.getCOSObject().setItem(COSName.FONT, fontDictionaries);
    for (Map.Entry<Double, String> opacity : opacities.entrySet()) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(opacity.getKey().floatValue());
      resources.put(COSName.getPDFName(opacity.getValue()), state);
    }
    for (Map.Entry<BufferedImage, String> picture : pictures.entrySet()) {
      resources.put(
          COSName.getPDFName(picture.getValue()),
          LosslessFactory.createFromImage(document, picture.getKey()));
    }
    return resources;
  }

  private void draw(Scene.Item item) {
    switch (item) {
      case Scene.Fill fill -> fill(fill);
      case Scene.Line line -> content.pen(line.pen()).path(line.path()).operator("S");
      case Scene.Text text -> text(text, isLegible(text.box()));
      case Scene.Turned(Scene.Text text) -> {
        content.operator("q").turn(text.x(), text.y());
        text(text, false); // readers that know no turned lines would part its letters
        content.operator("Q");
      }
      case Scene.Halo halo -> halo(halo);
      case Scene.Raster raster -> raster(raster);
      case Scene.Clipped clipped -> {
        content.operator("q").rectangle(clipped.window()).operator("W").operator("n");
        clipped.items().forEach(this::draw);
        content.operator("Q");
      }
    }
  }

  private void fill(Scene.Fill fill) {
    content.operator("q");
    if (fill.opacity() < 1) {
      content.resource(
          opacities.computeIfAbsent(fill.opacity(), _ -> "A" + opacities.size()), "gs");
    }
    content.fillColour(fill.colour()).path(fill.outline()).operator("f").operator("Q");
  }

  /** Whether its letters, as they stand, are what it says. */
  private static boolean isLegible(TextBox box) {
    List<TextRun> runs = TextRun.of(box);
    return runs.size() == 1 && runs.getFirst().text().equals(TextRun.text(box));
  }

  private void text(Scene.Text text, boolean legible) {
    content.fillColour(text.colour());
    List<TextRun> runs = TextRun.of(text.box());
    if (legible) {
      letters(runs, text);
    } else if (!runs.isEmpty()) {
      content.spokenAs(TextRun.text(text.box()));
      letters(runs, text);
      content.operator("EMC");
    }
    rules(text.box(), text.x(), text.y(), "f");
  }

  private void letters(List<TextRun> runs, Scene.Text text) {
    content.operator("BT");
    runs.forEach(run -> content.text(run, text.x(), text.y(), font(run.font())));
    content.operator("ET");
  }

  private PdfFont font(String name) {
    return fonts.computeIfAbsent(name, _ -> new PdfFont(name, "F" + fonts.size()));
  }

  private void rules(TextBox box, double x, double y, String paint) {
    for (TextBox.Rule rule : box.rules()) {
      content.rectangle(Scene.placed(rule, x, y)).operator(paint);
    }
  }

  private void halo(Scene.Halo halo) {
    Pen border = Pen.solid(halo.colour(), 2 * halo.width());
    content.fillColour(halo.colour()).pen(border);
    rules(halo.box(), halo.x(), halo.y(), "B");
    for (TextBox.Placed placed : halo.box().glyphs()) {
      if (!placed.glyph().isBlank()) {
        double scale = Glyph.UNIT * placed.size();
        double[] origin = content.point(halo.x() + placed.x(), halo.y() - placed.rise());
        content.operator("q").matrix(scale, scale, origin[0], origin[1]);
        content.operator("w", border.width() / scale).glyph(placed.glyph());
        content.operator("B").operator("Q");
      }
    }
  }

  private void raster(Scene.Raster raster) {
    Rectangle2D area = raster.area();
    double[] corner = content.point(area.getMinX(), area.getMaxY());
    String name = pictures.computeIfAbsent(raster.image(), _ -> "I" + pictures.size());
    content.operator("q").matrix(area.getWidth(), area.getHeight(), corner[0], corner[1]);
    content.resource(name, "Do").operator("Q");
  }
}
