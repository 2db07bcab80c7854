package io.varphi.lab;

/**
 * How all nets of a study are trained; see {@link TrainSettings}.
 *
 * @param rates from which the learning rate of each function and net is chosen
 * @param optimizer how a step follows from gradients
 * @param batch examples in a step
 * @param epochs at most so many times through the training part
 * @param patience epochs without a smaller validation loss after which training stops; 0: never
 * @param weightDecay of weights alone
 * @param init how first weights are drawn
 */
public record StudyTraining(
    LearningRates rates,
    Optimizer optimizer,
    int batch,
    int epochs,
    int patience,
    double weightDecay,
    Init init) {
  /** Adam with searched learning rates, batches of 32, 50 epochs, no early stop, no decay. */
  public static final StudyTraining USUAL =
      new StudyTraining(
          LearningRates.automatic(new Optimizer.Adam()),
          new Optimizer.Adam(),
          32,
          50,
          0,
          0,
          new Init.KeepSignal());

  /**
   * Parts as given, checked.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public StudyTraining {
    new TrainSettings(optimizer, rates.grid().getFirst(), batch, epochs, weightDecay, patience, 0);
  }

  /** The settings of one run. */
  TrainSettings settings(double learningRate, long seed) {
    return new TrainSettings(optimizer, learningRate, batch, epochs, weightDecay, patience, seed);
  }

  /** The same with other learning rates. */
  public StudyTraining with(LearningRates newRates) {
    return new StudyTraining(newRates, optimizer, batch, epochs, patience, weightDecay, init);
  }

  /** The same with at most so many epochs. */
  public StudyTraining withEpochs(int count) {
    return new StudyTraining(rates, optimizer, batch, count, patience, weightDecay, init);
  }
}
