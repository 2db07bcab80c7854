package io.varphi.lanes;

import io.varphi.lanes.Instruction.Relation;
import java.util.Optional;

/**
 * How plain code selects one of two numbers best. A branch is free where the processor can guess
 * it, and costs more than a polynomial where it cannot; in a loop that has none, and no operation
 * on bits, HotSpot makes vectors of it.
 */
final class Selects {
  /** A function of {@link Math} that gives the same bits as a selection. */
  enum Extreme {
    SMALLER("min"),
    LARGER("max");

    private final String function;

    Extreme(String function) {
      this.function = function;
    }

    String function() {
      return function;
    }
  }

  /** Elements that are compared with such a number are usually all on one side of it. */
  private static final double FAR = 32;

  /** So many operations are cheaper than a wrong guess. */
  private static final int CHEAP = 3;

  private final LaneProgram program;
  private final Lifetimes lifetimes;
  private final boolean hasBits;

  Selects(LaneProgram program, Lifetimes lifetimes) {
    this.program = program;
    this.lifetimes = lifetimes;
    this.hasBits = program.instructions().stream().anyMatch(this::isOnBits);
  }

  private Instruction at(int place) {
    return program.instructions().get(place);
  }

  /** Whether something keeps HotSpot from making vectors of the loop. */
  boolean hasOperationsOnBits() {
    return hasBits;
  }

  /** Whether an instruction keeps HotSpot from making vectors of the loop. */
  private boolean isOnBits(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load _,
          Instruction.Uniform _,
          Instruction.Constant _,
          Instruction.Fma _,
          Instruction.Compare _ ->
          false;
      case Instruction.Either _, Instruction.RareSelect _ -> true;
      case Instruction.Select select -> sameBits(select).isEmpty();
      case Instruction.Unary(var operation, int _) ->
          switch (operation) {
            case NEGATE, ABS, SQUARE_ROOT -> false;
            case EXPONENT, MANTISSA, REMAINDER, REMAINDER_LOW, QUARTER_TURNS -> true;
          };
      case Instruction.Binary(var operation, int _, int _) ->
          switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> false;
            case SCALE, COPY_SIGN -> true;
          };
    };
  }

  /** The function that selects the same number, in a loop that may become one of vectors. */
  Optional<Extreme> extreme(Instruction.Select select) {
    return hasBits ? Optional.empty() : sameBits(select);
  }

  /** For a constant {@code then}; of two zeros, {@link Math} takes −0 for the smaller. */
  private Optional<Extreme> sameBits(Instruction.Select select) {
    int a = select.otherwise();
    int c = select.then();
    if (!(at(c) instanceof Instruction.Constant(double value))
        || Double.isNaN(value)
        || !(at(select.mask()) instanceof Instruction.Compare compare)) {
      return Optional.empty();
    }
    boolean isMinusZero = value == 0 && 1 / value < 0;
    boolean isPlusZero = value == 0 && !isMinusZero;
    boolean larger = compare.a() == a && compare.b() == c;
    boolean smaller = compare.a() == c && compare.b() == a;
    return switch (compare.relation()) {
      case LESS ->
          larger && !isPlusZero
              ? Optional.of(Extreme.LARGER)
              : smaller && !isMinusZero ? Optional.of(Extreme.SMALLER) : Optional.empty();
      case LESS_OR_EQUAL ->
          larger && !isMinusZero
              ? Optional.of(Extreme.LARGER)
              : smaller && !isPlusZero ? Optional.of(Extreme.SMALLER) : Optional.empty();
      case EQUAL -> Optional.empty();
    };
  }

  /** Whether the branch cannot be guessed, and costs more than both arms. */
  boolean isCheaperWithoutBranch(Instruction.Select select) {
    return at(select.mask()) instanceof Instruction.Compare compare
        && isHardToGuess(compare)
        && cost(select.then()) + cost(select.otherwise()) <= CHEAP;
  }

  private boolean isHardToGuess(Instruction.Compare compare) {
    return compare.relation() != Relation.EQUAL && !isFar(compare.a()) && !isFar(compare.b());
  }

  private boolean isFar(int place) {
    return at(place) instanceof Instruction.Constant(double value) && Math.abs(value) >= FAR;
  }

  /** The operations that are done for this place alone. */
  private int cost(int place) {
    if (lifetimes.isKept(place)) {
      return 0;
    }
    int own =
        switch (at(place)) {
          case Instruction.Load _, Instruction.Uniform _, Instruction.Constant _ -> 0;
          case Instruction.Unary(var operation, int _) ->
              switch (operation) {
                case NEGATE, ABS -> 1;
                case SQUARE_ROOT, EXPONENT, MANTISSA -> CHEAP + 1;
                case REMAINDER, REMAINDER_LOW, QUARTER_TURNS -> CHEAP + 1;
              };
          case Instruction.Binary(var operation, int _, int _) ->
              switch (operation) {
                case ADD, SUBTRACT, MULTIPLY, COPY_SIGN, SCALE -> 1;
                case DIVIDE -> CHEAP + 1;
              };
          case Instruction.Fma _, Instruction.Compare _, Instruction.Either _ -> 1;
          case Instruction.Select _, Instruction.RareSelect _ -> CHEAP + 1;
        };
    return own + at(place).operands().stream().mapToInt(this::cost).sum();
  }
}
