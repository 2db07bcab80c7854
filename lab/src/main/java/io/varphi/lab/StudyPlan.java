package io.varphi.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which runs a study needs, as far as those that are over tell. */
final class StudyPlan {
  private final StudySpec spec;
  private final Map<RunSpec, StudyRun> done = new HashMap<>();

  StudyPlan(StudySpec spec, List<StudyRun> runs) {
    this.spec = spec;
    runs.forEach(this::add);
  }

  void add(StudyRun run) {
    done.put(run.spec(), run);
  }

  /** The runs that a contender needs next; it is through if there are none. */
  List<RunSpec> open(Contender contender) {
    List<RunSpec> search = search(contender).open();
    return search.isEmpty()
        ? comparison(contender).stream().filter(run -> !done.containsKey(run)).toList()
        : search;
  }

  RateSearch search(Contender contender) {
    return RateSearch.of(spec, contender, done);
  }

  /** The runs to be compared; none before the learning rate is known. */
  private List<RunSpec> comparison(Contender contender) {
    return search(contender)
        .choice()
        .map(choice ->
            spec.comparisonSeeds().stream()
                .map(seed -> comparison(contender, choice, seed))
                .toList())
        .orElse(List.of());
  }

  private static RunSpec comparison(Contender contender, RateChoice choice, long seed) {
    return new RunSpec(contender, choice.best(), seed, RunSpec.Purpose.COMPARISON);
  }

  /** The run of a contender with a seed of the comparison, if it is over. */
  Optional<StudyRun> compared(Contender contender, long seed) {
    return search(contender)
        .choice()
        .flatMap(choice -> Optional.ofNullable(done.get(comparison(contender, choice, seed))));
  }

  /** All runs that are needed, in the order of the specification. */
  List<StudyRun> finished() {
    List<StudyRun> runs = new ArrayList<>();
    for (Contender contender : spec.contenders()) {
      for (RunSpec run : search(contender).runs()) {
        Optional.ofNullable(done.get(run)).ifPresent(runs::add);
      }
      for (RunSpec run : comparison(contender)) {
        Optional.ofNullable(done.get(run)).ifPresent(runs::add);
      }
    }
    return runs;
  }

  /** How many runs the study has, unless a search goes on beyond what is known by now. */
  int count() {
    return spec.contenders().stream()
        .mapToInt(contender -> search(contender).runs().size() + spec.seeds())
        .sum();
  }

  /** How many runs a contender still needs, as far as is known. */
  int missing(Contender contender) {
    RateSearch search = search(contender);
    long compared = comparison(contender).stream().filter(done::containsKey).count();
    return search.open().size() + spec.seeds() - (int) compared;
  }

  int finishedCount() {
    return done.size();
  }
}
