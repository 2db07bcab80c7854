package io.varphi.lab;

/** What the outputs of a net mean, and how far they are off: the loss, a mean over examples. */
public enum Head {
  /** Scores of classes: −log of softmax at the right class. */
  SOFTMAX,
  /** Scores of yes or no: −log of sigmoid at the right answer, a mean over outputs. */
  SIGMOID,
  /** Values: the squared difference, a mean over outputs. */
  SQUARED
}
