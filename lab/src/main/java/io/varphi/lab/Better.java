package io.varphi.lab;

/** Which scores are the good ones. */
public enum Better {
  /** As of accuracies. */
  HIGHER(1),
  /** As of losses and errors. */
  LOWER(-1);

  private final int sign;

  Better(int sign) {
    this.sign = sign;
  }

  /** The score, or its opposite, so that more is better. */
  double merit(double score) {
    return sign * score;
  }
}
