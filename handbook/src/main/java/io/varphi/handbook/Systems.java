package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Difference;
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

  /** Where two of the variants are furthest apart. */
  record Disagreement(List<Variant> variants, Variant one, Variant other, double x) {}

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
        Peak peak = Difference.of(one.function, other.function, FROM, TO).absolute();
        if (!peak.isNone()) {
          pairs.add(new Disagreement(variants, one, other, peak.places().getFirst().low()));
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
    for (List<String> row : ROWS) {
      if (row.get(0).equals(entry.name())) {
        systems
            .computeIfAbsent(Activations.of(row.get(3)), _ -> new ArrayList<>())
            .add(new KnownAs(Framework.valueOf(row.get(1)), row.get(2), ""));
      }
    }
    return systems.entrySet().stream()
        .map(variant -> new Variant(variant.getKey(), variant.getValue()))
        .toList();
  }

  /** The entries that have a row in the table of systems. */
  static List<String> entries() {
    return ROWS.stream().map(List::getFirst).distinct().toList();
  }
}
