package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.util.function.IntToDoubleFunction;

/** Runs a {@link LaneProgram} for one element: what compiled code computes, to the last bit. */
final class LaneInterpreter {
  private static final long SIGN = 1L << 63;

  /** The bits of the double just below √½: an exponent is counted from there. */
  private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(0x1.6a09e667f3bccp-1);

  private static final int MANTISSA_BITS = 52;

  private LaneInterpreter() {}

  /** The results for an element of each stream. */
  static double[] run(LaneProgram program, double... elements) {
    double[] values = values(program, elements);
    return program.outputs().stream().mapToDouble(place -> values[place]).toArray();
  }

  /** Whether the element is one that the program leaves to scalar code. */
  static boolean escapes(LaneProgram program, double... elements) {
    return program.escape().isPresent()
        && values(program, elements)[program.escape().getAsInt()] != 0;
  }

  private static double[] values(LaneProgram program, double... elements) {
    double[] values = new double[program.instructions().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          program.instructions().get(i) instanceof Instruction.Load(int stream)
              ? elements[stream]
              : result(program.instructions().get(i), place -> values[place]);
    }
    return values;
  }

  /** The result of one instruction; a mask is 1 or 0. */
  static double result(Instruction instruction, IntToDoubleFunction at) {
    return switch (instruction) {
      case Instruction.Load _, Instruction.Uniform _ ->
          throw new IllegalArgumentException("no element is given for " + instruction);
      case Instruction.Constant(double value) -> value;
      case Instruction.Unary(var operation, int a) -> unary(operation, at.applyAsDouble(a));
      case Instruction.Binary(var operation, int a, int b) ->
          binary(operation, at.applyAsDouble(a), at.applyAsDouble(b));
      case Instruction.Fma(int a, int b, int c) ->
          Math.fma(at.applyAsDouble(a), at.applyAsDouble(b), at.applyAsDouble(c));
      case Instruction.Compare(var relation, int a, int b) ->
          holds(relation, at.applyAsDouble(a), at.applyAsDouble(b)) ? 1 : 0;
      case Instruction.Either(int a, int b) ->
          at.applyAsDouble(a) != 0 || at.applyAsDouble(b) != 0 ? 1 : 0;
      case Instruction.Select(int mask, int then, int otherwise) ->
          at.applyAsDouble(mask) != 0 ? at.applyAsDouble(then) : at.applyAsDouble(otherwise);
      case Instruction.RareSelect(int mask, int then, int otherwise) ->
          at.applyAsDouble(mask) != 0 ? at.applyAsDouble(then) : at.applyAsDouble(otherwise);
    };
  }

  private static double unary(UnaryOperation operation, double a) {
    return switch (operation) {
      case NEGATE -> -a;
      case ABS -> Math.abs(a);
      case SQUARE_ROOT -> Math.sqrt(a);
      case EXPONENT -> exponent(a);
      case MANTISSA ->
          Double.longBitsToDouble(Double.doubleToRawLongBits(a) - (exponent(a) << MANTISSA_BITS));
      case REMAINDER -> HugeAngles.remainder(a);
      case REMAINDER_LOW -> HugeAngles.remainderLow(a);
      case QUARTER_TURNS -> HugeAngles.quarterTurns(a);
    };
  }

  private static long exponent(double a) {
    return (Double.doubleToRawLongBits(a) - SQRT_HALF_BITS) >> MANTISSA_BITS;
  }

  private static double binary(BinaryOperation operation, double a, double b) {
    return switch (operation) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case SCALE ->
          Double.longBitsToDouble(
              Double.doubleToRawLongBits(a) + (Double.doubleToRawLongBits(b) << MANTISSA_BITS));
      case COPY_SIGN ->
          Double.longBitsToDouble(
              Double.doubleToRawLongBits(a) & ~SIGN | Double.doubleToRawLongBits(b) & SIGN);
    };
  }

  private static boolean holds(Relation relation, double a, double b) {
    return switch (relation) {
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case EQUAL -> a == b;
    };
  }
}
