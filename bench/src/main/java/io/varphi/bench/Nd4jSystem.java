package io.varphi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.transforms.strict.GELU;
import org.nd4j.linalg.api.ops.impl.transforms.strict.GELUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Mish;
import org.nd4j.linalg.api.ops.impl.transforms.strict.MishDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.PreciseGELU;
import org.nd4j.linalg.api.ops.impl.transforms.strict.PreciseGELUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Swish;
import org.nd4j.linalg.api.ops.impl.transforms.strict.SwishDerivative;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J, output given. Its GELU is x·σ(1.702·x). */
final class Nd4jSystem implements SystemUnderTest {
  private static final String PROPERTIES = "/META-INF/maven/org.nd4j/nd4j-common/pom.properties";

  private final INDArray x;
  private final INDArray dy;
  private final INDArray out;

  Nd4jSystem(Inputs inputs) {
    Nd4j.getEnvironment().setMaxThreads(1);
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    long[] shape = {inputs.rows(), inputs.rowLength()};
    x = Nd4j.create(inputs.x(), shape, 'c');
    dy = Nd4j.create(inputs.dy(), shape, 'c');
    out = Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
  }

  @Override
  public String version() {
    Properties properties = new Properties();
    try (InputStream file = Nd4j.class.getResourceAsStream(PROPERTIES)) {
      properties.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public Optional<Call> prepare(Task task) {
    return switch (task.operation()) {
      case FORWARD -> forward(task.function());
      case GRADIENT -> gradient(task.function());
    };
  }

  private Optional<Call> forward(ActivationName function) {
    return switch (function) {
      case RELU -> custom(inputs("relu", x).addFloatingPointArguments(0.0));
      case LEAKY_RELU -> custom(inputs("lrelu", x).addFloatingPointArguments(0.01));
      case ELU -> custom(inputs("elu", x).addFloatingPointArguments(1.0));
      case SELU -> custom(inputs("selu", x));
      case GELU -> transform(new GELU(x, out));
      case GELU_TANH -> transform(new PreciseGELU(x, out));
      case SIGMOID -> custom(inputs("sigmoid", x));
      case TANH -> custom(inputs("tanh", x));
      case SILU -> transform(new Swish(x, out));
      case MISH -> transform(new Mish(x, out));
      case SOFTPLUS -> custom(inputs("softplus", x));
      case HARDSWISH -> Optional.empty();
      case SOFTMAX -> custom(inputs("softmax", x));
      case LOG_SOFTMAX -> custom(inputs("log_softmax", x));
    };
  }

  private Optional<Call> gradient(ActivationName function) {
    return switch (function) {
      case RELU -> custom(inputs("relu_bp", x, dy).addFloatingPointArguments(0.0));
      case LEAKY_RELU -> custom(inputs("lrelu_bp", x, dy).addFloatingPointArguments(0.01));
      case ELU -> custom(inputs("elu_bp", x, dy).addFloatingPointArguments(1.0));
      case SELU -> custom(inputs("selu_bp", x, dy));
      case GELU -> derivative(new GELUDerivative(x, out));
      case GELU_TANH -> derivative(new PreciseGELUDerivative(x, out));
      case SIGMOID -> custom(inputs("sigmoid_bp", x, dy));
      case TANH -> custom(inputs("tanh_bp", x, dy));
      case SILU -> derivative(new SwishDerivative(x, out));
      case MISH -> derivative(new MishDerivative(x, out));
      case SOFTPLUS -> custom(inputs("softplus_bp", x, dy));
      case HARDSWISH -> Optional.empty();
      case SOFTMAX -> custom(inputs("softmax_bp", x, dy));
      case LOG_SOFTMAX -> custom(inputs("log_softmax_bp", x, dy));
    };
  }

  private static DynamicCustomOp.DynamicCustomOpsBuilder inputs(String name, INDArray... inputs) {
    return DynamicCustomOp.builder(name).addInputs(inputs);
  }

  private Optional<Call> custom(DynamicCustomOp.DynamicCustomOpsBuilder builder) {
    DynamicCustomOp op = builder.addOutputs(out).build();
    return call(() -> Nd4j.getExecutioner().exec(op));
  }

  private Optional<Call> transform(Op op) {
    return call(() -> Nd4j.getExecutioner().exec(op));
  }

  private Optional<Call> derivative(Op op) {
    return call(() -> {
      Nd4j.getExecutioner().exec(op);
      out.muli(dy);
    });
  }

  private Optional<Call> call(Runnable computation) {
    return Optional.of(
        new Call() {
          @Override
          public void run() {
            computation.run();
          }

          @Override
          public long elements() {
            return out.length();
          }

          @Override
          public float[] output() {
            return out.data().asFloat();
          }
        });
  }

  @Override
  public void close() {
    x.close();
    dy.close();
    out.close();
  }
}
