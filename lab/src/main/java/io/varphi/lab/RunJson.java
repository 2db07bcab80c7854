package io.varphi.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A run that is over, as JSON and back. */
final class RunJson {
  private RunJson() {}

  static Json.Members of(StudyRun run) {
    Json.Members json =
        new Json.Members()
            .with("run", of(run.spec()))
            .with("result", of(run.result()))
            .with("guess", run.guess())
            .withAll("health", run.health().stream().map(RunJson::of).toList())
            .withAll("problems", run.problems().stream().map(RunJson::of).toList());
    return run.predictions().map(map -> json.with("predictions", of(map))).orElse(json);
  }

  static StudyRun run(Json.Members json) {
    return new StudyRun(
        spec(json.members("run")),
        result(json.members("result")),
        json.number("guess"),
        json.objects("health").stream().map(RunJson::health).toList(),
        json.objects("problems").stream().map(RunJson::finding).toList(),
        json.has("predictions")
            ? Optional.of(predictions(json.members("predictions")))
            : Optional.empty());
  }

  // Specification -------------------------------------------------------------------------------

  static Json.Members of(RunSpec run) {
    Contender contender = run.contender();
    return new Json.Members()
        .with("data", contender.data())
        .with("depth", contender.depth())
        .with("width", contender.width())
        .with("activation", contender.activation())
        .with("learningRate", run.learningRate())
        .with("seed", run.seed())
        .with("purpose", SpecJson.lower(run.purpose()));
  }

  private static RunSpec spec(Json.Members json) {
    Contender contender =
        new Contender(
            json.text("data"), json.count("depth"), json.count("width"), json.text("activation"));
    return new RunSpec(
        contender,
        json.number("learningRate"),
        json.whole("seed"),
        SpecJson.constant(RunSpec.Purpose.values(), "purpose", json.text("purpose")));
  }

  // Result --------------------------------------------------------------------------------------

  private static Json.Members of(RunResult result) {
    List<EpochRecord> epochs = result.epochs();
    return new Json.Members()
        .with("outcome", of(result.outcome()))
        .with("validation", of(result.validation()))
        .with("test", of(result.test()))
        .with("bestEpoch", result.bestEpoch())
        .with("bestValidationLoss", result.bestValidation())
        .with("parameters", result.parameters())
        .with("weightsHash", Long.toHexString(result.weightsHash()))
        .with("cpuNanosPerStep", result.cpuNanosPerStep())
        .with("bytes", result.bytes())
        .withNumbers("trainingLosses", epochs.stream().mapToDouble(EpochRecord::trainingLoss))
        .withNumbers("validationLosses", epochs.stream().mapToDouble(EpochRecord::validationLoss))
        .withNumbers(
            "validationMetrics", epochs.stream().mapToDouble(EpochRecord::validationMetric));
  }

  private static RunResult result(Json.Members json) {
    double[] training = json.numbers("trainingLosses");
    double[] losses = json.numbers("validationLosses");
    double[] metrics = json.numbers("validationMetrics");
    if (training.length != losses.length || training.length != metrics.length) {
      throw new IllegalArgumentException("losses and metrics are not of the same epochs");
    }
    return new RunResult(
        IntStream.range(0, training.length)
            .mapToObj(i -> new EpochRecord(i + 1, training[i], losses[i], metrics[i]))
            .toList(),
        json.count("bestEpoch"),
        json.number("bestValidationLoss"),
        evaluation(json.members("validation")),
        evaluation(json.members("test")),
        json.count("parameters"),
        Long.parseUnsignedLong(json.text("weightsHash"), 16),
        json.whole("cpuNanosPerStep"),
        json.whole("bytes"),
        outcome(json.members("outcome")));
  }

