package io.varphi.bench;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Normalizer;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The exact results of a task, each rounded once to a double. */
final class Oracle {
  private Oracle() {}

  /** Of an element-wise gradient, dy has to be 1. */
  static double[] exact(Task task, Inputs inputs) {
    return task.function().isOfRows() ? rows(task, inputs) : elements(task, inputs);
  }

  private static double[] elements(Task task, Inputs inputs) {
    Activation activation = Activations.of(task.function().toString());
    DoubleUnaryOperator function =
        switch (task.operation()) {
          case FORWARD -> activation::value;
          case GRADIENT -> activation::gradient;
        };
    return Arrays.stream(widened(inputs.x())).map(function).toArray();
  }

  private static double[] rows(Task task, Inputs inputs) {
    Normalizer normalizer = (Normalizer) Catalogue.of(task.function().toString());
    return IntStream.range(0, inputs.rows())
        .mapToObj(row -> row(task.operation(), normalizer, inputs, row))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] row(Operation operation, Normalizer normalizer, Inputs inputs, int row) {
    int from = row * inputs.rowLength();
    int to = from + inputs.rowLength();
    double[] x = widened(Arrays.copyOfRange(inputs.x(), from, to));
    return switch (operation) {
      case FORWARD -> normalizer.apply(x);
      case GRADIENT -> normalizer.backward(x, widened(Arrays.copyOfRange(inputs.dy(), from, to)));
    };
  }

  private static double[] widened(float[] floats) {
    return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
  }
}
