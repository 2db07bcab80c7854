package io.varphi.lab;

import java.util.List;

/**
 * Rows of numbers and what is to be predicted for each.
 *
 * @param name short, for titles and file names
 * @param inputs a row for each example
 * @param target a label or values for each row
 * @param columns what each column of the inputs is
 * @param shape whether the columns form an image
 */
public record Dataset(
    String name, Matrix inputs, Target target, List<String> columns, InputShape shape) {
  /**
   * Parts as given, checked.
   *
   * @throws IllegalArgumentException if the parts do not fit each other
   */
  public Dataset {
    columns = List.copyOf(columns);
    if (inputs.rows() != target.rows()) {
      throw new IllegalArgumentException(
          "%s has %d rows of inputs, but %d targets".formatted(name, inputs.rows(), target.rows()));
    }
    if (inputs.columns() != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns of inputs, but %d names for them"
              .formatted(name, inputs.columns(), columns.size()));
    }
    if (shape instanceof InputShape.Image image && image.pixels() != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns of inputs, but images of %d pixels"
              .formatted(name, columns.size(), image.pixels()));
    }
  }

  /** A table. */
  public Dataset(String name, Matrix inputs, Target target, List<String> columns) {
    this(name, inputs, target, columns, new InputShape.Table());
  }

  /** The number of examples. */
  public int rows() {
    return inputs.rows();
  }

  /** The examples with these numbers, counted from 0, in this order. */
  public Dataset select(int[] chosen) {
    return new Dataset(name, inputs.select(chosen), target.select(chosen), columns, shape);
  }
}
