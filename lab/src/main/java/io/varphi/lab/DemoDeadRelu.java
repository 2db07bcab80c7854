package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Legend;
import io.varphi.figure.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A learning rate that kills ReLU units, beside one that does not and a function that cannot. */
final class DemoDeadRelu implements Demo.Experiment {
  private static final int ROWS = 1250;
  private static final double NOISE = 0.02;
  private static final int DEPTH = 3;
  private static final int WIDTH = 20;
  private static final int SEEDS = 3;
  private static final int EPOCHS = 40;
  private static final double MODERATE = 0.01;
  private static final double LARGE = 0.05;

  /** The share of the epochs after which units are looked at that do not come back. */
  private static final double EARLY = 0.5;

  /** Runs of one function and rate. */
  private record Group(Text name, List<DemoRuns.Trained> runs) {
    static int deadUnits(HealthRecord record) {
      return record.layers().stream()
          .mapToInt(layer -> layer.numbers(UnitHealth::isDead).size())
          .sum();
    }

    int deadAtEnd() {
      return runs.stream().mapToInt(run -> deadUnits(run.lastHealth())).sum();
    }

    int units() {
      return runs.size() * DEPTH * WIDTH;
    }

    double accuracy() {
      return mean(run -> run.result().testMetric());
    }

    private double mean(ToDoubleFunction<DemoRuns.Trained> quantity) {
      return Descriptive.mean(runs.stream().mapToDouble(quantity).toArray());
    }

    double deadShare(int layer) {
      return mean(run -> run.lastHealth().layers().get(layer).deadShare());
    }

    List<double[]> deadPercents() {
      return runs.stream()
          .map(run ->
              run.health().stream()
                  .mapToDouble(record -> 100.0 * deadUnits(record) / (DEPTH * WIDTH))
                  .toArray())
          .toList();
    }
  }

  @Override
  public Text title() {
    return new Text("A learning rate that kills ReLU units", "过大的学习率使 ReLU 单元失活");
  }

