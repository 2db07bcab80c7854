package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Axes;
import io.varphi.figure.Figure;
import io.varphi.figure.Mark;
import io.varphi.figure.Points;
import io.varphi.figure.Polyline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Signals and gradients through deep random nets: theory as lines, measured nets as points. */
public final class PropagationFigure {
  /** So many points of each function at most, so that they can be told apart. */
  private static final int MOST_POINTS = 20;

  /** Values beyond are not drawn: nobody could read the others. */
  private static final double MOST_POWERS = 60;

  private static final int WIDTH = 170;
  private static final int HEIGHT = 66;

  private final List<Propagation> propagations;
  private final Language language;

  private PropagationFigure(List<Propagation> propagations, Language language) {
    this.propagations = propagations;
    this.language = language;
  }

  /**
   * Three panels: the variance of signals, the correlation of two of them, and the second moment of
   * gradients, by layer. A line ends where values leave 10⁻⁶⁰ … 10⁶⁰.
   *
   * @param propagations one for each function
   * @throws IllegalArgumentException if there is none
   */
  public static Figure of(List<Propagation> propagations, Language language) {
    if (propagations.isEmpty()) {
      throw new IllegalArgumentException("the figure needs a function at least");
    }
    return new PropagationFigure(List.copyOf(propagations), language).figure();
  }

  private Figure figure() {
    Figure variance =
        panel(
            new Text("log₁₀ of the variance of signals", "信号方差的 log₁₀"),
            layer -> StrictMath.log10(layer.variance()),
            layer -> log10(layer.variance()));
    Figure correlation =
        panel(
            new Text("correlation of two signals", "两个信号的相关系数"),
            PredictedLayer::correlation,
            MeasuredLayer::correlation);
    Figure gradient =
        panel(
            new Text("log₁₀ of the squared gradient", "梯度平方的 log₁₀"),
            PredictedLayer::log10Gradient,
            MeasuredLayer::log10Gradient);
    return Figure.grid(3, variance, correlation, gradient)
        .axes(Axes.FRAME)
        .labels(Wording.of(language, "layer", "层"), "")
        .grid(true)
        .language(language)
        .size(WIDTH, HEIGHT);
  }

  private static MeasuredLayer.Spread log10(MeasuredLayer.Spread spread) {
    return new MeasuredLayer.Spread(
        StrictMath.log10(spread.low()),
        StrictMath.log10(spread.median()),
        StrictMath.log10(spread.high()));
  }

  private Figure panel(
      Text title,
      ToDoubleFunction<PredictedLayer> predicted,
      Function<MeasuredLayer, MeasuredLayer.Spread> measured) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < propagations.size(); i++) {
      Propagation propagation = propagations.get(i);
      String name = propagation.function();
      line(name, propagation.predicted(), predicted)
          .forEach(line -> marks.add(line.colour(colour(name))));
      points(name, propagation, measured).forEach(each -> marks.add(each.colour(colour(name))));
    }
    return Figure.of(marks.toArray(Mark[]::new)).title(title.in(language));
  }

  private int colour(String function) {
    return propagations.stream().map(Propagation::function).toList().indexOf(function);
  }

  /** As far as values can be drawn; none if that is not even two layers. */
  private static List<Polyline> line(
      String name, List<PredictedLayer> layers, ToDoubleFunction<PredictedLayer> value) {
    List<PredictedLayer> drawn =
        layers.stream().takeWhile(layer -> isDrawn(value.applyAsDouble(layer))).toList();
    List<PredictedLayer> shown = drawn.size() > 1 ? drawn : tail(layers, value);
    return shown.size() < 2
        ? List.of()
        : List.of(
            Polyline.of(
                name,
                shown.stream().mapToDouble(PredictedLayer::layer).toArray(),
                shown.stream().mapToDouble(value).toArray()));
  }

  /** Gradients are 1 in the last layer: those that are drawn stand at the end. */
  private static List<PredictedLayer> tail(
      List<PredictedLayer> layers, ToDoubleFunction<PredictedLayer> value) {
    return layers.reversed().stream()
        .takeWhile(layer -> isDrawn(value.applyAsDouble(layer)))
        .toList()
        .reversed();
  }

  private static List<Points> points(
      String name,
      Propagation propagation,
      Function<MeasuredLayer, MeasuredLayer.Spread> measured) {
    int every = Math.ceilDiv(propagation.settings().depth(), MOST_POINTS);
    List<MeasuredLayer> shown =
        propagation.measured().stream()
            .filter(layer -> layer.layer() % every == 0)
            .filter(layer -> isDrawn(measured.apply(layer)))
            .toList();
    return shown.isEmpty()
        ? List.of()
        : List.of(
            Points.of(
                    name,
                    shown.stream().mapToDouble(MeasuredLayer::layer).toArray(),
                    shown.stream().mapToDouble(layer -> measured.apply(layer).median()).toArray())
                .errors(
                    shown.stream().mapToDouble(layer -> measured.apply(layer).low()).toArray(),
                    shown.stream().mapToDouble(layer -> measured.apply(layer).high()).toArray())
                .shape(Points.Shape.DISC));
  }

  private static boolean isDrawn(MeasuredLayer.Spread spread) {
    return isDrawn(spread.low()) && isDrawn(spread.high());
  }

  private static boolean isDrawn(double value) {
    return Math.abs(value) <= MOST_POWERS; // false for NaN
  }
}
