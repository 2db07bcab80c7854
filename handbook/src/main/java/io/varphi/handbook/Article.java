package io.varphi.handbook;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A text with a title and sections.
 *
 * @param introduction what stands before the first section
 */
record Article(String title, List<Block> introduction, List<Section> sections) {
  private static final Map<String, Article> READ = new ConcurrentHashMap<>();

  /** What stands under a heading. */
  record Section(String heading, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }

    Stream<List<Span>> items() {
      return blocks.stream()
          .filter(Block.Bullets.class::isInstance)
          .map(Block.Bullets.class::cast)
          .flatMap(bullets -> bullets.items().stream());
    }

    /** The names in code, in order. */
    List<String> names() {
      return blocks.stream()
          .filter(Block.Paragraph.class::isInstance)
          .map(Block.Paragraph.class::cast)
          .flatMap(paragraph -> paragraph.spans().stream())
          .filter(Span.Code.class::isInstance)
          .map(Span::text)
          .toList();
    }
  }

  Article {
    introduction = List.copyOf(introduction);
    sections = List.copyOf(sections);
  }

  /**
   * The text of that name.
   *
   * @param name with its folder: {@code guide/mlp}
   */
  static Article of(String name, Language language) {
    return READ.computeIfAbsent(
        name + "." + language.code() + ".md", resource -> parse(Resources.text(resource)));
  }

  /** Text as it is written: {@code # title}, {@code ## heading}, blocks. */
  static Article parse(String text) {
    String[] parts = text.strip().split("(?m)^## ", -1);
    int line = endOfLine(parts[0]);
    String title = parts[0].substring(0, line).replaceFirst("^# ", "").strip();
    List<Section> sections = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int end = endOfLine(parts[i]);
      sections.add(
          new Section(parts[i].substring(0, end).strip(), Block.parse(parts[i].substring(end))));
    }
    return new Article(title, Block.parse(parts[0].substring(line)), sections);
  }

  private static int endOfLine(String text) {
    int line = text.indexOf('\n');
    return line < 0 ? text.length() : line;
  }
}
