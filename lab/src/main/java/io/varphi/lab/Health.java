package io.varphi.lab;

import io.varphi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What became of the units of a net in a training, in sentences.
 *
 * <p>Since when something is so: the first epoch from which on it has been a problem without a
 * break, and, for a share of units or outputs, at least nine tenths of what it is at the end.
 */
public final class Health {
  /** From this share of units on, dead ones are a problem. */
  public static final double MANY_DEAD = 0.05;

  /** From this share of outputs on, saturation is a problem; a ReLU of normal input has a half. */
  public static final double MUCH_SATURATION = 0.75;

  /** From this share of units on, outputs of one sign are a problem, where both signs occur. */
  public static final double MOSTLY_ONE_SIGN = 0.9;

  /** A gradient is vanishing or exploding where it is so many times that of a later layer. */
  public static final double VANISHING = 1e-3;

  /** The same for one that explodes. */
  public static final double EXPLODING = 1e3;

  /** A signal is lost where the variance of outputs is less. */
  public static final double LOST_VARIANCE = 1e-6;

  /** A signal is exploding where the variance of outputs is more. */
  public static final double HUGE_VARIANCE = 1e6;

  /** Weights hardly move where a step changes them by a smaller share. */
  public static final double SLOW = 1e-5;

  /** Weights are thrown about where a step changes them by a larger share. */
  public static final double FAST = 0.1;

  /** Of a share at the end, so much counts as the same. */
  private static final double MOST = 0.9;

  private final List<HealthRecord> records;

  private Health(List<HealthRecord> records) {
    this.records = List.copyOf(records);
  }

  /**
   * The findings of a training.
   *
   * @param records in the order of epochs, all of one net
   * @return for each layer, a finding for each measure that has a meaning there
   */
  public static List<Finding> findings(List<HealthRecord> records) {
    return records.isEmpty() ? List.of() : new Health(records).findings();
  }

