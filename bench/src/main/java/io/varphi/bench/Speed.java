package io.varphi.bench;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What a task costs each of the systems that have it. */
record Speed(int size, Task task, Map<SystemName, Timing> timings) {
  boolean has(SystemName system) {
    return timings.containsKey(system);
  }

  /** Nanoseconds per element. */
  double nanoseconds(SystemName system) {
    return Objects.requireNonNull(timings.get(system)).fastest();
  }

  double ratio(SystemName system, SystemName base) {
    return nanoseconds(system) / nanoseconds(base);
  }

  /** By how much Varphi is faster than PyTorch's kernel or, without one, its operator. */
  OptionalDouble ratioToPyTorch() {
    return Stream.of(SystemName.PYTORCH_KERNEL, SystemName.PYTORCH_OUT)
        .filter(this::has)
        .mapToDouble(system -> ratio(system, SystemName.VARPHI))
        .findFirst();
  }
}
