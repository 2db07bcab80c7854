package io.varphi.kernel;

import io.varphi.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link Fingerprints} has printed.
 *
 * @param numbers by function, memory and part of the pieces
 * @param backends on which they were computed
 */
record Prints(Map<String, String> numbers, List<String> backends) {
  private static final String BACKEND = "backend ";

  static Prints of(List<String> lines) {
    Map<String, String> numbers = new TreeMap<>();
    lines.stream()
        .map(line -> line.split(": ", 2))
        .filter(parts -> parts.length == 2 && isResult(parts[0]))
        .forEach(parts -> numbers.put(parts[0], parts[1]));
    List<String> backends =
        lines.stream()
            .filter(line -> line.startsWith(BACKEND))
            .map(line -> line.substring(BACKEND.length()))
            .toList();
    return new Prints(numbers, backends);
  }

  /** Not a warning of the virtual machine, or something else that is printed. */
  private static boolean isResult(String place) {
    return Catalogue.find(place.split("[ (]", 2)[0]).isPresent();
  }

  /** Those of these that are not the same there, or are not there. */
  Map<String, String> differencesFrom(Prints reference) {
    Map<String, String> differences = new TreeMap<>(numbers);
    differences
        .entrySet()
        .removeIf(each -> each.getValue().equals(reference.numbers.get(each.getKey())));
    return differences;
  }
}
