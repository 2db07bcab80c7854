package io.varphi.bench;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PyTorch's own kernels on tensors of its own, output given.
 *
 * <p>With many repetitions in a call, the interpreter and the way there from Java hardly count. A
 * kernel that allocates its output cannot be repeated: an unused result is optimised away.
 */
final class PyTorch implements SystemUnderTest {
  /** Gradients that are computed from y, not from x. */
  private static final Set<ActivationName> FROM_VALUE =
      EnumSet.of(
          ActivationName.SIGMOID,
          ActivationName.TANH,
          ActivationName.SOFTMAX,
          ActivationName.LOG_SOFTMAX);

  /** Gradients that have no form with a given output. */
  private static final Set<ActivationName> ALLOCATING =
      EnumSet.of(ActivationName.MISH, ActivationName.HARDSWISH);

  private final int repetitions;
  private final Shape shape;
  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final PtNDArray x;
  private final PtNDArray dy;
  private final PtNDArray out;

  PyTorch(Inputs inputs, int repetitions) {
    this.repetitions = repetitions;
    JniUtils.setNumThreads(1);
    shape = new Shape(inputs.rows(), inputs.rowLength());
    x = tensor();
    dy = tensor();
    out = tensor();
    x.set(FloatBuffer.wrap(inputs.x()));
    dy.set(FloatBuffer.wrap(inputs.dy()));
  }

  private PtNDArray tensor() {
    return (PtNDArray) manager.create(shape, DataType.FLOAT32);
  }

  @Override
  public String version() {
    return Engine.getEngine("PyTorch").getVersion();
  }

  @Override
  public Optional<Call> prepare(Task task) {
    return switch (task.operation()) {
      case FORWARD -> Optional.of(new TorchCall(forward(task.function()), repetitions, x, out));
      case GRADIENT -> gradientCall(task.function());
    };
  }

  private Optional<Call> gradientCall(ActivationName function) {
    if (repetitions > 1 && ALLOCATING.contains(function)) {
      return Optional.empty();
    }
    PtNDArray y = FROM_VALUE.contains(function) ? value(function) : x;
    return Optional.of(new TorchCall(gradient(function), repetitions, y, out));
  }

  private PtNDArray value(ActivationName function) {
    PtNDArray y = tensor();
    try (Call value = new TorchCall(forward(function), 1, x, y)) {
      value.run();
    }
    return y;
  }

  private static String forward(ActivationName function) {
    return switch (function) {
      case RELU -> "torch.clamp_min(x, 0, out=out)"; // as relu does
      case LEAKY_RELU -> "torch.leaky_relu(x, 0.01, out=out)";
      case ELU -> "torch.elu(x, 1, 1, 1, out=out)";
      case SELU -> "torch.elu(x, " + Selu.ALPHA + ", " + Selu.SCALE + ", 1, out=out)";
      case GELU -> "torch.gelu(x, approximate=\"none\", out=out)";
      case GELU_TANH -> "torch.gelu(x, approximate=\"tanh\", out=out)";
      case SIGMOID -> "torch.sigmoid(x, out=out)";
      case TANH -> "torch.tanh(x, out=out)";
      case SILU -> "torch.silu(x, out=out)";
      case MISH -> "torch.mish(x, out=out)";
      case SOFTPLUS -> "torch.softplus(x, 1, 20, out=out)";
      case HARDSWISH -> "torch.hardswish(x, out=out)";
      case SOFTMAX -> "torch._softmax(x, -1, False, out=out)";
      case LOG_SOFTMAX -> "torch._log_softmax(x, -1, False, out=out)";
    };
  }

  private static String gradient(ActivationName function) {
    return switch (function) {
      case RELU -> "torch.threshold_backward(dy, x, 0, grad_input=out)";
      case LEAKY_RELU -> "torch.leaky_relu_backward(dy, x, 0.01, False, grad_input=out)";
      case ELU -> "torch.elu_backward(dy, 1, 1, 1, False, x, grad_input=out)";
      case SELU ->
          "torch.elu_backward(dy, %s, %s, 1, False, x, grad_input=out)"
              .formatted(Selu.ALPHA, Selu.SCALE);
      case GELU -> "torch.gelu_backward(dy, x, approximate=\"none\", grad_input=out)";
      case GELU_TANH -> "torch.gelu_backward(dy, x, approximate=\"tanh\", grad_input=out)";
      case SIGMOID -> "torch.sigmoid_backward(dy, y, grad_input=out)";
      case TANH -> "torch.tanh_backward(dy, y, grad_input=out)";
      case SILU -> "torch.silu_backward(dy, x, grad_input=out)";
      case MISH -> "torch.mish_backward(dy, x)";
      case SOFTPLUS -> "torch.softplus_backward(dy, x, 1, 20, grad_input=out)";
      case HARDSWISH -> "torch.hardswish_backward(dy, x)";
      case SOFTMAX -> "torch._softmax_backward_data(dy, y, -1, 6, grad_input=out)";
      case LOG_SOFTMAX -> "torch._log_softmax_backward_data(dy, y, -1, 6, out=out)";
    };
  }

  @Override
  public void close() {
    manager.close();
  }

  private final class TorchCall implements Call {
    private final int repetitions;
    private final Model model;
    private final IValue[] arguments;

    TorchCall(String expression, int repetitions, PtNDArray y, PtNDArray out) {
      this.repetitions = repetitions;
      model = load(expression, repetitions);
      arguments = new IValue[] {IValue.from(x), IValue.from(y), IValue.from(dy), IValue.from(out)};
    }

    private static Model load(String expression, int repetitions) {
      Model model = Model.newInstance("kernel", "PyTorch");
      try {
        ((PtModel) model).load(TorchScript.archive(expression, repetitions), Map.of());
        return model;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (MalformedModelException e) {
        throw new IllegalStateException("PyTorch refuses " + expression, e);
      }
    }

    private IValue result() {
      return IValueUtils.forward((PtSymbolBlock) model.getBlock(), arguments);
    }

    @Override
    public void run() {
      result().close();
    }

    @Override
    public long elements() {
      return repetitions * shape.size();
    }

    @Override
    public float[] output() {
      try (IValue result = result();
          NDArray tensor = result.toTensor((PtNDManager) manager)) {
        return tensor.toFloatArray();
      }
    }

    @Override
    public void close() {
      for (IValue argument : arguments) {
        argument.close();
      }
      model.close();
    }
  }
}
