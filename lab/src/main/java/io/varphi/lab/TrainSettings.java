package io.varphi.lab;

/**
 * How a net is trained.
 *
 * @param learningRate positive
 * @param batch examples in a step; the last step of an epoch takes what is left
 * @param epochs at most so many times through the training part
 * @param weightDecay not negative; of weights alone, not of biases or of learnable parameters of
 *     activation functions
 * @param patience after so many epochs without a smaller validation loss training stops; it ends
 *     with the weights of the best epoch. 0: never; it ends with the last weights
 * @param seed of the first weights and of the order of examples
 */
public record TrainSettings(
    Optimizer optimizer,
    double learningRate,
    int batch,
    int epochs,
    double weightDecay,
    int patience,
    long seed) {
  /**
   * Settings as given, checked.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public TrainSettings {
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw outOfRange("learning rate", learningRate, "a positive number");
    }
    if (batch < 1) {
      throw outOfRange("batch", batch, "at least 1");
    }
    if (epochs < 1) {
      throw outOfRange("epochs", epochs, "at least 1");
    }
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw outOfRange("weight decay", weightDecay, "a number of at least 0");
    }
    if (patience < 0) {
      throw outOfRange("patience", patience, "at least 0, where 0 means never to stop early");
    }
  }

  private static IllegalArgumentException outOfRange(String name, Number value, String allowed) {
    return new IllegalArgumentException(
        name + " = " + value + " is out of range; it is " + allowed);
  }
}
