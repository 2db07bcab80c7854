package io.varphi.lab;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How a column of a table becomes features. */
sealed interface CsvFeature {
  /** The column, counted from 0. */
  int column();

  String name();

  List<String> names();

  /** The number of features. */
  default int width() {
    return names().size();
  }

  /** Writes the features of a cell; false if the cell is not of the kind that was surveyed. */
  boolean put(CsvCell cell, float[] features, int place);

  /** The number itself. */
  record Numeric(int column, String name) implements CsvFeature {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public boolean put(CsvCell cell, float[] features, int place) {
      if (cell instanceof CsvCell.Decimal(double value)) {
        features[place] = (float) value;
        return true;
      }
      return false;
    }
  }

  /** A feature for each category: 1 for the one that the cell names, otherwise 0. */
  record OneHot(int column, String name, List<String> names, Map<String, Integer> places)
      implements CsvFeature {
    OneHot(int column, String name, List<String> categories) {
      this(
          column,
          name,
          categories.stream().map(category -> name + "=" + category).toList(),
          indices(categories));
    }

    @Override
    public boolean put(CsvCell cell, float[] features, int place) {
      int category = places.getOrDefault(cell.category(), -1);
      if (category >= 0) {
        features[place + category] = 1;
      }
      return category >= 0;
    }
  }

  /** The place of each name. */
  static Map<String, Integer> indices(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, names.size()).forEach(i -> places.put(names.get(i), i));
    return Collections.unmodifiableMap(places);
  }
}
