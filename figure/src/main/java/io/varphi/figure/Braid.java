package io.varphi.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds where curves lie on each other and lets them alternate there, so that each can be seen:
 * solid curves in pieces much longer than the dashes of gradients, dashed ones dash by dash.
 */
final class Braid {
  /** A part of a curve and the pen that draws it. */
  record Strand(Interval part, Pen pen) {}

  /** Curves nearer to each other than this share of their width hide each other. */
  private static final double HIDDEN = 0.35;

  /** The length of the pieces of solid curves, in units of their width. */
  private static final double LONGEST_PIECE = 16;

  private static final double SHORTEST_PIECE = 8;

  /** Each curve is seen so often where there is room; if not even once, they meet in passing. */
  private static final double OFTEN = 2;

  private final View view;
  private final Theme theme;
  private final List<Layer> layers;
  private final int steps;

  /** Of each curve on the page in the middle of each step; NaN where it is not seen. */
  private final List<double[]> ordinates;

  Braid(Plot plot, View view, Theme theme) {
    this.view = view;
    this.theme = theme;
    this.layers = plot.curves();
    this.steps = (int) Math.ceil(view.area().getWidth());
    this.ordinates =
        layers.stream()
            .map(layer -> ordinates(CurvePainter.flat((Curve) layer.mark(), plot)))
            .toList();
  }

  private double abscissa(double step) {
    return view.domain().at(step / steps);
  }

  private double[] ordinates(Curve curve) {
    return IntStream.range(0, steps)
        .mapToDouble(i -> curve.value(abscissa(i + 0.5)))
        .map(y -> view.range().contains(y) ? view.y(y) : Double.NaN)
        .toArray();
  }

  /** The parts of a curve from left to right. */
  List<Strand> strands(Layer layer) {
    int me = layers.indexOf(layer);
    List<Strand> whole = List.of(new Strand(view.domain(), layer.pen()));
    List<Integer> rivals = rivals(layer);
    if (rivals.size() < 2 || theme.isMonochrome()) {
      return whole;
    }
    List<Strand> strands = new ArrayList<>();
    int start = 0;
    List<Integer> bundle = bundle(me, rivals, 0);
    for (int i = 1; i <= steps; i++) {
      List<Integer> next = i == steps ? List.of() : bundle(me, rivals, i);
      if (!next.equals(bundle)) {
        Pen pen = pen(layer, bundle, length(bundle.getFirst(), start, i));
        add(strands, new Strand(new Interval(abscissa(start), abscissa(i)), pen), layer);
        start = i;
        bundle = next;
      }
    }
    return strands.size() < 2 && strands.getFirst().pen.equals(layer.pen()) ? whole : strands;
  }

  /** The curves that are drawn alike, but in other colours, and the curve itself. */
  private List<Integer> rivals(Layer layer) {
    return IntStream.range(0, layers.size())
        .filter(i -> layers.get(i).pen().dash().equals(layer.pen().dash()))
        .filter(i ->
            layers.get(i).equals(layer)
                || !layers.get(i).pen().colour().equals(layer.pen().colour()))
        .boxed()
        .toList();
  }

  /** The curves that lie on one another at a step, among them this one, in order. */
  private List<Integer> bundle(int me, List<Integer> rivals, int step) {
    if (Double.isNaN(ordinates.get(me)[step])) {
      return List.of(me);
    }
    double width = layers.get(me).pen().width();
    List<Integer> byHeight =
        rivals.stream()
            .filter(i -> !Double.isNaN(ordinates.get(i)[step]))
            .sorted(Comparator.comparingDouble(i -> ordinates.get(i)[step]))
            .toList();
    double tolerance = HIDDEN * width * secant(me, step);
    int from = byHeight.indexOf(me);
    int to = from;
    while (from > 0 && gap(byHeight, from - 1, step) < tolerance) {
      from--;
    }
    while (to + 1 < byHeight.size() && gap(byHeight, to, step) < tolerance) {
      to++;
    }
    return byHeight.subList(from, to + 1).stream().sorted().toList();
  }

  private double gap(List<Integer> byHeight, int index, int step) {
    return ordinates.get(byHeight.get(index + 1))[step] - ordinates.get(byHeight.get(index))[step];
  }

  /** How much longer a vertical distance is than the one across the curve. */
  private double secant(int curve, int step) {
    double[] y = ordinates.get(curve);
    double rise = step + 1 < steps ? y[step + 1] - y[step] : y[step] - y[Math.max(step - 1, 0)];
    return Double.isNaN(rise) ? 1 : StrictMath.hypot(1, rise);
  }

  /** The length of a curve from one step to another, about. */
  private double length(int curve, int from, int to) {
    return IntStream.range(from, to).mapToDouble(step -> secant(curve, step)).sum();
  }

  /** The pen of a curve that takes turns with others over a length. */
  private Pen pen(Layer layer, List<Integer> bundle, double length) {
    Pen pen = layer.pen();
    int count = bundle.size();
    int place = bundle.indexOf(layers.indexOf(layer));
    double turn = turn(pen, length / (OFTEN * count));
    boolean lowest = place == 0 && pen.isSolid();
    boolean passing = length < OFTEN * count * turn;
    if (count == 1 || lowest || passing) {
      return pen;
    }
    double on = pen.isSolid() ? turn : pen.dash().getFirst();
    double period = count * turn;
    double phase = (count - place) * turn % period;
    return new Pen(pen.colour(), pen.width(), List.of(on, period - on), phase);
  }

  /** The length that each curve has to itself. */
  private static double turn(Pen pen, double room) {
    return pen.isSolid()
        ? Math.clamp(room, SHORTEST_PIECE * pen.width(), LONGEST_PIECE * pen.width())
        : pen.dash().getFirst() + pen.dash().getLast();
  }

  private static void add(List<Strand> strands, Strand next, Layer layer) {
    boolean goesOn =
        !strands.isEmpty()
            && strands.getLast().pen.equals(next.pen)
            && next.pen.equals(layer.pen());
    if (goesOn) {
      Strand last = strands.removeLast();
      strands.add(new Strand(new Interval(last.part.from(), next.part.to()), next.pen));
    } else {
      strands.add(next);
    }
  }
}
