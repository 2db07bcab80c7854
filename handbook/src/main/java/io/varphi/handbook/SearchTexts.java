package io.varphi.handbook;

import io.varphi.Entry;
import io.varphi.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cards say, for the search of the index where a word is in no name: a script of its own,
 * which is loaded when it is needed, as pages opened from a disk can load nothing else.
 */
final class SearchTexts {
  /** The script's name in the folder of a language. */
  static final String FILE = "search.js";

  /** Parts that tell of the function itself. */
  private static final Set<Part> PARTS =
      EnumSet.complementOf(EnumSet.of(Part.RELATIVES, Part.QUESTIONS));

  private SearchTexts() {}

  /** The script for a language: a call with the lower-case text of each entry by its name. */
  static String script(Site site, Language language) {
    return site.entries().stream()
        .map(entry -> quoted(entry.name()) + ":" + quoted(text(entry, language)))
        .collect(Collectors.joining(",\n", "addTexts({\n", "\n});\n"));
  }

  static String text(Entry entry, Language language) {
    Stream<String> properties =
        Property.of(entry).stream().map(property -> property.title(language));
    Stream<String> card =
        Stream.of(entry.card().family().title(language), entry.card().summary().in(language));
    Stream<String> prose =
        Prose.of(entry, language).parts().entrySet().stream()
            .filter(part -> PARTS.contains(part.getKey()))
            .flatMap(part -> part.getValue().stream())
            .map(SearchTexts::words);
    return Stream.of(properties, card, prose)
        .flatMap(texts -> texts)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  private static String words(Block block) {
    return switch (block) {
      case Block.Paragraph(var spans) -> words(spans);
      case Block.Bullets(var items) ->
          items.stream().map(SearchTexts::words).collect(Collectors.joining(" "));
      case Block.Picture _ -> "";
    };
  }

  private static String words(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
