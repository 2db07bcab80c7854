package io.varphi.lab;

/** Whether data fit into memory. */
final class Memory {
  /** As read, split, standardised. */
  private static final int COPIES = 3;

  private final double bytes;

  private Memory(double bytes) {
    this.bytes = bytes;
  }

  /** What Java may use here. */
  static Memory ofThisMachine() {
    return new Memory((double) Runtime.getRuntime().maxMemory());
  }

  static Memory of(double bytes) {
    return new Memory(bytes);
  }

  /** Throws unless so many bytes fit. */
  void checkBytes(String what, double needed, String advice) {
    if (needed > bytes) {
      throw new DataException(
          "%s need %s, but Java may use %s; %s"
              .formatted(what, Numbers.bytes(needed), Numbers.bytes(bytes), advice));
    }
  }

  /**
   * Throws unless so many floats fit.
   *
   * @param advice what to do otherwise
   */
  void check(String source, long rows, long features, String advice) {
    double needed = (double) rows * features * Float.BYTES * COPIES;
    boolean isArray = (double) rows * features <= Integer.MAX_VALUE - 8;
    if (needed > bytes || !isArray) {
      throw new DataException(
          "%s: %d rows of %d features need %s, but %s; %s"
              .formatted(
                  source,
                  rows,
                  features,
                  Numbers.bytes(needed),
                  needed > bytes
                      ? "Java may use " + Numbers.bytes(bytes)
                      : "an array holds no more than 8.6 GB",
                  advice));
    }
  }
}
