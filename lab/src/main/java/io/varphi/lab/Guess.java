package io.varphi.lab;

import java.util.Arrays;

/**
 * What is scored on the test part without learning from the inputs: by always guessing the
 * commonest class of the training part, or the mean of its values.
 */
final class Guess {
  private Guess() {}

  /** Accuracy or R², as {@link Evaluation#metric}. */
  static double score(Split split) {
    return switch (split.test().target()) {
      case Target.Classes test -> shareOf(commonest(classes(split.train())), test.labels());
      case Target.Values(Matrix test, var _) -> rSquared(values(split.train()), test);
    };
  }

  private static Target.Classes classes(Dataset data) {
    return switch (data.target()) {
      case Target.Classes classes -> classes;
      case Target.Values _ -> throw unlike(data);
    };
  }

  private static Matrix values(Dataset data) {
    return switch (data.target()) {
      case Target.Values(Matrix values, var _) -> values;
      case Target.Classes _ -> throw unlike(data);
    };
  }

  private static IllegalArgumentException unlike(Dataset data) {
    return new IllegalArgumentException(
        data.name() + " has classes in one part and values in the other; split one data set");
  }

  /** The first of those that are equally common. */
  private static int commonest(Target.Classes classes) {
    int[] counts = new int[classes.names().size()];
    for (int label : classes.labels()) {
      counts[label]++;
    }
    int commonest = 0;
    for (int label = 1; label < counts.length; label++) {
      commonest = counts[label] > counts[commonest] ? label : commonest;
    }
    return commonest;
  }

  private static double shareOf(int guess, int[] labels) {
    return (double) Arrays.stream(labels).filter(label -> label == guess).count() / labels.length;
  }

  private static double rSquared(Matrix train, Matrix test) {
    double errors = 0;
    double spread = 0;
    for (int column = 0; column < test.columns(); column++) {
      double[] values = LabFigures.column(test, column);
      double guess = Descriptive.mean(LabFigures.column(train, column));
      double mean = Descriptive.mean(values);
      for (double value : values) {
        errors += (value - guess) * (value - guess);
        spread += (value - mean) * (value - mean);
      }
    }
    return spread == 0 ? Double.NaN : 1 - errors / spread;
  }
}
