package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a study ends with, in plain sentences. */
final class StudyVerdict {
  /** With fewer rows to test by, scores are coarse, and seen as they are by chance. */
  private static final int FEW_ROWS = 30;

  /** Of more contenders, only the number is told. */
  private static final int MOST_NAMED = 4;

  private final Study study;
  private final List<Text> sentences = new ArrayList<>();

  StudyVerdict(Study study) {
    this.study = study;
  }

  /** On who is better, and how that was found. */
  List<Text> conclusions() {
    study.comparisons().forEach(this::addComparison);
    study.overall().ifPresent(this::addOverall);
    addRates();
    study.spec().data().forEach(this::addFewRows);
    return List.copyOf(sentences);
  }

  private void addFewRows(StudyData data) {
    int rows = study.spec().testRows(data);
    if (rows < FEW_ROWS) {
      sentences.add(
          new Text(
              "%s: nets are tested by no more than %s, so that a single one counts for much"
                  .formatted(data.name(), Wording.count(rows, "row")),
              "%s：测试集仅 %d 行，单独一行就会明显影响结果".formatted(data.name(), rows)));
    }
  }

  /** The problems of half of the runs or more: of functions that are beaten, or of the others. */
  List<Text> problems(boolean areBeaten) {
    List<StudyProblem> frequent =
        study.problems().stream().filter(problem -> 2 * problem.runs() >= problem.of()).toList();
    return frequent.stream()
        .filter(problem -> isBeaten(problem.contender()) == areBeaten)
        .filter(problem -> !isOfDeadUnits(problem, frequent))
        .filter(problem -> areBeaten || !isOfSuccess(problem))
        .map(StudyProblem::sentence)
        .toList();
  }

  /** Dead units are saturated: that is said once. */
  private static boolean isOfDeadUnits(StudyProblem problem, List<StudyProblem> all) {
    return problem.measure() == Measure.SATURATION
        && all.stream()
            .anyMatch(other ->
                other.measure() == Measure.DEAD && other.contender().equals(problem.contender()));
  }

  /** The weights of a net that has learned what there is to learn hardly move any more. */
  private boolean isOfSuccess(StudyProblem problem) {
    Finding example = problem.example();
    return problem.measure() == Measure.UPDATE_RATIO
        && example.since() > 1
        && study.compared(problem.contender()).stream()
            .filter(run -> run.problems().contains(example))
            .map(run -> run.health().getLast().layers().get(example.layer() - 1))
            .anyMatch(Health::isSlow);
  }

  private boolean isBeaten(Contender contender) {
    return study.comparisons().stream()
        .filter(comparison -> comparison.contender(contender.activation()).equals(contender))
        .anyMatch(comparison -> comparison.isBeaten(contender.activation()));
  }

  private void addComparison(Comparison comparison) {
    List<String> english = comparison.ranking().verdict(Language.ENGLISH);
    List<String> chinese = comparison.ranking().verdict(Language.CHINESE);
    Text place = place(comparison);
    for (int i = 0; i < english.size(); i++) {
      sentences.add(new Text(place.english() + english.get(i), place.chinese() + chinese.get(i)));
    }
    addUnlearned(comparison);
  }

  private void addUnlearned(Comparison comparison) {
    List<String> names = comparison.baseline().unbeatenBy();
    if (names.isEmpty()) {
      return;
    }
    StudyData data = study.spec().data(comparison.data());
    String score = Wording.number(comparison.baseline().mean(), 3);
    Text guess = data.guess();
    Text place = place(comparison);
    sentences.add(
        new Text(
            "%sno better than always guessing %s (%s %s): %s"
                .formatted(
                    place.english(),
                    guess.english(),
                    data.metric().english(),
                    score,
                    Wording.list(Language.ENGLISH, names)),
            "%s并不优于始终猜测%s（%s %s）：%s"
                .formatted(
                    place.chinese(),
                    guess.chinese(),
                    data.metric().chinese(),
                    score,
                    Wording.list(Language.CHINESE, names))));
  }

  /** Where there are several comparisons, which one is meant. */
  private Text place(Comparison comparison) {
    StudySpec spec = study.spec();
    String data = comparison.data();
    String size = comparison.depth() + " × " + comparison.width();
    boolean hasSizes = spec.depths().size() * spec.widths().size() > 1;
    if (spec.data().size() > 1) {
      return hasSizes
          ? new Text(data + ", " + size + ": ", data + "，" + size + "：")
          : new Text(data + ": ", data + "：");
    }
    return hasSizes ? new Text(size + ": ", size + "：") : new Text("", "");
  }

