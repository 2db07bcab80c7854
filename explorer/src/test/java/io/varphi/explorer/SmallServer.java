package io.varphi.explorer;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** An explorer in a process of its own, with little memory. */
final class SmallServer implements AutoCloseable {
  /** What a process tells of its heap, in bytes. */
  record Heap(long afterCollection, long peakAfterCollections) {}

  private final Process process;
  private final BufferedReader answers;
  private final URI uri;

  SmallServer(int mebibytes) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SmallServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    uri = URI.create(answer());
  }

  URI uri() {
    return uri;
  }

  /** What is left of the heap after a collection now, and the most that was left after any. */
  Heap heap() throws IOException {
    if (!process.isAlive()) {
      throw ended();
    }
    process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    String[] numbers = answer().split(" ", -1);
    return new Heap(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw ended();
    }
    return line;
  }

  private static IOException ended() {
    return new IOException("the server has ended; was its memory too small?");
  }

  @Override
  public void close() {
    process.destroy();
  }

  // In the process itself ------------------------------------------------------------------------

  private static final AtomicLong PEAK = new AtomicLong();

  /** Prints the address, then a line about the heap for each line that it reads. */
  public static void main(String[] arguments) throws IOException {
    observeCollections();
    try (Explorer explorer = Explorer.start(0, false);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(explorer.uri());
      while (lines.readLine() != null) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println(used + " " + PEAK.get());
      }
    }
  }

  private static void observeCollections() {
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _) ->
                  PEAK.accumulateAndGet(
                      left((CompositeData) notification.getUserData(), heap), Math::max),
              notification ->
                  notification
                      .getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
              null);
    }
  }

  private static long left(CompositeData collection, Set<String> heap) {
    return GarbageCollectionNotificationInfo.from(collection)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .entrySet()
        .stream()
        .filter(pool -> heap.contains(pool.getKey()))
        .map(pool -> pool.getValue())
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
