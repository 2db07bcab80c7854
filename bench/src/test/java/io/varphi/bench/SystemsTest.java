package io.varphi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That every system is asked for the function it is compared on. */
class SystemsTest {
  private static final Inputs INPUTS = Inputs.normal(4, 1000);
  private static final double TOLERANCE = 2e-5;

  /** ND4J's two forms of GELU are other functions than everybody's. */
  private static final double ND4J_GELU_TOLERANCE = 0.15;

  private static final Set<ActivationName> GELUS =
      EnumSet.of(ActivationName.GELU, ActivationName.GELU_TANH);

  @TestFactory
  Stream<DynamicTest> everySystemComputesEveryTaskThatItHas() {
    return Stream.of(SystemName.values())
        .filter(system -> !system.isCopy())
        .map(name -> DynamicTest.dynamicTest(name.title(), () -> check(name)));
  }

  private static void check(SystemName name) {
    try (SystemUnderTest system = name.open(INPUTS)) {
      for (ActivationName function : ActivationName.values()) {
        for (Operation operation : Operation.values()) {
          check(name, system, new Task(function, operation));
        }
      }
    }
  }

  private static void check(SystemName name, SystemUnderTest system, Task task) {
    Optional<Call> prepared = system.prepare(task);
    assertEquals(has(name, task), prepared.isPresent(), () -> name + " " + task);
    prepared.ifPresent(call -> {
      try (call) {
        call.run();
        checkClose(name, task, call.output());
      }
    });
  }

  private static boolean has(SystemName name, Task task) {
    boolean gradient = task.operation() == Operation.GRADIENT;
    boolean lacking =
        switch (name) {
          case ONNX_RUNTIME -> gradient;
          case ND4J -> task.function() == ActivationName.HARDSWISH;
          case PYTORCH_KERNEL ->
              gradient
                  && List.of(ActivationName.MISH, ActivationName.HARDSWISH)
                      .contains(task.function());
          case VECTOR_COPY, ARRAY_COPY, VARPHI, PYTORCH_OUT, JAVA -> false;
        };
    return !lacking;
  }

  private static void checkClose(SystemName name, Task task, float[] results) {
    boolean otherGelu = name == SystemName.ND4J && GELUS.contains(task.function());
    double tolerance = otherGelu ? ND4J_GELU_TOLERANCE : TOLERANCE;
    double[] exact = exact(task);
    for (int i = 0; i < exact.length; i++) {
      double error = Math.abs(results[i] - exact[i]) / (1 + Math.abs(exact[i]));
      int place = i;
      assertEquals(0, error, tolerance, () -> name + " " + task + " at " + INPUTS.x()[place]);
    }
  }

  /** The oracle's element-wise gradients are those for dy = 1. */
  private static double[] exact(Task task) {
    double[] exact = Oracle.exact(task, INPUTS);
    if (task.operation() == Operation.GRADIENT && !task.function().isOfRows()) {
      for (int i = 0; i < exact.length; i++) {
        exact[i] *= INPUTS.dy()[i];
      }
    }
    return exact;
  }
}
