package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred clients at a time, for {@code -Dload.seconds} seconds. */
@Tag("load")
class LoadTest {
  private static final int CLIENTS = 200;
  private static final int SECONDS = Integer.getInteger("varphi.explorer.load.seconds", 5);
  private static final long MEBIBYTE = 1 << 20;

  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();

  @Test
  void manyClientsAreAnsweredWithoutErrorInBoundedMemory() throws InterruptedException {
    try (Server server = new Server();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      ask(client, sample(server.uri(), 0, 0));
      long before = usedAfterCollection();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < CLIENTS; i++) {
          int number = i;
          clients.execute(() -> {
            for (int k = 0; System.nanoTime() < end && failures.size() < 10; k++) {
              ask(client, sample(server.uri(), number, k));
            }
          });
        }
      }
      long growth = (usedAfterCollection() - before) / MEBIBYTE;
      System.out.printf(
          "%d clients, %d s: %d answers, slowest %d ms, memory %+d MiB%n",
          CLIENTS, SECONDS, answers.get(), slowest.get() / 1_000_000, growth);
      assertEquals(List.of(), List.copyOf(failures));
      assertTrue(answers.get() > CLIENTS, answers::toString);
      assertTrue(growth < 200, growth + " MiB more in use than before");
    }
  }

  /** Each client moves a slider of its own. */
  private static URI sample(URI server, int client, int step) {
    List<String> functions = List.of("elu(alpha=%s)", "swish(beta=%s)", "leaky_relu(%s)", "gelu");
    String function = functions.get(client % functions.size());
    String spec = function.formatted((step % 200 + 1) / 100.0);
    return server.resolve("/api/sample?spec=" + Server.encoded(spec) + "&n=801&x=-1");
  }

  private void ask(HttpClient client, URI uri) {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> response =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200 || response.body().length < 800 * 4 * Double.BYTES) {
        failures.add(response.statusCode() + ": " + Server.text(response));
      }
      answers.incrementAndGet();
      slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
    } catch (java.io.IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long usedAfterCollection() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
