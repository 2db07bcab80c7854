package io.varphi.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What keeps one study from being a part of another. A study may grow: in functions, data sets,
 * depths, widths and seeds, as no run depends on which others there are.
 */
final class SpecDifference {
  private SpecDifference() {}

  /** A clause on the first thing that differs, such as "its batch is 32, not 16". */
  static Optional<String> of(StudySpec kept, StudySpec wanted) {
    return Stream.of(
            missing("data sets", names(kept), names(wanted)),
            rows(kept.data(), wanted.data()),
            missing("functions", kept.activations(), wanted.activations()),
            missing("depths", texts(kept.depths()), texts(wanted.depths())),
            missing("widths", texts(kept.widths()), texts(wanted.widths())),
            seeds(kept, wanted),
            settings(kept, wanted))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<String> names(StudySpec spec) {
    return spec.data().stream().map(StudyData::name).toList();
  }

  private static List<String> texts(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).toList();
  }

  private static Optional<String> missing(String what, List<String> kept, List<String> wanted) {
    return wanted.containsAll(kept)
        ? Optional.empty()
        : Optional.of(
            "its %s are %s, not %s (there may be more, but none left out)"
                .formatted(what, String.join(", ", kept), String.join(", ", wanted)));
  }

  /** Where files lie does not matter, but what they hold. */
  private static Optional<String> rows(List<StudyData> kept, List<StudyData> wanted) {
    return kept.stream()
        .filter(before ->
            wanted.stream()
                .filter(after -> after.name().equals(before.name()))
                .anyMatch(after -> !after.fingerprint().equals(before.fingerprint())))
        .map(before -> "the rows or columns of %s were others".formatted(before.name()))
        .findFirst();
  }

  private static Optional<String> seeds(StudySpec kept, StudySpec wanted) {
    return wanted.seeds() >= kept.seeds()
        ? Optional.empty()
        : Optional.of(
            "its number of seeds is %d, not %d (there may be more, but not fewer)"
                .formatted(kept.seeds(), wanted.seeds()));
  }

  private static Optional<String> settings(StudySpec kept, StudySpec wanted) {
    Json.Members before = flat(kept);
    Json.Members after = flat(wanted);
    return before.values().keySet().stream()
        .filter(name -> !before.get(name).equals(after.get(name)))
        .map(name -> "its %s is %s, not %s".formatted(name, before.get(name), after.get(name)))
        .findFirst();
  }

  /** The settings under the names of options, in one object. */
  private static Json.Members flat(StudySpec spec) {
    Json.Members all = SpecJson.of(spec);
    Json.Members training = all.members("training");
    Json.Members rates = training.members("learningRates");
    return new Json.Members()
        .with("first seed", all.get("firstSeed"))
        .with("grid of learning rates", rates.get("grid"))
        .with("search for the learning rate", rates)
        .with("optimizer", training.get("optimizer"))
        .with("batch", training.get("batch"))
        .with("number of epochs", training.get("epochs"))
        .with("patience", training.get("patience"))
        .with("weight decay", training.get("weightDecay"))
        .with("first spread of weights", training.get("init"))
        .with("validation share", all.get("validationShare"))
        .with("test share", all.get("testShare"));
  }
}
