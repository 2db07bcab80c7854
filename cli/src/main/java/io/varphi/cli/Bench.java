package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.cli.BenchReport.Section;
import io.varphi.cli.BenchReport.Times;
import io.varphi.kernel.Kernel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Measures the kernels of functions. */
final class Bench {
  /** How much time a run takes. */
  enum Effort {
    FULL(2000, 4000, 900, 1 << 18),
    QUICK(300, 3000, 200, 1 << 12);

    private final int quietMillis;
    private final int limitMillis;
    private final int functionMillis;
    private final int patterns;

    /**
     * Limits of each measurement.
     *
     * @param quietMillis it ends when no time has improved for so long
     * @param limitMillis it takes no longer than this, and
     * @param functionMillis this for each function
     * @param patterns the number of floats at which errors are looked for
     */
    Effort(int quietMillis, int limitMillis, int functionMillis, int patterns) {
      this.quietMillis = quietMillis;
      this.limitMillis = limitMillis;
      this.functionMillis = functionMillis;
      this.patterns = patterns;
    }

    private Race.Patience patience(int functions) {
      long limit = limitMillis + (long) functionMillis * functions;
      return new Race.Patience(
          TimeUnit.MILLISECONDS.toNanos(quietMillis), TimeUnit.MILLISECONDS.toNanos(limit));
    }
  }

  /** So many elements are worth vector code. */
  private static final int WARM_UP_LENGTH = 4096;

  private static final long LONGEST_WARM_UP = TimeUnit.MINUTES.toNanos(2);
  private static final long WARM_UP_POLL = TimeUnit.MILLISECONDS.toNanos(10);

  private final List<Activation> functions;
  private final List<Kernel> kernels;
  private final BenchArrays arrays;
  private final Effort effort;
  private final Consumer<String> progress;

  private Bench(
      List<Activation> functions,
      List<Kernel> kernels,
      BenchArrays arrays,
      Effort effort,
      Consumer<String> progress) {
    this.functions = functions;
    this.kernels = kernels;
    this.arrays = arrays;
    this.effort = effort;
    this.progress = progress;
  }

  /**
   * Measures functions on arrays of each length, by one thread and by all.
   *
   * @param progress is told what is being done
   * @throws UserException if there is not enough memory
   */
  static BenchReport run(
      List<Activation> functions, Lengths lengths, Effort effort, Consumer<String> progress) {
    Machine machine = Machine.ofProcess();
    BenchArrays arrays = BenchArrays.of(Math.max(lengths.largest(), WARM_UP_LENGTH));
    List<Kernel> kernels = functions.stream().map(Activation::kernel).toList();
    Bench bench = new Bench(functions, kernels, arrays, effort, progress);
    bench.warmUp();
    List<Section> sections = bench.sections(lengths, machine.threads());
    return new BenchReport(
        LocalDate.now(ZoneId.systemDefault()), machine, functions, bench.accuracies(), sections);
  }

  /**
   * Vector code is compiled in the background, for which it is best left alone; how it is called
   * from here is compiled after that.
   */
  private void warmUp() {
    progress.accept("warming up");
    List<Runnable> tasks = tasks(WARM_UP_LENGTH, 1);
    tasks.forEach(Runnable::run);
    long start = System.nanoTime();
    while (Kernel.isWarmingUp() && System.nanoTime() - start < LONGEST_WARM_UP) {
      LockSupport.parkNanos(WARM_UP_POLL);
    }
    Race.nanosPerElement(tasks, WARM_UP_LENGTH, effort.patience(functions.size()));
  }

  private List<Section> sections(Lengths lengths, int processors) {
    int[] threadCounts = processors == 1 ? new int[] {1} : new int[] {1, processors};
    List<Section> sections = new ArrayList<>();
    for (int length : lengths.values()) {
      for (int threads : threadCounts) {
        sections.add(section(length, threads));
      }
    }
    return sections;
  }

  private Section section(int length, int threads) {
    progress.accept("timing " + Lengths.text(length) + " floats, threads: " + threads);
    Race.Patience patience = effort.patience(functions.size());
    double[] times = Race.nanosPerElement(tasks(length, threads), length, patience);
    List<Times> byFunction = new ArrayList<>();
    for (int i = 1; i < times.length; i += 3) {
      byFunction.add(new Times(times[i], times[i + 1], times[i + 2]));
    }
    return new Section(length, threads, times[0], byFunction);
  }

  /** A copy, then the three works of the first function, those of the second one … */
  private List<Runnable> tasks(int length, int threads) {
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(() -> arrays.copy(length, threads));
    for (Kernel kernel : kernels) {
      tasks.addAll(tasks(kernel.parallel(threads), length));
    }
    return tasks;
  }

  private List<Runnable> tasks(Kernel kernel, int length) {
    float[] x = arrays.x;
    float[] dy = arrays.dy;
    float[] y = arrays.y;
    float[] g = arrays.g;
    return List.of(
        () -> kernel.forward(x, 0, y, 0, length),
        () -> kernel.backward(x, 0, dy, 0, g, 0, length),
        () -> kernel.forwardAndGradient(x, 0, y, 0, g, 0, length));
  }

  private List<Accuracy> accuracies() {
    List<Accuracy> accuracies = new ArrayList<>();
    for (Activation function : functions) {
      progress.accept("errors of " + function.name());
      accuracies.add(Accuracy.of(function, effort.patterns));
    }
    return accuracies;
  }
}
