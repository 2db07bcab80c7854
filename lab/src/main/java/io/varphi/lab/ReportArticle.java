package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report in one language, the verdict first. */
final class ReportArticle {
  private static final String NONE = "–";

  /** So many problems stand with the verdict. */
  private static final int MENTIONED = 6;

  private final Study study;
  private final StudySpec spec;
  private final ReportFigures figures;
  private final ReportPicture pictures;
  private final Language language;
  private ReportHtml html = new ReportHtml();

  ReportArticle(Study study, ReportFigures figures, ReportPicture pictures, Language language) {
    this.study = study;
    this.spec = study.spec();
    this.figures = figures;
    this.pictures = pictures;
    this.language = language;
  }

  private String say(String english, String chinese) {
    return Wording.of(language, english, chinese);
  }

  void write(ReportHtml page) {
    html = page;
    html.open("article", "lang", say("en", "zh-CN"));
    addHead();
    addVerdict();
    study.overall().ifPresent(this::addOverall);
    study.comparisons().forEach(this::addComparison);
    addProblems();
    addSettings();
    addRuns();
    addFiles();
    html.close();
  }

  // Head ----------------------------------------------------------------------------------------

  private void addHead() {
    String functions = Wording.list(language, spec.activations());
    String data = Wording.list(language, spec.data().stream().map(StudyData::name).toList());
    html.element("h1", say(functions + " on " + data, functions + " 在 " + data + " 上的比较"));
    html.element("p", about(), "class", "about");
    if (!study.isComplete()) {
      html.element(
          "p",
          say(
              ("This study is not finished: %d of %d runs are over. The same command goes on"
                      + " with it.")
                  .formatted(study.runs().size(), study.planned()),
              "该研究尚未完成：共 %d 次训练，已完成 %d 次。再次运行同一命令即可继续。"
                  .formatted(study.planned(), study.runs().size())),
          "class",
          "note");
    }
  }

  private String about() {
    String sizes =
        comparisons().stream()
            .map(comparison -> comparison.depth() + " × " + comparison.width())
            .distinct()
            .collect(Collectors.joining(", "));
    return say(
        "%s, hidden layers × units: %s, %s, %s"
            .formatted(
                Wording.count(spec.activations().size(), "function"),
                sizes,
                Wording.count(spec.seeds(), "seed"),
                Wording.count(study.runs().size(), "run")),
        "%d 个函数，隐藏层数 × 每层单元数：%s，%d 个随机种子，共 %d 次训练"
            .formatted(spec.activations().size(), sizes, spec.seeds(), study.runs().size()));
  }

  private List<Comparison> comparisons() {
    return study.comparisons();
  }

  // Verdict -------------------------------------------------------------------------------------

  private void addVerdict() {
    html.open("section", "class", "verdict", "id", id("verdict"));
    html.element("p", headline());
    List<String> verdict = study.verdict(language);
    if (!verdict.isEmpty()) {
      html.list(verdict);
    }
    addMentioned(say("What kept nets from learning:", "妨碍网络学习的原因："), study.hindrances(language));
    addMentioned(
        say("Seen in nets that learned as well as the others:", "学习效果不逊于其他的网络中也观察到："),
        study.observations(language));
    html.close();
  }

  /** The first problems; the others stand further below. */
  private void addMentioned(String lead, List<String> problems) {
    if (problems.isEmpty()) {
      return;
    }
    List<String> first = problems.subList(0, Math.min(MENTIONED, problems.size()));
    html.element("p", lead, "class", "lead");
    html.list(first);
    if (first.size() < problems.size()) {
      int others = problems.size() - first.size();
      html.open("p", "class", "lead");
      html.element(
          "a",
          others == 1
              ? say("one more below", "另有一条见下文")
              : say("%d more below", "另有 %d 条见下文").formatted(others),
          "href",
          "#" + id("findings"));
      html.close();
    }
  }

