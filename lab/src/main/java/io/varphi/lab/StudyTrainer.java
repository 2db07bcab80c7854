package io.varphi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains one run of a study. */
final class StudyTrainer implements Observer {
  private final Optional<Split> unscaled;
  private final boolean wantsHealth;
  private final List<HealthRecord> health = new ArrayList<>();
  private Optional<PredictionMap> predictions = Optional.empty();

  private StudyTrainer(boolean wantsHealth, Optional<Split> unscaled) {
    this.wantsHealth = wantsHealth;
    this.unscaled = unscaled;
  }

  static StudyRun train(StudySpec spec, LoadedData data, RunSpec run) {
    Split split = spec.unscaledSplit(data, run.seed());
    boolean isCompared = run.purpose() == RunSpec.Purpose.COMPARISON;
    StudyTrainer observer =
        new StudyTrainer(
            isCompared, isDrawn(spec, data, run) ? Optional.of(split) : Optional.empty());
    RunResult result =
        Trainer.train(
            spec.network(run.contender()), spec.settings(run), split.standardised(), observer);
    return new StudyRun(
        run,
        result,
        Guess.score(split),
        HealthHistory.kept(observer.health),
        Health.problems(observer.health),
        observer.predictions);
  }

  /** Whether predictions are kept: of the first run of a net whose inputs can be drawn. */
  private static boolean isDrawn(StudySpec spec, LoadedData data, RunSpec run) {
    return run.purpose() == RunSpec.Purpose.COMPARISON
        && run.seed() == spec.firstSeed()
        && data.data().columns().size() <= 2
        && data.data().shape() instanceof InputShape.Table;
  }

  @Override
  public boolean wantsHealth() {
    return wantsHealth;
  }

  @Override
  public void onHealth(HealthRecord record) {
    health.add(record);
  }

  @Override
  public void onEnd(Network network, RunResult result) {
    if (!(result.outcome() instanceof Outcome.Diverged)) {
      predictions = unscaled.map(split -> PredictionMaps.of(network, split));
    }
  }
}
