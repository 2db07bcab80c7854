package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Programs of random instructions, and numbers to run them on. */
final class RandomProgram {
  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Float.MIN_VALUE,
    Float.MAX_VALUE,
    -1e30,
    1e30,
    0x1.8p52,
    0x1.8p52 - 3,
    Math.PI
  };

  private static final List<UnaryOperation> VECTOR_OPERATIONS =
      List.of(
          UnaryOperation.NEGATE,
          UnaryOperation.ABS,
          UnaryOperation.SQUARE_ROOT,
          UnaryOperation.EXPONENT,
          UnaryOperation.MANTISSA);

  private final Random random;
  private final LaneBuilder lanes = new LaneBuilder();
  private final List<Integer> values = new ArrayList<>();
  private final List<Integer> masks = new ArrayList<>();

  private RandomProgram(Random random) {
    this.random = random;
  }

  static LaneProgram of(
      Random random,
      int inputs,
      int uniforms,
      int outputs,
      int instructions,
      boolean scalarOnly,
      boolean escapes) {
    RandomProgram program = new RandomProgram(random);
    IntStream.range(0, inputs).forEach(i -> program.values.add(program.lanes.load(i)));
    IntStream.range(0, uniforms).forEach(i -> program.values.add(program.lanes.uniform(i)));
    program.values.add(program.lanes.constant(number(random)));
    for (int i = 0; i < instructions; i++) {
      program.add(scalarOnly);
    }
    if (escapes) {
      program.lanes.escapeWhere(
          program.lanes.less(program.lanes.constant(5), program.lanes.load(0)));
    }
    return program.lanes.program(
        IntStream.range(0, outputs).mapToObj(_ -> program.recentValue()).toList());
  }

  static double number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
      case 1 -> Float.intBitsToFloat(random.nextInt());
      default -> random.nextGaussian(0, 2);
    };
  }

  private void add(boolean scalarOnly) {
    switch (random.nextInt(masks.isEmpty() ? 8 : 12)) {
      case 0 -> values.add(lanes.constant(number(random)));
      case 1, 2 -> values.add(lanes.unary(unaryOperation(scalarOnly), number()));
      case 3, 4 -> values.add(lanes.binary(any(BinaryOperation.values()), number(), number()));
      case 5, 6 -> values.add(lanes.fma(value(), value(), value()));
      case 7, 8 -> masks.add(lanes.compare(any(Relation.values()), value(), value()));
      case 9 -> {
        int both = lanes.select(mask(), value(), value());
        masks.add(lanes.less(both, value()));
      }
      default -> values.add(lanes.select(mask(), value(), value()));
    }
  }

  private UnaryOperation unaryOperation(boolean scalarOnly) {
    return scalarOnly
        ? any(UnaryOperation.values())
        : VECTOR_OPERATIONS.get(random.nextInt(VECTOR_OPERATIONS.size()));
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private int value() {
    return random.nextBoolean() ? recentValue() : values.get(random.nextInt(values.size()));
  }

  /** A value that is not NaN: the sign of NaN, which some operations look at, is anyone's guess. */
  private int number() {
    int value = value();
    int isNumber = lanes.compare(Relation.EQUAL, value, value);
    return lanes.select(isNumber, value, lanes.constant(7));
  }

  private int recentValue() {
    return values.get(values.size() - 1 - random.nextInt(Math.min(4, values.size())));
  }

  private int mask() {
    return masks.get(random.nextInt(masks.size()));
  }
}
