package io.varphi.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures tasks on several systems. Every task of every system has a turn in every pass, so that a
 * slow spell, of the machine or of a library, meets all of them or is out-waited.
 */
final class Comparison {
  private static final int ROW_LENGTH = 1000;
  private static final int ACCURACY_ROWS = 64;

  /** Beyond it a call takes so long that the way to the kernel does not count. */
  private static final int LARGE = 1 << 20;

  private final Set<ActivationName> functions;
  private final Set<SystemName> systems;
  private final Consumer<String> progress;
  private final Map<SystemName, String> versions = new EnumMap<>(SystemName.class);

  Comparison(Set<ActivationName> functions, Set<SystemName> systems, Consumer<String> progress) {
    this.functions = functions;
    this.systems = systems;
    this.progress = progress;
  }

  /** The versions of the systems that have been opened so far. */
  Map<SystemName, String> versions() {
    return versions;
  }

  private List<Task> tasks(boolean ofRows) {
    return functions.stream()
        .filter(function -> function.isOfRows() == ofRows)
        .flatMap(function -> Stream.of(Operation.values()).map(op -> new Task(function, op)))
        .toList();
  }

  // Speed
  // --------------------------------------------------------------------------------------------

  /** Of every task on so many elements, or on the whole rows of 1000 that they make. */
  List<Speed> speeds(int size, int passes) {
    List<SystemName> names =
        systems.stream()
            .filter(system -> system != SystemName.PYTORCH_KERNEL || size <= LARGE)
            .toList();
    List<Speed> speeds = new ArrayList<>();
    for (boolean ofRows : new boolean[] {false, true}) {
      List<Task> tasks = tasks(ofRows);
      if (!tasks.isEmpty()) {
        Inputs inputs =
            ofRows ? Inputs.normal(size / ROW_LENGTH, ROW_LENGTH) : Inputs.normal(1, size);
        withSystems(names, inputs, opened -> speeds.addAll(speeds(size, tasks, opened, passes)));
      }
    }
    return speeds;
  }

  private List<Speed> speeds(
      int size, List<Task> tasks, Map<SystemName, SystemUnderTest> opened, int passes) {
    Map<Task, Map<SystemName, Stopwatch>> watches = new LinkedHashMap<>();
    tasks.forEach(task -> watches.put(task, watches(task, opened)));
    progress.accept("%d elements: warming up %s".formatted(size, functions));
    watches.values().forEach(row -> row.values().forEach(Stopwatch::warmUp));
    for (int pass = 1; pass <= passes; pass++) {
      progress.accept("%d elements: pass %d of %d".formatted(size, pass, passes));
      watches.values().forEach(row -> row.values().forEach(Stopwatch::measure));
    }
    watches.values().forEach(row -> row.values().forEach(Stopwatch::close));
    return tasks.stream()
        .map(task -> new Speed(size, task, timings(watches.getOrDefault(task, Map.of()))))
        .toList();
  }

  private static Map<SystemName, Stopwatch> watches(
      Task task, Map<SystemName, SystemUnderTest> opened) {
    Map<SystemName, Stopwatch> watches = new EnumMap<>(SystemName.class);
    opened.forEach((name, system) ->
        system.prepare(task).ifPresent(call -> watches.put(name, new Stopwatch(call))));
    return watches;
  }

  private static Map<SystemName, Timing> timings(Map<SystemName, Stopwatch> watches) {
    Map<SystemName, Timing> timings = new EnumMap<>(SystemName.class);
    watches.forEach((name, watch) -> timings.put(name, watch.timing()));
    return timings;
  }

  // Accuracy
  // --------------------------------------------------------------------------------------------

  /** Of every task, at every float whose bit pattern is a multiple of the stride, or in 64 rows. */
  Map<Task, Map<SystemName, Accuracy>> errors(int stride) {
    Map<Task, Map<SystemName, Accuracy>> errors = new LinkedHashMap<>();
    for (boolean ofRows : new boolean[] {false, true}) {
      List<Task> tasks = tasks(ofRows);
      if (!tasks.isEmpty()) {
        Inputs inputs = ofRows ? Inputs.normal(ACCURACY_ROWS, ROW_LENGTH) : Inputs.sweep(stride);
        withSystems(
            systems.stream()
                .filter(system -> !system.isCopy() && system != SystemName.PYTORCH_KERNEL)
                .toList(),
            inputs,
            opened -> tasks.forEach(task -> errors.put(task, errors(task, inputs, opened))));
      }
    }
    return errors;
  }

  private Map<SystemName, Accuracy> errors(
      Task task, Inputs inputs, Map<SystemName, SystemUnderTest> opened) {
    double[] exact = Oracle.exact(task, inputs);
    Map<SystemName, Accuracy> errors = new EnumMap<>(SystemName.class);
    opened.forEach((name, system) ->
        result(system, task).ifPresent(y -> errors.put(name, Accuracy.of(inputs.x(), y, exact))));
    progress.accept("accuracy of %s %s".formatted(task.function(), task.operation()));
    return errors;
  }

  private static Optional<float[]> result(SystemUnderTest system, Task task) {
    return system
        .prepare(task)
        .map(call -> {
          try (call) {
            call.run();
            return call.output();
          }
        });
  }

  private void withSystems(
      List<SystemName> names, Inputs inputs, Consumer<Map<SystemName, SystemUnderTest>> use) {
    Map<SystemName, SystemUnderTest> opened = new EnumMap<>(SystemName.class);
    try {
      for (SystemName name : names) {
        SystemUnderTest system = name.open(inputs);
        opened.put(name, system);
        versions.putIfAbsent(name, system.version());
      }
      use.accept(opened);
    } finally {
      opened.values().forEach(SystemUnderTest::close);
    }
  }
}
