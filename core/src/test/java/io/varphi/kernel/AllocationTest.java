package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.varphi.Activations;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warm calls allocate nothing. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 2000;

  /** Others may keep the compiler busy. */
  private static final long PATIENCE = 60_000_000_000L;

  private static final int LENGTH = 67;

  private static final List<Kernel> KERNELS =
      List.of(Activations.relu().kernel(), Activations.gelu().kernel(), Activations.sin().kernel());

  private static final Kernel PRELU = Activations.prelu().kernel();

  private static void allocatesNothing(String what, Runnable call) {
    long least = Long.MAX_VALUE;
    long start = System.nanoTime();
    while (least > 0 && System.nanoTime() - start < PATIENCE) {
      least = Math.min(least, allocatedBy(call));
    }
    assertEquals(0, least, what + ": bytes in " + CALLS + " calls");
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
    for (Kernel kernel : KERNELS) {
      allocatesNothing("forward", () -> kernel.forward(x, y));
      allocatesNothing("range", () -> kernel.forward(x, 1, y, 2, 50));
      allocatesNothing("backward", () -> kernel.backward(x, y, g));
      allocatesNothing("both", () -> kernel.forwardAndGradient(x, y, g));
    }
  }

  @Test
  void doubles() {
    double[] x = new double[LENGTH];
    double[] y = new double[LENGTH];
    double[] g = new double[LENGTH];
    for (Kernel kernel : KERNELS) {
      allocatesNothing("forward", () -> kernel.forward(x, y));
      allocatesNothing("range", () -> kernel.forward(x, 1, y, 2, 50));
      allocatesNothing("backward", () -> kernel.backward(x, y, g));
      allocatesNothing("both", () -> kernel.forwardAndGradient(x, y, g));
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
        for (Kernel kernel : KERNELS) {
          allocatesNothing("forward of " + type, () -> kernel.forward(x, y, type));
          allocatesNothing("backward of " + type, () -> kernel.backward(x, y, g, type));
          allocatesNothing("both of " + type, () -> kernel.forwardAndGradient(x, y, g, type));
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
      for (Kernel kernel : KERNELS) {
        allocatesNothing("forward of " + type, () -> kernel.forward(x, y, type));
        allocatesNothing("backward of " + type, () -> kernel.backward(x, y, g, type));
        allocatesNothing("both of " + type, () -> kernel.forwardAndGradient(x, y, g, type));
      }
    }
  }

  @Test
  void parameterGradients() {
    float[] x = new float[66];
    double[] wide = new double[66];
    double[] sums = new double[3];
    double[] total = new double[1];
    allocatesNothing("sum", () -> total[0] += PRELU.parameterGradient("a", x, x));
    allocatesNothing("sum of double", () -> total[0] += PRELU.parameterGradient("a", wide, wide));
    allocatesNothing("sums", () -> PRELU.parameterGradients("a", x, x, 2, sums));
    allocatesNothing("sums of double", () -> PRELU.parameterGradients("a", wide, wide, 2, sums));
  }
}
