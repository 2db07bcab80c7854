package io.varphi.lab;

/**
 * One training of a study.
 *
 * @param contender what is trained
 * @param learningRate what it is trained with
 * @param seed of validation part, first weights and order of examples: with one seed, all functions
 *     see the same
 * @param purpose what the training is for
 */
public record RunSpec(Contender contender, double learningRate, long seed, Purpose purpose) {
  /** What a training is for. */
  public enum Purpose {
    /** To choose the learning rate, by the validation part. */
    SEARCH,
    /** To be compared, by the test part. */
    COMPARISON
  }
}
