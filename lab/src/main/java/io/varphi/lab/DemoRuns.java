package io.varphi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/** Trains the nets of a demo on all processors and tells how far it has come. */
final class DemoRuns {
  /**
   * A training that is asked for.
   *
   * @param withHealth whether the health of layers is looked at after each epoch
   */
  record Task(NetworkSpec net, TrainSettings settings, Split split, boolean withHealth) {}

  /** What came of it. */
  record Trained(RunResult result, List<HealthRecord> health, Network network) {
    /** The epochs that were gone through, as abscissae. */
    double[] epochs() {
      return result.epochs().stream().mapToDouble(EpochRecord::epoch).toArray();
    }

    double[] validationMetrics() {
      return result.epochs().stream().mapToDouble(EpochRecord::validationMetric).toArray();
    }

    HealthRecord lastHealth() {
      return health.getLast();
    }
  }

  private final double share;
  private final DoubleConsumer progress;
  private long epochsDone;
  private long epochsInAll = 1;

  /**
   * Runs of a share of the usual epochs, at least one.
   *
   * @param progress is told the share that is done
   */
  DemoRuns(double share, DoubleConsumer progress) {
    this.share = share;
    this.progress = progress;
  }

  /** So many epochs, or fewer for a short look. */
  int epochs(int usual) {
    return Math.max(1, (int) Math.round(share * usual));
  }

  /** All trainings, in the order of the tasks. */
  List<Trained> train(List<Task> tasks) {
    epochsInAll = tasks.stream().mapToLong(task -> task.settings().epochs()).sum();
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), tasks.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Trained>> futures = new ArrayList<>();
      for (Task task : tasks) {
        Callable<Trained> training = () -> trained(task);
        futures.add(pool.submit(training));
      }
      List<Trained> results = new ArrayList<>();
      for (Future<Trained> future : futures) {
        results.add(resultOf(future));
      }
      return results;
    }
  }

  private static Trained resultOf(Future<Trained> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a training of the demo failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the demo was interrupted", e);
    }
  }

  private Trained trained(Task task) {
    Notes notes = new Notes(task.withHealth());
    RunResult result = Trainer.train(task.net(), task.settings(), task.split(), notes);
    return new Trained(result, List.copyOf(notes.health), notes.networks.getFirst());
  }

  private final class Notes implements Observer {
    private final boolean withHealth;
    private final List<HealthRecord> health = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();

    Notes(boolean withHealth) {
      this.withHealth = withHealth;
    }

    @Override
    public boolean wantsHealth() {
      return withHealth;
    }

    @Override
    public void onEpoch(EpochRecord epoch) {
      advance();
    }

    @Override
    public void onHealth(HealthRecord record) {
      health.add(record);
    }

    @Override
    public void onEnd(Network network, RunResult result) {
      networks.add(network);
    }
  }

  private synchronized void advance() {
    epochsDone++;
    progress.accept(Math.min(0.99, (double) epochsDone / epochsInAll));
  }

  synchronized void finish() {
    progress.accept(1);
  }
}
