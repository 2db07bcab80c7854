package io.varphi.lab;

/**
 * The loss of a batch and its gradient. Sums go over examples, and over outputs within, in order,
 * in double; exponentials and logarithms are those of {@code StrictMath}, the same everywhere.
 */
final class Loss {
  private final Head head;
  private final int outputs;

  Loss(Head head, int outputs) {
    this.head = head;
    this.outputs = outputs;
  }

  /** A sum so far and the losses of all examples of the batch, one after the other. */
  double sum(double soFar, float[] scores, Batch batch) {
    double sum = soFar;
    for (int i = 0; i < batch.rows; i++) {
      sum += of(scores, i * outputs, batch, i);
    }
    return sum;
  }

  private double of(float[] scores, int at, Batch batch, int row) {
    return switch (head) {
      case SOFTMAX -> {
        double top = top(scores, at);
        double total = total(scores, at, top);
        yield top + StrictMath.log(total) - scores[at + batch.labels[row]];
      }
      case SIGMOID -> {
        double sum = 0;
        for (int j = at; j < at + outputs; j++) {
          sum += softplus(scores[j]) - (double) scores[j] * batch.answers[j];
        }
        yield sum / outputs;
      }
      case SQUARED -> {
        double sum = 0;
        for (int j = at; j < at + outputs; j++) {
          double difference = (double) scores[j] - batch.answers[j];
          sum += difference * difference;
        }
        yield sum / outputs;
      }
    };
  }

  /**
   * Puts the gradient of the mean loss by the scores.
   *
   * @return the sum of the losses of all examples of the batch
   */
  double gradient(float[] scores, Batch batch, float[] gradient) {
    double sum = 0;
    for (int i = 0; i < batch.rows; i++) {
      sum += gradient(scores, i * outputs, batch, i, gradient);
    }
    return sum;
  }

  private double gradient(float[] scores, int at, Batch batch, int row, float[] gradient) {
    if (head == Head.SOFTMAX) {
      return softmaxGradient(scores, at, batch, row, gradient);
    }
    double count = (double) batch.rows * outputs;
    for (int j = at; j < at + outputs; j++) {
      double difference =
          head == Head.SIGMOID
              ? sigmoid(scores[j]) - batch.answers[j]
              : 2 * ((double) scores[j] - batch.answers[j]);
      gradient[j] = (float) (difference / count);
    }
    return of(scores, at, batch, row);
  }

  private double softmaxGradient(float[] scores, int at, Batch batch, int row, float[] gradient) {
    double top = top(scores, at);
    double total = total(scores, at, top);
    int label = batch.labels[row];
    for (int j = 0; j < outputs; j++) {
      double share = StrictMath.exp(scores[at + j] - top) / total;
      gradient[at + j] = (float) ((share - (j == label ? 1 : 0)) / batch.rows);
    }
    return top + StrictMath.log(total) - scores[at + label];
  }

  private double top(float[] scores, int at) {
    float top = scores[at];
    for (int j = at + 1; j < at + outputs; j++) {
      top = Math.max(top, scores[j]);
    }
    return top;
  }

  private double total(float[] scores, int at, double top) {
    double total = 0;
    for (int j = at; j < at + outputs; j++) {
      total += StrictMath.exp(scores[j] - top);
    }
    return total;
  }

  private static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }

  private static double sigmoid(double z) {
    double small = StrictMath.exp(-Math.abs(z));
    return (z < 0 ? small : 1) / (1 + small);
  }

  /** Turns scores of {@code rows} examples into what they mean: probabilities, or values. */
  void present(float[] scores, int rows) {
    switch (head) {
      case SOFTMAX -> {
        for (int at = 0; at < rows * outputs; at += outputs) {
          double top = top(scores, at);
          double total = total(scores, at, top);
          for (int j = at; j < at + outputs; j++) {
            scores[j] = (float) (StrictMath.exp(scores[j] - top) / total);
          }
        }
      }
      case SIGMOID -> {
        for (int j = 0; j < rows * outputs; j++) {
          scores[j] = (float) sigmoid(scores[j]);
        }
      }
      case SQUARED -> {}
    }
  }
}
