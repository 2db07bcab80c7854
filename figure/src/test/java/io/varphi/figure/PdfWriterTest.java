package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfWriterTest {
  private static final Map<String, Scene> SCENES = TestScenes.all();

  @BeforeAll
  static void needNoDisplay() {
    System.setProperty("java.awt.headless", "true");
  }

  static Stream<String> names() {
    return SCENES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void fontsAreEmbeddedSubsetsWithCharacters(String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(SCENES.get(name)))) {
      PDResources resources = document.getPage(0).getResources();
      int fonts = 0;
      for (COSName key : resources.getFontNames()) {
        PDFont font = resources.getFont(key);
        assertTrue(font.getName().matches("[A-Z]{6}\\+KaTeX_.*"), font.getName());
        assertTrue(font.isEmbedded() && !font.isDamaged(), font.getName());
        PDType0Font composite = assertInstanceOf(PDType0Font.class, font);
        assertEquals(COSName.IDENTITY_H, composite.getCOSObject().getItem(COSName.ENCODING));
        assertTrue(composite.getCOSObject().containsKey(COSName.TO_UNICODE));
        PDCIDFontType2 descendant =
            assertInstanceOf(PDCIDFontType2.class, composite.getDescendantFont());
        TrueTypeFont file = descendant.getTrueTypeFont();
        assertTrue(file.getNumberOfGlyphs() < 80, file.getNumberOfGlyphs() + " glyphs");
        fonts++;
      }
      assertTrue(fonts > 0);
    }
  }

  /** Each label with its spaces, in order; between labels, readers put spaces or lines. */
  @ParameterizedTest
  @MethodSource("names")
  void textIsThatOfTheLabels(String name) throws IOException {
    Scene scene = SCENES.get(name);
    String text = text(PdfWriter.write(scene));
    int from = 0;
    for (String label : labels(scene.items())) {
      int at = text.indexOf(label, from);
      assertTrue(at >= 0, label + " is missing after " + text.substring(0, from));
      assertTrue(text.substring(from, at).isBlank(), text.substring(from, at));
      from = at + label.length();
    }
    assertTrue(text.substring(from).isBlank(), text.substring(from));
  }

  private static List<String> labels(List<Scene.Item> items) {
    List<String> labels = new ArrayList<>();
    for (Scene.Item item : items) {
      switch (item) {
        case Scene.Text text -> labels.add(TextRun.text(text.box()));
        case Scene.Turned(Scene.Text text) -> labels.add(TextRun.text(text.box()));
        case Scene.Clipped clipped -> labels.addAll(labels(clipped.items()));
        case Scene.Fill _, Scene.Line _, Scene.Halo _, Scene.Raster _ -> {}
      }
    }
    return labels;
  }

  @Test
  void textHasItsCharacters() throws IOException {
    Label label = Label.variable("f").prime().then(Label.words("(α = -0.5), x² < 1 − π, Σ"));
    byte[] pdf = PdfWriter.write(TestScenes.of(TestScenes.text(label, 10, 50)));
    assertEquals("f′(α = −0.5), x² < 1 − π, Σ", text(pdf).strip());
  }

  @Test
  void formulasAreReadAsPlainText() throws IOException {
    Label formula = Label.tex("$f(x) = \\frac{x}{1 + e^{-x}}$");
    byte[] pdf = PdfWriter.write(TestScenes.of(TestScenes.text(formula, 10, 50)));
    assertEquals("f(x) = x/(1 + e⁻ˣ)", formula.toString());
    assertEquals(formula.toString(), text(pdf).strip());
  }

  @Test
  void charactersThatShareAGlyphStayApart() throws IOException {
    Glyph latin = Fonts.glyph(Face.ROMAN, 'A');
    Glyph greek = new Glyph(latin.font(), latin.id(), "Α", latin.advance(), latin.outline());
    TextBox box =
        new TextBox(
            List.of(
                new TextBox.Placed(latin, 0, 0, 10),
                new TextBox.Placed(greek, 7.5, 0, 10),
                new TextBox.Placed(latin, 15, 0, 10)),
            List.of(),
            22.5,
            7,
            0,
            "");
    byte[] pdf = PdfWriter.write(TestScenes.of(new Scene.Text(box, 10, 50, TestScenes.BLACK)));
    assertEquals("AΑA", text(pdf).strip());
  }

  @Test
  void halosAreNotText() throws IOException {
    Scene.Text word = TestScenes.text(Label.words("word"), 10, 50);
    Scene.Halo halo = new Scene.Halo(word.box(), 10, 50, TestScenes.RED, 1);
    assertEquals("word", text(PdfWriter.write(TestScenes.of(halo, word))).strip());
  }

  @Test
  void pageHasTheSizeOfTheFigure() throws IOException {
    Scene scene = Layout.scene(Figure.of(TestCurves.RELU).size(85, 60));
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(scene))) {
      assertEquals(1, document.getNumberOfPages());
      PDRectangle page = document.getPage(0).getMediaBox();
      assertEquals(85 * 72 / 25.4, page.getWidth(), 1e-5);
      assertEquals(60 * 72 / 25.4, page.getHeight(), 1e-5);
    }
  }

  @Test
  void saysWhatItShows() throws IOException {
    Scene scene = TestScenes.everything();
    byte[] pdf = PdfWriter.write(scene);
    assertEquals("%PDF-1.5", new String(pdf, 0, 8, StandardCharsets.US_ASCII));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1.5f, document.getVersion());
      assertEquals(scene.title(), document.getDocumentInformation().getTitle());
      assertEquals(scene.description(), document.getDocumentInformation().getSubject());
      assertEquals("Varphi", document.getDocumentInformation().getProducer());
      assertNull(document.getDocumentInformation().getCreationDate());
      assertNull(document.getDocumentInformation().getModificationDate());
      assertEquals("en", document.getDocumentCatalog().getLanguage());
      byte[] xmp = document.getDocumentCatalog().getMetadata().toByteArray();
      assertTrue(
          new String(xmp, StandardCharsets.UTF_8).contains("All &lt;kinds&gt; &amp; &quot;more"));
    }
  }

  @Test
  void chineseTitlesAreChinese() throws IOException {
    Scene empty = TestScenes.of();
    Scene scene = new Scene(90, 60, TestScenes.WHITE, "激活函数", "函数的图像。", empty.items());
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(scene))) {
      assertEquals("zh", document.getDocumentCatalog().getLanguage());
      assertEquals("激活函数", document.getDocumentInformation().getTitle());
      assertEquals("函数的图像。", figure(document).getAlternateDescription());
    }
  }

  @Test
  void readersOfTheScreenFindAFigure() throws IOException {
    Scene scene = TestScenes.everything();
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(scene))) {
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals("Figure", figure(document).getStructureType());
      assertEquals(scene.description(), figure(document).getAlternateDescription());
      assertEquals(List.of(0), figure(document).getKids());
      assertEquals(0, document.getPage(0).getStructParents());
    }
  }

  private static PDStructureElement figure(PDDocument document) {
    Object root = document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
    return assertInstanceOf(PDStructureElement.class, root);
  }

  @Test
  void picturesKeepTheirPixels() throws IOException {
    Scene scene = TestScenes.everything();
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(scene))) {
      PDResources resources = document.getPage(0).getResources();
      COSName name = resources.getXObjectNames().iterator().next();
      PDImageXObject picture = assertInstanceOf(PDImageXObject.class, resources.getXObject(name));
      assertFalse(picture.getInterpolate());
      for (int x = 0; x < 12; x++) {
        assertEquals(TestScenes.chequers().getRGB(x, 3), picture.getImage().getRGB(x, 3));
      }
      assertEquals(0, picture.getImage().getRGB(0, 0) >>> 24);
    }
  }

  @Test
  void samePictureIsStoredOnce() throws IOException {
    Scene.Raster one = new Scene.Raster(TestScenes.chequers(), new Rectangle2D.Double(0, 0, 9, 9));
    Scene.Raster two = new Scene.Raster(one.image(), new Rectangle2D.Double(20, 0, 9, 9));
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(TestScenes.of(one, two)))) {
      PDResources resources = document.getPage(0).getResources();
      assertEquals(List.of(COSName.getPDFName("I0")), list(resources.getXObjectNames()));
    }
  }

  @Test
  void opacitiesAreStates() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(TestScenes.everything()))) {
      PDPage page = document.getPage(0);
      List<Float> opacities = new ArrayList<>();
      for (COSName name : page.getResources().getExtGStateNames()) {
        opacities.add(page.getResources().getExtGState(name).getNonStrokingAlphaConstant());
      }
      assertEquals(List.of(0.4f, 0.75f), opacities);
      COSDictionary dictionary = page.getCOSObject();
      assertFalse(dictionary.containsKey(COSName.GROUP), "of which pdfTeX warns");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void sameBytesEverywhere(String name) {
    byte[] expected = PdfWriter.write(SCENES.get(name));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag :
          List.of(
              "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertArrayEquals(expected, PdfWriter.write(SCENES.get(name)), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void identifiersDependOnTheContent() throws IOException {
    String one = identifier(TestScenes.of(TestScenes.text(Label.words("one"), 10, 50)));
    String two = identifier(TestScenes.of(TestScenes.text(Label.words("two"), 10, 50)));
    assertNotEquals(one, two);
    Rectangle2D area = new Rectangle2D.Double(0, 0, 9, 9);
    BufferedImage picture = TestScenes.chequers();
    String before = identifier(TestScenes.of(new Scene.Raster(picture, area)));
    picture.setRGB(5, 5, 0);
    assertNotEquals(before, identifier(TestScenes.of(new Scene.Raster(picture, area))));
  }

  private static String identifier(Scene scene) throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(scene))) {
      return document.getDocument().getDocumentID().getString(0);
    }
  }

  @Test
  void isSmall() {
    int size = PdfWriter.write(SCENES.get("silu-tanh")).length;
    assertTrue(10_000 < size && size < 20_000, size + " bytes");
  }

  @Test
  void licencesOfFontsAreRespected() {
    PdfFont.checkLicence("Free", 0);
    PdfFont.checkLicence("Editable", 8);
    for (int forbidden : new int[] {2, 0x100, 0x200}) {
      String message =
          assertThrows(
                  IllegalArgumentException.class, () -> PdfFont.checkLicence("Mine", forbidden))
              .getMessage();
      assertTrue(message.contains("\"Mine\"") && message.contains(".svg"), message);
    }
  }

  private static <T> List<T> list(Iterable<T> all) {
    List<T> list = new ArrayList<>();
    all.forEach(list::add);
    return list;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
