package io.varphi.cli;

import io.varphi.Activation;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run of {@code bench} measured.
 *
 * @param accuracies of the functions, in order
 */
record BenchReport(
    LocalDate date,
    Machine machine,
    List<Activation> functions,
    List<Accuracy> accuracies,
    List<Section> sections) {
  /** What a kernel does, in the order in which it is listed. */
  enum Work {
    /** y = f(x). */
    FORWARD("forward"),
    /** dx = dy·f′(x). */
    BACKWARD("backward"),
    /** y = f(x) and g = f′(x) in one pass. */
    FUSED("both");

    private final String title;

    Work(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The times of a function, in nanoseconds per element. */
  record Times(double forward, double backward, double fused) {
    double of(Work work) {
      return switch (work) {
        case FORWARD -> forward;
        case BACKWARD -> backward;
        case FUSED -> fused;
      };
    }
  }

  /**
   * Times over arrays of one length.
   *
   * @param copy that of a copy of as many floats by as many threads
   * @param times of the functions, in order
   */
  record Section(int length, int threads, double copy, List<Times> times) {
    Section {
      times = List.copyOf(times);
    }

    double time(int function, Work work) {
      return times.get(function).of(work);
    }

    /** How many times as long as the copy it takes. */
    double ratio(int function, Work work) {
      return time(function, work) / copy;
    }
  }

  BenchReport {
    functions = List.copyOf(functions);
    accuracies = List.copyOf(accuracies);
    sections = List.copyOf(sections);
  }
}
