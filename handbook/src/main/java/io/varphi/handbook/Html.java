package io.varphi.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A part of an HTML page. Texts and attributes are escaped when they are written. */
sealed interface Html {
  record Text(String text) implements Html {}

  /** An element that has been written already: SVG. */
  record Written(String markup) implements Html {}

  /**
   * An element.
   *
   * @param attributes in the order in which they are written; one without a value has an empty one
   */
  record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {
    public Element {
      attributes = new LinkedHashMap<>(attributes);
      content = List.copyOf(content);
    }

    Element with(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, content);
    }

    Element id(String id) {
      return with("id", id);
    }

    Element styled(String classes) {
      return with("class", classes);
    }

    Element containing(Html... more) {
      return containing(Arrays.asList(more));
    }

    Element containing(List<? extends Html> more) {
      return new Element(
          name, attributes, Stream.<Html>concat(content.stream(), more.stream()).toList());
    }
  }

  static Element element(String name, Html... content) {
    return new Element(name, Map.of(), Arrays.asList(content));
  }

  static Element element(String name, List<? extends Html> content) {
    return new Element(name, Map.of(), new ArrayList<>(content));
  }

  static Element element(String name, String text) {
    return element(name, text(text));
  }

  static Element link(String target, Html... content) {
    return element("a", content).with("href", target);
  }

  static Html text(String text) {
    return new Text(text);
  }
}
