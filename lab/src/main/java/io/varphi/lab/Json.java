package io.varphi.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A JSON value (RFC 8259); {@code toString} gives it in one line. */
sealed interface Json {
  /** A string. */
  record Text(String value) implements Json {
    @Override
    public String toString() {
      StringBuilder quoted = new StringBuilder("\"");
      value.codePoints().forEach(c -> appendEscaped(quoted, c));
      return quoted.append('"').toString();
    }

    private static void appendEscaped(StringBuilder quoted, int c) {
      boolean isLoneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (c == '"' || c == '\\') {
        quoted.append('\\').appendCodePoint(c);
      } else if (c < ' ' || c == 0x7f || isLoneSurrogate) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        quoted.appendCodePoint(c);
      }
    }
  }

  /** A number, true, false or null, as it is written. */
  record Literal(String text) implements Json {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Values in order. */
  record Array(List<Json> values) implements Json {
    public Array {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return joined("[", values, "]");
    }
  }

  /** Values by their names, in order. */
  record Members(Map<String, Json> values) implements Json {
    public Members {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Members() {
      this(Map.of());
    }

    Members with(String name, Json value) {
      Map<String, Json> more = new LinkedHashMap<>(values);
      more.put(name, value);
      return new Members(more);
    }

    Members with(String name, String value) {
      return with(name, new Text(value));
    }

    Members with(String name, double value) {
      return with(name, Json.number(value));
    }

    Members with(String name, long value) {
      return with(name, new Literal(String.valueOf(value)));
    }

    Members with(String name, boolean value) {
      return with(name, new Literal(String.valueOf(value)));
    }

    Members withAll(String name, List<? extends Json> items) {
      return with(name, new Array(List.copyOf(items)));
    }

    Members withTexts(String name, List<String> texts) {
      return withAll(name, texts.stream().map(Text::new).toList());
    }

    Members withNumbers(String name, DoubleStream numbers) {
      return withAll(name, numbers.mapToObj(Json::number).toList());
    }

    /**
     * The member of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    Json get(String name) {
      Json value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("\"" + name + "\" is missing");
      }
      return value;
    }

    boolean has(String name) {
      return values.containsKey(name);
    }

    String text(String name) {
      return textOf(get(name), name);
    }

    double number(String name) {
      return numberOf(get(name), name);
    }

    long whole(String name) {
      Json value = get(name);
      try {
        if (value instanceof Literal(String text)) {
          return Long.parseLong(text);
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(wrong(name, value, "a whole number"), e);
      }
      throw new IllegalArgumentException(wrong(name, value, "a whole number"));
    }

    int count(String name) {
      return Math.toIntExact(whole(name));
    }

    boolean isTrue(String name) {
      Json value = get(name);
      if (value.equals(TRUE) || value.equals(FALSE)) {
        return value.equals(TRUE);
      }
      throw new IllegalArgumentException(wrong(name, value, "true or false"));
    }

    Members members(String name) {
      return membersOf(get(name), name);
    }

    List<Json> array(String name) {
      return arrayOf(get(name), name);
    }

    List<Members> objects(String name) {
      return array(name).stream().map(value -> membersOf(value, name)).toList();
    }

    List<String> texts(String name) {
      return array(name).stream().map(value -> textOf(value, name)).toList();
    }

    double[] numbers(String name) {
      return array(name).stream().mapToDouble(value -> numberOf(value, name)).toArray();
    }

    @Override
    public String toString() {
      return joined(
          "{",
          values.entrySet().stream()
              .map(member -> new Text(member.getKey()) + ":" + member.getValue())
              .toList(),
          "}");
    }
  }

  Literal TRUE = new Literal("true");
  Literal FALSE = new Literal("false");
  Literal NULL = new Literal("null");

  /** Beyond what a double holds, so that it is read as infinite. */
  String INFINITE = "1e999";

  /** The shortest decimal that reads back as the same double; null for NaN. */
  static Json number(double value) {
    if (Double.isNaN(value)) {
      return NULL;
    }
    if (Double.isInfinite(value)) {
      return new Literal(value > 0 ? INFINITE : "-" + INFINITE);
    }
    String text = Double.toString(value);
    return new Literal(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
  }

  private static String joined(String open, List<?> parts, String close) {
    StringBuilder text = new StringBuilder(open);
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : ",").append(parts.get(i));
    }
    return text.append(close).toString();
  }

  private static String textOf(Json value, String name) {
    if (value instanceof Text(String text)) {
      return text;
    }
    throw new IllegalArgumentException(wrong(name, value, "a text"));
  }

  private static double numberOf(Json value, String name) {
    if (value.equals(NULL)) {
      return Double.NaN;
    }
    if (value instanceof Literal(String text) && !value.equals(TRUE) && !value.equals(FALSE)) {
      return Double.parseDouble(text);
    }
    throw new IllegalArgumentException(wrong(name, value, "a number"));
  }

  private static Members membersOf(Json value, String name) {
    if (value instanceof Members members) {
      return members;
    }
    throw new IllegalArgumentException(wrong(name, value, "an object"));
  }

  private static List<Json> arrayOf(Json value, String name) {
    if (value instanceof Array(List<Json> values)) {
      return values;
    }
    throw new IllegalArgumentException(wrong(name, value, "an array"));
  }

  private static String wrong(String name, Json value, String wanted) {
    String text = value.toString();
    int shown = 40;
    return "\"%s\" is %s, not %s"
        .formatted(name, text.length() > shown ? text.substring(0, shown) + "…" : text, wanted);
  }
}