  @Override
  public DemoResult run(DemoRuns runs) {
    Split split = Split.of(Datasets.spirals(ROWS, NOISE, 1), 0.2, 0.2, 1).standardised();
    int epochs = runs.epochs(EPOCHS);
    List<DemoRuns.Task> tasks = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      tasks.add(task("relu", MODERATE, epochs, split, seed));
      tasks.add(task("relu", LARGE, epochs, split, seed));
      tasks.add(task("leaky_relu(0.1)", LARGE, epochs, split, seed));
    }
    List<DemoRuns.Trained> trained = runs.train(tasks);
    List<Text> names =
        List.of(name("ReLU", MODERATE), name("ReLU", LARGE), name("Leaky ReLU", LARGE));
    List<Group> groups =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Group(names.get(i), every(names.size(), i, trained)))
            .toList();
    return new DemoResult(
        figure(groups, Language.ENGLISH),
        figure(groups, Language.CHINESE),
        List.of(
            what(groups.get(0), groups.get(1)),
            why(groups.get(1), split.train().rows()),
            so(groups.get(0), groups.get(1), groups.get(2))));
  }

  private static List<DemoRuns.Trained> every(int step, int first, List<DemoRuns.Trained> trained) {
    return IntStream.range(0, trained.size())
        .filter(i -> i % step == first)
        .mapToObj(trained::get)
        .toList();
  }

  private static DemoRuns.Task task(
      String activation, double rate, int epochs, Split split, int seed) {
    return new DemoRuns.Task(
        NetworkSpec.dense(2, DEPTH, WIDTH, activation, 2, Head.SOFTMAX),
        new TrainSettings(new Optimizer.Adam(), rate, 32, epochs, 0, 0, seed),
        split,
        true);
  }

  private static Text name(String function, double rate) {
    String number = Numbers.shortest(rate);
    return new Text(function + ", rate " + number, function + "，学习率 " + number);
  }

  private static Figure figure(List<Group> groups, Language language) {
    List<Mark> dead = new ArrayList<>();
    List<Mark> accuracy = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      String name = group.name().in(language);
      dead.addAll(LabFigures.medianAndBand(name, 0, group.deadPercents(), i));
      List<double[]> percents =
          group.runs().stream().map(run -> LabFigures.percents(run.validationMetrics())).toList();
      accuracy.addAll(LabFigures.medianAndBand(name, 1, percents, i));
    }
    Figure left =
        Figure.of(dead.toArray(Mark[]::new))
            .range(0, 100)
            .title(Wording.of(language, "dead units, %", "失活单元（%）"));
    Figure right =
        Figure.of(accuracy.toArray(Mark[]::new))
            .range(40, 100)
            .title(Wording.of(language, "validation accuracy, %", "验证准确率（%）"));
    return Figure.grid(2, left, right)
        .axes(Axes.FRAME)
        .grid(true)
        .legend(Legend.BELOW)
        .labels(Wording.of(language, "epoch", "训练轮次"), "")
        .language(language)
        .size(150, 76);
  }

  private static Text what(Group moderate, Group large) {
    int epochs = large.runs().getFirst().lastHealth().epoch();
    List<String> layers =
        IntStream.range(0, DEPTH)
            .mapToObj(i -> String.format(Locale.ROOT, "%.0f %%", 100 * large.deadShare(i)))
            .toList();
    return new Text(
        ("With a learning rate of %s, %d of %d ReLU units are dead after %d epochs (%s of the"
                + " layers 1 to %d); with %s, %s.")
            .formatted(
                Numbers.shortest(LARGE),
                large.deadAtEnd(),
                large.units(),
                epochs,
                Wording.list(Language.ENGLISH, layers),
                DEPTH,
                Numbers.shortest(MODERATE),
                moderate.deadAtEnd() == 0
                    ? "none is"
                    : moderate.deadAtEnd() + (moderate.deadAtEnd() == 1 ? " is" : " are")),
        "学习率为 %s 时，训练 %d 轮后 %d 个 ReLU 单元中有 %d 个失活（第 1 至 %d 层依次为 %s）；学习率为 %s 时有 %d 个。"
            .formatted(
                Numbers.shortest(LARGE),
                epochs,
                large.units(),
                large.deadAtEnd(),
                DEPTH,
                String.join("、", layers).replace(" %", "%"),
                Numbers.shortest(MODERATE),
                moderate.deadAtEnd()));
  }

  /** How many units that were dead early on have come back. */
  private static Text why(Group large, int examples) {
    int dead = 0;
    int stayed = 0;
    int since = 0;
    for (DemoRuns.Trained run : large.runs()) {
      HealthRecord early = run.health().get((int) (EARLY * (run.health().size() - 1)));
      HealthRecord last = run.lastHealth();
      since = early.epoch();
      for (int i = 0; i < early.layers().size(); i++) {
        List<Integer> before = early.layers().get(i).numbers(UnitHealth::isDead);
        List<Integer> after = last.layers().get(i).numbers(UnitHealth::isDead);
        dead += before.size();
        stayed += (int) before.stream().filter(after::contains).count();
      }
    }
    return new Text(
        ("A large step can push a unit below zero for all %d training examples; there ReLU is 0 and"
                + " so is its slope, no gradient reaches the unit's weights, and only changes in"
                + " earlier layers could bring it back: of %d units dead after epoch %d, %d still"
                + " are at the end.")
            .formatted(examples, dead, since, stayed),
        ("步长过大，会使某个单元对全部 %d 个训练样本的输入都落到零以下；ReLU 在那里的值和斜率都是 0，"
                + "梯度传不到该单元的权重，只有前面各层的变化才可能使它恢复：第 %d 轮后失活的 %d 个单元中，"
                + "到最后仍失活的有 %d 个。")
            .formatted(examples, since, dead, stayed));
  }

  private static Text so(Group moderate, Group large, Group leaky) {
    return new Text(
        ("Nets with the rate %s are right for %s of the test examples, those with %s for %s (means"
                + " over %d seeds); Leaky ReLU, whose slope is nowhere 0, has %s dead units at the"
                + " same large rate and is right for %s.")
            .formatted(
                Numbers.shortest(MODERATE),
                Wording.percent(moderate.accuracy()),
                Numbers.shortest(LARGE),
                Wording.percent(large.accuracy()),
                SEEDS,
                leaky.deadAtEnd() == 0 ? "no" : Integer.toString(leaky.deadAtEnd()),
                Wording.percent(leaky.accuracy())),
        ("学习率 %s 的网络在测试集上的准确率为 %s，学习率 %s 的为 %s（%d 个随机种子的平均）；"
                + "Leaky ReLU 的斜率处处不为 0，在同样大的学习率下%s，准确率为 %s。")
            .formatted(
                Numbers.shortest(MODERATE),
                Wording.percentZh(moderate.accuracy()),
                Numbers.shortest(LARGE),
                Wording.percentZh(large.accuracy()),
                SEEDS,
                leaky.deadAtEnd() == 0 ? "没有失活单元" : "有 %d 个失活单元".formatted(leaky.deadAtEnd()),
                Wording.percentZh(leaky.accuracy())));
  }
}
