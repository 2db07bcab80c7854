package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.lanes.Backend;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;

/**
 * Compiles many formulas, each of them used once; one in {@value #BUSY} on so many elements that
 * vectors are worth while.
 */
final class ManyFormulas {
  static final int BUSY = 250;

  private static final int PERIOD = 16;
  private static final int FEW_ELEMENTS = PERIOD;
  private static final int MANY_ELEMENTS = 64 * PERIOD;

  private ManyFormulas() {}

  /**
   * Prints the {@code checksum}, and {@code classes}, {@code metaspace} and {@code heap} in MiB
   * when the first formulas are done, with {@code first.} before the word, and at the end.
   *
   * @param arguments how many are the first formulas, and how many are all; multiples of {@value
   *     #BUSY}
   */
  public static void main(String[] arguments) throws InterruptedException {
    int first = Integer.parseInt(arguments[0]);
    int all = Integer.parseInt(arguments[1]);
    double checksum = sumOf(0, first);
    printMemory("first.");
    checksum += sumOf(first, all);
    print("checksum", checksum);
    printMemory("");
  }

  /** Of the results of the formulas of those numbers. */
  private static double sumOf(int from, int to) throws InterruptedException {
    double sum = 0;
    Kernel last = kernel(from);
    for (int i = from; i < to; i++) {
      last = kernel(i);
      boolean isBusy = i % BUSY == BUSY - 1; // so the last one is
      sum += sumOf(last, isBusy ? MANY_ELEMENTS : FEW_ELEMENTS);
    }
    waitForVectors(last);
    System.out.println("backends " + last.backends());
    return sum;
  }

  private static Kernel kernel(int number) {
    String formula = String.format(Locale.ROOT, "x*sigmoid(%.4f*x)", 1 + number * 1e-4);
    return Activation.parse(formula).kernel();
  }

  /** Of one period. */
  private static double sumOf(Kernel kernel, int elements) {
    float[] x = new float[elements];
    for (int i = 0; i < elements; i++) {
      x[i] = i % PERIOD - PERIOD / 2;
    }
    float[] y = new float[elements];
    kernel.forward(x, y);
    double sum = 0;
    for (int i = 0; i < PERIOD; i++) {
      sum += y[i];
    }
    return sum;
  }

  private static void waitForVectors(Kernel kernel) throws InterruptedException {
    while (kernel.backends().contains(Backend.SCALAR) && Kernel.isWarmingUp()) {
      Thread.sleep(10);
    }
  }

  private static void printMemory(String when) {
    System.gc();
    print(when + "classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    print(when + "metaspace", metaspace() / 0x1p20);
    Runtime runtime = Runtime.getRuntime();
    print(when + "heap", (runtime.totalMemory() - runtime.freeMemory()) / 0x1p20);
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static void print(String word, double number) {
    System.out.println(word + " " + number);
  }
}
