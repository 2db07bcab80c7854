package io.varphi.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of running text. */
public sealed interface Span {
  String text();

  record Words(String text) implements Span {}

  record Emphasis(String text) implements Span {}

  /** The name of an entry of the catalogue, or a formula. */
  record Code(String text) implements Span {}

  /** Text with {@code *emphasis*} and {@code `code`}. */
  static List<Span> parse(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher marked = Pattern.compile("`([^`]+)`|\\*([^*\\s][^*]*)\\*").matcher(text);
    int end = 0;
    while (marked.find()) {
      addWords(text.substring(end, marked.start()), spans);
      String code = marked.group(1);
      spans.add(code != null ? new Code(code) : new Emphasis(marked.group(2)));
      end = marked.end();
    }
    addWords(text.substring(end), spans);
    return List.copyOf(spans);
  }

  private static void addWords(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Words(text));
    }
  }
}
