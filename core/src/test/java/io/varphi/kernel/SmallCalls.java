package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.lanes.Loops;
import java.util.List;

/** Prints what warm calls of a few elements cost. */
final class SmallCalls {
  static final List<Activation> FUNCTIONS =
      List.of(Activations.relu(), Activations.silu(), Activations.gelu(), Activations.mish());

  private static final int[] LENGTHS = {1, 7, 16, 64};
  private static final int CALLS = 5000;
  private static final double PATIENCE_SECONDS = 20;

  private SmallCalls() {}

  /** What a warm call may cost, in nanoseconds. */
  static double goal(int length) {
    return 30 + 3.0 * length;
  }

  /** Prints the back end, then {@code name length: nanoseconds}. */
  public static void main(String[] arguments) {
    System.out.println("backend " + Loops.backend());
    for (Activation f : FUNCTIONS) {
      for (int length : LENGTHS) {
        print(f, length);
      }
    }
  }

  private static void print(Activation f, int length) {
    Kernel kernel = f.kernel();
    float[] x = new float[length];
    float[] y = new float[length];
    double nanos =
        ProcessorTime.least(() -> kernel.forward(x, y), CALLS, 2 * goal(length), PATIENCE_SECONDS);
    System.out.println(f + " " + length + ": " + nanos);
  }
}
