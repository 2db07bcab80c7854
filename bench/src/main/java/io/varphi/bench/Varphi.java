package io.varphi.bench;

import java.util.Optional;

/** Varphi: arrays of Java's, output given. */
final class Varphi implements SystemUnderTest {
  private final Inputs inputs;
  private final float[] output;

  Varphi(Inputs inputs) {
    this.inputs = inputs;
    output = new float[inputs.elements()];
  }

  @Override
  public String version() {
    return "backend " + System.getProperty("varphi.backend", "automatic");
  }

  @Override
  public Optional<Call> prepare(Task task) {
    VarphiKernels kernels = VarphiKernels.of(task.function(), inputs.rowLength());
    Runnable computation =
        switch (task.operation()) {
          case FORWARD -> () -> kernels.forward(inputs.x(), output);
          case GRADIENT -> () -> kernels.backward(inputs.x(), inputs.dy(), output);
        };
    return Optional.of(Call.of(computation, output));
  }
}
