package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a function of three logits fills the simplex of probabilities: the images of the lines on
 * which the difference of two logits is constant, over the entropy; and the way that the results
 * for a row of logits take from the centre to a corner while their temperature falls.
 *
 * @param normalizer from three logits to three probabilities
 * @param spacing how far the differences of two neighbouring lines are apart
 * @param logits the row on the way
 */
record SimplexMap(
    Label name, UnaryOperator<double[]> normalizer, double spacing, List<Double> logits)
    implements Drawing {
  /** Lines for differences up to this multiple of the spacing, on both sides. */
  static final int LINES = 3;

  static final List<Double> TEMPERATURES = List.of(4.0, 2.0, 1.0, 0.5);

  private static final double HEIGHT = 0.74;

  /** A line whose difference leaves less than this to the smaller one of two is too far out. */
  private static final double LEAST = 0.05;

  private static final double[] ROUND = {1, 2.5, 5, 10};

  /**
   * The picture of a function.
   *
   * @param description what the function is called where it cannot be drawn
   * @throws IllegalArgumentException if its results are no probabilities, or if they jump
   */
  static SimplexMap of(
      Label name, String description, UnaryOperator<double[]> normalizer, List<Double> logits) {
    double[] nearlyEqual = normalizer.apply(new double[] {1e-6, 0, -1e-6});
    double sum = Arrays.stream(nearlyEqual).sum();
    boolean probabilities =
        Arrays.stream(nearlyEqual).allMatch(p -> p >= 0) && Math.abs(sum - 1) < 1e-9;
    if (!probabilities || nearlyEqual[0] == 1) {
      throw new IllegalArgumentException(
          description
              + " has no picture on the simplex, because its results are "
              + (probabilities ? "only the corners" : "no probabilities")
              + "; draw softmax, sparsemax or entmax15");
    }
    if (logits.size() != 3 || !logits.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "the logits " + logits + " are no row for the simplex; give three finite numbers");
    }
    return new SimplexMap(name, normalizer, spacing(normalizer), List.copyOf(logits));
  }

  /** A round number of which {@link #LINES} times leave the smaller one of two the least share. */
  private static double spacing(UnaryOperator<double[]> normalizer) {
    double far = 1;
    while (smaller(normalizer, far) > LEAST && far < 1e6) {
      far *= 1.1;
    }
    while (smaller(normalizer, far) < LEAST && far > 1e-6) {
      far /= 1.1;
    }
    double most = 1.1 * far / LINES;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(most)));
    double spacing = power;
    for (double round : ROUND) {
      spacing = round * power <= most ? round * power : spacing;
    }
    return spacing;
  }

  private static double smaller(UnaryOperator<double[]> normalizer, double difference) {
    return Arrays.stream(normalizer.apply(new double[] {difference, 0})).min().orElseThrow();
  }

  /** The image of the logits at a temperature. */
  double[] at(double temperature) {
    return normalizer.apply(logits.stream().mapToDouble(z -> z / temperature).toArray());
  }

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  @Override
  public double heightMm(Theme theme) {
    return HEIGHT * theme.widthMm();
  }

  @Override
  public Label name(Language language) {
    return name;
  }

  @Override
  public String description(Language language) {
    String pattern =
        switch (language) {
          case ENGLISH ->
              "%s on the simplex of three probabilities: images of the lines on which two logits"
                  + " differ by multiples of %s, over the entropy; and the way of the logits %s as"
                  + " the temperature falls.";
          case CHINESE -> "三个概率的单纯形上的 %s：两个 logit 之差为 %s 的整数倍的直线之像，底色为熵；以及 logit %s 随温度下降的路径。";
        };
    return pattern.formatted(name, Decimals.thousandths(spacing), row(logits));
  }

  static String row(List<Double> logits) {
    return String.join(
        ", ", logits.stream().map(z -> Decimals.thousandths(z).replace('-', '\u2212')).toList());
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D area) {
    return new SimplexPainter(this, theme, language, area).paint();
  }

  @Override
  public TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language) {
    return SimplexText.draw(this, columns, rows, cells, ansi);
  }

  /** The way of the logits: the temperature and the three probabilities. */
  @Override
  public String toCsv() {
    StringBuilder out = new StringBuilder("T,p1,p2,p3\n");
    for (double share = -4; share <= 4; share += 0.125) {
      double temperature = StrictMath.pow(2, share);
      double[] p = at(temperature);
      out.append(temperature).append(',').append(p[0]);
      out.append(',').append(p[1]).append(',').append(p[2]).append('\n');
    }
    return out.toString();
  }
}
