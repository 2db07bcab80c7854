package io.varphi.handbook;

import java.util.List;

/** A paragraph or a list. */
public sealed interface Block {
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  record Bullets(List<List<Span>> items) implements Block {
    public Bullets {
      items = items.stream().map(List::copyOf).toList();
    }
  }
}
