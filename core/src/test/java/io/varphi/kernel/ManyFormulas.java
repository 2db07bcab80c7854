package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.lanes.Backend;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;

/** Compiles many formulas, each of them used once, on enough elements to be worth vectors. */
final class ManyFormulas {
  private static final int PERIOD = 16;
  private static final int ELEMENTS = 64 * PERIOD;

  private ManyFormulas() {}

  /**
   * Prints {@code checksum}, and {@code classes}, {@code metaspace} and {@code heap} in MiB at the
   * end, and how many {@code seconds} it took.
   *
   * @param arguments how many formulas
   */
  public static void main(String[] arguments) throws InterruptedException {
    long start = System.nanoTime();
    float[] x = new float[ELEMENTS];
    for (int i = 0; i < ELEMENTS; i++) {
      x[i] = i % PERIOD - PERIOD / 2;
    }
    double checksum = 0;
    Kernel last = kernel(0);
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      last = kernel(i);
      checksum += sumOf(last, x);
    }
    print("checksum", checksum);
    waitForVectors(last);
    System.out.println("backends " + last.backends());
    print("seconds", (System.nanoTime() - start) / 1e9);
    System.gc();
    print("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    print("metaspace", metaspace() / 0x1p20);
    Runtime runtime = Runtime.getRuntime();
    print("heap", (runtime.totalMemory() - runtime.freeMemory()) / 0x1p20);
  }

  private static Kernel kernel(int number) {
    String formula = String.format(Locale.ROOT, "x*sigmoid(%.4f*x)", 1 + number * 1e-4);
    return Activation.parse(formula).kernel();
  }

  /** Of one period. */
  private static double sumOf(Kernel kernel, float[] x) {
    float[] y = new float[x.length];
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
