package io.varphi.cli;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value (RFC 8259), printed over several lines with an indent of two. */
sealed interface Json {
  record Text(String value) implements Json {}

  /** Anything that is written as it is: a number, {@code true}, {@code null}. */
  record Literal(String value) implements Json {}

  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** An object; its members stay in order. */
  record Members(Map<String, Json> values) implements Json {
    Members() {
      this(new LinkedHashMap<>());
    }

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

    Members with(String name, double value) {
      return with(name, number(value));
    }

    Members with(String name, List<? extends Json> items) {
      return with(name, new Array(List.copyOf(items)));
    }
  }

  static Members members() {
    return new Members();
  }

  /** A number, or a string where JSON has no number: {@code "inf"}. */
  static Json number(double value) {
    String numeral = Numeral.text(value);
    return Double.isFinite(value) ? new Literal(numeral) : new Text(numeral);
  }

  static Array texts(List<String> texts) {
    return new Array(texts.stream().<Json>map(Text::new).toList());
  }

  /** The whole document, with a line end. */
  static String document(Json value) {
    return print(value, "") + "\n";
  }

  private static String print(Json value, String indent) {
    return switch (value) {
      case Text(String text) -> text(text);
      case Literal(String literal) -> literal;
      case Array(List<Json> items) ->
          block("[", "]", items.stream().map(item -> print(item, indent + "  ")).toList(), indent);
      case Members(Map<String, Json> values) ->
          block(
              "{",
              "}",
              values.entrySet().stream()
                  .map(e -> text(e.getKey()) + ": " + print(e.getValue(), indent + "  "))
                  .toList(),
              indent);
    };
  }

  private static String block(String open, String close, List<String> items, String indent) {
    if (items.isEmpty()) {
      return open + close;
    }
    String line = "\n" + indent;
    return items.stream()
        .collect(Collectors.joining("," + line + "  ", open + line + "  ", line + close));
  }

  /** A string in quotes. */
  static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.codePoints().forEach(c -> appendEscaped(text, c));
    return text.append('"').toString();
  }

  private static void appendEscaped(StringBuilder text, int c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\t' -> text.append("\\t");
      default -> {
        boolean isLoneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        if (c < ' ' || c == 0x7f || isLoneSurrogate) {
          text.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        } else {
          text.appendCodePoint(c);
        }
      }
    }
  }
}
