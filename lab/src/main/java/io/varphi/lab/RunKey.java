package io.varphi.lab;

/** What a run is known by in a file: a hash of all that its bits depend on. */
final class RunKey {
  /** Of the rules by which nets are trained; to be raised when results change. */
  private static final int GENERATION = 2;

  private RunKey() {}

  static String of(StudySpec spec, RunSpec run) {
    StudyTraining training = spec.training();
    Json.Members all =
        new Json.Members()
            .with("generation", GENERATION)
            .with("run", RunJson.of(run))
            .with("rows", spec.data(run.contender().data()).fingerprint())
            .with("validationShare", spec.validationShare())
            .with("testShare", spec.testShare())
            .with("testSeed", spec.testSeed())
            .with("optimizer", SpecJson.of(training.optimizer()))
            .with("batch", training.batch())
            .with("epochs", training.epochs())
            .with("patience", training.patience())
            .with("weightDecay", training.weightDecay())
            .with("init", SpecJson.of(training.init()));
    return Fingerprint.of(all.toString());
  }
}
