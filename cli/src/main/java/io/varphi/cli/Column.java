package io.varphi.cli;

/** Numbers under a name. */
final class Column {
  private final String title;
  private final String key;
  private final double[] values;

  /**
   * Makes a column.
   *
   * @param title what people read: {@code f′(x)}
   * @param key what programs read: {@code df}
   */
  Column(String title, String key, double[] values) {
    this.title = title;
    this.key = key;
    this.values = values;
  }

  String title() {
    return title;
  }

  String key() {
    return key;
  }

  int size() {
    return values.length;
  }

  double value(int row) {
    return values[row];
  }
}
