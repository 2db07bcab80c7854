package io.varphi.lab;

import java.util.List;
import java.util.Optional;

/**
 * A training of a study that is over, whether it went well or not.
 *
 * @param spec what was trained
 * @param result what came of it, all epochs included
 * @param guess what always guessing the commonest class of the training part, or the mean of its
 *     values, scores on the test part
 * @param health before the first and after some epochs, the last one included; empty for runs that
 *     search a learning rate
 * @param problems of layers, with the epoch since which they have been there, by the health after
 *     all epochs
 * @param predictions for nets of one or two inputs, of the comparison's first seed
 */
public record StudyRun(
    RunSpec spec,
    RunResult result,
    double guess,
    List<HealthRecord> health,
    List<Finding> problems,
    Optional<PredictionMap> predictions) {
  /** Parts as given. */
  public StudyRun {
    health = List.copyOf(health);
    problems = List.copyOf(problems);
  }

  /** Accuracy or R² on the test part; NaN if the run diverged, be it only there. */
  public double score() {
    return Double.isFinite(result.testMetric()) ? result.testMetric() : Double.NaN;
  }

  /** Whether the run ended with a loss that was not finite. */
  public boolean isDiverged() {
    return result.outcome() instanceof Outcome.Diverged;
  }
}
