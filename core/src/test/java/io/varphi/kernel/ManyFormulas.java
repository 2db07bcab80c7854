package io.varphi.kernel;

import io.varphi.Activation;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;

/** Compiles many formulas, each of them used once. */
final class ManyFormulas {
  private static final int ELEMENTS = 16;

  private ManyFormulas() {}

  /**
   * Prints {@code checksum}, and {@code classes}, {@code metaspace} and {@code heap} in MiB at the
   * end, and how many {@code seconds} it took.
   *
   * @param arguments how many formulas
   */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    float[] x = new float[ELEMENTS];
    for (int i = 0; i < ELEMENTS; i++) {
      x[i] = i - ELEMENTS / 2;
    }
    double checksum = 0;
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      checksum += sumOf(i, x);
    }
    print("checksum", checksum);
    print("seconds", (System.nanoTime() - start) / 1e9);
    System.gc();
    print("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    print("metaspace", metaspace() / 0x1p20);
    Runtime runtime = Runtime.getRuntime();
    print("heap", (runtime.totalMemory() - runtime.freeMemory()) / 0x1p20);
  }

  private static double sumOf(int number, float[] x) {
    String formula = String.format(Locale.ROOT, "x*sigmoid(%.4f*x)", 1 + number * 1e-4);
    float[] y = new float[x.length];
    Activation.parse(formula).kernel().forward(x, y);
    double sum = 0;
    for (float each : y) {
      sum += each;
    }
    return sum;
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
