package io.varphi.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The axes that show all of some marks. */
final class Extent {
  /** The room on either side of points, as a share of their extent. */
  private static final double ROOM = 0.04;

  private static final Interval LOGARITHMIC = new Interval(0.01, 100);

  /** Curves are cut this many decades below the largest value of a logarithmic axis. */
  private static final double DECADES = 18;

  private static final int SAMPLES = 256;

  private Extent() {}

  /** Whether there are numbers that were measured, not functions alone. */
  static boolean isData(List<Mark> marks) {
    return marks.stream()
        .anyMatch(mark ->
            switch (mark) {
              case Polyline _, Band _, Bars _, Histogram _, Boxes _, Points _ -> true;
              case Curve _, Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ -> false;
            });
  }

  static List<Curve> curves(List<Mark> marks) {
    return marks.stream().filter(Curve.class::isInstance).map(Curve.class::cast).toList();
  }

  static Axis xAxis(List<Mark> marks, Settings settings, Label name) {
    List<String> categories = marks.stream().flatMap(Extent::categories).distinct().toList();
    if (!categories.isEmpty()) {
      return Axis.of(categories, name);
    }
    Interval domain = settings.domain();
    Scale scale = settings.xScale();
    return Axis.of(scale, domain == null ? domain(marks, scale) : domain, name);
  }

  private static Stream<String> categories(Mark mark) {
    return switch (mark) {
      case Bars bars -> bars.categories().stream();
      case Boxes boxes -> boxes.categories().stream();
      case Curve _, Polyline _, Band _, Histogram _, Points _ -> Stream.empty();
      case Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ -> Stream.empty();
    };
  }

  private static Interval domain(List<Mark> marks, Scale scale) {
    Interval ofCurves =
        switch (scale) {
          case LINEAR -> Limits.domain(curves(marks));
          case LOG -> LOGARITHMIC;
        };
    Interval ofData = hull(marks.stream().flatMapToDouble(Extent::abscissae), scale);
    Interval base = isData(marks) && ofData != null ? ofData : ofCurves;
    boolean roomy = marks.stream().anyMatch(Points.class::isInstance);
    Interval start = roomy && isData(marks) ? widened(base, scale) : base;
    DoubleStream places = marks.stream().flatMapToDouble(Extent::placesX);
    double[] all =
        DoubleStream.concat(DoubleStream.of(start.from(), start.to()), places)
            .filter(x -> Double.isFinite(scale.position(x)))
            .sorted()
            .toArray();
    return new Interval(all[0], all[all.length - 1]);
  }

  /** The least interval that holds all finite numbers that have a place; null if there is none. */
  private static @Nullable Interval hull(DoubleStream values, Scale scale) {
    double[] finite =
        values.filter(v -> Double.isFinite(v) && Double.isFinite(scale.position(v))).toArray();
    if (finite.length == 0) {
      return null;
    }
    double low = DoubleStream.of(finite).min().orElseThrow();
    double high = DoubleStream.of(finite).max().orElseThrow();
    if (low < high) {
      return new Interval(low, high);
    }
    return switch (scale) {
      case LINEAR -> new Interval(low - 1, high + 1);
      case LOG -> new Interval(low / 2, high * 2);
    };
  }

  private static Interval widened(Interval span, Scale scale) {
    Interval positions = new Interval(scale.position(span.from()), scale.position(span.to()));
    Interval wide = positions.widened(ROOM * positions.length());
    return new Interval(scale.value(wide.from()), scale.value(wide.to()));
  }

