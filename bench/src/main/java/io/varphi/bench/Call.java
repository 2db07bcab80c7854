package io.varphi.bench;

/** A task made ready: its inputs in place, its output allocated where the system permits that. */
interface Call extends AutoCloseable {
  /** Computes the task, perhaps several times. */
  void run();

  /** How many elements a run computes. */
  long elements();

  /** The result of the last run. */
  float[] output();

  @Override
  default void close() {}

  /** A call that writes to an array of Java's. */
  static Call of(Runnable computation, float[] output) {
    return new Call() {
      @Override
      public void run() {
        computation.run();
      }

      @Override
      public long elements() {
        return output.length;
      }

      @Override
      public float[] output() {
        return output;
      }
    };
  }
}
