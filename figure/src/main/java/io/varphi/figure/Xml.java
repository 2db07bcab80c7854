package io.varphi.figure;

/** Text and attributes in XML 1.0. */
final class Xml {
  private Xml() {}

  static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** An element that has an id and holds text, on a line. */
  static void element(StringBuilder out, String name, String id, String text) {
    out.append('<').append(name);
    attribute(out, "id", id);
    out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
  }

  /** Text as it stands in an element or an attribute; what XML cannot hold becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isAllowed(c) ? c : 0xfffd);
          }
        });
    return out.toString();
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
