package io.varphi.lab;

import java.util.stream.IntStream;

/**
 * Evaluates a net on one data set, again and again. How many rows it takes at a time is not seen.
 */
final class Evaluator {
  private final Network network;
  private final Dataset data;
  private final Batch batch;
  private final int[] order;
  private final double spread;

  Evaluator(Network network, Dataset data) {
    this.network = network;
    this.data = data;
    batch = new Batch(data, network, network.capacity());
    order = IntStream.range(0, data.rows()).toArray();
    spread =
        switch (data.target()) {
          case Target.Classes _ -> 0;
          case Target.Values(Matrix values, var _) -> spread(values);
        };
  }

  /** Σ(y − ȳ)² over all columns. */
  private static double spread(Matrix values) {
    double spread = 0;
    for (int j = 0; j < values.columns(); j++) {
      double mean = 0;
      for (int i = 0; i < values.rows(); i++) {
        mean += values.at(i, j);
      }
      mean /= values.rows();
      for (int i = 0; i < values.rows(); i++) {
        double difference = values.at(i, j) - mean;
        spread += difference * difference;
      }
    }
    return spread;
  }

  Evaluation evaluate() {
    double loss = 0;
    double score = 0;
    for (int from = 0; from < data.rows(); from += network.capacity()) {
      batch.load(order, from, Math.min(network.capacity(), data.rows() - from));
      float[] outputs = network.infer(batch.inputs, batch.rows);
      loss = network.loss(loss, outputs, batch);
      score = score(score, outputs);
    }
    return new Evaluation(loss / data.rows(), metric(score));
  }

  private double metric(double score) {
    return switch (data.target()) {
      case Target.Classes _ -> score / data.rows();
      case Target.Values(Matrix values, var _) ->
          network.spec().head() == Head.SQUARED
              ? (spread == 0 ? Double.NaN : 1 - score / spread)
              : score / ((double) values.rows() * values.columns());
    };
  }

  /** The number of right answers, or the sum of squared errors. */
  private double score(double soFar, float[] outputs) {
    int width = network.outputs();
    double score = soFar;
    for (int i = 0; i < batch.rows; i++) {
      score +=
          switch (data.target()) {
            case Target.Classes _ -> isRight(outputs, i * width, batch.labels[i]) ? 1 : 0;
            case Target.Values _ -> scoreOfValues(outputs, i * width, width);
          };
    }
    return score;
  }

  private boolean isRight(float[] outputs, int at, int label) {
    int width = network.outputs();
    if (width == 1) {
      float threshold = network.spec().head() == Head.SQUARED ? 0.5f : 0;
      return label == 1 ? outputs[at] > threshold : outputs[at] <= threshold;
    }
    for (int j = 0; j < width; j++) {
      if (j != label && !(outputs[at + j] < outputs[at + label])) {
        return false;
      }
    }
    return true;
  }

  private double scoreOfValues(float[] outputs, int at, int width) {
    double score = 0;
    for (int j = at; j < at + width; j++) {
      if (network.spec().head() == Head.SQUARED) {
        double difference = (double) outputs[j] - batch.answers[j];
        score += difference * difference;
      } else {
        score += (outputs[j] > 0) == (batch.answers[j] > 0.5f) ? 1 : 0;
      }
    }
    return score;
  }
}
