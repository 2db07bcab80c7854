package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProseTest {
  /** The shortest that says something. */
  private static final int SHORTEST = 60;

  static List<Entry> entries() {
    return Catalogue.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsExplainedInBothLanguages(Entry entry) {
    for (Language language : Language.values()) {
      Prose prose = Prose.of(entry, language);
      assertTrue(prose.parts().containsKey(Part.HOW_IT_WORKS), entry.name());
      int length = spans(prose).mapToInt(span -> span.text().length()).sum();
      assertTrue(length > SHORTEST, entry.name() + " " + language);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void bothLanguagesHaveTheSamePartsAndRelatives(Entry entry) {
    Prose english = Prose.of(entry, Language.ENGLISH);
    Prose chinese = Prose.of(entry, Language.CHINESE);
    assertEquals(english.parts().keySet(), chinese.parts().keySet());
    assertEquals(relatives(english), relatives(chinese));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void codeIsANameOrAFormula(Entry entry) {
    for (Language language : Language.values()) {
      spans(Prose.of(entry, language))
          .filter(Span.Code.class::isInstance)
          .map(Span::text)
          .filter(code -> Catalogue.find(code).isEmpty())
          .forEach(Activations::of); // throws where it is neither
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void relativesAreOtherEntries(Entry entry) {
    for (String name : relatives(Prose.of(entry, Language.ENGLISH))) {
      assertTrue(Catalogue.find(name).isPresent(), name);
      assertFalse(name.equals(entry.name()), name);
    }
  }

  @Test
  void aWrongHeadingIsNamed() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Prose.parse("## How it wroks\n\nText.", Language.ENGLISH))
            .getMessage();
    assertEquals("no part is headed \"How it wroks\"", message);
  }

  @Test
  void spansAndBullets() {
    Prose prose = Prose.parse("## Strengths\n\n- *very*\n  short\n- `relu`\n", Language.ENGLISH);
    Block.Bullets bullets = (Block.Bullets) prose.parts().get(Part.STRENGTHS).getFirst();
    assertEquals(
        List.of(
            List.of(new Span.Emphasis("very"), new Span.Words(" short")),
            List.of(new Span.Code("relu"))),
        bullets.items());
  }

  private static Stream<Span> spans(Prose prose) {
    return prose.parts().values().stream().flatMap(List::stream).flatMap(ProseTest::spans);
  }

  private static Stream<Span> spans(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Span> spans) -> spans.stream();
      case Block.Bullets(List<List<Span>> items) -> items.stream().flatMap(List::stream);
      case Block.Picture _ -> Stream.of();
    };
  }

  private static List<String> relatives(Prose prose) {
    return prose.parts().getOrDefault(Part.RELATIVES, List.of()).stream()
        .flatMap(block -> block instanceof Block.Bullets(var items) ? items.stream() : Stream.of())
        .map(item -> item.getFirst().text())
        .toList();
  }
}
