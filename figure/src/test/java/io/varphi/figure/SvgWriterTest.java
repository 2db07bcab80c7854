package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  static Stream<Figure> figures() {
    return GoldenTest.Figures.ALL.values().stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isWellFormedAndComplete(Figure figure) throws Exception {
    Document document = parse(figure.toSvg());
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
    assertTrue(uses > 10, uses + " glyphs");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void hasOnlyRoundedFiniteNumbers(Figure figure) {
    String svg = figure.toSvg();
    assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
    assertFalse(Pattern.compile("[ \",ML]-?\\d+\\.\\d{4}").matcher(svg).find());
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
