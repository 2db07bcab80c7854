package io.varphi.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.varphi.cli.BenchReport.Section;
import io.varphi.cli.BenchReport.Work;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measurements for programs. */
final class BenchData {
  private static final int DIGITS = 5;

  private BenchData() {}

  /** A line for each function, length and number of threads. */
  static String csv(BenchReport report) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header());
      for (Section section : report.sections()) {
        for (int i = 0; i < report.functions().size(); i++) {
          csv.writeRecord(line(report, section, i));
        }
      }
    }
    return text.toString();
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("function", "length", "threads", "copy_ns"));
    for (Work work : Work.values()) {
      header.add(key(work) + "_ns");
    }
    header.addAll(List.of("value_ulps", "gradient_ulps"));
    header.addAll(List.of("date", "processor", "java", "back_end"));
    return header;
  }

  private static List<String> line(BenchReport report, Section section, int function) {
    Accuracy accuracy = report.accuracies().get(function);
    Machine machine = report.machine();
    Stream<String> name =
        Stream.of(
            report.functions().get(function).specification(),
            Integer.toString(section.length()),
            Integer.toString(section.threads()));
    Stream<Double> works = Stream.of(Work.values()).map(work -> section.time(function, work));
    Stream<Double> times = Stream.concat(Stream.of(section.copy()), works);
    Stream<Double> errors = Stream.of(accuracy.value(), accuracy.gradient());
    Stream<String> numbers = Stream.concat(times, errors).map(n -> Numeral.text(n, DIGITS));
    Stream<String> conditions =
        Stream.of(report.date().toString(), machine.processor(), machine.java(), machine.backEnd());
    return Stream.of(name, numbers, conditions).flatMap(cells -> cells).toList();
  }

  static String json(BenchReport report) {
    Machine machine = report.machine();
    return Json.document(
        Json.members()
            .with("date", report.date().toString())
            .with("processor", machine.processor())
            .with("threads", machine.threads())
            .with("system", machine.system())
            .with("java", machine.java())
            .with("back_end", machine.backEnd())
            .with("largest_errors_ulps", errors(report))
            .with("times_ns", report.sections().stream().map(s -> json(report, s)).toList()));
  }

  private static Json errors(BenchReport report) {
    Json.Members errors = Json.members();
    for (int i = 0; i < report.functions().size(); i++) {
      Accuracy accuracy = report.accuracies().get(i);
      errors =
          errors.with(
              report.functions().get(i).specification(),
              Json.members()
                  .with("value", rounded(accuracy.value()))
                  .with("gradient", rounded(accuracy.gradient())));
    }
    return errors;
  }

  private static Json json(BenchReport report, Section section) {
    Json.Members functions = Json.members();
    for (int i = 0; i < report.functions().size(); i++) {
      Json.Members times = Json.members();
      for (Work work : Work.values()) {
        times = times.with(key(work), rounded(section.time(i, work)));
      }
      functions = functions.with(report.functions().get(i).specification(), times);
    }
    return Json.members()
        .with("length", section.length())
        .with("threads", section.threads())
        .with("copy", rounded(section.copy()))
        .with("functions", functions);
  }

  private static Json rounded(double value) {
    return Double.isFinite(value)
        ? new Json.Literal(Numeral.text(value, DIGITS))
        : Json.number(value);
  }

  private static String key(Work work) {
    return work.name().toLowerCase(Locale.ROOT);
  }
}
