package io.varphi.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The comparison in Markdown. */
record Report(
    Map<SystemName, String> versions,
    List<Speed> speeds,
    Map<Task, Map<SystemName, Accuracy>> errors) {
  private static final String NONE = "—";
  private static final double UNSTABLE = 1.2;

  @Override
  public String toString() {
    List<String> sections = new ArrayList<>();
    sections.add(setting());
    for (int size : speeds.stream().map(Speed::size).distinct().toList()) {
      for (Operation operation : Operation.values()) {
        sections.add(speedSection(size, operation));
      }
    }
    if (!errors.isEmpty()) {
      Arrays.stream(Operation.values()).map(this::errorSection).forEach(sections::add);
    }
    return String.join("\n", sections);
  }

  private String setting() {
    MarkdownTable table = new MarkdownTable(List.of("system", "version"));
    versions.forEach((system, version) -> table.add(List.of(system.title(), version)));
    return """
    Measured on %s on %s; Java %s; one thread.

    """
            .formatted(LocalDate.now(ZoneOffset.UTC), Machine.describe(), Runtime.version())
        + table;
  }

  // Speed
  // --------------------------------------------------------------------------------------------

  private String speedSection(int size, Operation operation) {
    List<Speed> rows =
        speeds.stream()
            .filter(speed -> speed.size() == size && speed.task().operation() == operation)
            .toList();
    return """
    ### Speed, %s, %s elements

    Nanoseconds per element · ratio to copy. Last: PyTorch's time by Varphi's; over 1, Varphi is
    faster.

    %s
    %s
    """
        .formatted(operation, number("%,.0f", size), speedTable(rows), unstable(rows));
  }

  private String speedTable(List<Speed> rows) {
    Set<SystemName> systems = versions.keySet();
    List<String> header = new ArrayList<>(List.of("function"));
    systems.forEach(system -> header.add(system.title()));
    header.add("to PyTorch");
    MarkdownTable table = new MarkdownTable(header);
    rows.forEach(speed -> table.add(speedRow(speed, systems)));
    table.add(meanRow(rows, systems));
    return table.toString();
  }

  private static List<String> speedRow(Speed speed, Set<SystemName> systems) {
    List<String> row = new ArrayList<>(List.of(speed.task().function().toString()));
    systems.forEach(system -> row.add(speed.has(system) ? speedCell(speed, system) : NONE));
    row.add(ratioCell(speed.ratioToPyTorch()));
    return row;
  }

  private static String speedCell(Speed speed, SystemName system) {
    String nanoseconds = number("%.3f", speed.nanoseconds(system));
    return system.isCopy()
        ? nanoseconds
        : nanoseconds + number(" · %.2f", speed.ratio(system, SystemName.VECTOR_COPY));
  }

  /** By how much Varphi is faster than each system, over the functions that system has. */
  private static List<String> meanRow(List<Speed> rows, Set<SystemName> systems) {
    List<String> row = new ArrayList<>(List.of("time by Varphi's, geometric mean"));
    for (SystemName system : systems) {
      row.add(
          ratioCell(
              geometricMean(
                  rows.stream()
                      .filter(speed -> speed.has(system) && !system.isCopy())
                      .mapToDouble(speed -> speed.ratio(system, SystemName.VARPHI)))));
    }
    row.add(
        ratioCell(
            geometricMean(
                rows.stream().map(Speed::ratioToPyTorch).flatMapToDouble(OptionalDouble::stream))));
    return row;
  }

  static OptionalDouble geometricMean(DoubleStream ratios) {
    OptionalDouble logarithm = ratios.map(Math::log).average();
    return logarithm.isEmpty() ? logarithm : OptionalDouble.of(Math.exp(logarithm.getAsDouble()));
  }

  private static String ratioCell(OptionalDouble ratio) {
    return ratio.isPresent() ? number("%.2f", ratio.getAsDouble()) : NONE;
  }

  private static String unstable(List<Speed> rows) {
    String cases = rows.stream().flatMap(Report::unstableCases).collect(Collectors.joining(", "));
    return cases.isEmpty()
        ? "No median is over %s times its fastest window.".formatted(UNSTABLE)
        : "Median over %s times the fastest window: %s.".formatted(UNSTABLE, cases);
  }

  private static Stream<String> unstableCases(Speed speed) {
    return speed.timings().entrySet().stream()
        .filter(entry -> entry.getValue().spread() > UNSTABLE)
        .map(entry ->
            "%s %s %s"
                .formatted(
                    speed.task().function(),
                    entry.getKey().title(),
                    number("%.2f", entry.getValue().spread())));
  }

  // Accuracy
  // --------------------------------------------------------------------------------------------

  private String errorSection(Operation operation) {
    List<SystemName> systems =
        versions.keySet().stream()
            .filter(system -> errors.values().stream().anyMatch(row -> row.containsKey(system)))
            .toList();
    List<String> header = new ArrayList<>(List.of("function"));
    systems.forEach(system -> header.add(system.title()));
    MarkdownTable table = new MarkdownTable(header);
    errors.forEach((task, row) -> {
      if (task.operation() == operation) {
        table.add(errorRow(task, row, systems));
      }
    });
    return """
    ### Accuracy, %s

    Largest error in ULP of float32 (where) · share of the inputs with more than 1 ULP.

    %s\
    """
        .formatted(operation, table);
  }

  private static List<String> errorRow(
      Task task, Map<SystemName, Accuracy> row, List<SystemName> systems) {
    List<String> cells = new ArrayList<>(List.of(task.function().toString()));
    for (SystemName system : systems) {
      Accuracy accuracy = row.get(system);
      cells.add(accuracy == null ? NONE : errorCell(accuracy));
    }
    return cells;
  }

  private static String errorCell(Accuracy accuracy) {
    String worst = accuracy.maxUlps() > 1 ? number(" (%.4g)", accuracy.worst()) : "";
    return ulps(accuracy.maxUlps()) + worst + " · " + share(accuracy.shareOverOne());
  }

  private static String ulps(double ulps) {
    if (Double.isInfinite(ulps)) {
      return "∞";
    }
    return number(ulps < 10_000 ? "%.2f" : "%.1e", ulps);
  }

  private static String share(double share) {
    return share == 0 ? "0" : number("%.2g %%", 100 * share);
  }

  private static String number(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
