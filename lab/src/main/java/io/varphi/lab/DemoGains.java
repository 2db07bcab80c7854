package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Legend;
import io.varphi.figure.Mark;
import io.varphi.figure.Points;
import io.varphi.figure.Polyline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** ReLU nets with weights that are too small, right, and too large. */
final class DemoGains implements Demo.Experiment {
  /** So that gains are told apart without colours. */
  private static final List<Points.Shape> SHAPES = List.of(Points.Shape.values());

  private static final int DEPTH = 40;
  private static final int WIDTH = 256;
  private static final int NETS = 3;
  private static final int EVERY = 4;

  private static final int TRAINED_WIDTH = 64;
  private static final int ROWS = 1000;
  private static final double NOISE = 0.1;
  private static final int EPOCHS = 15;
  private static final double RATE = 0.003;
  private static final double MOMENTUM = 0.9;

  /** What the right gain is multiplied by to be too small, right and too large. */
  private static final List<Double> FACTORS = List.of(1 / Math.sqrt(2), 1.0, Math.sqrt(2));

  private record Curve(double gain, Propagation propagation, DemoRuns.Trained trained) {
    Text name() {
      String number = Wording.number(gain, 3);
      return new Text("gain " + number, "增益 " + number);
    }

    double expectedFactor() {
      List<PredictedLayer> layers = propagation.predicted();
      return perLayer(layers.getLast().variance() / layers.getFirst().variance());
    }

    double measuredFactor() {
      List<MeasuredLayer> layers = propagation.measured();
      return perLayer(layers.getLast().variance().median() / layers.getFirst().variance().median());
    }

    private static double perLayer(double whole) {
      return StrictMath.pow(whole, 1.0 / DEPTH);
    }

    boolean isDiverged() {
      return trained.result().outcome() instanceof Outcome.Diverged;
    }

    double accuracy() {
      return trained.result().testMetric();
    }
  }

  @Override
  public Text title() {
    return new Text("The gain that keeps the signal", "保持信号的初始化增益");
  }

  @Override
  public DemoResult run(DemoRuns runs) {
    Activation relu = Activations.relu();
    double right = MeanField.of(relu).gains(1).signalGain();
    Split split = Split.of(Datasets.circles(ROWS, NOISE, 1), 0.2, 0.2, 1).standardised();
    List<DemoRuns.Task> tasks =
        FACTORS.stream().map(factor -> task(factor * right, runs.epochs(EPOCHS), split)).toList();
    List<DemoRuns.Trained> trained = runs.train(tasks);
    List<Curve> curves =
        IntStream.range(0, FACTORS.size())
            .mapToObj(i -> {
              double gain = FACTORS.get(i) * right;
              PropagationSettings settings =
                  PropagationSettings.of(new RandomNet(gain, 0))
                      .withDepth(DEPTH)
                      .withWidth(WIDTH)
                      .withNets(NETS);
              return new Curve(gain, Propagation.of(relu, settings), trained.get(i));
            })
            .toList();
    return new DemoResult(
        figure(curves, Language.ENGLISH),
        figure(curves, Language.CHINESE),
        List.of(what(curves), why(right), so(curves)));
  }

