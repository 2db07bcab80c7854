package io.varphi.handbook;

import static io.varphi.handbook.Html.element;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Peak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The relatives of an entry, and how far they are from it. */
final class RelativesSection {
  private static final int FEW_DIGITS = 3;

  private final Composer composer;
  private final Entry entry;

  private RelativesSection(Composer composer, Entry entry) {
    this.composer = composer;
    this.entry = entry;
  }

  static Optional<CardSection> of(Composer composer, Entry entry) {
    return new RelativesSection(composer, entry).section();
  }

  private Optional<CardSection> section() {
    List<Block> blocks =
        Prose.of(entry, composer.language()).parts().getOrDefault(Part.RELATIVES, List.of());
    List<Html> content = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Bullets(var items) ->
            content.add(
                element("ul", items.stream().map(this::relative).toList()).styled("relatives"));
        case Block.Paragraph _, Block.Picture _ -> content.addAll(composer.blocks(List.of(block)));
      }
    }
    if (!content.isEmpty() && entry instanceof Activation) {
      content.add(element("p", composer.in(Phrase.RELATIVES_NOTE)).styled("note"));
    }
    return CardSection.of(Part.RELATIVES, composer.language(), content);
  }

  private Html relative(List<Span> item) {
    Entry other = Catalogue.find(item.getFirst().text()).orElseThrow();
    List<Html> content = new ArrayList<>();
    boolean isAlike = entry.getClass() == other.getClass() && !(entry instanceof Maxout);
    Peak peak = isAlike ? peak(other) : new Peak(0, List.of());
    if (!peak.isNone()) {
      content.add(composer.picture(Pictures.difference(entry, other)));
    }
    content.add(element("p", composer.spans(item)));
    if (entry instanceof Activation && other instanceof Activation) {
      difference(peak, item)
          .ifPresent(sentence -> content.add(element("p", sentence).styled("note")));
    }
    return element("li", content);
  }

  private Peak peak(Entry other) {
    return Peaks.between(Slices.function(entry), Slices.function(other));
  }

  /** How far two functions are apart, unless the text says it. */
  private Optional<String> difference(Peak peak, List<Span> item) {
    if (peak.isNone()) {
      return Optional.of(composer.in(Phrase.NO_DIFFERENCE));
    }
    String height = Numerals.rounded(peak.height(), FEW_DIGITS);
    boolean isSaid = item.stream().anyMatch(span -> span.text().contains(height));
    String comma = composer.language() == Language.CHINESE ? "，" : ", ";
    return isSaid
        ? Optional.empty()
        : Optional.of(composer.in(Phrase.LARGEST_DIFFERENCE) + " " + height + comma + places(peak));
  }

  private static String places(Peak peak) {
    return peak.places().stream()
        .limit(2)
        .map(place ->
            place.isPoint()
                ? "x = " + Numerals.rounded(place.low(), FEW_DIGITS + 1)
                : "x ∈ " + Numerals.interval(place, FEW_DIGITS + 1))
        .collect(Collectors.joining(", "));
  }
}
