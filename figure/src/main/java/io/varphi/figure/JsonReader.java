package io.varphi.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 defines it, with each name in an object once. */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  private static final Pattern WORD = Pattern.compile("\\w+");

  /** Values are not nested deeper than this. */
  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The value that the text is.
   *
   * @throws IllegalArgumentException if it is none; the message names line and column
   */
  static Json read(String text) {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.error("there is something behind the end; take it out");
    }
    return value;
  }

  private Json value() {
    skipSpace();
    Json.Place place = place(at);
    if (++depth > DEEPEST) {
      throw error("values are nested more than " + DEEPEST + " deep");
    }
    Json value =
        switch (peek()) {
          case '{' -> new Json.Members(members(), place);
          case '[' -> new Json.Array(array(), place);
          case '"' -> new Json.Text(string(), place);
          default -> plain(place);
        };
    depth--;
    return value;
  }

  private Map<String, Json> members() {
    Map<String, Json> members = new LinkedHashMap<>();
    expect('{');
    skipSpace();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',');
        skipSpace();
      }
      int start = at;
      String name = string();
      skipSpace();
      expect(':');
      if (members.put(name, value()) != null) {
        at = start;
        throw error("\"" + name + "\" is there twice; keep one");
      }
      skipSpace();
    }
    expect('}');
    return Collections.unmodifiableMap(members);
  }

  private List<Json> array() {
    List<Json> values = new ArrayList<>();
    expect('[');
    skipSpace();
    while (peek() != ']') {
      if (!values.isEmpty()) {
        expect(',');
      }
      values.add(value());
      skipSpace();
    }
    expect(']');
    return List.copyOf(values);
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        at--;
        throw error("a control character cannot stand in a text; write \\n or \\u000a");
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
      default -> {
        at -= 2;
        throw error("\\" + c + " means nothing; a backslash itself is \\\\");
      }
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

  private Json plain(Json.Place place) {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      return new Json.Numeral(Double.parseDouble(number.group()), place);
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    String found = word.lookingAt() ? word.group() : "";
    Json value =
        switch (found) {
          case "true" -> new Json.Truth(true, place);
          case "false" -> new Json.Truth(false, place);
          case "null" -> new Json.Nothing(place);
          default ->
              throw error("a value is expected: a text, a number, true, false, null, [ or {");
        };
    at += found.length();
    return value;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw error("\"" + wanted + "\" is expected, not \"" + peek() + "\"");
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

  private Json.Place place(int index) {
    String before = text.substring(0, Math.min(index, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Json.Place(line, before.length() - before.lastIndexOf('\n'));
  }

  private IllegalArgumentException error(String reason) {
    return new IllegalArgumentException(place(at) + ": " + reason);
  }
}
