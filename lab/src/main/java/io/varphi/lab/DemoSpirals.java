package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.DecisionMap;
import io.varphi.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How nets of four functions tell two spirals apart. */
final class DemoSpirals implements Demo.Experiment {
  private static final int ROWS = 1250;
  private static final double NOISE = 0.02;
  private static final int DEPTH = 3;
  private static final int WIDTH = 32;
  private static final int EPOCHS = 60;
  private static final int SEEDS = 3;
  private static final double RATE = 3e-3;
  private static final double GOOD = 0.99;
  private static final List<String> FUNCTIONS = List.of("identity", "sigmoid", "relu", "gelu");

  private record Group(String title, List<DemoRuns.Trained> runs) {
    double meanAccuracy() {
      double[] accuracies =
          runs.stream().mapToDouble(trained -> trained.result().testMetric()).toArray();
      return Descriptive.mean(accuracies);
    }

    /** The first epoch after which the middle run has been right for nearly all. */
    OptionalInt goodSince() {
      int[] epochs =
          runs.stream().mapToInt(trained -> goodSince(trained.result())).sorted().toArray();
      int middle = epochs[epochs.length / 2];
      return middle == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(middle);
    }

    private static int goodSince(RunResult result) {
      return result.epochs().stream()
          .filter(epoch -> epoch.validationMetric() >= GOOD)
          .mapToInt(EpochRecord::epoch)
          .findFirst()
          .orElse(Integer.MAX_VALUE);
    }
  }

  @Override
  public Text title() {
    return new Text("Two spirals, told apart by four functions", "四种函数区分双螺旋");
  }

  @Override
  public DemoResult run(DemoRuns runs) {
    int epochs = runs.epochs(EPOCHS);
    Split split = Split.of(Datasets.spirals(ROWS, NOISE, 1), 0.2, 0.2, 1).standardised();
    List<DemoRuns.Task> tasks = new ArrayList<>();
    for (String function : FUNCTIONS) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        tasks.add(task(function, epochs, seed, split));
      }
    }
    List<DemoRuns.Trained> trained = runs.train(tasks);
    List<Group> groups =
        IntStream.range(0, FUNCTIONS.size())
            .mapToObj(i ->
                new Group(
                    Wording.title(FUNCTIONS.get(i)), trained.subList(i * SEEDS, (i + 1) * SEEDS)))
            .toList();
    return new DemoResult(
        figure(groups, split, Language.ENGLISH),
        figure(groups, split, Language.CHINESE),
        List.of(what(groups, epochs), when(groups, epochs), why(groups)));
  }

  private static DemoRuns.Task task(String activation, int epochs, int seed, Split split) {
    return new DemoRuns.Task(
        NetworkSpec.dense(2, DEPTH, WIDTH, activation, 2, Head.SOFTMAX),
        new TrainSettings(new Optimizer.Adam(), RATE, 32, epochs, 0, 0, seed),
        split,
        false);
  }

  private static Figure figure(List<Group> groups, Split split, Language language) {
    Dataset test = split.test();
    LabFigures.Window window = LabFigures.Window.around(test.inputs());
    List<DecisionMap.Panel> panels =
        groups.stream()
            .map(group -> {
              DemoRuns.Trained first = group.runs().getFirst();
              String title =
                  group.title() + ": " + Wording.percent(language, first.result().testMetric());
              return LabFigures.decisions(title, first.network(), window);
            })
            .toList();
    Target.Classes target = (Target.Classes) test.target();
    return DecisionMap.of(
            List.of(
                Wording.of(language, "first arm", "第一条旋臂"),
                Wording.of(language, "second arm", "第二条旋臂")),
            panels,
            window.left(),
            window.right(),
            window.bottom(),
            window.top())
        .examples(
            LabFigures.column(test.inputs(), 0),
            LabFigures.column(test.inputs(), 1),
            target.labels())
        .columns(2)
        .labels("$x$", "$y$")
        .figure()
        .language(language)
        .size(125, 136);
  }

  private static Text what(List<Group> groups, int epochs) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Group group : groups) {
      english.add(Wording.percent(group.meanAccuracy()) + " with " + group.title());
      chinese.add(group.title() + " " + Wording.percentZh(group.meanAccuracy()));
    }
    return new Text(
        ("After %d epochs, nets of three layers of %d units are right for %s of the test"
                + " examples, on average over %d seeds.")
            .formatted(epochs, WIDTH, Wording.list(Language.ENGLISH, english), SEEDS),
        "三层、每层 %d 个单元的网络训练 %d 轮后，%d 个随机种子的平均测试准确率为：%s。"
            .formatted(WIDTH, epochs, SEEDS, Wording.list(Language.CHINESE, chinese)));
  }

  private static Text when(List<Group> groups, int epochs) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Group group : groups) {
      OptionalInt since = group.goodSince();
      if (since.isPresent()) {
        english.add("epoch %d with %s".formatted(since.getAsInt(), group.title()));
        chinese.add("%s 第 %d 轮".formatted(group.title(), since.getAsInt()));
      }
    }
    String share = Wording.percent(GOOD);
    String shareZh = Wording.percentZh(GOOD);
    if (english.isEmpty()) {
      return new Text(
          "None of them is right for %s of the validation examples within %d epochs."
              .formatted(share, epochs),
          "在 %d 轮内，没有一个网络的验证准确率达到 %s。".formatted(epochs, shareZh));
    }
    boolean isAll = english.size() == groups.size();
    return new Text(
        "The middle one of the seeds is right for %s of the validation examples first after %s%s."
            .formatted(
                share,
                Wording.list(Language.ENGLISH, english),
                isAll ? "" : ", and within %d epochs never with the others".formatted(epochs)),
        "中位种子的验证准确率首次达到 %s：%s%s。"
            .formatted(
                shareZh,
                String.join("，", chinese),
                isAll ? "" : "；其余函数在 %d 轮内从未达到".formatted(epochs)));
  }

  private static Text why(List<Group> groups) {
    Group linear = groups.getFirst();
    double others = groups.stream().skip(1).mapToDouble(Group::meanAccuracy).max().orElseThrow();
    double[] share = {linear.meanAccuracy(), others};
    return new Text(
        ("Layers without a curve or kink are together no more than one layer, and its border is one"
                + " straight line through the plane, right for %s here; units that bend let the"
                + " border bend too, and where training makes use of it, it follows the arms, right"
                + " for up to %s.")
            .formatted(Wording.percent(share[0]), Wording.percent(share[1])),
        ("没有非线性的层无论叠加多少，都只相当于一层，边界是平面上的一条直线，在此准确率为 %s；"
                + "非线性单元使边界也能弯曲，训练若能利用这一点，边界便沿着旋臂走，准确率最高达 %s。")
            .formatted(Wording.percentZh(share[0]), Wording.percentZh(share[1])));
  }
}
