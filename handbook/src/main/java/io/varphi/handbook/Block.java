package io.varphi.handbook;

import java.util.List;

/** A paragraph, a list, or a place for a picture. */
public sealed interface Block {
  /** Running text. */
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /** A list of items. */
  record Bullets(List<List<Span>> items) implements Block {
    public Bullets {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A picture to draw here.
   *
   * @param kind what it is: {@code figure}, {@code diff}
   * @param arguments what it shows
   */
  record Picture(String kind, String arguments) implements Block {}

  /**
   * Text as it is written: paragraphs between blank lines, {@code - } items, {@code !} pictures.
   */
  static List<Block> parse(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.strip().split("\n\\s*\n", -1)).stream().map(Block::one).toList();
  }

  private static Block one(String text) {
    if (text.startsWith("- ")) {
      String[] items = text.substring(2).split("\n- ", -1);
      return new Bullets(List.of(items).stream().map(Block::spans).toList());
    }
    if (text.startsWith("!")) {
      String[] words = text.substring(1).split(" ", 2);
      return new Picture(words[0], words[1].strip());
    }
    return new Paragraph(spans(text));
  }

  /** Lines are filled up to a width; what is one paragraph is one line here. */
  private static List<Span> spans(String text) {
    return Span.parse(text.strip().replaceAll("\\s*\n\\s*", " "));
  }
}
