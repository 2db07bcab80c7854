package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Collects instructions, each of them once: what has been computed is not computed again, and what
 * is constant is computed here.
 */
final class LaneBuilder {
  /** What is divided by such a factor stays finite. */
  private static final int MAX_FACTOR_EXPONENT = 300;

  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<Instruction, Integer> places = new HashMap<>();
  private OptionalInt escape = OptionalInt.empty();

  int load(int stream) {
    return place(new Instruction.Load(stream));
  }

  int uniform(int index) {
    return place(new Instruction.Uniform(index));
  }

  int constant(double value) {
    return place(new Instruction.Constant(value));
  }

  int add(int a, int b) {
    return binary(BinaryOperation.ADD, a, b);
  }

  int subtract(int a, int b) {
    return binary(BinaryOperation.SUBTRACT, a, b);
  }

  int multiply(int a, int b) {
    if (is(a, 1)) {
      return b;
    }
    if (is(b, 1)) {
      return a;
    }
    return isOpposite(a, b) || isOpposite(b, a)
        ? negate(multiply(opposite(a), opposite(b)))
        : binary(BinaryOperation.MULTIPLY, a, b);
  }

  /** Whether b is a negative constant and the product of a and its opposite is known. */
  private boolean isOpposite(int a, int b) {
    return known(b) < 0
        && places.containsKey(
            new Instruction.Binary(BinaryOperation.MULTIPLY, a, constant(-known(b))));
  }

  /** The opposite of a negative constant; anything else as it is. */
  private int opposite(int a) {
    return known(a) < 0 ? constant(-known(a)) : a;
  }

  int divide(int a, int b) {
    return is(b, 1) ? a : binary(BinaryOperation.DIVIDE, a, b);
  }

  /** a + b; where b is a product, or else a is, the exact one. */
  int addUnrounded(int a, int b) {
    if (instructions.get(b) instanceof Instruction.Binary(var operation, int c, int d)
        && operation == BinaryOperation.MULTIPLY) {
      return fma(c, d, a);
    }
    return instructions.get(a) instanceof Instruction.Binary(var operation, int c, int d)
            && operation == BinaryOperation.MULTIPLY
        ? fma(c, d, b)
        : add(a, b);
  }

  /** a·b + c. */
  int fma(int a, int b, int c) {
    if (is(a, 1)) {
      return add(b, c);
    }
    return is(b, 1) ? add(a, c) : folded(new Instruction.Fma(a, b, c));
  }

  int negate(int a) {
    return instructions.get(a) instanceof Instruction.Unary(var operation, int opposite)
            && operation == UnaryOperation.NEGATE
        ? opposite
        : unary(UnaryOperation.NEGATE, a);
  }

  int abs(int a) {
    return instructions.get(a) instanceof Instruction.Unary(var operation, int opposite)
            && operation == UnaryOperation.NEGATE
        ? abs(opposite)
        : unary(UnaryOperation.ABS, a);
  }

  int squareRoot(int a) {
    return unary(UnaryOperation.SQUARE_ROOT, a);
  }

  int unary(UnaryOperation operation, int a) {
    return folded(new Instruction.Unary(operation, a));
  }

  int binary(BinaryOperation operation, int a, int b) {
    return folded(new Instruction.Binary(operation, a, b));
  }

  int compare(Relation relation, int a, int b) {
    return place(new Instruction.Compare(relation, a, b));
  }

  int less(int a, int b) {
    return compare(Relation.LESS, a, b);
  }

  /** −|a|. */
  int minusAbs(int a) {
    int size =
        instructions.get(a) instanceof Instruction.Unary(var operation, int opposite)
                && operation == UnaryOperation.NEGATE
            ? opposite
            : a;
    return binary(BinaryOperation.COPY_SIGN, size, constant(-1));
  }

  /** {@code then} where the mask is true, {@code otherwise} elsewhere. */
  int select(int mask, int then, int otherwise) {
    return then == otherwise ? then : place(new Instruction.Select(mask, then, otherwise));
  }

