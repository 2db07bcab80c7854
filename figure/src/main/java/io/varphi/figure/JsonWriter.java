package io.varphi.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes one JSON object, member after member. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder("{");

  JsonWriter add(String name, String text) {
    return addRaw(name, quoted(text));
  }

  JsonWriter add(String name, boolean value) {
    return addRaw(name, Boolean.toString(value));
  }

  JsonWriter add(String name, double value) {
    return addRaw(name, number(value));
  }

  JsonWriter add(String name, DoubleStream values) {
    return addRaw(name, array(values));
  }

  JsonWriter addTexts(String name, List<String> texts) {
    return addRaw(
        name, texts.stream().map(JsonWriter::quoted).collect(Collectors.joining(",", "[", "]")));
  }

  /** A value that is JSON already. */
  JsonWriter addRaw(String name, String value) {
    out.append(out.length() == 1 ? "" : ",").append(quoted(name)).append(':').append(value);
    return this;
  }

  static String array(DoubleStream values) {
    return values.mapToObj(JsonWriter::number).collect(Collectors.joining(",", "[", "]"));
  }

  /** The shortest decimal that reads back as the same double; null if it is not finite. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> {
          boolean control = c < ' ' || Character.isSurrogate(c) && !isPaired(text, c);
          quoted.append(control ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Whether all surrogates of a text stand in pairs. */
  private static boolean isPaired(String text, char surrogate) {
    return text.codePoints().noneMatch(c -> c == surrogate);
  }

  @Override
  public String toString() {
    return out + "}";
  }
}
