package io.varphi.lanes;

import java.util.List;

/**
 * One operation on each lane of a vector of doubles; operands are the places of earlier
 * instructions.
 *
 * <p>Every operation is that of IEEE 754, rounded once to nearest, so a lane's result has the same
 * bits in every vector and in a scalar register.
 */
public sealed interface Instruction {
  /** The element of a stream of memory, converted to double. */
  record Load(int stream) implements Instruction {}

  /** A number that is the same for all elements of a call. */
  record Uniform(int index) implements Instruction {}

  record Constant(double value) implements Instruction {}

  record Unary(UnaryOperation operation, int a) implements Instruction {}

  record Binary(BinaryOperation operation, int a, int b) implements Instruction {}

  /** a·b + c, rounded once. */
  record Fma(int a, int b, int c) implements Instruction {}

  /** A mask; false where an operand is NaN. */
  record Compare(Relation relation, int a, int b) implements Instruction {}

  /** Of two masks. */
  record Either(int a, int b) implements Instruction {}

  record Select(int mask, int then, int otherwise) implements Instruction {}

  /**
   * The same where the mask is hardly ever true: what only {@code then} needs is not computed
   * unless one of a vector's lanes takes it.
   */
  record RareSelect(int mask, int then, int otherwise) implements Instruction {}

  enum UnaryOperation {
    NEGATE,
    ABS,
    SQUARE_ROOT,
    /**
     * The integer k, as a double, for which a·2^−k lies between √½ and √2; only for positive,
     * finite, normal a.
     */
    EXPONENT,
    /** a·2^−k with that k. */
    MANTISSA,
    /** The high part of an angle's remainder; scalar code only, see {@link HugeAngles}. */
    REMAINDER,
    /** The low part of that remainder. */
    REMAINDER_LOW,
    /** The number of quarter turns, modulo 4, that the remainder leaves out. */
    QUARTER_TURNS
  }

  enum BinaryOperation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    /**
     * a·2^n, where b is 1.5·2^52 + n: the bits of b, shifted into the exponent, are added to those
     * of a. A power of two times a, where a and the result are normal; n = 2048 flips the sign.
     */
    SCALE,
    /** |a| with the sign of b. */
    COPY_SIGN
  }

  enum Relation {
    LESS,
    LESS_OR_EQUAL,
    EQUAL
  }

  /** The places that this instruction reads. */
  default List<Integer> operands() {
    return switch (this) {
      case Load _, Uniform _, Constant _ -> List.of();
      case Unary(var _, int a) -> List.of(a);
      case Binary(var _, int a, int b) -> List.of(a, b);
      case Fma(int a, int b, int c) -> List.of(a, b, c);
      case Compare(var _, int a, int b) -> List.of(a, b);
      case Either(int a, int b) -> List.of(a, b);
      case Select(int mask, int then, int otherwise) -> List.of(mask, then, otherwise);
      case RareSelect(int mask, int then, int otherwise) -> List.of(mask, then, otherwise);
    };
  }

  default boolean isMask() {
    return this instanceof Compare || this instanceof Either;
  }
}