  private static DemoRuns.Task task(double gain, int epochs, Split split) {
    Init init = new Init.Gain(gain);
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < DEPTH; i++) {
      layers.add(new LayerSpec.Dense(TRAINED_WIDTH, "relu", init));
    }
    layers.add(new LayerSpec.Dense(2, "identity", init));
    return new DemoRuns.Task(
        new NetworkSpec(2, layers, Head.SOFTMAX),
        new TrainSettings(new Optimizer.Sgd(MOMENTUM), RATE, 32, epochs, 0, 0, 1),
        split,
        false);
  }

  private static Figure figure(List<Curve> curves, Language language) {
    List<Mark> signal = new ArrayList<>();
    List<Mark> accuracy = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      String name = curve.name().in(language);
      signal.add(predicted(name, curve.propagation()).colour(i));
      signal.add(
          measured(name, curve.propagation()).shape(SHAPES.get(i % SHAPES.size())).colour(i));
      double[] percent = LabFigures.percents(curve.trained().validationMetrics());
      if (percent.length > 0) {
        accuracy.add(Polyline.of(name, curve.trained().epochs(), percent).colour(i));
      }
    }
    Figure left =
        Figure.of(signal.toArray(Mark[]::new))
            .logY()
            .range(1e-13, 1e13)
            .labels(Wording.of(language, "layer", "层序号"), "")
            .title(
                Wording.of(language, "variance: theory (lines), nets (marks)", "方差：理论（线）与实测（点）"));
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

  private static Polyline predicted(String name, Propagation propagation) {
    double[] variances =
        propagation.predicted().stream().mapToDouble(PredictedLayer::variance).toArray();
    return Polyline.of(name, LabFigures.counted(0, variances.length), variances);
  }

  private static Points measured(String name, Propagation propagation) {
    List<MeasuredLayer> some =
        propagation.measured().stream().filter(layer -> layer.layer() % EVERY == 0).toList();
    return Points.of(
            name,
            some.stream().mapToDouble(MeasuredLayer::layer).toArray(),
            some.stream().mapToDouble(layer -> layer.variance().median()).toArray())
        .errors(
            some.stream().mapToDouble(layer -> layer.variance().low()).toArray(),
            some.stream().mapToDouble(layer -> layer.variance().high()).toArray());
  }

  private static Text what(List<Curve> curves) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Curve curve : curves) {
      String gain = Wording.number(curve.gain(), 3);
      String expected = Wording.number(curve.expectedFactor(), 3);
      String measured = Wording.number(curve.measuredFactor(), 3);
      english.add("%s with gain %s (measured: %s)".formatted(expected, gain, measured));
      chinese.add("增益 %s 时为 %s（实测 %s）".formatted(gain, expected, measured));
    }
    return new Text(
        "Theory expects each of %d ReLU layers to multiply the variance of the signal by %s."
            .formatted(DEPTH, Wording.list(Language.ENGLISH, english)),
        "按理论，%d 个 ReLU 层每一层对信号方差的倍数：%s。".formatted(DEPTH, String.join("，", chinese)));
  }

  private static Text why(double right) {
    String gain = Wording.number(right, 4);
    String square = Wording.number(1 / (right * right), 2);
    return new Text(
        ("ReLU cuts away one half of its input and so leaves E f² = %s of a variance of 1; only"
                + " weights of variance gain²/n with gain = 1/√%s = %s make up for it exactly, and"
                + " any other factor has the power of the depth.")
            .formatted(square, square, gain),
        ("ReLU 截去一半输入，方差为 1 的信号只剩 E f² = %s；只有权重方差取 gain²/n 且 gain = 1/√%s = %s 才恰好补偿，"
                + "其他任何倍数都会随深度成幂次累积。")
            .formatted(square, square, gain));
  }

  private static Text so(List<Curve> curves) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Curve curve : curves) {
      String gain = Wording.number(curve.gain(), 3);
      if (curve.isDiverged()) {
        english.add("diverged with gain " + gain);
        chinese.add("增益 %s 时训练发散".formatted(gain));
      } else {
        String accuracy = Wording.percent(curve.accuracy());
        english.add("%s with gain %s".formatted(accuracy, gain));
        chinese.add("增益 %s 时为 %s".formatted(gain, Wording.percentZh(curve.accuracy())));
      }
    }
    return new Text(
        ("Trained by gradient descent for %d epochs on two rings, the nets are right for this"
                + " share of the test examples: %s.")
            .formatted(epochs(curves), String.join("; ", english)),
        "用梯度下降在两个圆环的数据上训练 %d 轮，测试准确率：%s。".formatted(epochs(curves), String.join("，", chinese)));
  }

  private static int epochs(List<Curve> curves) {
    return curves.stream()
        .mapToInt(curve -> curve.trained().result().epochs().size())
        .max()
        .orElseThrow();
  }
}
