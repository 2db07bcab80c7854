package io.varphi.lab;

/** Whether the nets of a study fit into memory. */
final class NetMemory {
  /** Values, gradients, two moments of the optimizer, the best values and a copy. */
  private static final int COPIES = 6;

  private NetMemory() {}

  /** What one net of a contender takes, with its optimizer, about. */
  static double bytes(StudySpec spec, Contender contender) {
    StudyData data = spec.data(contender.data());
    double width = contender.width();
    double weights =
        width * (data.columns().size() + width * (contender.depth() - 1) + data.outputs().size());
    int rows = Network.capacity(spec.training().batch());
    double activations = 6 * width * contender.depth() * rows;
    return (weights * COPIES + activations) * Float.BYTES;
  }

  /** Throws unless so many nets of a contender fit at a time. */
  static void check(StudySpec spec, Contender contender, int threads) {
    Memory.ofThisMachine()
        .checkBytes(
            "%d nets of %d layers of %d units at a time"
                .formatted(threads, contender.depth(), contender.width()),
            threads * bytes(spec, contender),
            "make them smaller, train fewer at a time, or give Java more memory with -Xmx");
  }
}
