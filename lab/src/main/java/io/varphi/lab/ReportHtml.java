package io.varphi.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes HTML that is well-formed XML too: every element is closed, every text escaped.
 *
 * <p>Attributes are given in pairs of name and value.
 */
final class ReportHtml {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  ReportHtml open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
  }

  ReportHtml close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element without content, such as a line break. */
  ReportHtml single(String element, String... attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  ReportHtml text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element that holds a text. */
  ReportHtml element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** What is HTML already. */
  ReportHtml raw(String html) {
    out.append(html);
    return this;
  }

  /** A list with an item for each sentence. */
  ReportHtml list(List<String> sentences, String... attributes) {
    open("ul", attributes);
    sentences.forEach(sentence -> element("li", sentence));
    return close();
  }

  /** What was written. All elements must be closed. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("the element " + open.peek() + " is not closed");
    }
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(isLegal(c) ? c : '\ufffd');
          }
        });
    return safe.toString();
  }

  /** Control characters are no part of XML. */
  private static boolean isLegal(int c) {
    return c >= ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
