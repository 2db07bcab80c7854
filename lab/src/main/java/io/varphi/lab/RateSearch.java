package io.varphi.lab;

import io.varphi.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The search for the learning rate of one contender, as far as runs are known.
 *
 * <p>The best rate has the highest mean validation metric, and among equals the smallest mean
 * validation loss. Rates with which a run diverged come last. Where the best is the smallest or the
 * largest so far, smaller or larger ones are tried: 0.1, 0.3, 1, 3 and so on.
 */
final class RateSearch {
  /** So many rates are added at either end at most. */
  private static final int MOST_ADDED = 3;

  private static final List<Double> SERIES =
      IntStream.rangeClosed(-8, 2)
          .boxed()
          .flatMap(power ->
              Stream.of(Double.parseDouble("1e" + power), Double.parseDouble("3e" + power)))
          .toList();

  private static final Comparator<RateChoice.Tried> BY_MERIT =
      Comparator.comparingInt(RateChoice.Tried::diverged)
          .reversed()
          .thenComparingDouble(tried -> orLeast(tried.metric()))
          .thenComparingDouble(tried -> orLeast(-tried.loss()))
          .thenComparing(Comparator.comparingDouble(RateChoice.Tried::learningRate).reversed());

  private final StudySpec spec;
  private final Contender contender;
  private final Map<RunSpec, StudyRun> done;
  private final TreeSet<Double> rates;

  private RateSearch(StudySpec spec, Contender contender, Map<RunSpec, StudyRun> done) {
    this.spec = spec;
    this.contender = contender;
    this.done = done;
    this.rates = new TreeSet<>(spec.training().rates().grid());
  }

  /** The search for a contender, with the rates that the runs so far give reason to try. */
  static RateSearch of(StudySpec spec, Contender contender, Map<RunSpec, StudyRun> done) {
    RateSearch search = new RateSearch(spec, contender, done);
    if (spec.training().rates().isExtended()) {
      search.extend();
    }
    return search;
  }

  private static double orLeast(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private void extend() {
    Optional<Double> next = beyondEnd();
    while (next.isPresent()) {
      rates.add(next.get());
      next = beyondEnd();
    }
  }

  /** The rate to try next, if all so far have been tried and the best lies at an end. */
  private Optional<Double> beyondEnd() {
    if (!isComplete()) {
      return Optional.empty();
    }
    List<Double> grid = spec.training().rates().grid();
    double best = best();
    if (best == rates.last() && rates.tailSet(grid.getLast(), false).size() < MOST_ADDED) {
      return SERIES.stream().filter(rate -> rate > best).findFirst();
    }
    return best == rates.first() && rates.headSet(grid.getFirst()).size() < MOST_ADDED
        ? SERIES.reversed().stream().filter(rate -> rate < best).findFirst()
        : Optional.empty();
  }

  /** The runs that the search still needs. */
  List<RunSpec> open() {
    return runs().stream().filter(run -> !done.containsKey(run)).toList();
  }

  /** All runs that are known to be needed. */
  List<RunSpec> runs() {
    if (!spec.training().rates().isSearched()) {
      return List.of();
    }
    List<RunSpec> runs = new ArrayList<>();
    rates.forEach(rate -> runs.addAll(runs(rate)));
    return runs;
  }

  private List<RunSpec> runs(double rate) {
    return spec.searchSeeds().stream()
        .map(seed -> new RunSpec(contender, rate, seed, RunSpec.Purpose.SEARCH))
        .toList();
  }

  private boolean isComplete() {
    return spec.training().rates().isSearched() && open().isEmpty();
  }

  private double best() {
    return rates.stream().map(this::tried).max(BY_MERIT).orElseThrow().learningRate();
  }

  private RateChoice.Tried tried(double rate) {
    List<StudyRun> runs = runs(rate).stream().map(done::get).toList();
    int diverged = (int) runs.stream().filter(StudyRun::isDiverged).count();
    return new RateChoice.Tried(
        rate, runs.size(), diverged, mean(runs, Evaluation::metric), mean(runs, Evaluation::loss));
  }

  /** NaN if a run diverged. */
  private static double mean(Collection<StudyRun> runs, ToDoubleFunction<Evaluation> quantity) {
    return Descriptive.mean(
        runs.stream()
            .mapToDouble(run -> quantity.applyAsDouble(run.result().validation()))
            .toArray());
  }

  /** The choice, once all runs are known. */
  Optional<RateChoice> choice() {
    LearningRates given = spec.training().rates();
    if (!given.isSearched()) {
      return Optional.of(
          new RateChoice(contender, List.of(), given.grid().getFirst(), Optional.empty()));
    }
    return isComplete()
        ? Optional.of(
            new RateChoice(
                contender, rates.stream().map(this::tried).toList(), best(), remark(best())))
        : Optional.empty();
  }

  private Optional<Text> remark(double best) {
    List<Double> grid = spec.training().rates().grid();
    String net = contender.title().english();
    String netZh = contender.title().chinese();
    String rate = Numbers.rate(best);
    if (best == rates.last()) {
      return Optional.of(
          new Text(
              "%s: the best learning rate, %s, is the largest that was tried; a larger one may be"
                      .formatted(net, rate)
                  + " better",
              "%s：最佳学习率 %s 是试过的最大值，更大的值或许更好".formatted(netZh, rate)));
    }
    if (best == rates.first()) {
      return Optional.of(
          new Text(
              "%s: the best learning rate, %s, is the smallest that was tried; a smaller one may be"
                      .formatted(net, rate)
                  + " better",
              "%s：最佳学习率 %s 是试过的最小值，更小的值或许更好".formatted(netZh, rate)));
    }
    if (rates.last() > grid.getLast()) {
      return Optional.of(
          new Text(
              "%s: the best learning rate lay at the upper end of the grid, so that larger ones were"
                      .formatted(net)
                  + " tried, up to %s; %s is the best".formatted(Numbers.rate(rates.last()), rate),
              "%s：最佳学习率落在网格上端，因此又试到 %s；其中 %s 最佳"
                  .formatted(netZh, Numbers.rate(rates.last()), rate)));
    }
    if (rates.first() < grid.getFirst()) {
      return Optional.of(
          new Text(
              "%s: the best learning rate lay at the lower end of the grid, so that smaller ones"
                      .formatted(net)
                  + " were tried, down to %s; %s is the best"
                      .formatted(Numbers.rate(rates.first()), rate),
              "%s：最佳学习率落在网格下端，因此又试到 %s；其中 %s 最佳"
                  .formatted(netZh, Numbers.rate(rates.first()), rate)));
    }
    return Optional.empty();
  }
}
