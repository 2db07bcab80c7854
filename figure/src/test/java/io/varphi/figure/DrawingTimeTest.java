package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The CPU time of figures in a warm JVM, which other work on the machine does not change much. How
 * fast the machine is does not count either: times are multiples of that of a fixed loop.
 */
class DrawingTimeTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** So often figures are drawn, and more often while they take too long: HotSpot may lag. */
  private static final int ROUNDS = 6;

  private static final int MOST_ROUNDS = 60;

  /** So often, as a loop takes up to twice its time while another one runs on the same core. */
  private static final int UNITS_A_ROUND = 20;

  /** A figure that gets three times slower takes longer than twice what it takes now. */
  private static final double SLIP = 2;

  /** The gallery first, which warms the code for both. */
  @Test
  void figuresTakeNoLongerThanTheyDid() {
    Figure gallery = Figure.grid(6, Activations.all()).withGradients();
    assertTakes(100, gallery::toPdf, "gallery of all with gradients as PDF");
    Figure three =
        Figure.of(Activations.gelu(), Activations.silu(), Activations.mish()).withGradients();
    assertTakes(10, three::toPdf, "gelu, silu and mish with gradients as PDF");
  }

  private static void assertTakes(double units, Supplier<byte[]> figure, String name) {
    double unit = Double.POSITIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ROUNDS || i < MOST_ROUNDS && least > SLIP * units * unit; i++) {
      for (int j = 0; j < UNITS_A_ROUND; j++) {
        unit = Math.min(unit, milliseconds(DrawingTimeTest::sines));
      }
      least = Math.min(least, milliseconds(figure));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f ms of CPU time, %.1f units of %.2f ms%n",
        name,
        least,
        least / unit,
        unit);
    assertTrue(least < SLIP * units * unit, name + " takes " + least / unit + " units");
  }

  private static double milliseconds(Supplier<?> work) {
    long begin = THREADS.getCurrentThreadCpuTime();
    Object result = work.get();
    double time = 1e-6 * (THREADS.getCurrentThreadCpuTime() - begin);
    assertTrue(result != null);
    return time;
  }

  private static Double sines() {
    return IntStream.range(0, 100_000).mapToDouble(StrictMath::sin).sum();
  }
}
