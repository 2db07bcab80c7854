package io.varphi.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 defines it. */
final class JsonReader {
  /** Values are not nested deeper than this. */
  private static final int DEEPEST = 32;

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The object that the text is.
   *
   * @throws IllegalArgumentException if it is none; the message says where
   */
  static Json.Members read(String text) {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.error("there is something behind the end");
    }
    if (value instanceof Json.Members members) {
      return members;
    }
    throw new IllegalArgumentException("an object is expected");
  }

  private Json value() {
    skipSpace();
    depth++;
    if (depth > DEEPEST) {
      throw error("values are nested more than " + DEEPEST + " deep");
    }
    Json value =
        switch (peek()) {
          case '{' -> members();
          case '[' -> array();
          case '"' -> new Json.Text(string());
          default -> literal();
        };
    depth--;
    skipSpace();
    return value;
  }

  private Json members() {
    Map<String, Json> members = new LinkedHashMap<>();
    expect('{');
    skipSpace();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',');
        skipSpace();
      }
      String name = string();
      skipSpace();
      expect(':');
      if (members.put(name, value()) != null) {
        throw error("\"" + name + "\" is there twice");
      }
    }
    expect('}');
    return new Json.Members(members);
  }

  private Json array() {
    List<Json> values = new ArrayList<>();
    expect('[');
    skipSpace();
    while (peek() != ']') {
      if (!values.isEmpty()) {
        expect(',');
      }
      values.add(value());
    }
    expect(']');
    return new Json.Array(values);
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw error("a control character stands in a text");
      }
      value.append(c == '\\' ? escaped() : c);
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw error("\\" + c + " means nothing");
    };
  }

  private char hexadecimal() {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw error("\\u needs four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Json literal() {
    int end = at;
    while (end < text.length() && ",]} \t\n\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(at, end);
    if (!LITERAL.matcher(word).matches()) {
      throw error("a value is expected");
    }
    at = end;
    return new Json.Literal(word);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw error("\"" + wanted + "\" is expected");
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw error("the text ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException error(String reason) {
    return new IllegalArgumentException("column %d: %s".formatted(at + 1, reason));
  }
}
