package io.varphi.handbook;

import java.util.Set;

/** Writes HTML 5. */
final class HtmlWriter {
  private static final Set<String> WITHOUT_CONTENT = Set.of("meta", "link", "input", "br", "wbr");

  /** Elements after which a line ends: what is between blocks is not seen. */
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "head",
          "body",
          "meta",
          "link",
          "title",
          "script",
          "header",
          "nav",
          "main",
          "footer",
          "aside",
          "section",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "figure",
          "figcaption",
          "div",
          "details",
          "summary",
          "form",
          "fieldset",
          "legend",
          "pre",
          "option");

  private final StringBuilder out = new StringBuilder();

  private HtmlWriter() {}

  /** A whole document. */
  static String document(Html.Element html) {
    return "<!DOCTYPE html>\n" + write(html);
  }

  static String write(Html part) {
    HtmlWriter writer = new HtmlWriter();
    writer.append(part);
    return writer.out.toString();
  }

  private void append(Html part) {
    switch (part) {
      case Html.Text(String text) -> out.append(escaped(text));
      case Html.Written(String markup) -> out.append(markup);
      case Html.Element element -> append(element);
    }
  }

  private void append(Html.Element element) {
    out.append('<').append(element.name());
    element.attributes().forEach(this::attribute);
    out.append('>');
    if (!WITHOUT_CONTENT.contains(element.name())) {
      element.content().forEach(this::append);
      out.append("</").append(element.name()).append('>');
    }
    if (BLOCKS.contains(element.name())) {
      out.append('\n');
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name);
    if (!value.isEmpty()) {
      out.append("=\"").append(escaped(value)).append('"');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
