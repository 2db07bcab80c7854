package io.varphi.explorer;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A JSON value (RFC 8259), written in one line. */
sealed interface Json {
  record Text(String value) implements Json {}

  /** What is written as it is: a number, {@code true}, {@code null}. */
  record Literal(String value) implements Json {}

  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** An object; its members stay in order. */
  record Members(Map<String, Json> values) implements Json {
    Members with(String name, Json value) {
      Map<String, Json> more = new LinkedHashMap<>(values);
      more.put(name, value);
      return new Members(more);
    }

    Members with(String name, String value) {
      return with(name, new Text(value));
    }

    Members with(String name, boolean value) {
      return with(name, new Literal(Boolean.toString(value)));
    }

    Members with(String name, int value) {
      return with(name, new Literal(Integer.toString(value)));
    }

    Members with(String name, double value) {
      return with(name, number(value));
    }
  }

  static Members members() {
    return new Members(Map.of());
  }

  /** A number, or a text where JSON has no number: {@code "inf"}, {@code "-inf"}, {@code "nan"}. */
  static Json number(double value) {
    if (Double.isFinite(value)) {
      return new Literal(Double.toString(value));
    }
    return new Text(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
  }

  static Array numbers(double... values) {
    return new Array(DoubleStream.of(values).mapToObj(Json::number).toList());
  }

  static Array numbers(Series values) {
    return numbers(values.toArray());
  }

  static Array texts(List<String> texts) {
    return array(texts, Text::new);
  }

  static <T> Array array(List<T> items, Function<? super T, ? extends Json> json) {
    return new Array(items.stream().<Json>map(json).toList());
  }

  static String write(Json value) {
    return switch (value) {
      case Text(String text) -> quoted(text);
      case Literal(String literal) -> literal;
      case Array(List<Json> items) ->
          items.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
      case Members(Map<String, Json> values) ->
          values.entrySet().stream()
              .map(member -> quoted(member.getKey()) + ":" + write(member.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.codePoints().forEach(c -> appendEscaped(text, c));
    return text.append('"').toString();
  }

  private static void appendEscaped(StringBuilder text, int c) {
    boolean isLoneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (c == '"' || c == '\\') {
      text.append('\\').append((char) c);
    } else if (c < ' ' || c == 0x7f || isLoneSurrogate) {
      text.append("\\u").append(HexFormat.of().toHexDigits((char) c));
    } else {
      text.appendCodePoint(c);
    }
  }
}
