package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Map<String, Scene> SCENES = TestScenes.all();

  /** All scenes, with outlines and with characters. */
  static Stream<Arguments> documents() {
    return SCENES.keySet().stream()
        .flatMap(name -> Arrays.stream(SvgText.values()).map(text -> Arguments.of(name, text)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isWellFormedAndComplete(String name, SvgText text) throws Exception {
    Document document = parse(SvgWriter.write(SCENES.get(name), text));
    Set<String> ids = new HashSet<>();
    for (Element element : elements(document)) {
      if (element.hasAttribute("id")) {
        assertTrue(ids.add(element.getAttribute("id")), "twice: " + element.getAttribute("id"));
      }
    }
    int uses = 0;
    for (Element element : elements(document)) {
      if (element.getLocalName().equals("use")) {
        String target = element.getAttributeNS(XLINK, "href").substring(1);
        assertTrue(ids.contains(target), target);
        uses++;
      }
      if (element.hasAttribute("clip-path")) {
        assertTrue(ids.contains(element.getAttribute("clip-path").replaceAll("url\\(#|\\)", "")));
      }
    }
    assertTrue(text == SvgText.TEXT || uses > 5, uses + " glyphs");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasOnlyRoundedFiniteNumbers(String name, SvgText text) {
    String svg = SvgWriter.write(SCENES.get(name), text);
    assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
    assertFalse(Pattern.compile("[ \",MLmlqc-]\\d+\\.\\d{4}").matcher(svg).find());
    assertFalse(Pattern.compile("\\d{6}\\.").matcher(svg).find(), "points far off the page");
  }

  @Test
  void hasAPhysicalSize() throws Exception {
    Element svg = parse(Figure.of(TestCurves.RELU).size(85, 60).toSvg()).getDocumentElement();
    assertEquals("85mm", svg.getAttribute("width"));
    assertEquals("60mm", svg.getAttribute("height"));
    assertEquals("0 0 240.945 170.079", svg.getAttribute("viewBox"));
  }

  @Test
  void saysWhatItShows() throws Exception {
    Figure figure = Figure.of(TestCurves.RELU, TestCurves.elu(0.5)).withGradients();
    Document document = parse(figure.toSvg());
    assertEquals("ReLU and ELU(α = 0.5)", text(document, "title"));
    assertEquals(
        "Graph of ReLU and ELU(α = 0.5) and their gradients (dashed) for x from −4 to 4; "
            + "y runs from −0.5 to 4.",
        text(document, "desc"));
    String labelled = document.getDocumentElement().getAttribute("aria-labelledby");
    String title =
        document.getElementsByTagName("title").item(0).getAttributes().item(0).getNodeValue();
    assertTrue(labelled.startsWith(title), labelled);
  }

  @Test
  void escapesText() throws Exception {
    String title = "a < b & \"c\" > d";
    assertEquals(title, text(parse(Figure.of(TestCurves.RELU).title(title).toSvg()), "title"));
  }

  @Test
  void figuresCanShareAPage() throws Exception {
    String one = Figure.of(TestCurves.RELU).toSvg();
    String two = Figure.of(TestCurves.RELU).style(Style.DARK).toSvg();
    assertNotEquals(prefix(one), prefix(two));
    assertEquals(prefix(one), prefix(Figure.of(TestCurves.RELU).toSvg()));
    for (Element element : elements(parse(one))) {
      if (element.hasAttribute("id")) {
        assertTrue(element.getAttribute("id").startsWith(prefix(one)));
      }
    }
  }

  @Test
  void glyphsAreStoredOnce() throws Exception {
    String svg = Figure.of(TestCurves.RELU).title("aaaaaaaaaa").toSvg();
    int a = svg.split(Pattern.quote("#" + prefix(svg) + "g0\""), -1).length - 1;
    assertEquals(10, a);
  }

  @Test
  void rulesAndHalosAreDrawn() throws Exception {
    TextBox fraction = TestScenes.fraction();
    Scene scene =
        TestScenes.of(
            new Scene.Halo(fraction, 60, 70, TestScenes.RED, 1.5),
            new Scene.Text(fraction, 60, 70, TestScenes.BLUE));
    for (SvgText text : SvgText.values()) {
      Document document = parse(SvgWriter.write(scene, text));
      Element halo = element(document, "use", "stroke");
      assertEquals(TestScenes.RED.hex(), halo.getAttribute("stroke"));
      assertEquals("3", halo.getAttribute("stroke-width"));
      Element letters = byId(document, halo.getAttributeNS(XLINK, "href").substring(1));
      assertEquals(TestScenes.BLUE.hex(), ((Element) letters.getParentNode()).getAttribute("fill"));
      Element rule = (Element) letters.getElementsByTagName("path").item(0);
      String bar = "M60 68.4l%s 0l0 0.6l-%<s 0z".formatted(Decimals.thousandths(fraction.width()));
      assertEquals(bar, rule.getAttribute("d"));
    }
  }

  @Test
  void picturesAreInTheFile() throws Exception {
    BufferedImage picture = TestScenes.chequers();
    Rectangle2D area = new Rectangle2D.Double(10, 20, 60, 40.5);
    String svg = SvgWriter.write(TestScenes.of(new Scene.Raster(picture, area)));
    Element image = element(parse(svg), "image", "preserveAspectRatio");
    assertEquals("none", image.getAttribute("preserveAspectRatio"));
    assertEquals("40.5", image.getAttribute("height"));
    assertEquals("optimizeSpeed", image.getAttribute("image-rendering"));
    assertEquals("image-rendering:pixelated", image.getAttribute("style"));
    String link = image.getAttributeNS(XLINK, "href");
    assertTrue(link.startsWith("data:image/png;base64,"));
    byte[] png = Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(picture.getRGB(7, 3), read.getRGB(7, 3));
  }

  @Test
  void charactersCanBeEdited() throws Exception {
    Label label = Label.variable("f").prime().then(Label.words("(α = 0.5) & more"));
    String svg = SvgWriter.write(TestScenes.of(TestScenes.text(label, 10, 50)), SvgText.TEXT);
    Document document = parse(svg);
    assertEquals("f′(α = 0.5) & more", text(document, "text"));
    Element f = (Element) document.getElementsByTagName("tspan").item(0);
    assertEquals("10", f.getAttribute("x"));
    assertEquals("50", f.getAttribute("y"));
    assertEquals("10", f.getAttribute("font-size"));
    assertEquals("italic", f.getAttribute("font-style"));
    assertTrue(f.getAttribute("font-family").matches("'KaTeX_Math', .*, serif"));
    Element prime = (Element) document.getElementsByTagName("tspan").item(1);
    assertEquals("7", prime.getAttribute("font-size"));
    assertEquals("", prime.getAttribute("font-style"));
    assertEquals(0, document.getElementsByTagName("use").getLength(), "no outlines");
  }

  @Test
  void boldAndOtherFontsAreAskedForByTheirFamilies() {
    assertEquals(
        new SvgFont(SvgFont.of("KaTeX_Main-Regular").families(), true, false),
        SvgFont.of("KaTeX_Main-Bold"));
    assertTrue(SvgFont.of("KaTeX_Typewriter-Regular").families().endsWith("monospace"));
    String chinese = SvgFont.of("Song's Font-Regular").families();
    assertTrue(chinese.startsWith("'Songs Font', 'Noto Sans SC'"), chinese);
  }

  @Test
  void rootsStayOutlines() throws Exception {
    Scene scene = TestScenes.of(TestScenes.text(Label.words("√"), 10, 50));
    Document document = parse(SvgWriter.write(scene, SvgText.TEXT));
    assertEquals(0, document.getElementsByTagName("text").getLength());
    assertEquals(1, document.getElementsByTagName("use").getLength());
  }

  @Test
  void roundingDoesNotAddUp() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.0004, 0.0006);
    for (int i = 1; i <= 1000; i++) {
      path.lineTo(i * 1.0004 + 0.0004, 0.0006 - i * 0.00049);
    }
    path.closePath();
    path.lineTo(2, 3);
    String data = SvgPath.data(path, 3);
    assertTrue(data.startsWith("M0 0.001l1.001-0.001l1 0l1.001-0.001"), data);
    assertTrue(data.endsWith("zl2 2.999"), data);
    Matcher steps = Pattern.compile("l([\\d.]+)").matcher(data.substring(0, data.indexOf('z')));
    double x = steps.results().mapToDouble(step -> Double.parseDouble(step.group(1))).sum();
    assertEquals(1000.4, x, 1e-9);
  }

  @Test
  void languageIsThatOfTheTitle() {
    assertTrue(Figure.of(TestCurves.RELU).toSvg().contains(" xml:lang=\"en\""));
    Scene scene = new Scene(9, 9, TestScenes.WHITE, "函数", "", List.of());
    assertTrue(SvgWriter.write(scene).contains(" xml:lang=\"zh\""));
  }

  @Test
  void numbersAreShort() {
    assertEquals("0", Decimals.thousandths(-0.0));
    assertEquals("0", Decimals.thousandths(-0.0004));
    assertEquals("-0.001", Decimals.thousandths(-0.0005));
    assertEquals("1.5", Decimals.thousandths(1.5));
    assertEquals("12.03", Decimals.thousandths(12.0303));
    assertEquals("-7", Decimals.thousandths(-6.9999));
    assertEquals("0.0095", Decimals.rounded(0.0095, 6));
  }

  /** "v", eight hexadecimal digits and a hyphen. */
  private static String prefix(String svg) {
    int start = svg.indexOf("aria-labelledby=\"v") + "aria-labelledby=\"".length();
    return svg.substring(start, start + 10);
  }

  private static Element element(Document document, String name, String attribute) {
    for (Element element : elements(document)) {
      if (element.getLocalName().equals(name) && element.hasAttribute(attribute)) {
        return element;
      }
    }
    throw new AssertionError("no <" + name + " " + attribute + ">");
  }

  private static Element byId(Document document, String id) {
    for (Element element : elements(document)) {
      if (element.getAttribute("id").equals(id)) {
        return element;
      }
    }
    throw new AssertionError("no " + id);
  }

  private static String text(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Iterable<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    return () ->
        Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
            .map(i -> (Element) all.item(i))
            .iterator();
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }
}
