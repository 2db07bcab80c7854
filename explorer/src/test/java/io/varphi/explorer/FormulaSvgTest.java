package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class FormulaSvgTest {
  static List<String> symbols() {
    return Catalogue.entries().stream()
        .flatMap(entry -> entry.card().parameters().stream())
        .map(parameter -> parameter.symbol())
        .distinct()
        .toList();
  }

  private static Element parsed(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  private static Set<String> ids(Element svg) {
    Set<String> ids = new HashSet<>();
    NodeList paths = svg.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      ids.add(((Element) paths.item(i)).getAttribute("id"));
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("symbols")
  void everyLetterIsInTheElementItself(String symbol)
      throws ParserConfigurationException, IOException, SAXException {
    Element svg = parsed(FormulaSvg.of(symbol));
    assertEquals("svg", svg.getTagName());
    assertFalse(svg.getAttribute("aria-label").isEmpty());
    Set<String> ids = ids(svg);
    NodeList letters = svg.getElementsByTagName("use");
    assertTrue(letters.getLength() > 0);
    for (int i = 0; i < letters.getLength(); i++) {
      String reference = ((Element) letters.item(i)).getAttribute("href");
      assertTrue(ids.contains(reference.substring(1)), reference);
    }
  }

  @Test
  void twoFormulasInOnePageDoNotShareIds()
      throws ParserConfigurationException, IOException, SAXException {
    Set<String> both = ids(parsed(FormulaSvg.of("x^2")));
    Set<String> others = ids(parsed(FormulaSvg.of("\\alpha + 1")));
    int count = both.size() + others.size();
    both.addAll(others);
    assertEquals(count, both.size());
  }

  @Test
  void noElementBringsAStyleOfItsOwn() {
    assertFalse(FormulaSvg.of("\\frac{1}{2}").contains("style="));
  }
}