  /** The findings that are problems. */
  public static List<Finding> problems(List<HealthRecord> records) {
    return findings(records).stream().filter(Finding::isProblem).toList();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < last().layers().size(); i++) {
      findings.add(dead(i));
      findings.add(nearlyDead(i));
      if (!Double.isNaN(layer(i).saturatedShare())) {
        findings.add(saturation(i));
      }
      findings.add(activations(i));
      findings.add(gradients(i));
      findings.add(gradientNorm(i));
      if (!Double.isNaN(layer(i).updateRatio())) {
        findings.add(updateRatio(i));
      }
      findings.add(signBalance(i));
    }
    return findings;
  }

  private HealthRecord last() {
    return records.getLast();
  }

  private LayerHealth layer(int place) {
    return last().layers().get(place);
  }

  // Units ---------------------------------------------------------------------------------------

  private Finding dead(int place) {
    LayerHealth layer = layer(place);
    List<Integer> units = layer.numbers(UnitHealth::isDead);
    if (units.isEmpty()) {
      return fine(layer, Measure.DEAD, new Text("no unit is dead", "没有失活的单元"));
    }
    int since = sinceShare(place, LayerHealth::deadShare);
    Text sentence =
        new Text(
            "%s of units (%s) are dead %s: they give 0 for all %d examples"
                .formatted(
                    percent(layer.deadShare()), ofAll(units, layer), since(since), samples()),
            "%s 的单元（%s）%s失活：对全部 %d 个样本都输出 0"
                .formatted(
                    percentZh(layer.deadShare()),
                    ofAllZh(units, layer),
                    sinceZh(since),
                    samples()));
    return finding(layer, Measure.DEAD, layer.deadShare() >= MANY_DEAD, since, units, sentence);
  }

  private Finding nearlyDead(int place) {
    LayerHealth layer = layer(place);
    List<Integer> units = layer.numbers(UnitHealth::isNearlyDead);
    if (units.isEmpty()) {
      return fine(layer, Measure.NEARLY_DEAD, new Text("no unit is nearly dead", "没有近乎失活的单元"));
    }
    int since = sinceShare(place, LayerHealth::nearlyDeadShare);
    Text sentence =
        new Text(
            "%s of units (%s) are nearly dead %s: they give something else than 0 for at most 1 %% of"
                    .formatted(percent(layer.nearlyDeadShare()), ofAll(units, layer), since(since))
                + " the examples",
            "%s 的单元（%s）%s近乎失活：只对至多 1%% 的样本输出非零值"
                .formatted(
                    percentZh(layer.nearlyDeadShare()), ofAllZh(units, layer), sinceZh(since)));
    boolean isProblem = layer.nearlyDeadShare() >= MANY_DEAD;
    return finding(layer, Measure.NEARLY_DEAD, isProblem, since, units, sentence);
  }

  private Finding saturation(int place) {
    LayerHealth layer = layer(place);
    List<Integer> units = layer.numbers(UnitHealth::isSaturated);
    double share = layer.saturatedShare();
    boolean isProblem = share >= MUCH_SATURATION;
    int since = isProblem ? sinceShare(place, LayerHealth::saturatedShare) : last().epoch();
    String from = isProblem ? " " + since(since) : "";
    String fromZh = isProblem ? sinceZh(since) : "";
    Text sentence =
        new Text(
            "%s of outputs are saturated%s: the slope there is below 1 %% of the steepest"
                .formatted(percent(share), from),
            "%s 的输出%s处于饱和区：斜率不到最大斜率的 1%%".formatted(percentZh(share), fromZh));
    return finding(layer, Measure.SATURATION, isProblem, since, units, sentence);
  }

  private Finding signBalance(int place) {
    LayerHealth layer = layer(place);
    List<Integer> units = layer.numbers(UnitHealth::hasOneSign);
    if (!isOneSided(layer)) {
      double negative = Math.max(0, 1 - layer.positiveShare() - layer.zeroShare());
      return fine(
          layer,
          Measure.SIGN_BALANCE,
          new Text(
              "%s of outputs are positive, %s negative"
                  .formatted(percent(layer.positiveShare()), percent(negative)),
              "%s 的输出为正，%s 为负".formatted(percentZh(layer.positiveShare()), percentZh(negative))));
    }
    int since = since(place, Health::isOneSided);
    Text sentence =
        new Text(
            "%s of units (%s) give outputs of one sign only %s: they tell the examples hardly apart"
                .formatted(percent(layer.oneSignShare()), ofAll(units, layer), since(since)),
            "%s 的单元（%s）%s只输出同一种符号，几乎无法区分样本"
                .formatted(percentZh(layer.oneSignShare()), ofAllZh(units, layer), sinceZh(since)));
    return finding(layer, Measure.SIGN_BALANCE, true, since, units, sentence);
  }

  /** Some units only positive, others only negative: the function has both signs. */
  private static boolean isOneSided(LayerHealth layer) {
    List<UnitHealth> units = layer.units().stream().filter(UnitHealth::hasOneSign).toList();
    return layer.oneSignShare() >= MOSTLY_ONE_SIGN
        && units.stream().anyMatch(unit -> unit.positiveShare() == 1)
        && units.stream().anyMatch(unit -> unit.positiveShare() == 0);
  }

  // Layers --------------------------------------------------------------------------------------

  private Finding activations(int place) {
    LayerHealth layer = layer(place);
    String mean = number(layer.mean());
    String variance = number(layer.variance());
    String english = "outputs have mean %s and variance %s".formatted(mean, variance);
    String chinese = "输出的均值为 %s，方差为 %s".formatted(mean, variance);
    if (isLost(layer)) {
      int since = since(place, Health::isLost);
      return problem(
          layer,
          Measure.ACTIVATIONS,
          since,
          english + ": the signal has been lost " + since(since),
          chinese + "：信号" + sinceZh(since) + "消失");
    }
    if (isHuge(layer)) {
      int since = since(place, Health::isHuge);
      return problem(
          layer,
          Measure.ACTIVATIONS,
          since,
          english + ": the signal has exploded " + since(since),
          chinese + "：信号" + sinceZh(since) + "爆炸");
    }
    return fine(layer, Measure.ACTIVATIONS, new Text(english, chinese));
  }

  private static boolean isLost(LayerHealth layer) {
    return layer.variance() < LOST_VARIANCE;
  }

  private static boolean isHuge(LayerHealth layer) {
    return !(layer.variance() <= HUGE_VARIANCE);
  }

  private Finding gradients(int place) {
    LayerHealth layer = layer(place);
    String mean = number(layer.gradientMean());
    String variance = number(layer.gradientVariance());
    return fine(
        layer,
        Measure.GRADIENTS,
        new Text(
            "gradients have mean %s and variance %s".formatted(mean, variance),
            "梯度的均值为 %s，方差为 %s".formatted(mean, variance)));
  }

  private Finding gradientNorm(int place) {
    LayerHealth layer = layer(place);
    double share = shareOfLater(last(), place);
    String english = "the gradient has norm " + number(layer.gradientNorm());
    String chinese = "梯度的范数为 " + number(layer.gradientNorm());
    if (share < VANISHING) {
      int since = sinceRecord(each -> shareOfLater(each, place) < VANISHING);
      return problem(
          layer,
          Measure.GRADIENT_NORM,
          since,
          english
              + lessThanLater(share)
              + ": it has been vanishing on its way back "
              + since(since),
          chinese + lessThanLaterZh(share) + "：" + sinceZh(since) + "在反向传播中消失");
    }
    if (share > EXPLODING) {
      int since = sinceRecord(each -> shareOfLater(each, place) > EXPLODING);
      return problem(
          layer,
          Measure.GRADIENT_NORM,
          since,
          english
              + ", %s times more than in any later layer: it has been exploding on its way back %s"
                  .formatted(times(share), since(since)),
          chinese + "，是后面各层的 %s 倍以上：%s在反向传播中爆炸".formatted(times(share), sinceZh(since)));
    }
    return fine(layer, Measure.GRADIENT_NORM, new Text(english, chinese));
  }

  private static String lessThanLater(double share) {
    return share == 0 ? "" : ", " + times(1 / share) + " times less than in a later layer";
  }

  private static String lessThanLaterZh(double share) {
    return share == 0 ? "" : "，是后面某层的 " + times(1 / share) + " 分之一";
  }

  /** The norm of a layer's gradient as a share of the largest among later layers. */
  private static double shareOfLater(HealthRecord health, int place) {
    double own = health.layers().get(place).gradientNorm();
    double largest = 0;
    for (LayerHealth later : health.layers().subList(place + 1, health.layers().size())) {
      largest = Math.max(largest, later.gradientNorm());
    }
    return largest == 0 ? 1 : own / largest;
  }

  private Finding updateRatio(int place) {
    LayerHealth layer = layer(place);
    String english =
        "a step changes the weights by %s of their size".formatted(number(layer.updateRatio()));
    String chinese = "每步更新量与权重之比为 " + number(layer.updateRatio());
    if (isSlow(layer)) {
      int since = since(place, Health::isSlow);
      return problem(
          layer,
          Measure.UPDATE_RATIO,
          since,
          english + ": they have hardly moved " + since(since),
          chinese + "：权重" + sinceZh(since) + "几乎不动");
    }
    if (isFast(layer)) {
      int since = since(place, Health::isFast);
      return problem(
          layer,
          Measure.UPDATE_RATIO,
          since,
          english + ": they have been thrown about " + since(since),
          chinese + "：权重" + sinceZh(since) + "剧烈跳动");
    }
    return fine(layer, Measure.UPDATE_RATIO, new Text(english, chinese));
  }

  static boolean isSlow(LayerHealth layer) {
    return layer.updateRatio() < SLOW;
  }

  private static boolean isFast(LayerHealth layer) {
    return layer.updateRatio() > FAST;
  }

  // Since when ----------------------------------------------------------------------------------

  private int sinceShare(int place, ToDoubleFunction<LayerHealth> share) {
    double most = MOST * share.applyAsDouble(layer(place));
    return since(place, layer -> share.applyAsDouble(layer) >= most);
  }

  private int since(int place, Predicate<LayerHealth> isSo) {
    return sinceRecord(health -> isSo.test(health.layers().get(place)));
  }

  /** The first epoch of the unbroken row of records at the end that have it. */
  private int sinceRecord(Predicate<HealthRecord> isSo) {
    int first = records.size() - 1;
    while (first > 0 && isSo.test(records.get(first - 1))) {
      first--;
    }
    return records.get(first).epoch();
  }

  // Words ---------------------------------------------------------------------------------------

  private Finding fine(LayerHealth layer, Measure measure, Text sentence) {
    return finding(layer, measure, false, last().epoch(), List.of(), sentence);
  }

  private Finding problem(
      LayerHealth layer, Measure measure, int since, String english, String chinese) {
    return finding(layer, measure, true, since, List.of(), new Text(english, chinese));
  }

  private static Finding finding(
      LayerHealth layer,
      Measure measure,
      boolean isProblem,
      int since,
      List<Integer> units,
      Text sentence) {
    Text whole =
        new Text(
            "layer " + layer.layer() + ": " + sentence.english(),
            "第 " + layer.layer() + " 层：" + sentence.chinese());
    return new Finding(layer.layer(), measure, isProblem, since, units, whole);
  }

  private int samples() {
    return last().samples();
  }

  private static String since(int epoch) {
    return epoch == 0 ? "since the start" : "since epoch " + epoch;
  }

  private static String sinceZh(int epoch) {
    return epoch == 0 ? "从一开始就" : "自第 " + epoch + " 轮起";
  }

  private static String ofAll(List<Integer> units, LayerHealth layer) {
    return units.size() + " of " + layer.units().size();
  }

  private static String ofAllZh(List<Integer> units, LayerHealth layer) {
    return layer.units().size() + " 个中的 " + units.size() + " 个";
  }

  private static String percent(double share) {
    return String.format(
        Locale.ROOT, share < 0.01 && share > 0 ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  private static String percentZh(double share) {
    return percent(share).replace(" ", "");
  }

  private static String times(double factor) {
    return factor < 1e6
        ? String.format(Locale.ROOT, "%.0f", factor)
        : String.format(Locale.ROOT, "%.0e", factor).replace("e+0", "e").replace("e+", "e");
  }

  /** Three digits. */
  private static String number(double value) {
    double size = Math.abs(value);
    if (value == 0 || (size >= 1e-3 && size < 1e4)) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    return String.format(Locale.ROOT, "%.1e", value)
        .replace("e-0", "e-")
        .replace("e+0", "e")
        .replace("e+", "e");
  }
}
