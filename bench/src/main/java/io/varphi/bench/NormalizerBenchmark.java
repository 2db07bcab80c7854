package io.varphi.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels of functions of rows, 1024 elements long, in nanoseconds per element. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public abstract class NormalizerBenchmark {
  private static final int ROW_LENGTH = 1024;

  private final Inputs inputs;
  private final float[] y;

  /** The function. */
  @Param({"SOFTMAX", "LOG_SOFTMAX"})
  public ActivationName function = ActivationName.SOFTMAX;

  private VarphiKernels kernels = VarphiKernels.of(function, ROW_LENGTH);

  NormalizerBenchmark(int elements) {
    inputs = Inputs.normal(elements / ROW_LENGTH, ROW_LENGTH);
    y = new float[elements];
  }

  /** Makes the kernels. */
  @Setup
  public void setUp() {
    kernels = VarphiKernels.of(function, ROW_LENGTH);
  }

  /** Value. */
  @Benchmark
  public float[] forward() {
    kernels.forward(inputs.x(), y);
    return y;
  }

  /** Gradient. */
  @Benchmark
  public float[] gradient() {
    kernels.backward(inputs.x(), inputs.dy(), y);
    return y;
  }

  /** 64 Ki elements: in the second-level cache. */
  @OperationsPerInvocation(1 << 16)
  public static class InCache extends NormalizerBenchmark {
    /** Makes the arrays. */
    public InCache() {
      super(1 << 16);
    }
  }

  /** 64 Mi elements: in main memory. */
  @OperationsPerInvocation(1 << 26)
  public static class InMemory extends NormalizerBenchmark {
    /** Makes the arrays. */
    public InMemory() {
      super(1 << 26);
    }
  }
}
