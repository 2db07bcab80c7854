package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A study and what came of it so far.
 *
 * @param spec what it is made of
 * @param runs that are over, in the order of the specification: for each contender the search of
 *     its learning rate, then the comparison
 * @param rates the learning rates that have been chosen
 * @param comparisons of functions, one for each data set, depth and width; over the seeds that all
 *     functions have finished, and not there before there is one
 * @param overall of functions over data sets, if there are two or more; a function's score on one
 *     is its mean over seeds, depths and widths
 * @param planned the number of runs that the study has in all, as far as it can be told
 */
public record Study(
    StudySpec spec,
    List<StudyRun> runs,
    List<RateChoice> rates,
    List<Comparison> comparisons,
    Optional<Friedman> overall,
    int planned) {
  /** Parts as given. */
  public Study {
    runs = List.copyOf(runs);
    rates = List.copyOf(rates);
    comparisons = List.copyOf(comparisons);
  }

  /** What runs in any order say; the same whatever the order. */
  public static Study of(StudySpec spec, List<StudyRun> runs) {
    StudyPlan plan = new StudyPlan(spec, runs);
    List<Comparison> comparisons = comparisons(spec, plan);
    return new Study(
        spec,
        plan.finished(),
        spec.contenders().stream()
            .map(contender -> plan.search(contender).choice())
            .flatMap(Optional::stream)
            .toList(),
        comparisons,
        overall(spec, comparisons),
        plan.count());
  }

  /**
   * The study in a folder, finished or not.
   *
   * @throws DataException if there is none, or its files are damaged; the sentence says where
   * @throws IOException if a file cannot be read
   */
  public static Study read(Path folder) throws IOException {
    StudySpec spec = RunStore.spec(folder);
    return of(spec, RunStore.runs(folder, spec));
  }

  private static List<Comparison> comparisons(StudySpec spec, StudyPlan plan) {
    Map<Contender, List<Contender>> rivals = new LinkedHashMap<>();
    for (Contender contender : spec.contenders()) {
      Contender net = new Contender(contender.data(), contender.depth(), contender.width(), "");
      rivals.computeIfAbsent(net, _ -> new ArrayList<>()).add(contender);
    }
    return rivals.values().stream()
        .map(contenders -> comparison(spec, plan, contenders))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Comparison> comparison(
      StudySpec spec, StudyPlan plan, List<Contender> contenders) {
    List<Long> seeds =
        spec.comparisonSeeds().stream()
            .filter(
                seed -> contenders.stream().allMatch(each -> plan.compared(each, seed).isPresent()))
            .toList();
    if (seeds.isEmpty()) {
      return Optional.empty();
    }
    List<double[]> scores =
        contenders.stream()
            .map(contender ->
                seeds.stream()
                    .mapToDouble(seed -> plan.compared(contender, seed).orElseThrow().score())
                    .toArray())
            .toList();
    List<String> names = contenders.stream().map(Contender::activation).toList();
    Ranking ranking = Ranking.of(names, scores, Better.HIGHER, spec.firstSeed());
    Contender first = contenders.getFirst();
    double[] guesses =
        seeds.stream()
            .mapToDouble(seed -> plan.compared(first, seed).orElseThrow().guess())
            .toArray();
    Baseline baseline = baseline(ranking, names, scores, guesses);
    return Optional.of(
        new Comparison(first.data(), first.depth(), first.width(), seeds, ranking, baseline));
  }

  private static Baseline baseline(
      Ranking ranking, List<String> names, List<double[]> scores, double[] guesses) {
    List<String> ranked = ranking.standings().stream().map(Standing::name).toList();
    List<double[]> inOrder = ranked.stream().map(name -> scores.get(names.indexOf(name))).toList();
    return Baseline.of(ranked, inOrder, guesses);
  }

  private static Optional<Friedman> overall(StudySpec spec, List<Comparison> comparisons) {
    Map<String, List<Comparison>> bySet =
        comparisons.stream()
            .collect(
                Collectors.groupingBy(Comparison::data, LinkedHashMap::new, Collectors.toList()));
    boolean isComplete =
        comparisons.size() == spec.data().size() * spec.depths().size() * spec.widths().size();
    if (!isComplete || bySet.size() < 2 || spec.activations().size() < 2) {
      return Optional.empty();
    }
    List<double[]> scores =
        bySet.values().stream()
            .map(set ->
                spec.activations().stream().mapToDouble(name -> meanScore(name, set)).toArray())
            .toList();
    return Optional.of(Friedman.of(spec.activations(), scores, Better.HIGHER));
  }

  /** Of a function on one data set; −∞ if it failed in all runs of a net. */
  private static double meanScore(String activation, List<Comparison> comparisons) {
    double mean =
        Descriptive.mean(
            comparisons.stream()
                .map(comparison -> standing(activation, comparison))
                .mapToDouble(Standing::mean)
                .toArray());
    return Double.isNaN(mean) ? Double.NEGATIVE_INFINITY : mean;
  }

  private static Standing standing(String activation, Comparison comparison) {
    return comparison.ranking().standings().stream()
        .filter(each -> each.name().equals(activation))
        .findFirst()
        .orElseThrow();
  }

  /** Whether all runs are over. */
  public boolean isComplete() {
    return runs.size() == planned;
  }

  /** The runs of a contender that are compared, in the order of seeds. */
  public List<StudyRun> compared(Contender contender) {
    return runs.stream()
        .filter(run -> run.spec().contender().equals(contender))
        .filter(run -> run.spec().purpose() == RunSpec.Purpose.COMPARISON)
        .toList();
  }

  /** How the learning rate of a contender was chosen, if it has been. */
  public Optional<RateChoice> rate(Contender contender) {
    return rates.stream().filter(choice -> choice.contender().equals(contender)).findFirst();
  }

  /** What went wrong in the nets of the comparisons, by contender and measure. */
  public List<StudyProblem> problems() {
    return spec.contenders().stream()
        .flatMap(contender -> StudyProblem.of(contender, compared(contender)).stream())
        .toList();
  }

  /** The sentences on who is better, and how that was found. */
  public List<String> verdict(Language language) {
    return words(new StudyVerdict(this).conclusions(), language);
  }

  /**
   * What kept functions from learning: frequent problems in the nets of those that did worse than
   * the best, or no better than guessing.
   */
  public List<String> hindrances(Language language) {
    return words(new StudyVerdict(this).problems(true), language);
  }

  /** What else was seen: frequent problems in nets that learned as well as any. */
  public List<String> observations(Language language) {
    return words(new StudyVerdict(this).problems(false), language);
  }

  private static List<String> words(List<Text> sentences, Language language) {
    return sentences.stream().map(text -> text.in(language)).toList();
  }
}