  private static Json.Members of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Finished _ -> new Json.Members().with("how", "finished");
      case Outcome.StoppedEarly(int epoch) ->
          new Json.Members().with("how", "stopped early").with("epoch", epoch);
      case Outcome.Diverged(int epoch, int step) ->
          new Json.Members().with("how", "diverged").with("epoch", epoch).with("step", step);
    };
  }

  private static Outcome outcome(Json.Members json) {
    String how = json.text("how");
    return switch (how) {
      case "finished" -> new Outcome.Finished();
      case "stopped early" -> new Outcome.StoppedEarly(json.count("epoch"));
      case "diverged" -> new Outcome.Diverged(json.count("epoch"), json.count("step"));
      default -> throw new IllegalArgumentException("\"" + how + "\" is unknown for how");
    };
  }

  private static Json.Members of(Evaluation evaluation) {
    return new Json.Members().with("loss", evaluation.loss()).with("metric", evaluation.metric());
  }

  private static Evaluation evaluation(Json.Members json) {
    return new Evaluation(json.number("loss"), json.number("metric"));
  }

  // Health --------------------------------------------------------------------------------------

  private static Json.Members of(HealthRecord health) {
    return new Json.Members()
        .with("epoch", health.epoch())
        .with("samples", health.samples())
        .withAll("layers", health.layers().stream().map(RunJson::of).toList());
  }

  private static HealthRecord health(Json.Members json) {
    return new HealthRecord(
        json.count("epoch"),
        json.count("samples"),
        json.objects("layers").stream().map(RunJson::layer).toList());
  }

  /** One array for each measure: a third of the length of one object for each unit. */
  private static Json.Members of(LayerHealth layer) {
    return new Json.Members()
        .with("layer", layer.layer())
        .with("gradientNorm", layer.gradientNorm())
        .with("updateRatio", layer.updateRatio())
        .withNumbers("zero", units(layer, UnitHealth::zeroShare))
        .withNumbers("positive", units(layer, UnitHealth::positiveShare))
        .withNumbers("saturated", units(layer, UnitHealth::saturatedShare))
        .withNumbers("mean", units(layer, UnitHealth::mean))
        .withNumbers("variance", units(layer, UnitHealth::variance))
        .withNumbers("gradientMean", units(layer, UnitHealth::gradientMean))
        .withNumbers("gradientVariance", units(layer, UnitHealth::gradientVariance));
  }

  private static DoubleStream units(LayerHealth layer, ToDoubleFunction<UnitHealth> measure) {
    return layer.units().stream().mapToDouble(measure);
  }

  private static LayerHealth layer(Json.Members json) {
    double[] zero = json.numbers("zero");
    double[] positive = json.numbers("positive");
    double[] saturated = json.numbers("saturated");
    double[] mean = json.numbers("mean");
    double[] variance = json.numbers("variance");
    double[] gradientMean = json.numbers("gradientMean");
    double[] gradientVariance = json.numbers("gradientVariance");
    boolean isComplete =
        List.of(positive, saturated, mean, variance, gradientMean, gradientVariance).stream()
            .allMatch(values -> values.length == zero.length);
    if (!isComplete) {
      throw new IllegalArgumentException("a layer's measures are not of the same units");
    }
    List<UnitHealth> units =
        IntStream.range(0, zero.length)
            .mapToObj(i ->
                new UnitHealth(
                    zero[i],
                    positive[i],
                    saturated[i],
                    mean[i],
                    variance[i],
                    gradientMean[i],
                    gradientVariance[i]))
            .toList();
    return new LayerHealth(
        json.count("layer"), units, json.number("gradientNorm"), json.number("updateRatio"));
  }

  private static Json.Members of(Finding finding) {
    return new Json.Members()
        .with("layer", finding.layer())
        .with("measure", SpecJson.lower(finding.measure()))
        .with("since", finding.since())
        .withNumbers("units", finding.units().stream().mapToDouble(Integer::doubleValue))
        .with("sentence", SpecJson.of(finding.sentence()));
  }

  /** Only problems are kept. */
  private static Finding finding(Json.Members json) {
    return new Finding(
        json.count("layer"),
        SpecJson.constant(Measure.values(), "measure", json.text("measure")),
        true,
        json.count("since"),
        Arrays.stream(json.numbers("units")).mapToObj(unit -> (int) unit).toList(),
        SpecJson.text(json.members("sentence")));
  }

  // Predictions ---------------------------------------------------------------------------------

  private static Json.Members of(PredictionMap map) {
    return new Json.Members()
        .with("xLow", map.xLow())
        .with("xHigh", map.xHigh())
        .with("yLow", map.yLow())
        .with("yHigh", map.yHigh())
        .with("predictions", of(map.predictions()))
        .with("examples", of(map.examples()));
  }

  private static PredictionMap predictions(Json.Members json) {
    return new PredictionMap(
        json.number("xLow"),
        json.number("xHigh"),
        json.number("yLow"),
        json.number("yHigh"),
        matrix(json.members("predictions")),
        matrix(json.members("examples")));
  }

  private static Json.Members of(Matrix matrix) {
    float[] values = matrix.values();
    return new Json.Members()
        .with("rows", matrix.rows())
        .with("columns", matrix.columns())
        .withNumbers(
            "values",
            IntStream.range(0, values.length)
                .mapToDouble(i -> Double.parseDouble(Float.toString(values[i]))));
  }

  private static Matrix matrix(Json.Members json) {
    double[] numbers = json.numbers("values");
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) numbers[i];
    }
    return Matrix.of(json.count("rows"), json.count("columns"), values);
  }
}