  static Axis yAxis(List<Mark> marks, Axis x, Settings settings, Label name, boolean withZero) {
    Scale scale = settings.yScale();
    if (settings.range() != null) {
      return Axis.of(scale, settings.range(), name);
    }
    DoubleStream data =
        marks.stream().flatMapToDouble(m -> DoubleStream.concat(ordinates(m), placesY(m)));
    return switch (scale) {
      case LINEAR -> {
        Interval range = Limits.range(curves(marks), data, x.span(), withZero);
        boolean onFloor = range.from() < 0 && range.from() >= -0.5 * range.to() && isOnFloor(marks);
        yield Axis.of(scale, onFloor ? new Interval(0, range.to()) : range, name);
      }
      case LOG -> {
        DoubleStream all = DoubleStream.concat(data, samples(curves(marks), x));
        double[] values = all.filter(v -> v > 0 && Double.isFinite(v)).toArray();
        double most = DoubleStream.of(values).max().orElse(1);
        double least = most * StrictMath.pow(10, -DECADES);
        Interval range = hull(DoubleStream.of(values).filter(v -> v >= least), scale);
        yield Axis.of(scale, widened(range == null ? LOGARITHMIC : range, scale), name);
      }
    };
  }

  /** Whether bars stand on zero and nothing is below. */
  private static boolean isOnFloor(List<Mark> marks) {
    boolean bars = marks.stream().anyMatch(m -> m instanceof Bars || m instanceof Histogram);
    return bars
        && marks.stream()
            .flatMapToDouble(m -> DoubleStream.concat(ordinates(m), placesY(m)))
            .allMatch(y -> !(y < 0));
  }

  private static DoubleStream samples(List<Curve> curves, Axis x) {
    Interval positions = x.positions();
    return curves.stream()
        .flatMapToDouble(curve ->
            DoubleStream.iterate(0, i -> i <= SAMPLES, i -> i + 1)
                .map(i -> curve.value(x.scale().value(positions.at(i / SAMPLES)))));
  }

  /** The abscissae of measured numbers. */
  private static DoubleStream abscissae(Mark mark) {
    return switch (mark) {
      case Polyline line -> line.x().stream();
      case Band band -> band.x().stream();
      case Histogram histogram -> histogram.edges().stream();
      case Points points -> points.x().stream();
      case Curve _, Bars _, Boxes _ -> DoubleStream.empty();
      case Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ -> DoubleStream.empty();
    };
  }

  /** The abscissae that must be seen besides. */
  private static DoubleStream placesX(Mark mark) {
    return switch (mark) {
      case Note note -> DoubleStream.of(note.point().x());
      case Tangent tangent -> DoubleStream.of(tangent.x());
      case VerticalLine line -> DoubleStream.of(line.x());
      case Curve _, Polyline _, Band _, Bars _, Histogram _ -> DoubleStream.empty();
      case Boxes _, Points _, HorizontalLine _, Region _ -> DoubleStream.empty();
    };
  }

  /** The ordinates of measured numbers. */
  private static DoubleStream ordinates(Mark mark) {
    return switch (mark) {
      case Polyline line -> line.y().stream();
      case Band band -> DoubleStream.concat(band.low().stream(), band.high().stream());
      case Bars bars -> DoubleStream.concat(DoubleStream.of(0), bars.heights().stream());
      case Histogram histogram ->
          DoubleStream.concat(DoubleStream.of(0), histogram.heights().stream());
      case Boxes boxes -> boxes.boxes().stream().flatMapToDouble(BoxStatistics::all);
      case Points points -> DoubleStream.concat(points.y().stream(), errors(points));
      case Curve _, Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ ->
          DoubleStream.empty();
    };
  }

  private static DoubleStream errors(Points points) {
    Points.Errors errors = points.errors();
    return errors == null
        ? DoubleStream.empty()
        : DoubleStream.concat(errors.low().stream(), errors.high().stream());
  }

  /** The ordinates that must be seen besides. */
  private static DoubleStream placesY(Mark mark) {
    return switch (mark) {
      case Note note -> DoubleStream.of(note.point().y());
      case Tangent tangent -> DoubleStream.of(tangent.y());
      case HorizontalLine line -> DoubleStream.of(line.y());
      case Curve _, Polyline _, Band _, Bars _, Histogram _ -> DoubleStream.empty();
      case Boxes _, Points _, VerticalLine _, Region _ -> DoubleStream.empty();
    };
  }
}
