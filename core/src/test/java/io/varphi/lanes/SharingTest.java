package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.expr.Rewrites;
import io.varphi.lanes.ElementCode.Task;
import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.UnaryOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value and its gradient have what costs most in common. */
class SharingTest {
  @ParameterizedTest
  @CsvSource({
    "sigmoid, 1",
    "silu, 1",
    "gelu, 1",
    "mish, 1",
    "tanh, 1",
    "softsign, 1",
    "elliott, 1",
    "rational, 1",
    "isru, 2",
    "isrlu, 2",
    "bent_identity, 2",
    "elu, 0",
    "selu, 0"
  })
  void noQuotientOrRootIsComputedTwice(String function, int expected) {
    LaneProgram both = listing(function, Task.VALUE_AND_GRADIENT);
    assertEquals(expected, both.instructions().stream().filter(SharingTest::isSlow).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"elu", "selu", "celu", "pelu", "silu", "mish", "tanh", "sigmoid"})
  void noExponentialIsComputedTwice(String function) {
    int both = length(function, Task.VALUE_AND_GRADIENT);
    int apart = length(function, Task.VALUE) + length(function, Task.GRADIENT);
    assertTrue(both <= apart - 10, () -> both + " instructions instead of " + apart);
  }

  @Test
  void aPowerOfTwoInAnExponentCostsNothing() {
    assertEquals(length("exp(x)", Task.VALUE), length("exp(-4*x)", Task.VALUE));
  }

  private static int length(String function, Task task) {
    return listing(function, task).instructions().size();
  }

  private static LaneProgram listing(String name, Task task) {
    Activation function = Activations.of(name);
    ElementCode code =
        new ElementCode(
            Rewrites.stable(function.bound(function.formula())),
            function.bound(function.derivative()),
            false);
    return code.listing(task);
  }

  private static boolean isSlow(Instruction instruction) {
    return instruction instanceof Instruction.Binary(var operation, _, _)
            && operation == BinaryOperation.DIVIDE
        || instruction instanceof Instruction.Unary(var root, _)
            && root == UnaryOperation.SQUARE_ROOT;
  }
}
