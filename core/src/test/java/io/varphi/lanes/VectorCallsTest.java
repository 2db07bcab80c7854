package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link VectorEmitter} counts of a program is what it emits. */
class VectorCallsTest {
  /** A conversion and the store itself. */
  private static final int OF_FLOAT_STORE = 2;

  private static long emitted(LaneProgram program, LoopShape shape) {
    byte[] classFile = VectorEmitter.emitGroups(program, shape, 8, 1);
    return ClassFile.of().parse(classFile).methods().stream()
        .filter(method -> method.methodName().equalsString("run"))
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(element ->
            element instanceof InvokeInstruction call
                && call.owner().asInternalName().startsWith("jdk/incubator/vector/"))
        .count();
  }

  private static void assertCounted(ToIntBiFunction<LaneBuilder, Integer> of, Memory input) {
    LaneBuilder lanes = new LaneBuilder();
    int result = of.applyAsInt(lanes, lanes.load(0));
    LaneProgram program = lanes.program(List.of(result));
    LoopShape shape = new LoopShape(List.of(input), List.of(Memory.FLOAT_ARRAY), 0);
    int counted =
        program.instructions().stream()
            .mapToInt(each -> VectorEmitter.calls(each, program, shape))
            .sum();
    assertEquals(emitted(program, shape), counted + OF_FLOAT_STORE, program::toString);
  }

  @ParameterizedTest
  @EnumSource(Memory.class)
  void loads(Memory input) {
    assertCounted((_, x) -> x, input);
  }

  @ParameterizedTest
  @EnumSource(
      value = UnaryOperation.class,
      names = {"REMAINDER", "REMAINDER_LOW", "QUARTER_TURNS"},
      mode = EnumSource.Mode.EXCLUDE)
  void unaryOperations(UnaryOperation operation) {
    assertCounted((lanes, x) -> lanes.unary(operation, x), Memory.FLOAT_ARRAY);
  }

  @ParameterizedTest
  @EnumSource(BinaryOperation.class)
  void binaryOperations(BinaryOperation operation) {
    assertCounted(
        (lanes, x) -> lanes.binary(operation, x, lanes.constant(1.5)), Memory.FLOAT_ARRAY);
    assertCounted((lanes, x) -> lanes.binary(operation, lanes.abs(x), x), Memory.FLOAT_ARRAY);
  }

  static Stream<ToIntBiFunction<LaneBuilder, Integer>> choices() {
    return Stream.of(
        (lanes, x) -> lanes.fma(x, x, lanes.constant(1)),
        (lanes, x) -> lanes.select(isSmall(lanes, x), lanes.negate(x), x),
        (lanes, x) -> lanes.rareSelect(isSmall(lanes, x), lanes.negate(x), x));
  }

  private static int isSmall(LaneBuilder lanes, int x) {
    return lanes.compare(Relation.LESS, x, lanes.constant(0.25));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void choices(ToIntBiFunction<LaneBuilder, Integer> choice) {
    assertCounted(choice, Memory.DOUBLE_SEGMENT);
  }
}
