package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Entry;
import io.varphi.Framework;
import io.varphi.KnownAs;
import io.varphi.Language;
import io.varphi.Peak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other systems compute under the name of an entry, and how their texts are told. */
final class Systems {
  static final double FROM = -10;
  static final double TO = 10;

  private static final List<List<String>> ROWS = Resources.table("systems.tsv");

  private static final Map<String, String> CHINESE =
      Resources.table("elsewhere.zh.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, List::getLast));

  /** A function, and those that compute it by default. */
  record Variant(Activation function, List<KnownAs> systems) {
    Variant {
      systems = List.copyOf(systems);
    }
  }

  /**
   * Where two of the variants are furthest apart.
   *
   * @param undecided the systems in which no fixed function is the default
   */
  record Disagreement(
      List<Variant> variants, Variant one, Variant other, double x, List<KnownAs> undecided) {}

  private Systems() {}

  /** What differs in a system, in a language. */
  static String difference(KnownAs known, Language language) {
    return switch (language) {
      case ENGLISH -> typographic(known.difference());
      case CHINESE -> typographic(chinese(known.difference()));
    };
  }

  private static String chinese(String difference) {
    return difference.isEmpty() ? "" : CHINESE.getOrDefault(difference, difference);
  }

  static boolean isTranslated(String difference) {
    return CHINESE.containsKey(difference);
  }

  /** A hyphen that is the sign of a number becomes a minus sign. */
  private static String typographic(String text) {
    return text.replaceAll("(?<=^|[\\s(=,])-(?=\\d)", "−");
  }

  /** The largest disagreement between defaults, if there is one. */
  static Optional<Disagreement> disagreement(Entry entry) {
    if (!(entry instanceof Activation function)) {
      return Optional.empty();
    }
    List<Variant> variants = variants(function);
    List<Disagreement> pairs = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (Variant one : variants) {
      for (Variant other : variants.subList(variants.indexOf(one) + 1, variants.size())) {
        Peak peak = Peaks.between(one.function, other.function);
        if (!peak.isNone()) {
          double x = peak.places().getFirst().low();
          pairs.add(new Disagreement(variants, one, other, x, undecided(function)));
          heights.add(peak.height());
        }
      }
    }
    return pairs.stream().max(Comparator.comparing(pair -> heights.get(pairs.indexOf(pair))));
  }

  /** The entry as it is first; systems that set its defaults are with it. */
  private static List<Variant> variants(Activation entry) {
    Map<Activation, List<KnownAs>> systems = new LinkedHashMap<>();
    systems.put(
        entry,
        new ArrayList<>(
            entry.card().elsewhere().stream()
                .filter(known -> known.difference().isEmpty())
                .toList()));
    rows(entry)
        .filter(row -> !isUndecided(row))
        .forEach(row ->
            systems
                .computeIfAbsent(Activations.of(row.get(3)), _ -> new ArrayList<>())
                .add(system(row)));
    return systems.entrySet().stream()
        .map(variant -> new Variant(variant.getKey(), ordered(variant.getValue())))
        .toList();
  }

  private static List<KnownAs> undecided(Activation entry) {
    return ordered(rows(entry).filter(Systems::isUndecided).map(Systems::system).toList());
  }

  private static Stream<List<String>> rows(Activation entry) {
    return ROWS.stream().filter(row -> row.get(0).equals(entry.name()));
  }

  private static boolean isUndecided(List<String> row) {
    return row.get(3).equals("-");
  }

  private static KnownAs system(List<String> row) {
    return new KnownAs(Framework.valueOf(row.get(1)), row.get(2), "");
  }

  private static List<KnownAs> ordered(List<KnownAs> systems) {
    return systems.stream().sorted(Comparator.comparing(KnownAs::framework)).toList();
  }

  /** The entries that have a row in the table of systems. */
  static List<String> entries() {
    return ROWS.stream().map(List::getFirst).distinct().toList();
  }
}
