package io.varphi.lab;

import java.util.List;

/**
 * What came of a training.
 *
 * @param epochs the epochs that were gone through to their end
 * @param bestEpoch the one with the smallest validation loss, counted from 1; 0 if there is none
 * @param bestValidation its validation loss; NaN if there is none
 * @param validation of the weights that count: those of the best epoch where training may stop
 *     early, the last ones otherwise; NaN if training diverged
 * @param test of the same weights; NaN if training diverged
 * @param parameters the number of weights, biases and learnable parameters
 * @param weightsHash of the bits of the same weights
 * @param cpuNanosPerStep processor time of the training thread for a step, without evaluation, in
 *     the second half of the epochs; 0 where the machine does not count it
 * @param bytes that the net and its optimizer hold
 */
public record RunResult(
    List<EpochRecord> epochs,
    int bestEpoch,
    double bestValidation,
    Evaluation validation,
    Evaluation test,
    int parameters,
    long weightsHash,
    long cpuNanosPerStep,
    long bytes,
    Outcome outcome) {
  public RunResult {
    epochs = List.copyOf(epochs);
  }

  /** Accuracy or R² on the test part; see {@link Evaluation}. */
  public double testMetric() {
    return test.metric();
  }
}