  /** The remarks of several contenders in one sentence. */
  private void addRates() {
    addRates(
        choice -> choice.isLargest(),
        "the best learning rate is the largest that was tried for %s; a larger one may be better",
        "最佳学习率是试过的最大值：%s；更大的值或许更好");
    addRates(
        choice -> choice.isSmallest(),
        "the best learning rate is the smallest that was tried for %s; a smaller one may be better",
        "最佳学习率是试过的最小值：%s；更小的值或许更好");
    addRates(
        choice -> choice.remark().isPresent() && !choice.isLargest() && !choice.isSmallest(),
        "the best learning rate lay at an end of the grid for %s, and others were tried beyond it",
        "最佳学习率曾落在网格一端，因此又试了网格之外的值：%s");
  }

  private void addRates(Predicate<RateChoice> isMeant, String english, String chinese) {
    List<RateChoice> meant = study.rates().stream().filter(isMeant).toList();
    if (meant.size() == 1) {
      meant.getFirst().remark().ifPresent(sentences::add);
    } else if (meant.size() > MOST_NAMED) {
      int all = study.spec().contenders().size();
      sentences.add(
          new Text(
              english.formatted(meant.size() + " of " + all + " functions and nets"),
              chinese.formatted(all + " 组函数与网络中的 " + meant.size() + " 组")));
    } else if (!meant.isEmpty()) {
      List<Text> nets = meant.stream().map(choice -> choice.contender().title()).toList();
      sentences.add(
          new Text(
              english.formatted(nets.stream().map(Text::english).collect(Collectors.joining(", "))),
              chinese.formatted(
                  nets.stream().map(Text::chinese).collect(Collectors.joining("、")))));
    }
  }

  private void addOverall(Friedman friedman) {
    String p = String.format(Locale.ROOT, "%.2g", friedman.p());
    String critical = String.format(Locale.ROOT, "%.2f", friedman.criticalDifference());
    List<String> names = friedman.names();
    int sets = friedman.dataSets();
    if (!friedman.isSignificant()) {
      addTooFewSets(friedman);
      sentences.add(
          new Text(
              "over %d data sets, no significant difference between the functions (Friedman, p = %s)"
                  .formatted(sets, p),
              "在 %d 个数据集上，各函数之间无显著差异（Friedman 检验，p = %s）".formatted(sets, p)));
      return;
    }
    String best = names.getFirst();
    List<String> beaten = beaten(friedman);
    sentences.add(
        beaten.isEmpty()
            ? new Text(
                "over %d data sets, the functions differ (Friedman, p = %s), and %s has the best mean"
                        .formatted(sets, p, best)
                    + " rank; but no other can be told from it by Nemenyi's test (critical"
                    + " difference %s)".formatted(critical),
                "在 %d 个数据集上，各函数存在差异（Friedman 检验，p = %s），%s 的平均秩最优；".formatted(sets, p, best)
                    + "但 Nemenyi 检验无法将其与其他函数区分（临界差 %s）".formatted(critical))
            : new Text(
                "over %d data sets, the functions differ (Friedman, p = %s); %s is better than %s"
                        .formatted(sets, p, best, Wording.list(Language.ENGLISH, beaten))
                    + " (Nemenyi, critical difference %s)".formatted(critical),
                "在 %d 个数据集上，各函数存在差异（Friedman 检验，p = %s）；%s 优于 %s（Nemenyi 检验，临界差 %s）"
                    .formatted(sets, p, best, Wording.list(Language.CHINESE, beaten), critical)));
  }

  private void addTooFewSets(Friedman friedman) {
    int functions = friedman.names().size();
    int needed = friedman.dataSetsNeeded();
    if (friedman.dataSets() < needed) {
      sentences.add(
          new Text(
              "%d data sets cannot show any difference among %d functions; take %d or more"
                  .formatted(friedman.dataSets(), functions, needed),
              "仅 %d 个数据集，无法在 %d 个函数之间检出任何差异；至少需要 %d 个"
                  .formatted(friedman.dataSets(), functions, needed)));
    }
  }

  /** The functions whose mean rank is that much worse than the best one. */
  private static List<String> beaten(Friedman friedman) {
    double best = friedman.meanRanks().getFirst();
    return IntStream.range(1, friedman.names().size())
        .filter(i -> friedman.meanRanks().get(i) - best >= friedman.criticalDifference())
        .mapToObj(i -> friedman.names().get(i))
        .toList();
  }
}
