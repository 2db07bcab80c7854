package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.OwnKernels;
import io.varphi.lanes.Loops;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.ClearSystemProperty;

/** Warm calls allocate nothing. */
@ClearSystemProperty(key = "varphi.backend")
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 2000;

  /** Others may keep the compiler busy. */
  private static final long PATIENCE = 60_000_000_000L;

  private static final int LENGTH = 67;

  private static final List<Activation> FUNCTIONS =
      List.of(Activations.relu(), Activations.gelu(), Activations.sin());

  /** What is said to allocate nothing. */
  private record Call(String what, Kernel kernel, Runnable code) {}

  private static final class Calls {
    private final List<Call> calls = new ArrayList<>();

    void add(String what, Kernel kernel, Runnable code) {
      calls.add(new Call(what, kernel, code));
    }

    /**
     * All are warmed up together, in the background, before the first is measured. A loop that
     * HotSpot compiles with objects for vectors again and again stays on plain code, so not all
     * need to be on vectors.
     */
    void run() throws InterruptedException {
      for (Call call : calls) {
        allocatedBy(call.code());
      }
      long onVectors = 0;
      for (Call call : calls) {
        waitForVectors(call.kernel());
        onVectors += isOnVectors(call.kernel()) ? 1 : 0;
        assertAllocatesNothing(call);
      }
      IO.println(onVectors + " of " + calls.size() + " calls are on vectors alone");
      assertTrue(2 * onVectors >= calls.size(), onVectors + " calls are on vectors");
    }
  }

  /** So that vectors are measured, where there are any, and not the code that comes before. */
  private static void waitForVectors(Kernel kernel) throws InterruptedException {
    while (!isOnVectors(kernel) && Kernel.isWarmingUp()) {
      Thread.sleep(10);
    }
  }

  private static boolean isOnVectors(Kernel kernel) {
    return kernel.backends().equals(Set.of(Loops.backend()));
  }

  private static void assertAllocatesNothing(Call call) {
    long least = Long.MAX_VALUE;
    long start = System.nanoTime();
    while (least > 0 && System.nanoTime() - start < PATIENCE) {
      least = Math.min(least, allocatedBy(call.code()));
    }
    assertEquals(0, least, call.what() + ": bytes in " + CALLS + " calls");
  }

  private static long allocatedBy(Runnable code) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      code.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void anAllocationWouldBeSeen() {
    byte[][] kept = new byte[1][];
    assertEquals(true, allocatedBy(() -> kept[0] = new byte[16]) >= 16L * CALLS);
  }

  @Test
  void floats() throws InterruptedException {
    Calls calls = new Calls();
    float[] x = new float[LENGTH];
    float[] y = new float[LENGTH];
    float[] g = new float[LENGTH];
    for (Activation f : FUNCTIONS) {
      Kernel kernel = OwnKernels.of(f);
      calls.add(f + " forward", kernel, () -> kernel.forward(x, y));
      calls.add(f + " range", kernel, () -> kernel.forward(x, 1, y, 2, 50));
      calls.add(f + " backward", kernel, () -> kernel.backward(x, y, g));
      calls.add(f + " both", kernel, () -> kernel.forwardAndGradient(x, y, g));
    }
    calls.run();
  }

  @Test
  void doubles() throws InterruptedException {
    Calls calls = new Calls();
    double[] x = new double[LENGTH];
    double[] y = new double[LENGTH];
    double[] g = new double[LENGTH];
    for (Activation f : FUNCTIONS) {
      Kernel kernel = OwnKernels.of(f);
      calls.add(f + " forward", kernel, () -> kernel.forward(x, y));
      calls.add(f + " range", kernel, () -> kernel.forward(x, 1, y, 2, 50));
      calls.add(f + " backward", kernel, () -> kernel.backward(x, y, g));
      calls.add(f + " both", kernel, () -> kernel.forwardAndGradient(x, y, g));
    }
    calls.run();
  }

  @Test
  void segments() throws InterruptedException {
    Calls calls = new Calls();
    try (Arena arena = Arena.ofConfined()) {
      for (ElementType type : List.of(ElementType.FLOAT32, ElementType.FLOAT64)) {
        long size = (long) LENGTH * type.bytes();
        MemorySegment x = arena.allocate(size);
        MemorySegment y = arena.allocate(size);
        MemorySegment g = arena.allocate(size);
        for (Activation f : FUNCTIONS) {
          Kernel kernel = OwnKernels.of(f);
          calls.add(f + " forward of " + type, kernel, () -> kernel.forward(x, y, type));
          calls.add(f + " backward of " + type, kernel, () -> kernel.backward(x, y, g, type));
          calls.add(f + " both of " + type, kernel, () -> kernel.forwardAndGradient(x, y, g, type));
        }
      }
      calls.run();
    }
  }

  @Test
  void halves() throws InterruptedException {
    Calls calls = new Calls();
    short[] x = new short[LENGTH];
    short[] y = new short[LENGTH];
    short[] g = new short[LENGTH];
    for (Activation f : FUNCTIONS) {
      Kernel kernel = OwnKernels.of(f);
      for (ElementType type : List.of(ElementType.FLOAT16, ElementType.BFLOAT16)) {
        calls.add(f + " forward of " + type, kernel, () -> kernel.forward(x, y, type));
        calls.add(f + " backward of " + type, kernel, () -> kernel.backward(x, y, g, type));
        calls.add(f + " both of " + type, kernel, () -> kernel.forwardAndGradient(x, y, g, type));
      }
    }
    calls.run();
  }

  @Test
  void parameterGradients() throws InterruptedException {
    Calls calls = new Calls();
    float[] x = new float[66];
    double[] wide = new double[66];
    double[] sums = new double[3];
    double[] total = new double[1];
    Kernel prelu = OwnKernels.of(Activations.prelu());
    calls.add("sum", prelu, () -> total[0] += prelu.parameterGradient("a", x, x));
    calls.add("sum of double", prelu, () -> total[0] += prelu.parameterGradient("a", wide, wide));
    calls.add("sums", prelu, () -> prelu.parameterGradients("a", x, x, 2, sums));
    calls.add("sums of double", prelu, () -> prelu.parameterGradients("a", wide, wide, 2, sums));
    calls.run();
  }
}
