package io.varphi.lab;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Makes the prediction map of a trained net. */
final class PredictionMaps {
  private static final int STEPS = 61;
  private static final int STEPS_OF_LINE = 201;
  private static final int MAX_EXAMPLES = 200;
  private static final double MARGIN = 0.05;

  /** Probabilities are kept to three decimals. */
  private static final float DECIMALS = 1000;

  private PredictionMaps() {}

  /** A range that has some room beside the data. */
  private record Span(double low, double high) {
    static Span of(Matrix inputs, int column) {
      double[] values =
          IntStream.range(0, inputs.rows()).mapToDouble(row -> inputs.at(row, column)).toArray();
      double low = Arrays.stream(values).min().orElse(0);
      double high = Arrays.stream(values).max().orElse(0);
      double margin = MARGIN * (high - low);
      Span span = new Span((float) (low - margin), (float) (high + margin));
      double some = Math.max(1, Math.abs(low)) / 2;
      return span.low() < span.high()
          ? span
          : new Span((float) (low - some), (float) (high + some)); // a column may be constant
    }

    float at(int step, int steps) {
      return (float) (low + (high - low) * step / (steps - 1));
    }
  }

  /**
   * What a net of one or two inputs makes of the range of the data.
   *
   * @param raw parts of the data that are not standardised
   */
  static PredictionMap of(Network network, Split raw) {
    int inputs = network.spec().inputs();
    Span x = Span.of(raw.train().inputs(), 0);
    Span y = inputs == 2 ? Span.of(raw.train().inputs(), 1) : new Span(0, 0);
    int columns = inputs == 2 ? STEPS : STEPS_OF_LINE;
    int rows = inputs == 2 ? STEPS : 1;
    float[] grid = new float[rows * columns * inputs];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = (row * columns + column) * inputs;
        grid[at] = x.at(column, columns);
        if (inputs == 2) {
          grid[at + 1] = y.at(row, rows);
        }
      }
    }
    Standardisation scale = Standardisation.of(raw.train());
    Matrix scaled = scale.applyToInputs(Matrix.of(rows * columns, inputs, grid));
    float[] predictions = predictions(network, scaled, scale);
    return new PredictionMap(
        x.low(),
        x.high(),
        y.low(),
        y.high(),
        Matrix.of(rows, columns, predictions),
        examples(raw.test()));
  }

  private static float[] predictions(Network network, Matrix inputs, Standardisation scale) {
    Matrix outputs = network.predict(inputs);
    return switch (network.spec().head()) {
      case SOFTMAX -> outputs.columns() == 2 ? second(outputs) : largest(outputs);
      case SIGMOID, SQUARED -> first(scale.unscaledTargets(outputs));
    };
  }

  private static float[] second(Matrix outputs) {
    float[] probabilities = new float[outputs.rows()];
    for (int row = 0; row < probabilities.length; row++) {
      probabilities[row] = Math.round(outputs.at(row, 1) * DECIMALS) / DECIMALS;
    }
    return probabilities;
  }

  private static float[] largest(Matrix outputs) {
    float[] classes = new float[outputs.rows()];
    for (int row = 0; row < classes.length; row++) {
      for (int column = 1; column < outputs.columns(); column++) {
        if (outputs.at(row, column) > outputs.at(row, (int) classes[row])) {
          classes[row] = column;
        }
      }
    }
    return classes;
  }

  private static float[] first(Matrix outputs) {
    float[] values = new float[outputs.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = outputs.at(row, 0);
    }
    return values;
  }

  private static Matrix examples(Dataset test) {
    int count = Math.min(MAX_EXAMPLES, test.rows());
    float[] examples = new float[3 * count];
    for (int i = 0; i < count; i++) {
      examples[3 * i] = test.inputs().at(i, 0);
      examples[3 * i + 1] = test.inputs().columns() == 2 ? test.inputs().at(i, 1) : 0;
      examples[3 * i + 2] =
          switch (test.target()) {
            case Target.Classes classes -> classes.labels()[i];
            case Target.Values values -> values.values().at(i, 0);
          };
    }
    return Matrix.of(count, 3, examples);
  }
}
