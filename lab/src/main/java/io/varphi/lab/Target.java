package io.varphi.lab;

import java.util.Arrays;
import java.util.List;

/** What a net is to predict for each row of a data set. */
public sealed interface Target {
  /** The number of rows. */
  int rows();

  /** The targets of these rows, counted from 0, in this order. */
  Target select(int[] chosen);

  /** The number of outputs that a net for this target has. */
  int outputs();

  /**
   * One class for each row.
   *
   * @param labels the class of each row, an index into the names; nobody changes the array
   * @param names the classes
   */
  @SuppressWarnings("ArrayRecordComponent") // compared element by element
  record Classes(int[] labels, List<String> names) implements Target {
    /**
     * Labels and names as given, checked.
     *
     * @throws IllegalArgumentException if there are fewer than two classes or a label has no name
     */
    public Classes {
      names = List.copyOf(names);
      int count = names.size();
      if (count < 2) {
        throw new IllegalArgumentException(
            "a classification needs two classes or more, but there is only " + names);
      }
      for (int label : labels) {
        if (label < 0 || label >= count) {
          throw new IllegalArgumentException(
              "label %d is none of 0 … %d".formatted(label, count - 1));
        }
      }
    }

    @Override
    public int rows() {
      return labels.length;
    }

    @Override
    public int outputs() {
      return names.size();
    }

    @Override
    public Classes select(int[] chosen) {
      return new Classes(Arrays.stream(chosen).map(row -> labels[row]).toArray(), names);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Classes that
          && Arrays.equals(labels, that.labels)
          && names.equals(that.names);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(labels) + names.hashCode();
    }

    @Override
    public String toString() {
      return labels.length + " labels of " + names;
    }
  }

  /**
   * Numbers for each row.
   *
   * @param values a row of numbers for each row of the inputs
   * @param names what each column of the values is
   */
  record Values(Matrix values, List<String> names) implements Target {
    /**
     * Values and names as given, checked.
     *
     * @throws IllegalArgumentException if there is not one name for each column
     */
    public Values {
      names = List.copyOf(names);
      if (values.columns() != names.size()) {
        throw new IllegalArgumentException(
            "%d target columns need as many names, but there are %d: %s"
                .formatted(values.columns(), names.size(), names));
      }
    }

    @Override
    public int rows() {
      return values.rows();
    }

    @Override
    public int outputs() {
      return values.columns();
    }

    @Override
    public Values select(int[] chosen) {
      return new Values(values.select(chosen), names);
    }
  }
}
