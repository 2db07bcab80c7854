package io.varphi.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as RFC 8259 has it and nothing more: objects are maps, arrays lists, numbers {@link
 * BigDecimal}. It stands in for all the programs that read ours.
 */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final Pattern STRING =
      Pattern.compile("\"(([^\"\\\\\\x00-\\x1f]|\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+)\"");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipBlanks();
    if (reader.at != text.length()) {
      throw reader.wrong();
    }
    return value;
  }

  /** The member of an object, of an object in it, and so on; arrays by index. */
  static Object get(Object json, Object... path) {
    Object found = json;
    for (Object step : path) {
      Object next = step instanceof Integer index ? list(found).get(index) : map(found).get(step);
      found = Objects.requireNonNull(next, () -> "no " + step);
    }
    return found;
  }

  static List<?> list(Object json) {
    return (List<?>) json;
  }

  static Map<?, ?> map(Object json) {
    return (Map<?, ?>) json;
  }

  private Object value() {
    skipBlanks();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      default -> new BigDecimal(matched(NUMBER).group());
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (!ends('}', members.isEmpty())) {
      String name = string();
      skipBlanks();
      expect(':');
      if (members.put(name, value()) != null) {
        throw new AssertionError("twice: " + name);
      }
    }
    return members;
  }

  private List<Object> array() {
    List<Object> items = new ArrayList<>();
    at++;
    while (!ends(']', items.isEmpty())) {
      items.add(value());
    }
    return items;
  }

  /** Skips the end of an object or array, or what stands before its next item. */
  private boolean ends(char end, boolean isEmpty) {
    skipBlanks();
    if (text.charAt(at) == end) {
      at++;
      return true;
    }
    if (!isEmpty) {
      expect(',');
      skipBlanks();
    }
    return false;
  }

  private String string() {
    return ESCAPE
        .matcher(matched(STRING).group(1))
        .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
  }

  private static String unescaped(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      default -> escape;
    };
  }

  private Object literal(String word, boolean value) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return value;
  }

  private Matcher matched(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw wrong();
    }
    at = matcher.end();
    return matcher;
  }

  private void expect(char character) {
    if (text.charAt(at) != character) {
      throw wrong();
    }
    at++;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private AssertionError wrong() {
    String rest = text.substring(at, Math.min(text.length(), at + 40));
    return new AssertionError("not JSON at " + at + ": " + rest);
  }
}
