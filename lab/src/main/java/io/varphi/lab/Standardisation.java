package io.varphi.lab;

import java.util.Arrays;

/**
 * Offsets and factors that give the columns of one data set mean 0 and standard deviation 1, to be
 * applied to others too.
 */
final class Standardisation {
  private final Scale inputs;
  private final Scale targets;

  private Standardisation(Scale inputs, Scale targets) {
    this.inputs = inputs;
    this.targets = targets;
  }

  /** The scale that the data set itself defines. */
  static Standardisation of(Dataset data) {
    Scale inputs =
        switch (data.shape()) {
          case InputShape.Table _ -> Scale.byColumn(data.inputs());
          case InputShape.Image _ -> Scale.ofAll(data.inputs());
        };
    Scale targets =
        switch (data.target()) {
          case Target.Classes _ -> Scale.NONE;
          case Target.Values values -> Scale.byColumn(values.values());
        };
    return new Standardisation(inputs, targets);
  }

  Dataset apply(Dataset data) {
    Target target =
        switch (data.target()) {
          case Target.Classes classes -> classes;
          case Target.Values values ->
              new Target.Values(targets.apply(values.values()), values.names());
        };
    return new Dataset(
        data.name(), inputs.apply(data.inputs()), target, data.columns(), data.shape());
  }

  Matrix applyToInputs(Matrix matrix) {
    return inputs.apply(matrix);
  }

  /** Targets in their own units again. */
  Matrix unscaledTargets(Matrix matrix) {
    return targets.undo(matrix);
  }

  /** A mean and a standard deviation for each column. */
  private static final class Scale {
    static final Scale NONE = new Scale(new double[0], new double[0]);

    final double[] means;
    final double[] deviations;

    Scale(double[] means, double[] deviations) {
      this.means = means;
      this.deviations = deviations;
    }

    static Scale byColumn(Matrix matrix) {
      double[] means = new double[matrix.columns()];
      double[] deviations = new double[matrix.columns()];
      for (int column = 0; column < matrix.columns(); column++) {
        means[column] = mean(matrix, column, 1);
        deviations[column] = deviation(matrix, column, 1, means[column]);
      }
      return new Scale(means, deviations);
    }

    /** One mean and deviation for all, as a pixel that is rarely set would get a huge factor. */
    static Scale ofAll(Matrix matrix) {
      double mean = mean(matrix, 0, matrix.columns());
      double deviation = deviation(matrix, 0, matrix.columns(), mean);
      double[] means = new double[matrix.columns()];
      double[] deviations = new double[matrix.columns()];
      Arrays.fill(means, mean);
      Arrays.fill(deviations, deviation);
      return new Scale(means, deviations);
    }

    private static double mean(Matrix matrix, int first, int count) {
      double sum = 0;
      for (int row = 0; row < matrix.rows(); row++) {
        for (int column = first; column < first + count; column++) {
          sum += matrix.at(row, column);
        }
      }
      return sum / ((double) matrix.rows() * count);
    }

    /** 0 if all values are the same, for whatever mean the rounding of the sum has left. */
    private static double deviation(Matrix matrix, int first, int count, double mean) {
      float value = matrix.at(0, first);
      boolean isConstant = true;
      double sum = 0;
      for (int row = 0; row < matrix.rows(); row++) {
        for (int column = first; column < first + count; column++) {
          double distance = matrix.at(row, column) - mean;
          sum += distance * distance;
          isConstant &= matrix.at(row, column) == value;
        }
      }
      return isConstant ? 0 : Math.sqrt(sum / ((double) matrix.rows() * count));
    }

    Matrix apply(Matrix matrix) {
      float[] scaled = new float[matrix.values().length];
      int columns = matrix.columns();
      for (int i = 0; i < scaled.length; i++) {
        int column = i % columns;
        double distance = matrix.values()[i] - means[column];
        scaled[i] = deviations[column] == 0 ? 0 : (float) (distance / deviations[column]);
      }
      return Matrix.of(matrix.rows(), columns, scaled);
    }

    Matrix undo(Matrix matrix) {
      float[] unscaled = new float[matrix.values().length];
      int columns = matrix.columns();
      for (int i = 0; i < unscaled.length; i++) {
        int column = i % columns;
        unscaled[i] = (float) (means[column] + deviations[column] * matrix.values()[i]);
      }
      return Matrix.of(matrix.rows(), columns, unscaled);
    }
  }
}
