package io.varphi.lab;

import java.util.Arrays;
import java.util.List;

/** Small studies that several tests use. */
final class TestStudies {
  private TestStudies() {}

  /** Two rings that a small net learns in a few epochs. */
  static LoadedData circles(int rows) {
    return LoadedData.of(Datasets.circles(rows, 0.05, 1));
  }

  /** Two functions, two learning rates to choose from, four seeds. */
  static StudySpec small() {
    return spec(circles(200), "relu", "tanh")
        .with(training(4, 0.003, 0.03))
        .withDepths(1)
        .withSeeds(4);
  }

  static StudySpec spec(LoadedData data, String... activations) {
    return StudySpec.of(List.of(described(data)), List.of(activations)).withWidths(8);
  }

  static StudyData described(LoadedData data) {
    return StudyData.of(new DataSource.Made("circles"), data);
  }

  static StudyTraining training(int epochs, double... rates) {
    return StudyTraining.USUAL.withEpochs(epochs).with(LearningRates.of(rates));
  }

  static Study run(StudySpec spec, LoadedData... data) throws InterruptedException {
    return StudyRunner.run(spec, Arrays.asList(data), 2, StudyProgress.NONE);
  }

  /** The study without what differs from one machine, or one minute, to the other. */
  static List<StudyRun> timeless(Study study) {
    return study.runs().stream().map(TestStudies::timeless).toList();
  }

  private static StudyRun timeless(StudyRun run) {
    RunResult result = run.result();
    RunResult same =
        new RunResult(
            result.epochs(),
            result.bestEpoch(),
            result.bestValidation(),
            result.validation(),
            result.test(),
            result.parameters(),
            result.weightsHash(),
            0,
            result.bytes(),
            result.outcome());
    return new StudyRun(
        run.spec(), same, run.guess(), run.health(), run.problems(), run.predictions());
  }

  /** All that a study ends with. */
  static List<Object> conclusions(Study study) {
    return List.of(
        study.rates(),
        study.comparisons().stream().map(each -> each.ranking().standings()).toList(),
        study.comparisons().stream().map(each -> each.ranking().differences()).toList(),
        study.comparisons().stream().map(each -> each.ranking().groups()).toList(),
        study.overall(),
        study.verdict(io.varphi.Language.ENGLISH),
        study.verdict(io.varphi.Language.CHINESE),
        study.planned());
  }
}
