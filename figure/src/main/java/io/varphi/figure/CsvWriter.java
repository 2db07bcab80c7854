package io.varphi.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the numbers of a plot as RFC 4180 text. Curves alone are a wide table: the header {@code
 * x,NAME,…,NAME',…}, then 401 rows evenly over the domain and one for each kink or jump. With other
 * marks it is a long one, a row for each number, with the header {@code
 * mark,label,category,x,quantity,value}. Numbers are the shortest decimals that read back as the
 * same double.
 */
final class CsvWriter {
  private static final int STEPS = 400;

  /** Abscissae are decimals of this many digits: 0.02, not 0.020000000000000018. */
  private static final MathContext DIGITS = new MathContext(12);

  private CsvWriter() {}

  static String write(Plot plot) {
    List<Mark> marks =
        plot.layers().stream()
            .filter(layer -> !layer.is(Layer.Role.FEATURE))
            .map(Layer::mark)
            .toList();
    return marks.stream().allMatch(Curve.class::isInstance)
        ? wide(Extent.curves(marks), plot.x())
        : longTable(marks, plot.x());
  }

  private static String wide(List<Curve> curves, Axis axis) {
    StringBuilder out = new StringBuilder();
    Stream<String> names = curves.stream().map(curve -> curve.label().plain());
    out.append(row(Stream.concat(Stream.of("x"), names)));
    for (double x : abscissae(curves, axis)) {
      DoubleStream values = curves.stream().mapToDouble(curve -> curve.value(x));
      out.append(row(DoubleStream.concat(DoubleStream.of(x), values).mapToObj(Double::toString)));
    }
    return out.toString();
  }

  private static double[] abscissae(List<Curve> curves, Axis axis) {
    Interval positions = axis.positions();
    DoubleStream even =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> decimal(axis.scale().value(positions.at((double) i / STEPS))));
    DoubleStream breaks = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.breaks()));
    return DoubleStream.concat(even, breaks.filter(axis.span()::contains))
        .map(x -> x + 0.0) // -0.0 becomes 0.0
        .sorted()
        .distinct()
        .toArray();
  }

  private static double decimal(double x) {
    return new BigDecimal(x).round(DIGITS).doubleValue();
  }

  /** One number and what it is. */
  private record Entry(String category, String x, String quantity, double value) {
    static Entry at(double x, String quantity, double value) {
      return new Entry("", Double.toString(x), quantity, value);
    }

    static Entry in(String category, String quantity, double value) {
      return new Entry(category, "", quantity, value);
    }
  }

  private static String longTable(List<Mark> marks, Axis axis) {
    StringBuilder out = new StringBuilder("mark,label,category,x,quantity,value\n");
    for (Mark mark : marks) {
      for (Entry entry : entries(mark, axis)) {
        out.append(
            row(
                Stream.of(
                    kind(mark),
                    mark.label().plain(),
                    entry.category,
                    entry.x,
                    entry.quantity,
                    Double.toString(entry.value))));
      }
    }
    return out.toString();
  }

  private static String kind(Mark mark) {
    return switch (mark) {
      case Curve _ -> "curve";
      case Polyline _ -> "line";
      case Band _ -> "band";
      case Bars _ -> "bars";
      case Histogram _ -> "histogram";
      case Boxes _ -> "boxes";
      case Points _ -> "points";
      case Note _ -> "note";
      case Tangent _ -> "tangent";
      case HorizontalLine _ -> "horizontal line";
      case VerticalLine _ -> "vertical line";
      case Region _ -> "region";
    };
  }

  private static List<Entry> entries(Mark mark, Axis axis) {
    List<Entry> entries = new ArrayList<>();
    switch (mark) {
      case Curve curve -> {
        for (double x : abscissae(List.of(curve), axis)) {
          entries.add(Entry.at(x, "y", curve.value(x)));
        }
      }
      case Polyline line -> add(entries, line.x(), "y", line.y());
      case Band band -> {
        add(entries, band.x(), "low", band.low());
        add(entries, band.x(), "high", band.high());
      }
      case Bars bars -> {
        for (int i = 0; i < bars.categories().size(); i++) {
          entries.add(Entry.in(bars.categories().get(i), "height", bars.heights().get(i)));
        }
      }
      case Histogram histogram -> {
        for (int i = 0; i < histogram.heights().size(); i++) {
          double left = histogram.edges().get(i);
          entries.add(Entry.at(left, "width", histogram.edges().get(i + 1) - left));
          entries.add(Entry.at(left, "height", histogram.heights().get(i)));
        }
      }
      case Boxes boxes -> {
        for (int i = 0; i < boxes.categories().size(); i++) {
          add(entries, boxes.categories().get(i), boxes.boxes().get(i));
        }
      }
      case Points points -> {
        add(entries, points.x(), "y", points.y());
        Points.Errors errors = points.errors();
        if (errors != null) {
          add(entries, points.x(), "low", errors.low());
          add(entries, points.x(), "high", errors.high());
        }
      }
      case Note note -> entries.add(Entry.at(note.point().x(), "y", note.point().y()));
      case Tangent tangent -> {
        entries.add(Entry.at(tangent.x(), "y", tangent.y()));
        entries.add(Entry.at(tangent.x(), "slope", tangent.slope()));
      }
      case HorizontalLine line -> entries.add(new Entry("", "", "y", line.y()));
      case VerticalLine line -> entries.add(new Entry("", "", "x", line.x()));
      case Region region -> {
        entries.add(new Entry("", "", "from", region.from()));
        entries.add(new Entry("", "", "to", region.to()));
      }
    }
    return entries;
  }

  private static void add(List<Entry> entries, Numbers x, String quantity, Numbers values) {
    for (int i = 0; i < x.size(); i++) {
      entries.add(Entry.at(x.get(i), quantity, values.get(i)));
    }
  }

  private static void add(List<Entry> entries, String category, BoxStatistics box) {
    entries.add(Entry.in(category, "lower whisker", box.lowWhisker()));
    entries.add(Entry.in(category, "lower quartile", box.lowQuartile()));
    entries.add(Entry.in(category, "median", box.median()));
    entries.add(Entry.in(category, "upper quartile", box.highQuartile()));
    entries.add(Entry.in(category, "upper whisker", box.highWhisker()));
    box.outliers().forEach(outlier -> entries.add(Entry.in(category, "outlier", outlier)));
  }

  private static String row(Stream<String> fields) {
    return fields.map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
