package io.varphi;

import io.varphi.expr.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All entries. */
public final class Catalogue {
  private static final List<Entry> ENTRIES =
      Stream.<List<? extends Entry>>of(
              Rectifiers.ENTRIES,
              ExponentialUnits.ENTRIES,
              SmoothRectifiers.ENTRIES,
              Sigmoids.ENTRIES,
              Shrinkage.ENTRIES,
              PeriodicAndBump.ENTRIES,
              OtherFunctions.ENTRIES,
              Gates.ENTRIES,
              Normalizers.ENTRIES,
              Maxout.ENTRIES)
          .<Entry>flatMap(Collection::stream)
          .toList();

  private static final Map<String, Entry> BY_FOLDED_NAME = byFoldedName();

  private Catalogue() {}

  /** Every entry, family by family. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** Every element-wise entry with its default parameters. */
  public static List<Activation> activations() {
    return ENTRIES.stream()
        .filter(Activation.class::isInstance)
        .map(Activation.class::cast)
        .toList();
  }

  /** Names without aliases, in alphabetical order. */
  public static Set<String> names() {
    return new TreeSet<>(ENTRIES.stream().map(Entry::name).toList());
  }

  /** The entry of that name or alias; case, underscores, hyphens and blanks do not matter. */
  public static Optional<Entry> find(String name) {
    return Optional.ofNullable(BY_FOLDED_NAME.get(Nearest.fold(name)));
  }

  /**
   * The entry that a specification asks for: a name, a name with parameters, or a formula in x.
   *
   * @throws io.varphi.expr.SpecificationException if nothing is meant by it; the message says what
   *     is near
   */
  public static Entry of(String specification) {
    return Specification.entry(specification);
  }

  private static Map<String, Entry> byFoldedName() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : ENTRIES) {
      for (String name : allNames(entry.card())) {
        Entry other = entries.putIfAbsent(Nearest.fold(name), entry);
        if (other != null && !other.equals(entry)) {
          throw new IllegalStateException(
              "\"" + name + "\" names both " + other.name() + " and " + entry.name());
        }
      }
    }
    return Map.copyOf(entries);
  }

  private static List<String> allNames(Card card) {
    return Stream.concat(Stream.of(card.name()), card.aliases().stream()).toList();
  }
}
