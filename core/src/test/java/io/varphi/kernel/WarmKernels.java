package io.varphi.kernel;

/** Warms up all kernels, and prints what they compute then, and how fast they are. */
final class WarmKernels {
  private WarmKernels() {}

  /**
   * Prints the {@linkplain Fingerprints fingerprints}, the {@linkplain Cliff times} and the back
   * ends.
   *
   * @param arguments the longest piece for fingerprints, and their extent
   */
  public static void main(String[] arguments) throws InterruptedException {
    int longest = Integer.parseInt(arguments[0]);
    Fingerprints.Extent extent = Fingerprints.Extent.valueOf(arguments[1]);
    Cliff cliff = new Cliff();
    cliff.run();
    long _ = Fingerprints.results(extent, longest).filter(String::isEmpty).count();
    while (Kernel.isWarmingUp()) {
      Thread.sleep(10);
    }
    Fingerprints.results(extent, longest).forEach(System.out::println);
    cliff.print();
    Fingerprints.printBackends(extent);
  }
}