  private String headline() {
    if (comparisons().isEmpty()) {
      return say("Nothing can be compared yet.", "目前还没有可以比较的结果。");
    }
    if (spec.activations().size() == 1) {
      String only = spec.activations().getFirst();
      return say(
          "Only %s was trained: there is nothing to compare it with.".formatted(only),
          "只训练了 %s，没有可比较的对象。".formatted(only));
    }
    if (study.overall().isPresent()) {
      return headline(study.overall().get());
    }
    if (comparisons().stream().allMatch(Comparison::isNothingLearned)) {
      return say("No function is better than guessing.", "没有一个函数优于盲目猜测。");
    }
    List<String> winners =
        comparisons().stream().map(Comparison::winner).flatMap(Optional::stream).toList();
    List<String> different = winners.stream().distinct().toList();
    boolean isEverywhere = winners.size() == comparisons().size();
    if (different.isEmpty()) {
      return say("No function is significantly better than all the others.", "没有一个函数显著优于其余所有函数。");
    }
    if (different.size() == 1 && isEverywhere) {
      return say(
          "%s is significantly better than all the others.".formatted(different.getFirst()),
          "%s 显著优于其余所有函数。".formatted(different.getFirst()));
    }
    return say(
        ("It depends: in %d of %d comparisons one function is significantly better than all"
                + " the others (%s).")
            .formatted(winners.size(), comparisons().size(), Wording.list(language, different)),
        "因情况而异：%d 组比较中有 %d 组存在显著优于其余所有函数者（%s）。"
            .formatted(comparisons().size(), winners.size(), Wording.list(language, different)));
  }

  private String headline(Friedman friedman) {
    int sets = friedman.dataSets();
    if (!friedman.isSignificant()) {
      return say(
          "Over %d data sets no function is significantly better than another.".formatted(sets),
          "在 %d 个数据集上，没有一个函数显著优于其他函数。".formatted(sets));
    }
    String best = friedman.names().getFirst();
    List<String> alike =
        friedman.groups().stream()
            .filter(group -> group.contains(best))
            .flatMap(List::stream)
            .filter(name -> !name.equals(best))
            .distinct()
            .toList();
    return alike.isEmpty()
        ? say(
            "Over %d data sets %s is significantly better than all the others."
                .formatted(sets, best),
            "在 %d 个数据集上，%s 显著优于其余所有函数。".formatted(sets, best))
        : say(
            ("Over %d data sets the functions differ; %s has the best mean rank, but cannot"
                    + " be told apart from %s.")
                .formatted(sets, best, Wording.list(language, alike)),
            "在 %d 个数据集上，各函数存在差异；%s 的平均秩最优，但与 %s 无显著差异。"
                .formatted(sets, best, Wording.list(language, alike)));
  }

  // Several data sets ---------------------------------------------------------------------------

  private void addOverall(Friedman friedman) {
    html.element("h2", say("Over all data sets", "所有数据集"), "id", id("overall"));
    html.element(
        "p",
        say(
            ("Friedman's test over %d data sets: χ² = %s, Iman and Davenport's F = %s, p = %s (%s)."
                    + " Nemenyi's critical difference of mean ranks at 5 %%: %s.")
                .formatted(friedmanNumbers(friedman)),
            ("%d 个数据集上的 Friedman 检验：χ² = %s，Iman–Davenport 统计量 F = %s，p = %s（%s）；显著性水平"
                    + " 5%% 下平均秩的 Nemenyi 临界差：%s。")
                .formatted(friedmanNumbers(friedman))));
    figures.overall().ifPresent(this::addFigure);
  }

  private Object[] friedmanNumbers(Friedman friedman) {
    return new Object[] {
      friedman.dataSets(),
      Wording.number(friedman.chiSquared(), 4),
      Wording.number(friedman.f(), 4),
      p(friedman.p()),
      friedman.isExact()
          ? say("exact, over all orders of the ranks", "精确值，穷举所有秩排列")
          : say("by the F distribution", "按 F 分布近似"),
      String.format(Locale.ROOT, "%.2f", friedman.criticalDifference())
    };
  }

  // One comparison ------------------------------------------------------------------------------

