package io.varphi.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cells of a column have shown so far. */
final class CsvColumn {
  /** More categories would be features by the ten thousand. */
  static final int MAX_CATEGORIES = 10_000;

  /** In fewer rows, each may have a text of its own by chance. */
  private static final int MANY = 20;

  private final String name;
  private final Map<String, Double> distinct = new HashMap<>();
  private boolean hasTooManyToCount;
  private long numbers;
  private long words;
  private long fractions;
  private long otherNumbers;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private Optional<OddCell> firstWords = Optional.empty();

  /** A cell and where it is. */
  record OddCell(long line, String text) {}

  CsvColumn(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(long line, CsvCell cell) {
    switch (cell) {
      case CsvCell.Missing _ -> {} // rows with missing cells are left out
      case CsvCell.Decimal(double value) -> add(value);
      case CsvCell.Words(String text) -> add(line, text);
    }
  }

  private void add(double value) {
    numbers++;
    fractions += value == Math.rint(value) ? 0 : 1;
    low = Math.min(low, value);
    high = Math.max(high, value);
    remember(Numbers.shortest(value), value);
  }

  private void add(long line, String text) {
    words++;
    otherNumbers += CsvCell.OTHER_NOTATION.matcher(text).matches() ? 1 : 0;
    if (firstWords.isEmpty()) {
      firstWords = Optional.of(new OddCell(line, text));
    }
    remember(text, Double.NaN);
  }

  private void remember(String text, double value) {
    if (distinct.size() < MAX_CATEGORIES) {
      distinct.put(text, value);
    } else if (!distinct.containsKey(text)) {
      hasTooManyToCount = true;
    }
  }

  long cells() {
    return numbers + words;
  }

  long numbers() {
    return numbers;
  }

  boolean isNumeric() {
    return words == 0;
  }

  boolean isMostlyNumeric() {
    return numbers > words;
  }

  /** Whether most cells are numbers, but some are not in decimal notation. */
  boolean isInOtherNotation() {
    return otherNumbers > 0 && numbers + otherNumbers > words - otherNumbers;
  }

  /** Whether most texts stand in one row only. */
  boolean isOfSingleTexts() {
    return words > 0 && !hasTooManyToCount && 2L * distinct.size() > cells() && cells() >= MANY;
  }

  boolean isWhole() {
    return isNumeric() && fractions == 0;
  }

  boolean hasTooManyCategories() {
    return hasTooManyToCount;
  }

  int categoryCount() {
    return distinct.size();
  }

  /** The first cell that is no number. */
  Optional<OddCell> firstWords() {
    return firstWords;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** Numbers by size, then texts by their code units. */
  List<String> categories() {
    List<String> sorted = new ArrayList<>(distinct.keySet());
    sorted.sort(
        Comparator.comparingDouble((String text) -> distinct.getOrDefault(text, Double.NaN))
            .thenComparing(Comparator.naturalOrder()));
    return sorted;
  }
}
