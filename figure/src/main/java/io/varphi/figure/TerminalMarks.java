package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws marks as dots. */
final class TerminalMarks {
  /** One dot of so many across and down fills an area that lies behind lines. */
  private static final int SPARSE = 3;

  private final Plot plot;
  private final DotRaster raster;

  TerminalMarks(Plot plot, DotRaster raster) {
    this.plot = plot;
    this.raster = raster;
  }

  /** Areas, then lines, then points and notes; gradients lie over functions. */
  static List<Layer> ordered(Plot plot) {
    List<Layer> ordered = new ArrayList<>();
    for (int depth = 0; depth < 2; depth++) {
      int wanted = depth;
      plot.layers().stream().filter(layer -> depth(layer.mark()) == wanted).forEach(ordered::add);
    }
    ordered.addAll(plot.curves());
    plot.layers().stream().filter(layer -> depth(layer.mark()) == 3).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private static int depth(Mark mark) {
    return switch (mark) {
      case Region _, Band _, Bars _, Histogram _, Boxes _ -> 0;
      case Polyline _, HorizontalLine _, VerticalLine _ -> 1;
      case Curve _ -> 2;
      case Points _, Tangent _, Note _ -> 3;
    };
  }

  void draw(Layer layer, List<Integer> dash) {
    switch (layer.mark()) {
      case Curve curve -> raster.draw(CurvePainter.flat(curve, plot), dash);
      case Polyline line -> raster.draw(xs(line.x()), ys(line.y()), dash);
      case Band band -> draw(band);
      case Bars bars -> draw(bars);
      case Histogram histogram -> draw(histogram);
      case Boxes boxes -> draw(boxes);
      case Points points -> draw(points);
      case Note _ -> {}
      case Tangent tangent -> raster.draw(CurvePainter.flat(tangent.line(), plot), dash);
      case HorizontalLine line -> level(line.y(), dash);
      case VerticalLine line -> upright(line.x(), dash);
      case Region region -> fill(region);
    }
  }

  private void level(double y, List<Integer> dash) {
    Interval x = plot.x().positions();
    double at = plot.y().position(y);
    raster.draw(new double[] {x.from(), x.to()}, new double[] {at, at}, dash);
  }

  private void upright(double x, List<Integer> dash) {
    Interval y = plot.y().positions();
    double at = plot.x().position(x);
    raster.draw(new double[] {at, at}, new double[] {y.from(), y.to()}, dash);
  }

  private double[] xs(Numbers values) {
    return values.stream().map(plot.x()::position).toArray();
  }

  private double[] ys(Numbers values) {
    return values.stream().map(plot.y()::position).toArray();
  }

  private void fill(Region region) {
    Interval span = plot.x().span();
    Interval y = plot.y().positions();
    raster.fill(
        plot.x().position(span.clamp(region.from())),
        y.from(),
        plot.x().position(span.clamp(region.to())),
        y.to(),
        2 * SPARSE);
  }

  private void draw(Band band) {
    double[] x = xs(band.x());
    double[] low = ys(band.low());
    double[] high = ys(band.high());
    for (int i = 0; i + 1 < x.length; i++) {
      boolean exists = Stream.of(x[i], x[i + 1], low[i], high[i]).allMatch(Double::isFinite);
      if (exists) {
        raster.fill(x[i], low[i], x[i + 1], high[i], SPARSE);
      }
    }
  }

  private void draw(Bars bars) {
    List<Bars> all = plot.marks(Bars.class);
    double width = BarPainter.GROUP / all.size();
    double start = -BarPainter.GROUP / 2 + width * all.indexOf(bars);
    for (int i = 0; i < bars.categories().size(); i++) {
      double left = plot.x().categories().indexOf(bars.categories().get(i)) + start;
      double height = plot.y().position(bars.heights().get(i));
      if (Double.isFinite(height)) {
        raster.fill(left + 0.1 * width, plot.y().crossing(), left + 0.9 * width, height, 1);
      }
    }
  }

  private void draw(Histogram histogram) {
    for (int i = 0; i < histogram.heights().size(); i++) {
      double left = plot.x().position(histogram.edges().get(i));
      double right = plot.x().position(histogram.edges().get(i + 1));
      double top = plot.y().position(histogram.heights().get(i));
      double bottom = plot.y().crossing();
      if (Double.isFinite(top)) {
        raster.draw(
            new double[] {left, left, right, right},
            new double[] {bottom, top, top, bottom},
            List.of());
      }
    }
  }

  private void draw(Boxes boxes) {
    List<Boxes> all = plot.marks(Boxes.class);
    double place = BarPainter.GROUP / all.size();
    double middle = -BarPainter.GROUP / 2 + place * (all.indexOf(boxes) + 0.5);
    for (int i = 0; i < boxes.categories().size(); i++) {
      int category = plot.x().categories().indexOf(boxes.categories().get(i));
      draw(boxes.boxes().get(i), category + middle, 0.35 * place);
    }
  }

  private void draw(BoxStatistics box, double x, double half) {
    double[] y =
        Stream.of(
                box.lowWhisker(),
                box.lowQuartile(),
                box.median(),
                box.highQuartile(),
                box.highWhisker())
            .mapToDouble(plot.y()::position)
            .toArray();
    raster.draw(
        new double[] {x - half, x + half, x + half, x - half, x - half},
        new double[] {y[1], y[1], y[3], y[3], y[1]},
        List.of());
    raster.draw(new double[] {x - half, x + half}, new double[] {y[2], y[2]}, List.of());
    raster.draw(new double[] {x, x}, new double[] {y[0], y[1]}, List.of());
    raster.draw(new double[] {x, x}, new double[] {y[3], y[4]}, List.of());
    box.outliers().forEach(outlier -> raster.point(x, plot.y().position(outlier)));
  }

  private void draw(Points points) {
    double[] x = xs(points.x());
    double[] y = ys(points.y());
    for (int i = 0; i < x.length; i++) {
      if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
        raster.point(x[i], y[i]);
      }
    }
    Points.Errors errors = points.errors();
    if (errors != null) {
      double[] low = ys(errors.low());
      double[] high = ys(errors.high());
      for (int i = 0; i < x.length; i++) {
        raster.draw(new double[] {x[i], x[i]}, new double[] {low[i], high[i]}, List.of());
      }
    }
  }

  /** What stands for a mark in a legend one unit wide, from −1 to 1 high. */
  static void sample(Mark mark, DotRaster raster, List<Integer> dash) {
    switch (mark) {
      case Curve _, Polyline _, Tangent _, HorizontalLine _, VerticalLine _ ->
          raster.draw(Curve.of("", x -> 0, x -> 0), dash);
      case Band _, Region _ -> raster.fill(0, -1, 1, 1, SPARSE);
      case Bars _, Histogram _, Boxes _ -> raster.fill(0, -0.5, 1, 0.5, 1);
      case Points _, Note _ -> raster.point(0.5, 0);
    }
  }
}