  private void addComparison(Comparison comparison) {
    String name = name(comparison);
    html.element("h2", name, "id", id("comparison-" + (comparisons().indexOf(comparison) + 1)));
    addRanking(comparison);
    addDifferences(comparison);
    figures.of(comparison).forEach(this::addFigure);
    if (figures.of(comparison).stream().noneMatch(figure -> figure.name().startsWith("dead-"))) {
      html.element(
          "p",
          say(
              "No unit was dead in more than 0.5 % of a layer, in the mean over the seeds.",
              "按各随机种子平均，任何一层的失活单元都不超过 0.5%。"),
          "class",
          "small");
    }
    addCosts(comparison);
  }

  private String name(Comparison comparison) {
    return say(
        "%s: %d hidden layers of %d units"
            .formatted(comparison.data(), comparison.depth(), comparison.width()),
        "%s：%d 个隐藏层，每层 %d 个单元"
            .formatted(comparison.data(), comparison.depth(), comparison.width()));
  }

  private void addRanking(Comparison comparison) {
    html.element("h3", say("Ranking", "排名"));
    boolean isAccuracy = spec.data(comparison.data()).isClassification();
    String metric = isAccuracy ? say("accuracy, %", "准确率（%）") : "R²";
    caption(
        say(
            ("On the test part, over %s; intervals of 95 %% by bootstrap. Functions"
                    + " that share a letter do not differ significantly. Intervals and p are about"
                    + " these rows: what other validation parts, first weights and orders of"
                    + " examples would give, tested by the same rows; not what other data would.")
                .formatted(Wording.count(comparison.seeds().size(), "seed")),
            ("测试集上 %d 个随机种子的结果；95%% 置信区间由自助法（bootstrap）得到。有相同字母的函数之间无显著差异。"
                    + "区间与 p 值只针对这份数据：测试集固定，反映的是换用其他验证集划分、初始权重与样本顺序时的结果，而不是换用其他数据时的结果。")
                .formatted(comparison.seeds().size())));
    html.open("div", "class", "scroll").open("table");
    row(
        "th",
        "",
        List.of(
            "",
            say("function", "函数"),
            say("mean ", isAccuracy ? "平均" : "平均 ") + metric,
            say("95 % interval", "95% 置信区间"),
            say("deviation", "标准差"),
            say("best", "最好"),
            say("alike", "同组"),
            say("finished", "完成"),
            say("learning rate", "学习率")),
        1);
    List<Standing> standings = comparison.ranking().standings();
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      boolean isWinner = comparison.winner().filter(standing.name()::equals).isPresent();
      row("td", isWinner ? "best" : "", cells(comparison, standing, i + 1, isAccuracy), 1);
    }
    row("td", "", guess(comparison, isAccuracy), 1);
    html.close().close();
  }

  private List<String> guess(Comparison comparison, boolean isAccuracy) {
    Text guess = spec.data(comparison.data()).guess();
    return List.of(
        "",
        say("always guessing " + guess.english(), "始终猜测" + guess.chinese()),
        fixed((isAccuracy ? 100 : 1) * comparison.baseline().mean(), isAccuracy),
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private List<String> cells(
      Comparison comparison, Standing standing, int rank, boolean isAccuracy) {
    Contender contender = comparison.contender(standing.name());
    double unit = isAccuracy ? 100 : 1;
    return List.of(
        Integer.toString(rank),
        standing.name(),
        fixed(unit * standing.mean(), isAccuracy),
        interval(standing.interval(), unit, isAccuracy),
        fixed(unit * standing.standardDeviation(), isAccuracy),
        fixed(unit * standing.best(), isAccuracy),
        letters(comparison.ranking(), standing.name()),
        standing.finished() + "/" + standing.runs(),
        study.rate(contender).map(choice -> Wording.number(choice.best(), 3)).orElse(NONE));
  }

  private void addCosts(Comparison comparison) {
    html.element("h3", say("Time and memory", "时间与内存"));
    caption(
        say(
            "Of training one net on one core: the median over the runs, without evaluation,"
                + " and all that the net and its optimizer hold.",
            "单核训练单个网络所需：各次训练的中位数（不含评估），以及网络与优化器占用的全部内存。"));
    html.open("div", "class", "scroll").open("table");
    row(
        "th",
        "",
        List.of(
            say("function", "函数"),
            say("parameters", "参数个数"),
            say("CPU time a step", "每步 CPU 时间"),
            say("memory", "内存")),
        0);
    for (Standing standing : comparison.ranking().standings()) {
      List<StudyRun> runs = study.compared(comparison.contender(standing.name()));
      RunResult first = runs.getFirst().result();
      row(
          "td",
          "",
          List.of(
              standing.name(),
              Integer.toString(first.parameters()),
              microseconds(runs),
              Numbers.bytes((double) first.bytes())),
          0);
    }
    html.close().close();
  }

  private void caption(String text) {
    html.element("p", text, "class", "small");
  }

  private static String fixed(double value, boolean isAccuracy) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, isAccuracy ? "%.2f" : "%.4f", value).replace('-', '−')
        : NONE;
  }

  private static String interval(ConfidenceInterval interval, double unit, boolean isAccuracy) {
    return Double.isNaN(interval.low())
        ? NONE
        : fixed(unit * interval.low(), isAccuracy)
            + " … "
            + fixed(unit * interval.high(), isAccuracy);
  }

  /** A letter for each group that a function is in. */
  private static String letters(Ranking ranking, String name) {
    String letters =
        IntStream.range(0, ranking.groups().size())
            .filter(i -> ranking.groups().get(i).contains(name))
            .mapToObj(i -> Character.toString('a' + i % 26))
            .collect(Collectors.joining());
    return letters.isEmpty() ? NONE : letters;
  }

  private static String microseconds(List<StudyRun> runs) {
    double[] nanos =
        runs.stream()
            .mapToDouble(run -> run.result().cpuNanosPerStep())
            .filter(time -> time > 0)
            .sorted()
            .toArray();
    return nanos.length == 0
        ? NONE
        : Wording.number(LabFigures.quantile(nanos, 0.5) / 1000, 3) + " µs";
  }

  private void addDifferences(Comparison comparison) {
    Ranking ranking = comparison.ranking();
    if (ranking.differences().isEmpty()) {
      return;
    }
    boolean isAccuracy = spec.data(comparison.data()).isClassification();
    double unit = isAccuracy ? 100 : 1;
    html.open("details", "open", "open");
    html.element("summary", say("All pairs", "所有两两比较"));
    caption(
        say(
            "Differences over the same seeds, the first less the second: Wilcoxon's"
                + " signed-rank test, exact and two-sided; p after Holm's correction for all"
                + " pairs; effect sizes: matched-pairs rank-biserial correlation and Cohen's"
                + " d_z, for pairs. Significant at 5 %: bold.",
            "相同随机种子下的差值（前者减后者）：Wilcoxon 符号秩检验（精确、双侧），p 值经 Holm 法对所有配对校正；效应量为配对秩二列相关与 Cohen's"
                + " d_z（配对）。在 5% 水平下显著者加粗。"));
    html.open("div", "class", "scroll").open("table");
    row(
        "th",
        "",
        List.of(
            say("pair", "配对"),
            isAccuracy
                ? say("difference, points of %", "差值（百分点）")
                : say("difference of R²", "R² 之差"),
            say("95 % interval", "95% 置信区间"),
            "p",
            say("p (Holm)", "p（Holm）"),
            say("rank-biserial", "秩二列相关"),
            "Cohen's d_z"),
        0);
    for (Difference difference : ranking.differences()) {
      row(
          "td",
          difference.isSignificant() ? "best" : "",
          List.of(
              difference.first() + " − " + difference.second(),
              fixed(unit * difference.mean(), isAccuracy),
              interval(difference.interval(), unit, isAccuracy),
              p(difference.p()),
              p(difference.adjustedP()),
              effect(difference.rankBiserial()),
              effect(difference.cohensDz())),
          0);
    }
    html.close().close().close();
  }

  private static String p(double probability) {
    return Double.isFinite(probability) ? Wording.number(probability, 2) : NONE;
  }

  private static String effect(double size) {
    return Double.isFinite(size)
        ? String.format(Locale.ROOT, "%+.2f", size).replace('-', '−')
        : Wording.number(size, 2);
  }

  /** Cells of a row; that of the given place is left-aligned. */
  private void row(String cell, String kind, List<String> cells, int left) {
    open("tr", kind);
    for (int i = 0; i < cells.size(); i++) {
      String[] attributes = i == left ? new String[] {"class", "left"} : new String[0];
      html.element(cell, cells.get(i), attributes);
    }
    html.close();
  }

  private void open(String element, String kind) {
    if (kind.isEmpty()) {
      html.open(element);
    } else {
      html.open(element, "class", kind);
    }
  }

  // Figures -------------------------------------------------------------------------------------

  private void addFigure(ReportFigure figure) {
    String name = id(figure.name());
    html.open("figure", "id", name);
    html.raw(pictures.of(figure.in(language), name + "-"));
    html.open("figcaption").text(figure.caption().in(language)).raw(" ");
    for (String ending : List.of("svg", "pdf")) {
      String file = Report.FIGURES + "/" + figure.file(language, ending);
      html.element("a", ending.toUpperCase(Locale.ROOT), "href", file).raw(" ");
    }
    html.close().close();
  }

  private String id(String name) {
    return say("en", "zh") + "-" + name;
  }

  // Findings ------------------------------------------------------------------------------------

  private void addProblems() {
    html.element("h2", say("What went wrong in layers", "各层出现的问题"), "id", id("findings"));
    List<StudyProblem> problems = study.problems();
    if (problems.isEmpty()) {
      html.element(
          "p",
          say(
              "Nothing: no layer had dead or saturated units, vanishing or exploding"
                  + " gradients, lost signals or weights that did not move.",
              "没有：各层均未出现单元失活或饱和、梯度消失或爆炸、信号丢失或权重停滞。"));
      return;
    }
    html.element(
        "p",
        say(
            "At the end of the comparison's runs; hidden layers × units.",
            "比较所用的各次训练结束时的情况；“隐藏层数 × 每层单元数”。"),
        "class",
        "small");
    for (StudyData data : spec.data()) {
      List<String> sentences =
          problems.stream()
              .filter(problem -> problem.contender().data().equals(data.name()))
              .map(problem -> problem.sentence().in(language))
              .toList();
      if (!sentences.isEmpty()) {
        if (spec.data().size() > 1) {
          html.element("h3", data.name());
        }
        html.list(sentences);
      }
    }
  }

  // Settings ------------------------------------------------------------------------------------

  private void addSettings() {
    html.element("h2", say("Settings", "设置"), "id", id("settings"));
    html.open("dl");
    for (StudyData data : spec.data()) {
      html.element("dt", say("data: ", "数据：") + data.name());
      html.element("dd", described(data), "class", "wide");
      for (Text note : data.notes()) {
        html.element("dd", note.in(language), "class", "wide");
      }
    }
    StudyTraining training = spec.training();
    define(say("functions", "函数"), String.join(say(", ", "、"), spec.activations()));
    if (spec.hasGates()) {
      define(
          say("gates", "门控函数"),
          say(
              "in blocks with a third of the units, as they have three matrices; from the second"
                  + " block on, rows are divided by their root mean square, as products of products"
                  + " would explode",
              "门控块有三个矩阵，故中间单元数取三分之一；从第二块起，每行先除以其均方根，否则连乘会使信号爆炸"));
    }
    define(
        say("split", "划分"),
        say(
            ("%s of the rows to test, the same in all runs (seed %d); %s to validate and the rest to"
                    + " train, by the seed of the run; inputs and values standardised by the"
                    + " training part")
                .formatted(
                    Wording.percent(spec.testShare()),
                    spec.testSeed(),
                    Wording.percent(spec.validationShare())),
            "%s 用于测试，所有训练共用（种子 %d）；%s 用于验证，其余用于训练，按各次训练的种子划分；输入与数值目标按训练部分标准化"
                .formatted(
                    Wording.percentZh(spec.testShare()),
                    spec.testSeed(),
                    Wording.percentZh(spec.validationShare()))));
    define(say("seeds of the comparison", "比较所用随机种子"), seeds(spec.comparisonSeeds()));
    define(say("learning rates", "学习率"), rates(training.rates()));
    define(say("optimizer", "优化器"), optimizer(training.optimizer()));
    define(
        say("training", "训练"),
        say(
            "batches of %d, at most %d epochs, %s, weight decay %s"
                .formatted(
                    training.batch(),
                    training.epochs(),
                    training.patience() == 0
                        ? "no early stop"
                        : "stopped after %d epochs without a smaller validation loss"
                            .formatted(training.patience()),
                    Numbers.shortest(training.weightDecay())),
            "批大小 %d，至多 %d 轮，%s，权重衰减 %s"
                .formatted(
                    training.batch(),
                    training.epochs(),
                    training.patience() == 0
                        ? "不提前停止"
                        : "验证损失连续 %d 轮未下降则停止".formatted(training.patience()),
                    Numbers.shortest(training.weightDecay()))));
    define(say("first weights", "初始权重"), init(training.init()));
    html.close();
    addChosenRates();
  }

  private void define(String term, String text) {
    html.element("dt", term).element("dd", text, "class", "wide");
  }

  private String described(StudyData data) {
    String source =
        switch (data.source()) {
          case DataSource.Made(String set) -> say("made set " + set, "生成的数据集 " + set);
          case DataSource.Csv(var file, var _) -> String.valueOf(file.getFileName());
          case DataSource.Images(var folder) -> say("images in ", "图像，位于 ") + folder.getFileName();
        };
    String columns =
        data.columns().size() <= 12
            ? String.join(say(", ", "、"), data.columns())
            : say("%d columns", "%d 列").formatted(data.columns().size());
    String outputs =
        data.outputs().size() <= 12
            ? String.join(say(", ", "、"), data.outputs())
            : Integer.toString(data.outputs().size());
    String test =
        data.testRows() == 0
            ? ""
            : say(" and %d to test", "，另有 %d 行用于测试").formatted(data.testRows());
    return say(
        "%s; %d rows%s; inputs: %s; %s: %s; fingerprint %s"
            .formatted(
                source,
                data.rows(),
                test,
                columns,
                data.isClassification() ? "classes" : "values to predict",
                outputs,
                data.fingerprint()),
        "%s；%d 行%s；输入：%s；%s：%s；数据指纹 %s"
            .formatted(
                source,
                data.rows(),
                test,
                columns,
                data.isClassification() ? "类别" : "预测目标",
                outputs,
                data.fingerprint()));
  }

  private static String seeds(List<Long> seeds) {
    return seeds.size() == 1
        ? seeds.getFirst().toString()
        : seeds.getFirst() + " … " + seeds.getLast();
  }

  private String rates(LearningRates rates) {
    String grid =
        rates.grid().stream()
            .map(rate -> Wording.number(rate, 3))
            .collect(Collectors.joining(say(", ", "、")));
    if (!rates.isSearched()) {
      return grid;
    }
    return say(
        "the best of %s by accuracy or R² in validation (among equals by loss), with the seeds %s%s"
            .formatted(
                grid,
                seeds(spec.searchSeeds().reversed()),
                rates.isExtended() ? ", and beyond where the best is at an end" : ""),
        "在 %s 中按验证集准确率或 R² 选取（相同时按验证损失），随机种子 %s%s"
            .formatted(
                grid,
                seeds(spec.searchSeeds().reversed()),
                rates.isExtended() ? "；最优值位于端点时继续向外扩展" : ""));
  }

  private String optimizer(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd(double momentum) ->
          say("SGD, momentum ", "SGD，动量 ") + Numbers.shortest(momentum);
      case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
          adam("Adam", beta1, beta2, epsilon);
      case Optimizer.AdamW(double beta1, double beta2, double epsilon) ->
          adam("AdamW", beta1, beta2, epsilon);
    };
  }

  private static String adam(String name, double beta1, double beta2, double epsilon) {
    return "%s, β₁ = %s, β₂ = %s, ε = %s"
        .formatted(
            name, Numbers.shortest(beta1), Numbers.shortest(beta2), Wording.number(epsilon, 2));
  }

  private String init(Init init) {
    return switch (init) {
      case Init.KeepSignal() ->
          say(
              "normal, with the gain of each function that keeps the signal: σ² = 1/(fan_in"
                  + " · E f²)",
              "正态分布，按各函数保持信号幅度的增益：σ² = 1/(fan_in · E f²)");
      case Init.KeepGradient() ->
          say(
              "normal, with the gain of each function that keeps the gradient: σ² ="
                  + " 1/(fan_out · E f′²)",
              "正态分布，按各函数保持梯度幅度的增益：σ² = 1/(fan_out · E f′²)");
      case Init.Gain(double gain) ->
          say("normal, σ² = gain²/fan_in with gain ", "正态分布，σ² = gain²/fan_in，增益 ")
              + Numbers.shortest(gain);
    };
  }

  private void addChosenRates() {
    List<String> remarks =
        study.rates().stream()
            .flatMap(choice -> choice.remark().stream())
            .map(remark -> remark.in(language))
            .toList();
    if (!remarks.isEmpty()) {
      html.list(remarks);
    }
  }

  // Runs ----------------------------------------------------------------------------------------

  private void addRuns() {
    html.element("h2", say("All runs of the comparison", "比较所用的全部训练"), "id", id("runs"));
    html.open("details");
    html.element("summary", say("Each run with its seed, result and weights", "每次训练的随机种子、结果与权重"));
    html.open("div", "class", "scroll").open("table");
    row(
        "th",
        "",
        List.of(
            say("function", "函数"),
            say("data", "数据"),
            say("layers × units", "层数 × 单元数"),
            say("seed", "种子"),
            say("learning rate", "学习率"),
            say("outcome", "结局"),
            say("best epoch", "最佳轮次"),
            say("validation loss", "验证损失"),
            say("test result", "测试结果"),
            say("hash of weights", "权重哈希")),
        0);
    study.runs().stream()
        .filter(run -> run.spec().purpose() == RunSpec.Purpose.COMPARISON)
        .forEach(run -> row("td", "", cells(run), 0));
    html.close().close().close();
  }

  private List<String> cells(StudyRun run) {
    Contender contender = run.spec().contender();
    RunResult result = run.result();
    return List.of(
        contender.activation(),
        contender.data(),
        contender.depth() + " × " + contender.width(),
        Long.toString(run.spec().seed()),
        Wording.number(run.spec().learningRate(), 3),
        outcome(result),
        result.bestEpoch() == 0 ? NONE : Integer.toString(result.bestEpoch()),
        Wording.number(result.validation().loss(), 4),
        fixed(result.testMetric(), false),
        ReportTable.hash(result.weightsHash()));
  }

  private String outcome(RunResult result) {
    return switch (result.outcome()) {
      case Outcome.Finished() -> say("%d epochs", "%d 轮").formatted(result.epochs().size());
      case Outcome.StoppedEarly(int epoch) ->
          say("stopped after %d epochs", "第 %d 轮后停止").formatted(epoch);
      case Outcome.Diverged(int epoch, int _) ->
          say("diverged in epoch %d", "第 %d 轮发散").formatted(epoch);
    };
  }

  private void addFiles() {
    html.open("p", "class", "small");
    html.text(say("All numbers of all runs: ", "全部训练的全部数据："));
    html.element("a", Report.TABLE, "href", Report.TABLE);
    html.text(say("; each figure as SVG and PDF: folder ", "；各图的 SVG 与 PDF 文件位于文件夹 "));
    html.element("code", Report.FIGURES);
    html.text(say(".", "。"));
    html.close();
  }
}
