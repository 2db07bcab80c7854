package io.varphi.cli;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.lab.Comparison;
import io.varphi.lab.ConfidenceInterval;
import io.varphi.lab.Contender;
import io.varphi.lab.Difference;
import io.varphi.lab.Friedman;
import io.varphi.lab.RateChoice;
import io.varphi.lab.Standing;
import io.varphi.lab.Study;
import io.varphi.lab.StudyRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What a study ends with, in the terminal. */
final class LabSummary {
  /** Of more functions, only the differences from the best are listed. */
  private static final int MOST_PAIRS = 15;

  private static final double KILO = 1000;

  private final Study study;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  private LabSummary(Study study, Language language) {
    this.study = study;
    this.language = language;
  }

  static String of(Study study, Path folder, Language language) {
    LabSummary summary = new LabSummary(study, language);
    summary.addAll(folder);
    return summary.out.toString();
  }

  private String words(String english, String chinese) {
    return LabText.of(language, english, chinese);
  }

  private void addAll(Path folder) {
    if (!study.isComplete()) {
      addParagraph(
          List.of(
              words(
                  "%d of %d runs are over; the command of the study goes on"
                      .formatted(study.runs().size(), study.planned()),
                  "已完成 %d/%d 次训练；再次执行该研究的命令即可继续".formatted(study.runs().size(), study.planned()))));
    }
    study.comparisons().forEach(this::addComparison);
    study.overall().ifPresent(this::addOverall);
    addParagraph(study.verdict(language));
    addProblems(words("what kept nets from learning:", "妨碍网络学习的原因："), study.hindrances(language));
    addProblems(
        words("seen in nets that learned as well as the others:", "学习效果不逊于其他的网络中也观察到："),
        study.observations(language));
    addParagraph(List.of(words("report: ", "报告：") + folder.resolve("report.html")));
  }

  private void addParagraph(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append(out.isEmpty() ? "" : "\n");
    lines.forEach(line -> out.append(line).append('\n'));
  }

  private void addProblems(String lead, List<String> problems) {
    if (!problems.isEmpty()) {
      addParagraph(List.of(lead));
      problems.forEach(problem -> out.append("  ").append(problem).append('\n'));
    }
  }

  private void addComparison(Comparison comparison) {
    addParagraph(List.of(title(comparison)));
    addParagraph(TextTable.lines(standings(comparison)));
    if (comparison.ranking().standings().size() > 1) {
      addParagraph(TextTable.lines(differences(comparison)));
    }
  }

  private String title(Comparison comparison) {
    int seeds = comparison.seeds().size();
    String metric = study.spec().data(comparison.data()).metric().in(language);
    return words(
        "%s, %d × %d: test %s with %d %s"
            .formatted(
                comparison.data(),
                comparison.depth(),
                comparison.width(),
                metric,
                seeds,
                seeds == 1 ? "seed" : "seeds"),
        "%s，%d × %d：测试集%s，%d 个随机种子"
            .formatted(comparison.data(), comparison.depth(), comparison.width(), metric, seeds));
  }

  private List<List<String>> standings(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words("function", "函数"),
            words("rate", "学习率"),
            words("mean", "均值"),
            words("95 % interval", "95% 区间"),
            words("best", "最佳"),
            words("diverged", "发散"),
            words("µs a step", "µs/步"),
            words("memory", "内存")));
    for (Standing standing : comparison.ranking().standings()) {
      Contender contender = comparison.contender(standing.name());
      rows.add(
          List.of(
              standing.name(),
              study.rate(contender).map(RateChoice::best).map(LabSummary::rate).orElse("–"),
              score(standing.mean()),
              interval(standing.interval()),
              score(standing.best()),
              String.valueOf(standing.runs() - standing.finished()),
              micros(median(contender, run -> run.result().cpuNanosPerStep())),
              bytes(median(contender, run -> run.result().bytes()))));
    }
    rows.add(guess(comparison));
    return rows;
  }

  private List<String> guess(Comparison comparison) {
    Text guess = study.spec().data(comparison.data()).guess();
    return List.of(
        words("(" + guess.english() + ")", "（" + guess.chinese() + "）"),
        "–",
        score(comparison.baseline().mean()),
        "–",
        "–",
        "–",
        "–",
        "–");
  }

  /** Over the runs that are compared. */
  private long median(Contender contender, ToLongFunction<StudyRun> quantity) {
    long[] sorted = study.compared(contender).stream().mapToLong(quantity).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private List<List<String>> differences(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words("difference", "差异"),
            words("mean", "均值"),
            words("95 % interval", "95% 区间"),
            "p",
            words("p (Holm)", "p（Holm）"),
            words("rank-biserial", "秩二列相关"),
            words("Cohen’s d_z", "Cohen’s d_z")));
    List<Difference> all = comparison.ranking().differences();
    String best = comparison.ranking().standings().getFirst().name();
    all.stream()
        .filter(each -> all.size() <= MOST_PAIRS || each.first().equals(best))
        .map(this::row)
        .forEach(rows::add);
    return rows;
  }

  private List<String> row(Difference difference) {
    return List.of(
        difference.first() + " − " + difference.second(),
        signed(difference.mean(), 4),
        interval(difference.interval()),
        probability(difference.p()),
        probability(difference.adjustedP()) + (difference.isSignificant() ? " *" : ""),
        signed(difference.rankBiserial(), 2),
        signed(difference.cohensDz(), 2));
  }

  private void addOverall(Friedman friedman) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(words("function", "函数"), words("mean rank", "平均秩")));
    for (int i = 0; i < friedman.names().size(); i++) {
      rows.add(List.of(friedman.names().get(i), format("%.2f", friedman.meanRanks().get(i))));
    }
    String critical = format("%.2f", friedman.criticalDifference());
    addParagraph(
        List.of(
            words(
                "over %d data sets: p = %s (Friedman), critical difference %s (Nemenyi)"
                    .formatted(friedman.dataSets(), probability(friedman.p()), critical),
                "%d 个数据集：p = %s（Friedman 检验），临界差 %s（Nemenyi 检验）"
                    .formatted(friedman.dataSets(), probability(friedman.p()), critical))));
    addParagraph(TextTable.lines(rows));
  }

  // Numbers -------------------------------------------------------------------------------------

  private static String format(String pattern, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, pattern, value);
  }

  private static String score(double value) {
    return format("%.4f", value).replace('-', '−');
  }

  private static String interval(ConfidenceInterval interval) {
    return Double.isNaN(interval.low())
        ? "–"
        : score(interval.low()) + " … " + score(interval.high());
  }

  private static String signed(double value, int decimals) {
    return Double.isInfinite(value)
        ? (value > 0 ? "+∞" : "−∞")
        : format("%+." + decimals + "f", value).replace('-', '−');
  }

  private static String probability(double p) {
    return p < 1e-3 && p > 0 ? format("%.1e", p) : format("%.3f", p);
  }

  private static String rate(double rate) {
    return rate < 1e-3
        ? String.valueOf(rate).replace(".0E", "e").replace("E", "e")
        : Numeral.text(rate);
  }

  private static String micros(long nanos) {
    return nanos == 0 ? "–" : format("%.1f", nanos / KILO);
  }

  private static String bytes(long count) {
    String[] units = {"B", "kB", "MB", "GB"};
    double size = count;
    int unit = 0;
    while (size >= KILO && unit < units.length - 1) {
      size /= KILO;
      unit++;
    }
    return format(unit == 0 ? "%.0f " : "%.1f ", size) + units[unit];
  }
}
