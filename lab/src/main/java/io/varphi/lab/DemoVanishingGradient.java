package io.varphi.lab;

import io.varphi.Activations;
import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Legend;
import io.varphi.figure.Mark;
import io.varphi.figure.Polyline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A deep plain net of sigmoids, whose first layers learn nothing, beside two others. */
final class DemoVanishingGradient implements Demo.Experiment {
  private static final int ROWS = 1000;
  private static final double NOISE = 0.1;
  private static final int DEPTH = 20;
  private static final int WIDTH = 32;
  private static final int EPOCHS = 20;
  private static final double RATE = 1e-3;
  private static final List<String> FUNCTIONS = List.of("sigmoid", "tanh", "relu");

  /** A classifier of two classes is no better than guessing within so much of a half. */
  private static final double GUESSING = 0.1;

  private record Curve(String function, String title, DemoRuns.Trained trained) {
    /** The gradient by the weights of each hidden layer, before the first step. */
    double[] gradients() {
      return trained.health().getFirst().layers().stream()
          .limit(DEPTH)
          .mapToDouble(LayerHealth::gradientNorm)
          .toArray();
    }

    /** What it is multiplied by on the way back through a layer, on average over the layers. */
    double measuredFactor() {
      double[] gradients = gradients();
      double whole = gradients[1] / gradients[DEPTH - 1]; // not [0]: the inputs are of another size
      return StrictMath.pow(whole, 1.0 / (DEPTH - 2));
    }

    /** The same by the theory of wide layers, for the weights that keep the signal. */
    double expectedFactor() {
      return Math.sqrt(MeanField.of(Activations.of(function)).gains(1).gradientGrowth());
    }

    double accuracy() {
      return trained.result().testMetric();
    }
  }

  @Override
  public Text title() {
    return new Text("Gradients that vanish in a deep net", "深层网络中的梯度消失");
  }

  @Override
  public DemoResult run(DemoRuns runs) {
    Split split = Split.of(Datasets.circles(ROWS, NOISE, 1), 0.2, 0.2, 1).standardised();
    int epochs = runs.epochs(EPOCHS);
    List<DemoRuns.Task> tasks =
        FUNCTIONS.stream().map(function -> task(function, epochs, split)).toList();
    List<DemoRuns.Trained> trained = runs.train(tasks);
    List<Curve> curves =
        IntStream.range(0, FUNCTIONS.size())
            .mapToObj(i -> {
              String function = FUNCTIONS.get(i);
              return new Curve(function, Wording.title(function), trained.get(i));
            })
            .toList();
    return new DemoResult(
        figure(curves, Language.ENGLISH),
        figure(curves, Language.CHINESE),
        List.of(what(curves), why(curves), so(curves)));
  }

  private static DemoRuns.Task task(String activation, int epochs, Split split) {
    return new DemoRuns.Task(
        NetworkSpec.dense(2, DEPTH, WIDTH, activation, 2, Head.SOFTMAX),
        new TrainSettings(new Optimizer.Adam(), RATE, 32, epochs, 0, 0, 1),
        split,
        true);
  }

  private static Figure figure(List<Curve> curves, Language language) {
    List<Mark> gradients = new ArrayList<>();
    List<Mark> accuracy = new ArrayList<>();
    for (Curve curve : curves) {
      double[] layers = LabFigures.counted(1, DEPTH);
      gradients.add(Polyline.of(curve.title(), layers, curve.gradients()));
      double[] percent = LabFigures.percents(curve.trained().validationMetrics());
      if (percent.length > 0) {
        accuracy.add(Polyline.of(curve.title(), curve.trained().epochs(), percent));
      }
    }
    Figure left =
        Figure.of(gradients.toArray(Mark[]::new))
            .logY()
            .labels(Wording.of(language, "layer", "层序号"), "")
            .title(Wording.of(language, "gradient norm before training", "训练前的梯度范数"));
    Figure right =
        Figure.of(accuracy.toArray(Mark[]::new))
            .range(40, 100)
            .labels(Wording.of(language, "epoch", "训练轮次"), "")
            .title(Wording.of(language, "validation accuracy, %", "验证准确率（%）"));
    return Figure.grid(2, left, right)
        .axes(Axes.FRAME)
        .grid(true)
        .legend(Legend.BELOW)
        .language(language)
        .size(150, 76);
  }

  private static Text what(List<Curve> curves) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Curve curve : curves) {
      double[] gradients = curve.gradients();
      double ratio = gradients[DEPTH - 1] / gradients[0];
      String times = Wording.number(ratio >= 1 ? ratio : 1 / ratio, 2);
      english.add(
          "%s times %s with %s".formatted(times, ratio >= 1 ? "smaller" : "larger", curve.title()));
      chinese.add(
          ratio >= 1
              ? "%s 缩小到 %s 分之一".formatted(curve.title(), times)
              : "%s 放大到 %s 倍".formatted(curve.title(), times));
    }
    return new Text(
        "From the last of %d hidden layers back to the first, the gradient becomes %s."
            .formatted(DEPTH, Wording.list(Language.ENGLISH, english)),
        "梯度从 %d 个隐藏层的最后一层传回第一层时，%s。".formatted(DEPTH, String.join("，", chinese)));
  }

  private static Text why(List<Curve> curves) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Curve curve : curves) {
      String expected = Wording.number(curve.expectedFactor(), 2);
      String measured = Wording.number(curve.measuredFactor(), 2);
      english.add("%s for %s (measured: %s)".formatted(expected, curve.title(), measured));
      chinese.add("%s 为 %s（实测 %s）".formatted(curve.title(), expected, measured));
    }
    double steepest = Activations.sigmoid().gradient(0);
    return new Text(
        ("Each layer multiplies the gradient by weights and slopes, and the sigmoid is never"
                + " steeper than %s: with weights that keep the signal, theory expects, for each"
                + " layer, a factor of %s.")
            .formatted(Wording.number(steepest, 2), Wording.list(Language.ENGLISH, english)),
        "每一层都把梯度乘以权重和斜率，而 Sigmoid 的斜率至多为 %s；在保持信号幅度的初始权重下，理论预期的每层倍数：%s。"
            .formatted(Wording.number(steepest, 2), String.join("，", chinese)));
  }

  private static Text so(List<Curve> curves) {
    int epochs = curves.getFirst().trained().lastHealth().epoch();
    List<Curve> ranked =
        curves.stream().sorted(Comparator.comparingDouble(Curve::accuracy)).toList();
    String english =
        Wording.list(
            Language.ENGLISH,
            ranked.stream()
                .map(curve -> Wording.percent(curve.accuracy()) + " with " + curve.title())
                .toList());
    String chinese =
        Wording.list(
            Language.CHINESE,
            ranked.stream()
                .map(curve -> curve.title() + " " + Wording.percentZh(curve.accuracy()))
                .toList());
    boolean isGuessing = Math.abs(ranked.getFirst().accuracy() - 0.5) < GUESSING;
    String worst = ranked.getFirst().title();
    return new Text(
        "After %d epochs the net is right for this share of the test examples: %s%s."
            .formatted(
                epochs, english, isGuessing ? "; " + worst + " does no better than guessing" : ""),
        "训练 %d 轮后，测试集上的准确率为：%s%s。"
            .formatted(epochs, chinese, isGuessing ? "；" + worst + " 与随机猜测无异" : ""));
  }
}
