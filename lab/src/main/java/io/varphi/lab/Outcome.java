package io.varphi.lab;

/** How a training ended. */
public sealed interface Outcome {
  /** After all epochs. */
  record Finished() implements Outcome {}

  /**
   * Because the validation loss did not fall any more.
   *
   * @param epoch the last one, counted from 1
   */
  record StoppedEarly(int epoch) implements Outcome {}

  /**
   * Because a loss was not a finite number.
   *
   * @param epoch counted from 1
   * @param step within the epoch, counted from 1; 0 where it was the validation loss
   */
  record Diverged(int epoch, int step) implements Outcome {}
}
