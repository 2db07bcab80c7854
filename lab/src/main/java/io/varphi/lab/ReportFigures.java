package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Axes;
import io.varphi.figure.Boxes;
import io.varphi.figure.DecisionMap;
import io.varphi.figure.Figure;
import io.varphi.figure.HeatMap;
import io.varphi.figure.Legend;
import io.varphi.figure.Mark;
import io.varphi.figure.Points;
import io.varphi.figure.Polyline;
import io.varphi.figure.RankDiagram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The figures of a study. A function has the same colour in all of them. */
final class ReportFigures {
  private static final double WIDTH = 160;

  /** Below this share nothing is seen in a heat map. */
  private static final double SEEN = 0.005;

  /** Logarithms of gradients are shown from this to its opposite. */
  private static final double LEAST_GRADIENT = -16;

  private static final Text EPOCH = new Text("epoch", "训练轮次");

  private final Study study;

  ReportFigures(Study study) {
    this.study = study;
  }

  /** All figures, in the order of the report. */
  List<ReportFigure> all() {
    List<ReportFigure> figures = new ArrayList<>();
    overall().ifPresent(figures::add);
    for (Comparison comparison : study.comparisons()) {
      figures.addAll(of(comparison));
    }
    return figures;
  }

  /** The figures of one comparison that have something to show. */
  List<ReportFigure> of(Comparison comparison) {
    List<ReportFigure> figures = new ArrayList<>();
    scores(comparison).ifPresent(figures::add);
    curves(comparison).ifPresent(figures::add);
    rates(comparison).ifPresent(figures::add);
    predictions(comparison).ifPresent(figures::add);
    dead(comparison).ifPresent(figures::add);
    saturated(comparison).ifPresent(figures::add);
    gradients(comparison).ifPresent(figures::add);
    return figures;
  }

  /** Mean ranks over data sets. */
  Optional<ReportFigure> overall() {
    return study
        .overall()
        .map(friedman ->
            new ReportFigure(
                "ranks",
                new Text(
                    ("Mean ranks over %d data sets, the best to the left; functions on one"
                            + " bar cannot be told apart.")
                        .formatted(friedman.dataSets()),
                    "%d 个数据集上的平均秩，越靠左越好；由同一条横线相连的函数之间无显著差异。".formatted(friedman.dataSets())),
                _ ->
                    RankDiagram.of(
                        friedman.names(),
                        friedman.meanRanks(),
                        friedman.criticalDifference(),
                        friedman.groups())));
  }

  // Names ---------------------------------------------------------------------------------------

  private String file(String kind, Comparison comparison) {
    String letters =
        comparison.data().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
    String data = letters.replaceAll("^-|-$", "");
    int place = study.comparisons().indexOf(comparison);
    boolean isOnlyOne = study.comparisons().size() == 1;
    String number = isOnlyOne ? "" : "-" + (place + 1);
    return "%s-%s-%dx%d%s".formatted(kind, data, comparison.depth(), comparison.width(), number);
  }

  private StudyData data(Comparison comparison) {
    return study.spec().data(comparison.data());
  }

  private boolean isClassification(Comparison comparison) {
    return data(comparison).isClassification();
  }

  private String metric(Comparison comparison, Language language) {
    return isClassification(comparison) ? Wording.of(language, "accuracy, %", "准确率（%）") : "R²";
  }

  /** Accuracies are shown in percent. */
  private double shown(Comparison comparison, double metric) {
    return isClassification(comparison) ? 100 * metric : metric;
  }

  private List<String> activations() {
    return study.spec().activations();
  }

  /** A text from data, in which a dollar sign is no maths. */
  private static String plain(String text) {
    return text.replace("$", "\\$");
  }

  private List<StudyRun> runs(Comparison comparison, String activation) {
    return study.compared(comparison.contender(activation)).stream()
        .filter(run -> comparison.seeds().contains(run.spec().seed()))
        .toList();
  }

  // Scores --------------------------------------------------------------------------------------

