package io.varphi.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.varphi.bench.OnnxModel.FloatAttribute;
import io.varphi.bench.OnnxModel.IntAttribute;
import io.varphi.bench.OnnxModel.Operator;
import io.varphi.bench.OnnxModel.StringAttribute;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ONNX Runtime on the CPU, output given. The build in Maven Central has no gradients. */
final class OnnxRuntime implements SystemUnderTest {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Inputs inputs;
  private final FloatBuffer output;
  private final OnnxTensor x;
  private final OnnxTensor y;

  OnnxRuntime(Inputs inputs) {
    this.inputs = inputs;
    output = buffer(inputs.elements());
    x = tensor(buffer(inputs.elements()).put(inputs.x()).flip());
    y = tensor(output);
  }

  private static FloatBuffer buffer(int elements) {
    int bytes = Math.multiplyExact(elements, Float.BYTES);
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private OnnxTensor tensor(FloatBuffer buffer) {
    return checked(() ->
        OnnxTensor.createTensor(
            environment, buffer, new long[] {inputs.rows(), inputs.rowLength()}));
  }

  @Override
  public String version() {
    return environment.getVersion();
  }

  @Override
  public Optional<Call> prepare(Task task) {
    return switch (task.operation()) {
      case FORWARD -> Optional.of(new OnnxCall(operator(task.function())));
      case GRADIENT -> Optional.empty();
    };
  }

  private static Operator operator(ActivationName function) {
    return switch (function) {
      case RELU -> Operator.of("Relu");
      case LEAKY_RELU -> Operator.of("LeakyRelu", new FloatAttribute("alpha", 0.01f));
      case ELU -> Operator.of("Elu");
      case SELU -> Operator.of("Selu");
      case GELU -> Operator.of("Gelu");
      case GELU_TANH -> Operator.of("Gelu", new StringAttribute("approximate", "tanh"));
      case SIGMOID -> Operator.of("Sigmoid");
      case TANH -> Operator.of("Tanh");
      // Not Swish: it has the same errors and takes twice as long.
      case SILU ->
          new Operator("com.microsoft", "QuickGelu", List.of(new FloatAttribute("alpha", 1)));
      case MISH -> Operator.of("Mish");
      case SOFTPLUS -> Operator.of("Softplus");
      case HARDSWISH -> Operator.of("HardSwish");
      case SOFTMAX -> Operator.of("Softmax", new IntAttribute("axis", -1));
      case LOG_SOFTMAX -> Operator.of("LogSoftmax", new IntAttribute("axis", -1));
    };
  }

  @Override
  public void close() {
    x.close();
    y.close();
  }

  private final class OnnxCall implements Call {
    private final OrtSession session;

    OnnxCall(Operator operator) {
      byte[] model = OnnxModel.of(operator, inputs.rows(), inputs.rowLength());
      session =
          checked(() -> {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
              options.setIntraOpNumThreads(1);
              options.setInterOpNumThreads(1);
              return environment.createSession(model, options);
            }
          });
    }

    @Override
    public void run() {
      checked(() -> session.run(Map.of("x", x), Map.of("y", y))).close();
    }

    @Override
    public long elements() {
      return inputs.elements();
    }

    @Override
    public float[] output() {
      float[] copy = new float[inputs.elements()];
      output.get(0, copy);
      return copy;
    }

    @Override
    public void close() {
      checked(() -> {
        session.close();
        return session;
      });
    }
  }

  private interface Action<T> {
    T run() throws OrtException;
  }

  private static <T> T checked(Action<T> action) {
    try {
      return action.run();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
