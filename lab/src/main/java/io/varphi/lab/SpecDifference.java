package io.varphi.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What two studies differ in. */
final class SpecDifference {
  private SpecDifference() {}

  /** A clause on the first difference, such as "its seeds are 5, not 10". */
  static Optional<String> of(StudySpec kept, StudySpec wanted) {
    Optional<String> data = data(kept.data(), wanted.data());
    return data.isPresent() ? data : settings(kept, wanted);
  }

  /** Where files lie does not matter, but what they hold. */
  private static Optional<String> data(List<StudyData> kept, List<StudyData> wanted) {
    List<String> names = kept.stream().map(StudyData::name).toList();
    List<String> wantedNames = wanted.stream().map(StudyData::name).toList();
    if (!names.equals(wantedNames)) {
      return Optional.of(
          "its data are %s, not %s"
              .formatted(String.join(", ", names), String.join(", ", wantedNames)));
    }
    return IntStream.range(0, kept.size())
        .filter(i -> !kept.get(i).fingerprint().equals(wanted.get(i).fingerprint()))
        .mapToObj(i -> "the rows or columns of %s were others".formatted(names.get(i)))
        .findFirst();
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
        .with("list of functions", String.join(", ", spec.activations()))
        .with("depth", all.get("depths"))
        .with("width", all.get("widths"))
        .with("number of seeds", all.get("seeds"))
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