  /** The same, where the mask is hardly ever true. */
  int rareSelect(int mask, int then, int otherwise) {
    return place(new Instruction.RareSelect(mask, then, otherwise));
  }

  /** a, but at least {@code low}; NaN stays. */
  int atLeast(int a, double low) {
    int bound = constant(low);
    return select(less(a, bound), bound, a);
  }

  /** a, but at most {@code high}; NaN stays. */
  int atMost(int a, double high) {
    int bound = constant(high);
    return select(less(bound, a), bound, a);
  }

  /** The polynomial with these coefficients, lowest first, by Horner's rule. */
  int polynomial(int x, double... coefficients) {
    return horner(x, coefficients, 0, 1);
  }

  /**
   * The same with half as many operations that wait for each other, and some more rounding errors:
   * by Horner's rule in x² for the even and the odd powers.
   */
  int splitPolynomial(int x, double... coefficients) {
    int square = multiply(x, x);
    return fma(horner(square, coefficients, 1, 2), x, horner(square, coefficients, 0, 2));
  }

  /** By Horner's rule, for the coefficients from {@code first} on in steps. */
  private int horner(int x, double[] coefficients, int first, int step) {
    int last = first + (coefficients.length - 1 - first) / step * step;
    int result = constant(coefficients[last]);
    for (int i = last - step; i >= first; i -= step) {
      result = fma(result, x, constant(coefficients[i]));
    }
    return result;
  }

  /** Leaves the elements for which the mask is true to scalar code. */
  void escapeWhere(int mask) {
    escape =
        OptionalInt.of(
            escape.isPresent() ? place(new Instruction.Either(escape.getAsInt(), mask)) : mask);
  }

  /** The product of the number at a place and ± a power of two, which is exact. */
  record Multiple(double factor, int place) {
    private Multiple times(double other) {
      return new Multiple(factor * other, place);
    }
  }

  /** The number at that place as such a product; by 1 where it is none. */
  Multiple multiple(int place) {
    Multiple multiple = anyMultiple(place);
    return Math.abs(Math.getExponent(multiple.factor())) <= MAX_FACTOR_EXPONENT
        ? multiple
        : new Multiple(1, place);
  }

  private Multiple anyMultiple(int place) {
    return switch (instructions.get(place)) {
      case Instruction.Unary(var operation, int a) when operation == UnaryOperation.NEGATE ->
          multiple(a).times(-1);
      case Instruction.Binary(var operation, int a, int b)
          when operation == BinaryOperation.MULTIPLY && isPowerOfTwo(known(b)) ->
          multiple(a).times(known(b));
      case Instruction.Binary(var operation, int a, int b)
          when operation == BinaryOperation.MULTIPLY && isPowerOfTwo(known(a)) ->
          multiple(b).times(known(a));
      default -> new Multiple(1, place);
    };
  }

  private static boolean isPowerOfTwo(double value) {
    return Math.abs(value) == Math.scalb(1.0, Math.getExponent(value));
  }

  /** The instruction at that place, if it is a sum of two. */
  Optional<Instruction.Binary> sum(int place) {
    return instructions.get(place) instanceof Instruction.Binary binary
            && binary.operation() == BinaryOperation.ADD
        ? Optional.of(binary)
        : Optional.empty();
  }

  /** The constant at that place, or NaN where there is none. */
  private double known(int place) {
    return instructions.get(place) instanceof Instruction.Constant(double value)
        ? value
        : Double.NaN;
  }

  private boolean is(int place, double value) {
    return known(place) == value;
  }

  private int folded(Instruction instruction) {
    boolean constant =
        instruction.operands().stream()
            .allMatch(place -> instructions.get(place) instanceof Instruction.Constant);
    return constant
        ? constant(LaneInterpreter.result(instruction, this::known))
        : place(instruction);
  }

  private int place(Instruction instruction) {
    Integer known = places.get(instruction);
    if (known != null) {
      return known;
    }
    instructions.add(instruction);
    places.put(instruction, instructions.size() - 1);
    return instructions.size() - 1;
  }

  LaneProgram program(List<Integer> outputs) {
    return LaneProgram.of(instructions, outputs, escape);
  }
}
