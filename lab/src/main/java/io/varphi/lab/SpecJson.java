package io.varphi.lab;

import io.varphi.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;

/** What a study is made of, as JSON and back. */
final class SpecJson {
  private SpecJson() {}

  static Json.Members of(StudySpec spec) {
    return new Json.Members()
        .withAll("data", spec.data().stream().map(SpecJson::of).toList())
        .withTexts("activations", spec.activations())
        .withNumbers("depths", spec.depths().stream().mapToDouble(Integer::doubleValue))
        .withNumbers("widths", spec.widths().stream().mapToDouble(Integer::doubleValue))
        .with("training", of(spec.training()))
        .with("seeds", spec.seeds())
        .with("firstSeed", spec.firstSeed())
        .with("validationShare", spec.validationShare())
        .with("testShare", spec.testShare());
  }

  static StudySpec spec(Json.Members json) {
    return new StudySpec(
        json.objects("data").stream().map(SpecJson::data).toList(),
        json.texts("activations"),
        integers(json.numbers("depths")),
        integers(json.numbers("widths")),
        training(json.members("training")),
        json.count("seeds"),
        json.whole("firstSeed"),
        json.number("validationShare"),
        json.number("testShare"));
  }

  private static List<Integer> integers(double[] numbers) {
    return DoubleStream.of(numbers).mapToObj(number -> (int) number).toList();
  }

  // Training ------------------------------------------------------------------------------------

  static Json.Members of(StudyTraining training) {
    LearningRates rates = training.rates();
    return new Json.Members()
        .with(
            "learningRates",
            new Json.Members()
                .withNumbers("grid", rates.grid().stream().mapToDouble(Double::doubleValue))
                .with("searchSeeds", rates.searchSeeds())
                .with("isExtended", rates.isExtended()))
        .with("optimizer", of(training.optimizer()))
        .with("batch", training.batch())
        .with("epochs", training.epochs())
        .with("patience", training.patience())
        .with("weightDecay", training.weightDecay())
        .with("init", of(training.init()));
  }

  private static StudyTraining training(Json.Members json) {
    Json.Members rates = json.members("learningRates");
    return new StudyTraining(
        new LearningRates(
            DoubleStream.of(rates.numbers("grid")).boxed().toList(),
            rates.count("searchSeeds"),
            rates.isTrue("isExtended")),
        optimizer(json.members("optimizer")),
        json.count("batch"),
        json.count("epochs"),
        json.count("patience"),
        json.number("weightDecay"),
        init(json.members("init")));
  }

  static Json.Members of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd(double momentum) ->
          new Json.Members().with("name", "sgd").with("momentum", momentum);
      case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
          adam("adam", beta1, beta2, epsilon);
      case Optimizer.AdamW(double beta1, double beta2, double epsilon) ->
          adam("adamw", beta1, beta2, epsilon);
    };
  }

  private static Json.Members adam(String name, double beta1, double beta2, double epsilon) {
    return new Json.Members()
        .with("name", name)
        .with("beta1", beta1)
        .with("beta2", beta2)
        .with("epsilon", epsilon);
  }

  private static Optimizer optimizer(Json.Members json) {
    String name = json.text("name");
    return switch (name) {
      case "sgd" -> new Optimizer.Sgd(json.number("momentum"));
      case "adam" ->
          new Optimizer.Adam(json.number("beta1"), json.number("beta2"), json.number("epsilon"));
      case "adamw" ->
          new Optimizer.AdamW(json.number("beta1"), json.number("beta2"), json.number("epsilon"));
      default -> throw unknown("optimizer", name);
    };
  }

  static Json.Members of(Init init) {
    return switch (init) {
      case Init.KeepSignal _ -> new Json.Members().with("keep", "signal");
      case Init.KeepGradient _ -> new Json.Members().with("keep", "gradient");
      case Init.Gain(double gain) -> new Json.Members().with("gain", gain);
    };
  }

  private static Init init(Json.Members json) {
    if (json.has("gain")) {
      return new Init.Gain(json.number("gain"));
    }
    String kept = json.text("keep");
    return switch (kept) {
      case "signal" -> new Init.KeepSignal();
      case "gradient" -> new Init.KeepGradient();
      default -> throw unknown("init", kept);
    };
  }

  // Data ----------------------------------------------------------------------------------------

  private static Json.Members of(StudyData data) {
    return new Json.Members()
        .with("name", data.name())
        .with("source", of(data.source()))
        .with("rows", data.rows())
        .with("testRows", data.testRows())
        .withTexts("columns", data.columns())
        .with("shape", of(data.shape()))
        .with("isClassification", data.isClassification())
        .withTexts("outputs", data.outputs())
        .withAll("notes", data.notes().stream().map(SpecJson::of).toList())
        .with("fingerprint", data.fingerprint());
  }

  private static StudyData data(Json.Members json) {
    return new StudyData(
        json.text("name"),
        source(json.members("source")),
        json.count("rows"),
        json.count("testRows"),
        json.texts("columns"),
        shape(json.members("shape")),
        json.isTrue("isClassification"),
        json.texts("outputs"),
        json.objects("notes").stream().map(SpecJson::text).toList(),
        json.text("fingerprint"));
  }

  static Json.Members of(Text text) {
    return new Json.Members().with("en", text.english()).with("zh", text.chinese());
  }

  static Text text(Json.Members json) {
    return new Text(json.text("en"), json.text("zh"));
  }

  private static Json.Members of(DataSource source) {
    return switch (source) {
      case DataSource.Made(String set) -> new Json.Members().with("made", set);
      case DataSource.Csv(Path file, CsvOptions options) ->
          new Json.Members()
              .with("csv", absolute(file))
              .with("target", options.target())
              .with("task", lower(options.task()))
              .with("dropMissing", options.dropMissing())
              .withTexts("categorical", options.categorical().stream().sorted().toList())
              .withTexts("ignored", options.ignored().stream().sorted().toList());
      case DataSource.Images(Path folder) -> new Json.Members().with("images", absolute(folder));
    };
  }

  /** So that reports find the data from any folder. */
  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static DataSource source(Json.Members json) {
    if (json.has("made")) {
      return new DataSource.Made(json.text("made"));
    }
    if (json.has("images")) {
      return new DataSource.Images(Path.of(json.text("images")));
    }
    return new DataSource.Csv(
        Path.of(json.text("csv")),
        new CsvOptions(
            json.text("target"),
            constant(CsvOptions.Task.values(), "task", json.text("task")),
            json.isTrue("dropMissing"),
            Set.copyOf(json.texts("categorical")),
            Set.copyOf(json.texts("ignored"))));
  }

  private static Json.Members of(InputShape shape) {
    return switch (shape) {
      case InputShape.Table _ -> new Json.Members();
      case InputShape.Image(int channels, int height, int width) ->
          new Json.Members().with("channels", channels).with("height", height).with("width", width);
    };
  }

  private static InputShape shape(Json.Members json) {
    return json.has("channels")
        ? new InputShape.Image(json.count("channels"), json.count("height"), json.count("width"))
        : new InputShape.Table();
  }

  // Names ---------------------------------------------------------------------------------------

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E constant(E[] constants, String what, String name) {
    for (E constant : constants) {
      if (lower(constant).equals(name)) {
        return constant;
      }
    }
    throw unknown(what, name);
  }

  private static IllegalArgumentException unknown(String what, String name) {
    return new IllegalArgumentException("\"" + name + "\" is unknown for " + what);
  }
}
