package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PageSvgTest {
  private static final Figure CURVES =
      Figure.of(Activations.gelu()).withGradients().markExtrema().size(85, 60);

  private static final Figure MAP = Figure.gate((Gate) Catalogue.of("swiglu"));

  private static Document parse(String body) throws Exception {
    String page = "<page>" + body + "</page>";
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> found(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  @Test
  void figuresAndFormulasShareTheirLetters() throws Exception {
    PageSvg page = new PageSvg();
    String body =
        page.figure(CURVES)
            + page.ornament(CURVES)
            + page.figure(MAP)
            + page.formula(Label.formula("f(x) = ", "x \\, \\Phi(x)"), Language.ENGLISH)
            + page.definitions();
    parse(body);
    List<String> ids = found(" id=\"([^\"]+)\"", body);
    Set<String> known = new HashSet<>(ids);
    assertEquals(known.size(), ids.size());
    List<String> references = found("(?:href=\"#|url\\(#)([^\")]+)", body);
    assertTrue(references.size() > 100, references.size() + " references");
    assertTrue(known.containsAll(references));
    assertFalse(body.contains("xlink"));
  }

  @Test
  void colourFollowsThePage() {
    String svg = new PageSvg().figure(CURVES);
    assertTrue(svg.startsWith("<svg fill=\"currentColor\""), svg);
    assertTrue(svg.contains("stroke=\"#0072b2\" style=\"stroke:light-dark(#0072b2,#56b4e9)\""));
    assertFalse(svg.contains("#1a1a1a") || svg.contains("#e6e6e6"), "ink");
    assertFalse(svg.contains("<rect"), "no background");
    assertFalse(svg.contains("\" style=\"fill:light-dark(#ffffff,#14161a)\" style"), svg);
  }

  @Test
  void aPictureOfCellsIsThereForLightAndForDark() {
    String svg = new PageSvg().figure(MAP);
    int rasters = found("(<image)", svg).size();
    assertEquals(rasters / 2, found("(class=\"when-light\")", svg).size());
    assertEquals(rasters / 2, found("(class=\"when-dark\")", svg).size());
    assertTrue(rasters > 0);
  }

  @Test
  void aFigureIsDescribedAndAnOrnamentIsNot() throws Exception {
    PageSvg page = new PageSvg();
    page.ornament(CURVES);
    Document figure = parse(page.figure(CURVES));
    assertEquals("f1-title f1-desc", attribute(figure, "aria-labelledby"));
    assertEquals("GELU", figure.getElementsByTagName("title").item(0).getTextContent());
    Document ornament = parse(new PageSvg().ornament(CURVES));
    assertEquals("true", attribute(ornament, "aria-hidden"));
    assertEquals(0, ornament.getElementsByTagName("title").getLength());
  }

  private static String attribute(Document page, String name) {
    return page.getElementsByTagName("svg")
        .item(0)
        .getAttributes()
        .getNamedItem(name)
        .getNodeValue();
  }

  @Test
  void aFormulaStandsOnTheLineAndIsReadAloud() throws Exception {
    Label label = Label.inline(Activations.of("x/2*(1 + tanh(x))").formula());
    Document page = parse(new PageSvg().formula(label, Language.CHINESE));
    assertEquals("x/2 (1 + tanh(x))", attribute(page, "aria-label"));
    assertEquals("zh", attribute(page, "lang"));
    assertTrue(attribute(page, "width").matches("\\d\\.\\d+em"), attribute(page, "width"));
    String style = attribute(page, "style");
    assertTrue(style.matches("vertical-align:-0\\.\\d+em"), style);
  }

  @Test
  void theSameCallsGiveTheSameText() {
    assertEquals(new PageSvg().figure(MAP), new PageSvg().figure(MAP));
  }

  @Test
  void bareAxesHaveNoLetters() {
    Figure tile = Figure.of(Activations.gelu()).axes(Axes.BARE).legend(Legend.NONE).size(36, 26);
    PageSvg page = new PageSvg();
    assertFalse(page.ornament(tile).contains("<use"));
    assertEquals(List.of(), found("<path id=\"([^\"]+)\"", page.definitions()));
    assertEquals(Figure.fromJson(tile.toJson()).toSvg(), tile.toSvg());
  }
}
