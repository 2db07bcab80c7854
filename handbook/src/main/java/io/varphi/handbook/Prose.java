package io.varphi.handbook;

import io.varphi.Entry;
import io.varphi.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of a function in words: how it works, its strengths and weaknesses, when to use it.
 * The catalogue has the formula, the defaults and the papers; nothing of that stands here.
 *
 * @param parts in the order of {@link Part}
 */
public record Prose(Map<Part, List<Block>> parts) {
  public Prose {
    Map<Part, List<Block>> ordered = new EnumMap<>(Part.class);
    parts.forEach((part, blocks) -> ordered.put(part, List.copyOf(blocks)));
    parts = Collections.unmodifiableMap(ordered);
  }

  /**
   * The prose of an entry.
   *
   * @throws IllegalStateException if there is none
   */
  public static Prose of(Entry entry, Language language) {
    String resource = "prose/" + entry.name() + "." + language.code() + ".md";
    return parse(Resources.text(resource), language);
  }

  /**
   * Prose as it is written: {@code ## heading}, paragraphs between blank lines, {@code - } items.
   *
   * @throws IllegalArgumentException if a heading is none of the language's, or out of order
   */
  static Prose parse(String text, Language language) {
    Map<Part, List<Block>> parts = new EnumMap<>(Part.class);
    for (Article.Section section : Article.parse("\n" + text).sections()) {
      Part part = part(section.heading(), language);
      boolean isNext = parts.keySet().stream().allMatch(earlier -> earlier.compareTo(part) < 0);
      if (!isNext) {
        throw new IllegalArgumentException("\"" + section.heading() + "\" is out of order");
      }
      parts.put(part, section.blocks());
    }
    return new Prose(parts);
  }

  private static Part part(String heading, Language language) {
    return Part.of(heading, language)
        .orElseThrow(() -> new IllegalArgumentException("no part is headed \"" + heading + "\""));
  }
}
