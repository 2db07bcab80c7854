package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.Catalogue;

/** Prints how long the first calls take in a virtual machine that has just started. */
final class FirstCall {
  private static final int LENGTH = 1 << 16;

  private FirstCall() {}

  /**
   * Prints the milliseconds of {@code catalogue}, {@code forward} and {@code backward}, and those
   * that a processor worked for them in this thread.
   */
  public static void main(String[] arguments) {
    Clock start = Clock.now();
    Activation f = (Activation) Catalogue.of(arguments[0]);
    print("catalogue", start);
    float[] x = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      x[i] = (i - LENGTH / 2) * 1e-3f;
    }
    float[] y = new float[LENGTH];
    float[] dx = new float[LENGTH];
    Clock forward = Clock.now();
    f.kernel().forward(x, y);
    print("forward", forward);
    Clock backward = Clock.now();
    f.kernel().backward(x, y, dx);
    print("backward", backward);
    System.out.println("result " + y[LENGTH - 1] + " " + dx[0]);
  }

  private static void print(String word, Clock start) {
    Clock now = Clock.now();
    System.out.println(word + " " + (now.wall() - start.wall()) / 1e6);
    System.out.println(word + ".work " + (now.work() - start.work()) / 1e6);
  }

  private record Clock(long wall, long work) {
    static Clock now() {
      return new Clock(System.nanoTime(), ProcessorTime.now());
    }
  }
}
