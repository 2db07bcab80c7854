package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.lanes.Loops;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Warm calls allocate nothing. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 2000;

  /** Others may keep the compiler busy. */
  private static final long PATIENCE = 60_000_000_000L;

  private static final int LENGTH = 67;

  private static final List<Activation> FUNCTIONS =
      List.of(Activations.relu(), Activations.gelu(), Activations.sin());

  private static final Kernel PRELU = Activations.prelu().kernel();

  private static void allocatesNothing(String what, Kernel kernel, Runnable call) {
    warmUp(kernel, call);
    long least = Long.MAX_VALUE;
    long start = System.nanoTime();
    while (least > 0 && System.nanoTime() - start < PATIENCE) {
      least = Math.min(least, allocatedBy(call));
    }
    assertEquals(0, least, what + ": bytes in " + CALLS + " calls");
  }

  /** So that vectors are measured, where there are any, and not the code that comes before. */
  private static void warmUp(Kernel kernel, Runnable call) {
    for (int i = 0; i < CALLS || Kernel.isWarmingUp(); i++) {
      call.run();
    }
    assertEquals(Set.of(Loops.backend()), kernel.backends());
  }

  private static long allocatedBy(Runnable call) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void anAllocationWouldBeSeen() {
    byte[][] kept = new byte[1][];
    assertEquals(true, allocatedBy(() -> kept[0] = new byte[16]) >= 16L * CALLS);
  }

  @Test
  void floats() {
    float[] x = new float[LENGTH];
    float[] y = new float[LENGTH];
    float[] g = new float[LENGTH];
    for (Activation f : FUNCTIONS) {
      Kernel kernel = f.kernel();
      allocatesNothing(f + " forward", kernel, () -> kernel.forward(x, y));
      allocatesNothing(f + " range", kernel, () -> kernel.forward(x, 1, y, 2, 50));
      allocatesNothing(f + " backward", kernel, () -> kernel.backward(x, y, g));
      allocatesNothing(f + " both", kernel, () -> kernel.forwardAndGradient(x, y, g));
    }
  }

  @Test
  void doubles() {
    double[] x = new double[LENGTH];
    double[] y = new double[LENGTH];
    double[] g = new double[LENGTH];
    for (Activation f : FUNCTIONS) {
      Kernel kernel = f.kernel();
      allocatesNothing(f + " forward", kernel, () -> kernel.forward(x, y));
      allocatesNothing(f + " range", kernel, () -> kernel.forward(x, 1, y, 2, 50));
      allocatesNothing(f + " backward", kernel, () -> kernel.backward(x, y, g));
      allocatesNothing(f + " both", kernel, () -> kernel.forwardAndGradient(x, y, g));
    }
  }

  @Test
  void segments() {
    try (Arena arena = Arena.ofConfined()) {
      for (ElementType type : List.of(ElementType.FLOAT32, ElementType.FLOAT64)) {
        long size = (long) LENGTH * type.bytes();
        MemorySegment x = arena.allocate(size);
        MemorySegment y = arena.allocate(size);
        MemorySegment g = arena.allocate(size);
        for (Activation f : FUNCTIONS) {
          Kernel kernel = f.kernel();
          allocatesNothing(f + " forward of " + type, kernel, () -> kernel.forward(x, y, type));
          allocatesNothing(
              f + " backward of " + type, kernel, () -> kernel.backward(x, y, g, type));
          allocatesNothing(
              f + " both of " + type, kernel, () -> kernel.forwardAndGradient(x, y, g, type));
        }
      }
    }
  }

  @Test
  void halves() {
    short[] x = new short[LENGTH];
    short[] y = new short[LENGTH];
    short[] g = new short[LENGTH];
    for (ElementType type : List.of(ElementType.FLOAT16, ElementType.BFLOAT16)) {
      for (Activation f : FUNCTIONS) {
        Kernel kernel = f.kernel();
        allocatesNothing(f + " forward of " + type, kernel, () -> kernel.forward(x, y, type));
        allocatesNothing(f + " backward of " + type, kernel, () -> kernel.backward(x, y, g, type));
        allocatesNothing(
            f + " both of " + type, kernel, () -> kernel.forwardAndGradient(x, y, g, type));
      }
    }
  }

  @Test
  void parameterGradients() {
    float[] x = new float[66];
    double[] wide = new double[66];
    double[] sums = new double[3];
    double[] total = new double[1];
    allocatesNothing("sum", PRELU, () -> total[0] += PRELU.parameterGradient("a", x, x));
    allocatesNothing(
        "sum of double", PRELU, () -> total[0] += PRELU.parameterGradient("a", wide, wide));
    allocatesNothing("sums", PRELU, () -> PRELU.parameterGradients("a", x, x, 2, sums));
    allocatesNothing(
        "sums of double", PRELU, () -> PRELU.parameterGradients("a", wide, wide, 2, sums));
  }
}
