package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/**
 * Two hundred clients at a time, for {@code -Dload.seconds} seconds: 5 in a build, 30 before a
 * release.
 *
 * <p>The server has a heap in which the answers of a second would not fit; whatever it kept of each
 * request would end it.
 */
@Tag("load")
class LoadTest {
  private static final int CLIENTS = 200;
  private static final int SECONDS = Integer.getInteger("varphi.explorer.load.seconds", 5);
  private static final int HEAP = 64;
  private static final long MEBIBYTE = 1 << 20;

  /** What a server may keep, once it has met all functions and has all connections. */
  private static final long GROWTH = 4 * MEBIBYTE;

  private static final List<String> FUNCTIONS =
      List.of("elu(alpha=%s)", "swish(beta=%s)", "leaky_relu(%s)", "gelu");

  /** Positions of a slider. */
  private static final int STEPS = 100;

  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();

  @Test
  void manyClientsAreAnsweredWithoutErrorInBoundedMemory() throws IOException {
    try (SmallServer server = new SmallServer(HEAP);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < FUNCTIONS.size() * STEPS; i++) {
        ask(client, sample(server.uri(), i, i / FUNCTIONS.size()));
      }
      crowd(client, server.uri(), 1);
      SmallServer.Heap before = server.heap();
      answers.set(0);
      slowest.set(0);
      crowd(client, server.uri(), SECONDS);
      SmallServer.Heap after = server.heap();
      long growth = after.afterCollection() - before.afterCollection();
      System.out.printf(
          "%d clients, %d s: %d answers, slowest %d ms; heap of %d MiB, after collections at most"
              + " %.1f MiB, in the end %.1f MiB, %+d kB%n",
          CLIENTS,
          SECONDS,
          answers.get(),
          slowest.get() / 1_000_000,
          HEAP,
          (double) after.peakAfterCollections() / MEBIBYTE,
          (double) after.afterCollection() / MEBIBYTE,
          growth / 1000);
      assertEquals(List.of(), List.copyOf(failures));
      assertTrue(answers.get() > CLIENTS, answers::toString);
      assertTrue(after.peakAfterCollections() > 0, "no collection has been seen");
      assertTrue(growth < GROWTH, growth + " bytes more are in use than before");
    }
  }

  private void crowd(HttpClient client, URI server, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        clients.execute(() -> {
          for (int k = 0; System.nanoTime() < end && failures.size() < 10; k++) {
            ask(client, sample(server, number, k));
          }
        });
      }
    }
  }

  /** Each client moves a slider of its own. */
  private static URI sample(URI server, int client, int step) {
    String function = FUNCTIONS.get(client % FUNCTIONS.size());
    String spec = function.formatted((step % STEPS + 1) / 50.0);
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
    } catch (IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