  private Optional<ReportFigure> scores(Comparison comparison) {
    List<String> names = new ArrayList<>();
    List<double[]> samples = new ArrayList<>();
    for (String activation : activations()) {
      double[] scores =
          runs(comparison, activation).stream()
              .mapToDouble(StudyRun::score)
              .filter(Double::isFinite)
              .map(score -> shown(comparison, score))
              .toArray();
      if (scores.length > 0) {
        names.add(plain(activation));
        samples.add(scores);
      }
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Boxes boxes = Boxes.of("", names, samples);
    boolean hasAll = names.size() == activations().size();
    Boxes coloured = hasAll ? boxes : boxes.colour(0); // not each its own: colours would be shifted
    return Optional.of(
        new ReportFigure(
            file("scores", comparison),
            new Text(
                ("Results on the test part, %s each: median, quartiles, whiskers to the"
                        + " last run within 1.5 boxes, outliers. Runs that diverged are not"
                        + " drawn.")
                    .formatted(Wording.count(comparison.seeds().size(), "seed")),
                "测试集上的结果，每个函数 %d 个随机种子：中位数、四分位数、须线（1.5 倍箱高以内的最远值）与离群值；发散的训练未画出。"
                    .formatted(comparison.seeds().size())),
            language ->
                Figure.of(coloured)
                    .axes(Axes.FRAME)
                    .grid(true)
                    .legend(Legend.NONE)
                    .labels("", Wording.of(language, "test ", "测试") + metric(comparison, language))
                    .size(WIDTH, 72)));
  }

  // Training curves -----------------------------------------------------------------------------

  private Optional<ReportFigure> curves(Comparison comparison) {
    boolean isTrained =
        activations().stream()
            .flatMap(activation -> runs(comparison, activation).stream())
            .anyMatch(run -> !run.result().epochs().isEmpty());
    if (!isTrained) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportFigure(
            file("training", comparison),
            new Text(
                "Training: the median over the seeds, and the band in which the middle half"
                    + " of them lies.",
                "训练过程：各随机种子的中位数，色带为居中一半种子的范围。"),
            language ->
                Figure.grid(3, curves(comparison, language))
                    .axes(Axes.FRAME)
                    .grid(true)
                    .legend(Legend.BELOW)
                    .labels(EPOCH.in(language), "")
                    .size(WIDTH, 72)));
  }

  private List<Figure> curves(Comparison comparison, Language language) {
    List<Figure> panels = new ArrayList<>();
    curves(comparison, EpochRecord::trainingLoss)
        .map(panel -> panel.logY().title(Wording.of(language, "training loss", "训练损失")))
        .ifPresent(panels::add);
    curves(comparison, EpochRecord::validationLoss)
        .map(panel -> panel.logY().title(Wording.of(language, "validation loss", "验证损失")))
        .ifPresent(panels::add);
    String metric = Wording.of(language, "validation ", "验证") + metric(comparison, language);
    curves(comparison, epoch -> shown(comparison, epoch.validationMetric()))
        .map(panel -> panel.title(metric))
        .ifPresent(panels::add);
    return panels;
  }

