package io.varphi.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Goes through the runs of a study, several at a time, each in one thread. Results depend on the
 * specification alone: not on the number of threads, the order of runs, or interruptions.
 */
public final class StudyRunner {
  /** Where runs are kept. */
  private interface Shelf {
    void add(StudyRun run) throws IOException;
  }

  private final StudySpec spec;
  private final List<LoadedData> data;
  private final StudyProgress progress;
  private final int threads;
  private final StudyPlan plan;
  private final List<StudyRun> runs;
  private final int earlier;
  private final Set<RunSpec> asked = new HashSet<>();
  private final StudyClock clock;

  private StudyRunner(
      StudySpec spec,
      List<LoadedData> loaded,
      List<StudyRun> earlier,
      int threads,
      StudyProgress progress) {
    this.spec = spec;
    this.data = List.copyOf(loaded);
    this.progress = progress;
    this.threads = threads;
    this.plan = new StudyPlan(spec, earlier);
    this.runs = new ArrayList<>(earlier);
    this.earlier = plan.finishedCount();
    this.clock = new StudyClock(spec);
  }

  /**
   * Runs a study and keeps each run in a folder as soon as it is over. Runs that are there already
   * are not repeated.
   *
   * @param loaded the data of the specification, in its order
   * @param threads the number of runs at a time
   * @throws DataException if the folder holds another study or something else, or nets would not
   *     fit into memory; then nothing is written
   * @throws IOException if files cannot be read or written
   * @throws InterruptedException if the calling thread is interrupted; what is over is kept
   */
  public static Study run(
      StudySpec spec, List<LoadedData> loaded, Path folder, int threads, StudyProgress progress)
      throws IOException, InterruptedException {
    check(spec, loaded, threads);
    try (RunStore store = RunStore.open(folder, spec)) {
      return new StudyRunner(spec, loaded, store.runs(), threads, progress).run(store::add);
    }
  }

  /**
   * Runs a study without keeping it.
   *
   * @param loaded the data of the specification, in its order
   * @param threads the number of runs at a time
   * @throws DataException if nets would not fit into memory
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Study run(
      StudySpec spec, List<LoadedData> loaded, int threads, StudyProgress progress)
      throws InterruptedException {
    check(spec, loaded, threads);
    try {
      return new StudyRunner(spec, loaded, List.of(), threads, progress).run(_ -> {});
    } catch (IOException e) {
      throw new AssertionError("nothing is written", e);
    }
  }

  /** Finds out before the first run what would keep one from starting. */
  private static void check(StudySpec spec, List<LoadedData> loaded, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a study needs a thread at least, not " + threads);
    }
    if (loaded.size() != spec.data().size()) {
      throw new IllegalArgumentException(
          "the study has %d data sets, but %d are given"
              .formatted(spec.data().size(), loaded.size()));
    }
    for (int i = 0; i < loaded.size(); i++) {
      checkParts(spec, loaded.get(i));
    }
    spec.contenders().forEach(contender -> NetMemory.check(spec, contender, threads));
  }

  /** A part may be empty, or its values say nothing. */
  private static void checkParts(StudySpec spec, LoadedData loaded) {
    Dataset test = spec.unscaledSplit(loaded, spec.firstSeed()).test();
    if (test.target() instanceof Target.Values(Matrix values, List<String> names)) {
      float first = values.at(0, 0);
      boolean isConstant = true;
      for (float value : values.values()) {
        isConstant &= value == first;
      }
      if (isConstant) {
        throw new DataException(
            ("\"%s\" of %s is %s in all %d rows of the test part, so that nets cannot be compared"
                    + " by R² there; give it a larger share, try another first seed, or add rows")
                .formatted(names.getFirst(), test.name(), Numbers.shortest(first), test.rows()));
      }
    }
  }

  private Study run(Shelf shelf) throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("varphi-lab-", 1).factory());
    try {
      CompletionService<StudyRun> results = new ExecutorCompletionService<>(workers);
      tell(Optional.empty());
      int underway = 0;
      for (Contender contender : spec.contenders()) {
        underway += ask(contender, results);
      }
      while (underway > 0) {
        StudyRun run = next(results);
        shelf.add(run);
        runs.add(run);
        plan.add(run);
        clock.add(run.spec());
        tell(Optional.of(run));
        underway += ask(run.spec().contender(), results) - 1;
      }
      return Study.of(spec, runs);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Asks for the runs that a contender needs next, each once; returns how many there are. */
  private int ask(Contender contender, CompletionService<StudyRun> results) {
    List<RunSpec> open = plan.open(contender).stream().filter(asked::add).toList();
    LoadedData loaded = loaded(contender);
    open.forEach(run -> results.submit(() -> StudyTrainer.train(spec, loaded, run)));
    return open.size();
  }

  private LoadedData loaded(Contender contender) {
    return data.get(spec.data().indexOf(spec.data(contender.data())));
  }

  private static StudyRun next(CompletionService<StudyRun> results) throws InterruptedException {
    try {
      return results.take().get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new AssertionError("training throws nothing else", e);
      }
    }
  }

  private void tell(Optional<StudyRun> last) {
    progress.onState(
        new StudyProgress.State(plan.finishedCount(), earlier, plan.count(), clock.left(plan)),
        last);
  }
}
