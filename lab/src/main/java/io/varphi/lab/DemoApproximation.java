package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Mark;
import io.varphi.figure.Polyline;
import io.varphi.figure.VerticalLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How nets of three functions learn a sine, and what they make of it beyond the examples. */
final class DemoApproximation implements Demo.Experiment {
  private static final int ROWS = 600;
  private static final double NOISE = 0.05;
  private static final int WIDTH = 24;
  private static final int EPOCHS = 250;
  private static final double RATE = 1e-2;
  private static final List<String> FUNCTIONS = List.of("relu", "tanh", "sin");

  /** Examples lie in [−2π, 2π]; nets are asked in twice that. */
  private static final double LEARNED = 2 * Math.PI;

  private static final int STEPS = 2400;

  /** Three steps, between which slopes are compared. */
  private static final String SHORTEST = Wording.number(3 * 4 * LEARNED / STEPS, 2);

  /** A slope changes at a kink by more than this share of the steepest slope. */
  private static final double KINK = 0.01;

  /** A net of one input over all of the interval. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Curve(String title, DemoRuns.Trained trained, double[] x, double[] y) {
    double rSquared() {
      return trained.result().testMetric();
    }

    double worst(boolean isLearned) {
      return IntStream.range(0, x.length)
          .filter(i -> Math.abs(x[i]) <= LEARNED == isLearned)
          .mapToDouble(i -> Math.abs(y[i] - StrictMath.sin(x[i])))
          .max()
          .orElseThrow();
    }

    /** Straight pieces of at least three steps among the examples. */
    int pieces() {
      double[] slopes =
          IntStream.range(1, x.length)
              .filter(i -> Math.abs(x[i]) <= LEARNED)
              .mapToDouble(i -> (y[i] - y[i - 1]) / (x[i] - x[i - 1]))
              .toArray();
      double steepest = Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
      int pieces = 0;
      int length = 0;
      for (int i = 1; i < slopes.length; i++) {
        boolean isStraight = Math.abs(slopes[i] - slopes[i - 1]) <= KINK * steepest;
        length = isStraight ? length + 1 : 0;
        pieces += length == 2 ? 1 : 0;
      }
      return pieces;
    }
  }

  @Override
  public Text title() {
    return new Text("A sine, learned and continued", "学习正弦曲线及其外推");
  }

  @Override
  public DemoResult run(DemoRuns runs) {
    int epochs = runs.epochs(EPOCHS);
    Dataset data = Datasets.sine(ROWS, NOISE, 1);
    Split split = Split.of(scaled(data), 0.2, 0.2, 1);
    List<DemoRuns.Trained> trained =
        runs.train(FUNCTIONS.stream().map(function -> task(function, epochs, split)).toList());
    List<Curve> curves =
        IntStream.range(0, FUNCTIONS.size())
            .mapToObj(i -> curve(Wording.title(FUNCTIONS.get(i)), trained.get(i)))
            .toList();
    return new DemoResult(
        figure(curves, Language.ENGLISH),
        figure(curves, Language.CHINESE),
        List.of(what(curves), why(curves), beyond(curves)));
  }

  /** With inputs of a size of about 1. */
  private static Dataset scaled(Dataset data) {
    float[] inputs = data.inputs().values().clone();
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (inputs[i] / Math.PI);
    }
    Matrix matrix = Matrix.of(data.rows(), 1, inputs);
    return new Dataset(data.name(), matrix, data.target(), data.columns(), data.shape());
  }

  private static DemoRuns.Task task(String activation, int epochs, Split split) {
    return new DemoRuns.Task(
        NetworkSpec.dense(1, 2, WIDTH, activation, 1, Head.SQUARED),
        new TrainSettings(new Optimizer.Adam(), RATE, 32, epochs, 0, 50, 1),
        split,
        false);
  }

  private static Curve curve(String title, DemoRuns.Trained trained) {
    double[] x =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> 2 * LEARNED * (2.0 * i / STEPS - 1))
            .toArray();
    float[] inputs = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      inputs[i] = (float) (x[i] / Math.PI);
    }
    Matrix predicted = trained.network().predict(Matrix.of(x.length, 1, inputs));
    return new Curve(title, trained, x, LabFigures.column(predicted, 0));
  }

  private static Figure figure(List<Curve> curves, Language language) {
    double[] x = curves.getFirst().x();
    double[] sine = Arrays.stream(x).map(StrictMath::sin).toArray();
    List<Mark> marks = new ArrayList<>();
    marks.add(Polyline.of("$\\sin x$", x, sine).colour(curves.size()));
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      marks.add(Polyline.of(curve.title(), curve.x(), curve.y()).colour(i));
    }
    marks.add(VerticalLine.at(-LEARNED));
    marks.add(VerticalLine.at(LEARNED));
    return Figure.of(marks.toArray(Mark[]::new))
        .axes(Axes.FRAME)
        .range(-3, 3)
        .labels("$x$", "")
        .title(Wording.of(language, "trained between the dashed lines", "训练数据位于两条虚线之间"))
        .language(language)
        .size(150, 80);
  }

  private static Text what(List<Curve> curves) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Curve curve : curves) {
      String rSquared = Wording.number(curve.rSquared(), 4);
      english.add("R² = %s with %s".formatted(rSquared, curve.title()));
      chinese.add("%s 的 R² = %s".formatted(curve.title(), rSquared));
    }
    return new Text(
        "Where there were examples, two layers of %d units reach %s on the test part."
            .formatted(WIDTH, Wording.list(Language.ENGLISH, english)),
        "在有训练数据的范围内，两层、每层 %d 个单元的网络在测试集上：%s。".formatted(WIDTH, String.join("，", chinese)));
  }

  private static Text why(List<Curve> curves) {
    Curve relu = curves.getFirst();
    String worst = Wording.number(relu.worst(true), 2);
    List<String> smooth =
        curves.stream()
            .skip(1)
            .map(curve -> curve.title() + " " + Wording.number(curve.worst(true), 2))
            .toList();
    return new Text(
        ("The net of %s is a chain of straight pieces, %d of them there (without those shorter than"
                + " %s), and is off by at most %s; the smooth ones are off by at most %s.")
            .formatted(
                relu.title(),
                relu.pieces(),
                SHORTEST,
                worst,
                Wording.list(
                    Language.ENGLISH,
                    curves.stream()
                        .skip(1)
                        .map(curve ->
                            Wording.number(curve.worst(true), 2) + " (" + curve.title() + ")")
                        .toList())),
        "%s 网络是由直线段连成的折线，在该范围内有 %d 段（短于 %s 的未计），最大偏差 %s；光滑函数的最大偏差：%s。"
            .formatted(relu.title(), relu.pieces(), SHORTEST, worst, String.join("，", smooth)));
  }

  private static Text beyond(List<Curve> curves) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Curve curve : curves) {
      String worst = Wording.number(curve.worst(false), 2);
      english.add("%s with %s".formatted(worst, curve.title()));
      chinese.add("%s 为 %s".formatted(curve.title(), worst));
    }
    return new Text(
        ("Beyond them nothing was learned and the function decides: ReLU goes straight on, tanh"
                + " stays where it is saturated, a sine keeps swinging but not in step;"
                + " twice as far"
                + " out, the largest error is %s.")
            .formatted(Wording.list(Language.ENGLISH, english)),
        "超出该范围便没有数据可学，结果取决于函数本身：ReLU 沿直线延伸，tanh 因饱和而趋于常数，正弦继续振荡但相位不准；到两倍远处，最大误差：%s。"
            .formatted(String.join("，", chinese)));
  }
}