  /** Empty if there is no number to draw: R² of values that are all the same is none. */
  private Optional<Figure> curves(Comparison comparison, ToDoubleFunction<EpochRecord> quantity) {
    List<Mark> marks = new ArrayList<>();
    List<String> activations = activations();
    for (int i = 0; i < activations.size(); i++) {
      List<double[]> values =
          runs(comparison, activations.get(i)).stream()
              .map(run -> run.result().epochs().stream().mapToDouble(quantity).toArray())
              .filter(epochs -> epochs.length > 0)
              .toList();
      if (values.stream().flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite)) {
        marks.addAll(LabFigures.medianAndBand(plain(activations.get(i)), 1, values, i));
      }
    }
    return marks.isEmpty() ? Optional.empty() : Optional.of(Figure.of(marks.toArray(Mark[]::new)));
  }

  // Learning rates ------------------------------------------------------------------------------

  private Optional<ReportFigure> rates(Comparison comparison) {
    List<Mark> marks = new ArrayList<>();
    List<String> activations = activations();
    for (int i = 0; i < activations.size(); i++) {
      Optional<RateChoice> choice = study.rate(comparison.contender(activations.get(i)));
      if (choice.isPresent() && choice.get().tried().size() > 1) {
        marks.addAll(
            sweep(choice.get(), plain(activations.get(i)), i, isClassification(comparison)));
      }
    }
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    boolean isAccuracy = isClassification(comparison);
    return Optional.of(
        new ReportFigure(
            file("rates", comparison),
            new Text(
                "The search of the learning rate: the mean "
                    + (isAccuracy ? "validation accuracy" : "1 − R² in validation")
                    + " with each; a disc marks the chosen rate, which among equals is the one with"
                    + " the smallest loss. Rates with which a run diverged have a gap.",
                "学习率搜索：各学习率下的平均"
                    + (isAccuracy ? "验证准确率" : "验证集 1 − R²")
                    + "，圆点为选定的学习率（相同时取损失最小者）；有训练发散的学习率处断开。"),
            language -> {
              Figure figure =
                  Figure.of(marks.toArray(Mark[]::new))
                      .axes(Axes.FRAME)
                      .logX()
                      .grid(true)
                      .labels(
                          Wording.of(language, "learning rate", "学习率"),
                          isAccuracy
                              ? Wording.of(language, "validation accuracy, %", "验证准确率（%）")
                              : Wording.of(language, "1 − R² in validation", "验证集 1 − R²"))
                      .size(WIDTH, 72);
              return isAccuracy ? figure : figure.logY();
            }));
  }

  /**
   * What the rate is chosen by: accuracies in percent, or what R² lacks of 1, which is positive.
   */
  static double chosenBy(RateChoice.Tried tried, boolean isAccuracy) {
    return isAccuracy ? 100 * tried.metric() : 1 - tried.metric();
  }

  private static List<Mark> sweep(RateChoice choice, String name, int colour, boolean isAccuracy) {
    double[] rates = choice.tried().stream().mapToDouble(RateChoice.Tried::learningRate).toArray();
    double[] metrics =
        choice.tried().stream().mapToDouble(tried -> chosenBy(tried, isAccuracy)).toArray();
    List<Mark> marks = new ArrayList<>();
    marks.add(Polyline.of(name, rates, metrics).colour(colour));
    OptionalDouble best =
        choice.tried().stream()
            .filter(tried -> tried.learningRate() == choice.best())
            .mapToDouble(tried -> chosenBy(tried, isAccuracy))
            .filter(Double::isFinite)
            .findFirst();
    best.ifPresent(metric ->
        marks.add(
            Points.of(name, new double[] {choice.best()}, new double[] {metric})
                .shape(Points.Shape.DISC)
                .colour(colour)));
    return marks;
  }

  // Predictions ---------------------------------------------------------------------------------

  /** A function and what a net of it predicts. */
  private record Predicted(String name, PredictionMap map) {}

  private Optional<ReportFigure> predictions(Comparison comparison) {
    List<Predicted> predicted = new ArrayList<>();
    for (String activation : activations()) {
      runs(comparison, activation).stream()
          .flatMap(run -> run.predictions().stream())
          .findFirst()
          .ifPresent(map -> predicted.add(new Predicted(plain(activation), map)));
    }
    if (predicted.isEmpty()) {
      return Optional.empty();
    }
    if (data(comparison).columns().size() == 1) {
      return Optional.of(line(comparison, predicted));
    }
    return Optional.of(
        isClassification(comparison)
            ? decisions(comparison, predicted)
            : surfaces(comparison, predicted));
  }

  private ReportFigure line(Comparison comparison, List<Predicted> predicted) {
    StudyData data = data(comparison);
    boolean isTwo = isClassification(comparison) && data.outputs().size() == 2;
    List<Mark> marks = new ArrayList<>();
    Matrix examples = predicted.getFirst().map().examples();
    marks.add(
        Points.of("", LabFigures.column(examples, 0), LabFigures.column(examples, 2))
            .shape(Points.Shape.RING)
            .colour(activations().size()));
    for (Predicted each : predicted) {
      PredictionMap map = each.map();
      int places = map.predictions().columns();
      double[] x =
          IntStream.range(0, places)
              .mapToDouble(i -> map.xLow() + (map.xHigh() - map.xLow()) * i / (places - 1))
              .toArray();
      double[] y =
          IntStream.range(0, places).mapToDouble(i -> map.predictions().at(0, i)).toArray();
      marks.add(Polyline.of(each.name(), x, y).colour(colour(each.name())));
    }
    String output = plain(data.outputs().getLast());
    return new ReportFigure(
        file("predictions", comparison),
        new Text(
            "What nets of the first seed predict, and examples of the test part (rings).",
            "第一个随机种子的网络所作的预测，圆圈为测试集中的样本。"),
        language ->
            Figure.of(marks.toArray(Mark[]::new))
                .axes(Axes.FRAME)
                .grid(true)
                .labels(
                    plain(data.columns().getFirst()),
                    isTwo
                        ? Wording.of(language, "probability of " + output, output + " 的概率")
                        : output)
                .size(WIDTH, 80));
  }

  private int colour(String plainName) {
    return activations().stream().map(ReportFigures::plain).toList().indexOf(plainName);
  }

  private ReportFigure decisions(Comparison comparison, List<Predicted> predicted) {
    StudyData data = data(comparison);
    int classes = data.outputs().size();
    PredictionMap first = predicted.getFirst().map();
    List<DecisionMap.Panel> panels = predicted.stream().map(each -> panel(each, classes)).toList();
    Matrix examples = first.examples();
    int[] labels =
        Arrays.stream(LabFigures.column(examples, 2)).mapToInt(label -> (int) label).toArray();
    return new ReportFigure(
        file("decisions", comparison),
        new Text(
            "Decision boundaries of the nets of the first seed"
                + (classes == 2 ? ", the stronger the colour, the surer the net" : "")
                + "; examples of the test part.",
            "第一个随机种子的网络的决策边界" + (classes == 2 ? "，颜色越深，网络越有把握" : "") + "；点为测试集中的样本。"),
        _ ->
            DecisionMap.of(
                    data.outputs().stream().map(ReportFigures::plain).toList(),
                    panels,
                    first.xLow(),
                    first.xHigh(),
                    first.yLow(),
                    first.yHigh())
                .examples(LabFigures.column(examples, 0), LabFigures.column(examples, 1), labels)
                .columns(columns(predicted.size()))
                .labels(plain(data.columns().get(0)), plain(data.columns().get(1)))
                .figure()
                .size(WIDTH, mapHeight(predicted.size())));
  }

  /** A row of three, or rows of two for four. */
  private static int columns(int panels) {
    return panels == 4 ? 2 : Math.min(panels, 3);
  }

  /** Panels about as high as wide, a single one not as wide as the page. */
  private static double mapHeight(int panels) {
    int columns = columns(panels);
    int rows = Math.ceilDiv(panels, columns);
    double side = Math.min((WIDTH - 14) / columns, 85);
    return 22 + rows * (side + 6);
  }

  private static DecisionMap.Panel panel(Predicted predicted, int classes) {
    Matrix places = predicted.map().predictions();
    List<double[]> probabilities = new ArrayList<>();
    for (float value : places.values()) {
      probabilities.add(classes == 2 ? new double[] {1 - value, value} : only(value, classes));
    }
    return new DecisionMap.Panel(predicted.name(), places.columns(), probabilities);
  }

  private static double[] only(float label, int classes) {
    double[] probabilities = new double[classes];
    probabilities[Math.clamp((int) label, 0, classes - 1)] = 1;
    return probabilities;
  }

  private ReportFigure surfaces(Comparison comparison, List<Predicted> predicted) {
    StudyData data = data(comparison);
    PredictionMap first = predicted.getFirst().map();
    List<HeatMap.Panel> panels =
        predicted.stream()
            .map(each -> new HeatMap.Panel(each.name(), rows(each.map().predictions())))
            .toList();
    return new ReportFigure(
        file("predictions", comparison),
        new Text(
            "What the nets of the first seed predict over both inputs.", "第一个随机种子的网络在两个输入上所作的预测。"),
        _ ->
            HeatMap.of(plain(data.outputs().getFirst()), panels)
                .over(first.xLow(), first.xHigh(), first.yLow(), first.yHigh())
                .columns(columns(predicted.size()))
                .labels(plain(data.columns().get(0)), plain(data.columns().get(1)))
                .figure()
                .size(WIDTH, mapHeight(predicted.size())));
  }

  private static List<double[]> rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows())
        .mapToObj(
            i -> IntStream.range(0, matrix.columns()).mapToDouble(j -> matrix.at(i, j)).toArray())
        .toList();
  }

  // Health --------------------------------------------------------------------------------------

  private Optional<ReportFigure> dead(Comparison comparison) {
    return share(
        "dead",
        comparison,
        LayerHealth::deadShare,
        new Text("dead units, %", "失活单元（%）"),
        new Text(
            "Dead units, which give 0 for all examples, by layer and epoch; means over the seeds.",
            "各层失活单元（对全部样本都输出 0）的比例随训练的变化，取各随机种子的平均。"));
  }

  private Optional<ReportFigure> saturated(Comparison comparison) {
    return share(
        "saturated",
        comparison,
        LayerHealth::saturatedShare,
        new Text("saturated outputs, %", "饱和输出（%）"),
        new Text(
            "Saturated outputs, where the slope is below 1 % of the steepest, by layer and"
                + " epoch; means over the seeds. Grey: not defined.",
            "各层饱和输出（斜率不到最大斜率的 1%）的比例随训练的变化，取各随机种子的平均；灰色处无定义。"));
  }

  /** A share of what hidden layers have, from 0 to 100 %; empty where there is next to nothing. */
  private Optional<ReportFigure> share(
      String kind,
      Comparison comparison,
      ToDoubleFunction<LayerHealth> share,
      Text name,
      Text caption) {
    List<HeatMap.Panel> panels =
        panels(comparison, comparison.depth(), layer -> 100 * share.applyAsDouble(layer));
    boolean isSeen =
        panels.stream()
            .flatMap(panel -> panel.rows().stream())
            .flatMapToDouble(Arrays::stream)
            .anyMatch(value -> value >= 100 * SEEN);
    return isSeen
        ? Optional.of(heat(kind, comparison, panels, name, caption, map -> map.scale(0, 100)))
        : Optional.empty();
  }

  private Optional<ReportFigure> gradients(Comparison comparison) {
    List<HeatMap.Panel> panels =
        panels(
            comparison,
            comparison.depth() + 1,
            layer ->
                Math.clamp(
                    StrictMath.log10(layer.gradientNorm()), LEAST_GRADIENT, -LEAST_GRADIENT));
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            heat(
                "gradients",
                comparison,
                panels,
                new Text("log₁₀ of the gradient norm", "梯度范数的常用对数"),
                new Text(
                    "The norm of the gradient by each layer's weights, the last layer being"
                        + " that of the outputs; means of its logarithm over the seeds.",
                    "各层权重的梯度范数（最上一层为输出层），取其对数在各随机种子上的平均。"),
                map -> map));
  }

  private ReportFigure heat(
      String kind,
      Comparison comparison,
      List<HeatMap.Panel> panels,
      Text name,
      Text caption,
      UnaryOperator<HeatMap> refined) {
    int columns = columns(panels.size());
    int rows = Math.ceilDiv(panels.size(), columns);
    int layers = panels.stream().mapToInt(panel -> panel.rows().size()).max().orElse(1);
    double height = 16 + rows * (9 + Math.clamp(4.0 * layers, 22, 45));
    return new ReportFigure(
        file(kind, comparison),
        caption,
        language ->
            refined
                .apply(HeatMap.of(name.in(language), panels))
                .countedFrom(0, 1)
                .columns(columns)
                .labels(EPOCH.in(language), Wording.of(language, "layer", "层序号"))
                .figure()
                .size(WIDTH, height));
  }

  /** A panel for each function, with means over the seeds. */
  private List<HeatMap.Panel> panels(
      Comparison comparison, int layers, ToDoubleFunction<LayerHealth> quantity) {
    List<HeatMap.Panel> panels = new ArrayList<>();
    for (String activation : activations()) {
      List<List<HealthRecord>> histories =
          runs(comparison, activation).stream()
              .map(StudyRun::health)
              .filter(health -> !health.isEmpty())
              .toList();
      if (!histories.isEmpty()) {
        List<double[]> rows =
            IntStream.range(0, layers)
                .mapToObj(layer -> means(histories, layer, quantity))
                .toList();
        panels.add(new HeatMap.Panel(plain(activation), rows));
      }
    }
    return panels;
  }

  /** By epoch, over the runs that have come so far; between records, the last one counts. */
  private static double[] means(
      List<List<HealthRecord>> histories, int layer, ToDoubleFunction<LayerHealth> quantity) {
    int last = histories.stream().mapToInt(history -> history.getLast().epoch()).max().orElse(0);
    double[] means = new double[last + 1];
    for (int epoch = 0; epoch <= last; epoch++) {
      int now = epoch;
      double[] values =
          histories.stream()
              .filter(history -> history.getLast().epoch() >= now)
              .map(history -> at(history, now))
              .filter(record -> layer < record.layers().size())
              .mapToDouble(record -> quantity.applyAsDouble(record.layers().get(layer)))
              .filter(value -> !Double.isNaN(value))
              .toArray();
      means[epoch] = values.length == 0 ? Double.NaN : Descriptive.mean(values);
    }
    return means;
  }

  private static HealthRecord at(List<HealthRecord> history, int epoch) {
    HealthRecord latest = history.getFirst();
    for (HealthRecord record : history) {
      if (record.epoch() <= epoch) {
        latest = record;
      }
    }
    return latest;
  }
}
