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

/** The kernels of element-wise functions, in nanoseconds per element; {@code copy} is the limit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public abstract class ActivationBenchmark {
  private final Inputs inputs;
  private final float[] y;
  private final float[] g;

  /** The function. */
  @Param({
    "RELU",
    "LEAKY_RELU",
    "ELU",
    "SELU",
    "GELU",
    "GELU_TANH",
    "SIGMOID",
    "TANH",
    "SILU",
    "MISH",
    "SOFTPLUS",
    "HARDSWISH"
  })
  public ActivationName function = ActivationName.RELU;

  private VarphiKernels.ElementWise kernels = VarphiKernels.elementWise(function);

  ActivationBenchmark(int elements) {
    inputs = Inputs.normal(1, elements);
    y = new float[elements];
    g = new float[elements];
  }

  /** Makes the kernels. */
  @Setup
  public void setUp() {
    kernels = VarphiKernels.elementWise(function);
  }

  /** Value: y = f(x). */
  @Benchmark
  public float[] forward() {
    kernels.forward(inputs.x(), y);
    return y;
  }

  /** Gradient: dx = f′(x)·dy. */
  @Benchmark
  public float[] gradient() {
    kernels.backward(inputs.x(), inputs.dy(), g);
    return g;
  }

  /** Value and gradient at once. */
  @Benchmark
  public float[] fused() {
    kernels.forwardAndGradient(inputs.x(), y, g);
    return g;
  }

  /** What any kernel has to do: load x, store y. */
  @Benchmark
  public float[] copy() {
    Copies.copyByVectors(inputs.x(), y);
    return y;
  }

  /** 64 Ki elements: in the second-level cache. */
  @OperationsPerInvocation(1 << 16)
  public static class InCache extends ActivationBenchmark {
    /** Makes the arrays. */
    public InCache() {
      super(1 << 16);
    }
  }

  /** 64 Mi elements: in main memory. */
  @OperationsPerInvocation(1 << 26)
  public static class InMemory extends ActivationBenchmark {
    /** Makes the arrays. */
    public InMemory() {
      super(1 << 26);
    }
  }
}
