package io.varphi.explorer;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Computes with as many threads as there are processors, and lets a bounded number of requests wait
 * for them.
 */
final class Workers implements AutoCloseable {
  private static final int MOST_WAITING = 512;

  private final ThreadPoolExecutor threads;
  private final int patienceSeconds;

  private Workers(ThreadPoolExecutor threads, int patienceSeconds) {
    this.threads = threads;
    this.patienceSeconds = patienceSeconds;
  }

  /**
   * Workers of that name.
   *
   * @param patienceSeconds how long a request may take, with its time in the queue
   */
  static Workers named(String name, int patienceSeconds) {
    int count = Math.max(2, Runtime.getRuntime().availableProcessors());
    ThreadFactory factory = Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    return new Workers(
        new ThreadPoolExecutor(
            count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), factory),
        patienceSeconds);
  }

  /**
   * The result of a task.
   *
   * @throws Refusal if too many wait already, or if it takes too long
   */
  <T> T compute(Callable<T> task) {
    Future<T> future = submitted(task);
    try {
      return future.get(patienceSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw busy(
          "this takes longer than %d s; ask for less, or try again",
          "超过 %d 秒仍未算完，请减少内容或重试", patienceSeconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy("the explorer is being closed", "探索器正在关闭");
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNull(e.getCause()));
    }
  }

  private <T> Future<T> submitted(Callable<T> task) {
    try {
      return threads.submit(task);
    } catch (RejectedExecutionException e) {
      throw busy("too many requests wait already; try again in a moment", "排队的请求太多，请稍后再试");
    }
  }

  private static Refusal busy(String english, String chinese, Object... values) {
    return Refusal.of(Refusal.BUSY, english, chinese, values);
  }

  private static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      default -> new IllegalStateException(cause);
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
