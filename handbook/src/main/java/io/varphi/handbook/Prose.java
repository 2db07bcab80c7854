package io.varphi.handbook;

import io.varphi.Entry;
import io.varphi.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    try (InputStream in = Prose.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("nothing is said of " + entry.name() + ": no " + resource);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), language);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /**
   * Prose as it is written: {@code ## heading}, paragraphs between blank lines, {@code - } items.
   *
   * @throws IllegalArgumentException if a heading is none of the language's, or out of order
   */
  static Prose parse(String text, Language language) {
    Map<Part, List<Block>> parts = new EnumMap<>(Part.class);
    for (String section : text.strip().split("(?m)^## ", -1)) {
      if (!section.isBlank()) {
        int line = section.indexOf('\n');
        Part part = part(section.substring(0, line).strip(), language);
        boolean isNext = parts.keySet().stream().allMatch(earlier -> earlier.compareTo(part) < 0);
        if (!isNext) {
          throw new IllegalArgumentException("\"" + part.heading(language) + "\" is out of order");
        }
        parts.put(part, blocks(section.substring(line + 1)));
      }
    }
    return new Prose(parts);
  }

  private static Part part(String heading, Language language) {
    return Part.of(heading, language)
        .orElseThrow(() -> new IllegalArgumentException("no part is headed \"" + heading + "\""));
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String block : text.strip().split("\n\\s*\n", -1)) {
      blocks.add(block.startsWith("- ") ? bullets(block) : new Block.Paragraph(spans(block)));
    }
    return blocks;
  }

  private static Block bullets(String block) {
    List<List<Span>> items = new ArrayList<>();
    for (String item : block.substring(2).split("\n- ", -1)) {
      items.add(spans(item));
    }
    return new Block.Bullets(items);
  }

  /** Lines are filled up to a width; what is one paragraph is one line here. */
  private static List<Span> spans(String text) {
    return Span.parse(text.strip().replaceAll("\\s*\n\\s*", " "));
  }
}
