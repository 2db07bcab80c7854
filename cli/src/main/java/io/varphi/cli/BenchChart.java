package io.varphi.cli;

import io.varphi.cli.BenchReport.Section;
import io.varphi.cli.BenchReport.Work;
import io.varphi.figure.BarChart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws how many times as long as a copy each kernel takes. */
final class BenchChart {
  private BenchChart() {}

  /** A chart of the first measurement: the smallest arrays and one thread. */
  static BarChart of(BenchReport report) {
    Section section = report.sections().getFirst();
    List<BarChart.Group> groups =
        IntStream.range(0, report.functions().size())
            .mapToObj(i ->
                new BarChart.Group(report.functions().get(i).specification(), ratios(section, i)))
            .toList();
    List<String> series = Arrays.stream(Work.values()).map(Work::title).toList();
    return BarChart.of(series, groups)
        .title(BenchTables.title(section))
        .axis("time / time of a copy")
        .mark(1);
  }

  private static List<Double> ratios(Section section, int function) {
    return Arrays.stream(Work.values()).map(work -> section.ratio(function, work)).toList();
  }
}
