package io.varphi.cli;

import io.varphi.lab.Init;
import io.varphi.lab.LearningRates;
import io.varphi.lab.Optimizer;
import io.varphi.lab.StudyTraining;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How the nets of a study are trained. */
final class LabTraining {
  private static final double MOMENTUM = 0.9;

  @Option(
      names = "--lr",
      paramLabel = "auto|N,…",
      description =
          "Learning rates: auto (default) searches a grid for each function; or one, or a list.")
  String rates = "auto";

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description = "adam (default), adamw, or sgd, which has momentum 0.9.")
  String optimizer = "adam";

  @Option(names = "--epochs", paramLabel = "N", description = "Epochs: 50, or N.")
  String epochs = "50";

  @Option(names = "--batch", paramLabel = "N", description = "Examples in a step: 32, or N.")
  String batch = "32";

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Stop after N epochs without a smaller validation loss; 0 (default): never.")
  String patience = "0";

  @Option(names = "--weight-decay", paramLabel = "N", description = "Weight decay: 0, or N.")
  String weightDecay = "0";

  @Option(
      names = "--init",
      paramLabel = "GAIN",
      description = "First weights keep the signal (default), the gradient, or have a gain of N.")
  String init = "signal";

  /**
   * The training that was asked for.
   *
   * @throws UserException if it cannot be
   */
  StudyTraining training() {
    Optimizer chosen = optimizer();
    return UserException.accepted(() ->
        new StudyTraining(
            rates(chosen),
            chosen,
            LabLists.positive("--batch", batch),
            LabLists.positive("--epochs", epochs),
            LabLists.count("--patience", patience),
            LabLists.number("--weight-decay", weightDecay, "a number of at least 0", n -> n >= 0),
            init()));
  }

  private Optimizer optimizer() {
    return switch (optimizer.toLowerCase(Locale.ROOT)) {
      case "adam" -> new Optimizer.Adam();
      case "adamw" -> new Optimizer.AdamW();
      case "sgd" -> new Optimizer.Sgd(MOMENTUM);
      default ->
          throw new UserException(
              "--optimizer cannot be \"" + optimizer + "\"; it is adam, adamw or sgd");
    };
  }

  private LearningRates rates(Optimizer chosen) {
    if (rates.equalsIgnoreCase("auto")) {
      return LearningRates.automatic(chosen);
    }
    return LearningRates.of(
        LabLists.split("--lr", rates).stream()
            .mapToDouble(
                rate -> LabLists.number("--lr", rate, "auto, or positive numbers", n -> n > 0))
            .toArray());
  }

  private Init init() {
    return switch (init.toLowerCase(Locale.ROOT)) {
      case "signal" -> new Init.KeepSignal();
      case "gradient" -> new Init.KeepGradient();
      default ->
          new Init.Gain(
              LabLists.number(
                  "--init", init, "signal, gradient, or a number of at least 0", n -> n >= 0));
    };
  }
}
