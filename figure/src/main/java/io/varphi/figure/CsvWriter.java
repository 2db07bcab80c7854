package io.varphi.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the numbers of a plot as RFC 4180 text: the header {@code x,NAME,…,NAME',…}, then 401 rows
 * evenly over the domain and one for each kink or jump. Numbers are the shortest decimals that read
 * back as the same double.
 */
final class CsvWriter {
  private static final int STEPS = 400;

  /** Abscissae are decimals of this many digits: 0.02, not 0.020000000000000018. */
  private static final MathContext DIGITS = new MathContext(12);

  private CsvWriter() {}

  static String write(List<Curve> curves, Interval domain) {
    StringBuilder out = new StringBuilder();
    Stream<String> names = curves.stream().map(curve -> curve.label().plain());
    out.append(row(Stream.concat(Stream.of("x"), names)));
    for (double x : abscissae(curves, domain)) {
      DoubleStream values = curves.stream().mapToDouble(curve -> curve.value(x));
      out.append(row(DoubleStream.concat(DoubleStream.of(x), values).mapToObj(Double::toString)));
    }
    return out.toString();
  }

  private static double[] abscissae(List<Curve> curves, Interval domain) {
    DoubleStream even =
        IntStream.rangeClosed(0, STEPS).mapToDouble(i -> decimal(domain.at((double) i / STEPS)));
    DoubleStream breaks = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.breaks()));
    return DoubleStream.concat(even, breaks.filter(domain::contains))
        .map(x -> x + 0.0) // -0.0 becomes 0.0
        .sorted()
        .distinct()
        .toArray();
  }

  private static double decimal(double x) {
    return new BigDecimal(x).round(DIGITS).doubleValue();
  }

  private static String row(Stream<String> fields) {
    return fields.map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
