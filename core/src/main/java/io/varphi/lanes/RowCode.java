package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.real.Lazy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The code of the passes of softmax and log_softmax over a row, e = exp((x − m)/T) with m the
 * largest of x, for floats and for doubles; e is kept in doubles. Softmin has the smallest for m
 * and −1/T for 1/T. Safe for use by many threads.
 *
 * <p>Entries with e = 1 are the top ones; the others are summed apart from them, so that what is
 * small beside 1 is not lost. A NaN makes the sum of e NaN, that of the top where there are two.
 */
public final class RowCode {
  /** A pass over a row: what it reads, its uniforms, what it stores, what it sums. */
  public enum Task {
    /** Four parts of a row; stores the largest of each four entries; a NaN may be passed over. */
    MAXIMA(4, 0),
    /** The same for the smallest. */
    MINIMA(4, 0),
    /**
     * x; m, 1/T and what 1/T lacks as a double; stores e; sums e of the others and e of the top.
     */
    EXPONENTIALS(1, 2),
    /** x of a row of floats; log2(e)/T; stores exp(x/T); sums that, and x². */
    POWERS(1, 2),
    /** x of a row of floats; log2(e)/T; sums exp(x/T) and x². */
    POWER_SUMS(1, 2),
    /** e; d and 1/d; stores e/d as a number of the row. */
    QUOTIENTS(0, 0),
    /** x; m, 1, 0; sums e of the others and e of the top. */
    LOG_SUMS(1, 2),
    /** x; m and −l; stores −l − (m − x) as a number of the row: x = m and l = 0 give −0. */
    LOG_VALUES(1, 0),
    /** x; l; stores x − l as a number of the row. */
    DIFFERENCES(1, 0),
    /**
     * x, dy; as EXPONENTIALS; stores e; sums e of the others, e and dy of the top, e·dy of the
     * others.
     */
    SOFTMAX_WEIGHTS(2, 4),
    /** e, dy; p, s and c; stores ((dy − p) − s)·(e·c) as a number of the row. */
    SOFTMAX_GRADIENT(1, 0),
    /** x, dy; m, 1, 0; stores e; sums e of the others, e and dy of the top, dy of the others. */
    LOG_WEIGHTS(2, 4),
    /** e, dy; b, s and t; stores dy − e·s where e is less than b, else t. */
    LOG_GRADIENT(1, 0);

    /** How many streams of the row's type it reads. */
    private final int rows;

    private final int sums;

    Task(int rows, int sums) {
      this.rows = rows;
      this.sums = sums;
    }

    private LoopShape shape(Memory row) {
      return switch (this) {
        case LOG_SUMS, POWER_SUMS -> new LoopShape(List.of(row), List.of(), sums);
        case LOG_VALUES, DIFFERENCES -> new LoopShape(List.of(row), List.of(row), sums);
        case MAXIMA, MINIMA, EXPONENTIALS, POWERS, SOFTMAX_WEIGHTS, LOG_WEIGHTS ->
            new LoopShape(Collections.nCopies(rows, row), List.of(Memory.DOUBLE_ARRAY), sums);
        case QUOTIENTS, SOFTMAX_GRADIENT, LOG_GRADIENT -> {
          List<Memory> inputs = new ArrayList<>(List.of(Memory.DOUBLE_ARRAY));
          inputs.addAll(Collections.nCopies(rows, row));
          yield new LoopShape(inputs, List.of(row), sums);
        }
      };
    }
  }

  /** The powers of 2 that POWERS and POWER_SUMS may ask for are between plus and minus this. */
  public static final double MAX_POWER = 450;

  /** Adding it rounds to an integer, which then stands in the last bits. */
  private static final double ROUNDER = 0x1.8p52;

  /** How many sums a pass has at most. */
  public static final int MAX_SUMS = 4;

  /** How many uniforms a pass has at most. */
  public static final int MAX_UNIFORMS = 3;

  /** exp of it is 0 beside 1 and for a float, but no product with it leaves the normal doubles. */
  private static final double FLOAT_NEGLIGIBLE = -600;

  /** exp of it is 0 as a double. */
  private static final double DOUBLE_NEGLIGIBLE = -800;

  private final Map<Task, Lazy<Loop>> floats = loops(Memory.FLOAT_ARRAY);
  private final Map<Task, Lazy<Loop>> doubles = loops(Memory.DOUBLE_ARRAY);

  private static Map<Task, Lazy<Loop>> loops(Memory row) {
    Map<Task, Lazy<Loop>> loops = new EnumMap<>(Task.class);
    for (Task task : Task.values()) {
      loops.put(task, Lazy.of(() -> compiled(task, row)));
    }
    return loops;
  }

  private static Loop compiled(Task task, Memory row) {
    LaneProgram program = program(task, row == Memory.DOUBLE_ARRAY);
    return Loops.compile(program, program, task.shape(row));
  }

  /** The loop of a pass over rows of floats. */
  public Loop floats(Task task) {
    return loop(floats, task);
  }

  /** The loop of a pass over rows of doubles. */
  public Loop doubles(Task task) {
    return loop(doubles, task);
  }

  private static Loop loop(Map<Task, Lazy<Loop>> loops, Task task) {
    return java.util.Objects.requireNonNull(loops.get(task)).get();
  }

  static LaneProgram program(Task task, boolean isDouble) {
    LaneBuilder lanes = new LaneBuilder();
    List<Integer> outputs =
        switch (task) {
          case MAXIMA -> List.of(extreme(lanes, true));
          case MINIMA -> List.of(extreme(lanes, false));
          case EXPONENTIALS -> {
            int e = exponential(lanes, isDouble ? Grade.DOUBLE : Grade.FLOAT);
            yield List.of(e, other(lanes, e, e), top(lanes, e, e));
          }
          case POWERS -> {
            int p = power(lanes);
            yield List.of(p, p, squared(lanes, lanes.load(0)));
          }
          case POWER_SUMS -> List.of(power(lanes), squared(lanes, lanes.load(0)));
          case QUOTIENTS -> List.of(quotient(lanes, isDouble));
          case LOG_SUMS -> {
            int e = exponential(lanes, isDouble ? Grade.DOUBLE : Grade.FLOAT);
            yield List.of(other(lanes, e, e), top(lanes, e, e));
          }
          case LOG_VALUES -> {
            int belowTop = lanes.subtract(lanes.uniform(0), lanes.load(0));
            yield List.of(lanes.subtract(lanes.uniform(1), belowTop));
          }
          case DIFFERENCES -> List.of(difference(lanes));
          case SOFTMAX_WEIGHTS -> weights(lanes, isDouble, true);
          case SOFTMAX_GRADIENT -> List.of(softmaxGradient(lanes));
          case LOG_WEIGHTS -> weights(lanes, isDouble, false);
          case LOG_GRADIENT -> List.of(logGradient(lanes));
        };
    return lanes.program(outputs);
  }

  private static int extreme(LaneBuilder lanes, boolean largest) {
    int a = larger(lanes, lanes.load(0), lanes.load(1), largest);
    int b = larger(lanes, lanes.load(2), lanes.load(3), largest);
    return larger(lanes, a, b, largest);
  }

  /** The larger of two numbers, or the smaller one. */
  private static int larger(LaneBuilder lanes, int a, int b, boolean largest) {
    return lanes.select(largest ? lanes.less(a, b) : lanes.less(b, a), b, a);
  }

  private static int quotient(LaneBuilder lanes, boolean isDouble) {
    int e = lanes.load(0);
    return isDouble ? lanes.divide(e, lanes.uniform(0)) : lanes.multiply(e, lanes.uniform(1));
  }

  private static List<Integer> weights(LaneBuilder lanes, boolean isDouble, boolean weighted) {
    int e = exponential(lanes, isDouble ? Grade.DOUBLE : Grade.CANCELLING);
    int dy = lanes.load(1);
    return List.of(
        e,
        other(lanes, e, e),
        top(lanes, e, e),
        top(lanes, e, dy),
        other(lanes, e, weighted ? lanes.multiply(e, dy) : dy));
  }

  private static int softmaxGradient(LaneBuilder lanes) {
    int shifted = lanes.subtract(lanes.load(1), lanes.uniform(0));
    int share = lanes.multiply(lanes.load(0), lanes.uniform(2));
    return lanes.multiply(lanes.subtract(shifted, lanes.uniform(1)), share);
  }

  private static int logGradient(LaneBuilder lanes) {
    int e = lanes.load(0);
    int gradient = lanes.fma(lanes.negate(e), lanes.uniform(1), lanes.load(1));
    return lanes.select(lanes.less(e, lanes.uniform(0)), gradient, lanes.uniform(2));
  }

  private static int other(LaneBuilder lanes, int e, int value) {
    return lanes.select(isOther(lanes, e), value, lanes.constant(0));
  }

  private static int top(LaneBuilder lanes, int e, int value) {
    return lanes.select(isOther(lanes, e), lanes.constant(0), value);
  }

  private static int isOther(LaneBuilder lanes, int e) {
    return lanes.compare(Relation.LESS, e, lanes.constant(1));
  }

  private static int exponential(LaneBuilder lanes, Grade grade) {
    return new ExponentialWords(lanes, grade).exp(exponent(lanes, grade));
  }

  private static int difference(LaneBuilder lanes) {
    return lanes.subtract(lanes.load(0), lanes.uniform(0));
  }

  private static int squared(LaneBuilder lanes, int a) {
    return lanes.multiply(a, a);
  }

  /** 2^t with t = x·log2(e)/T, for |t| ≤ {@link #MAX_POWER}; meaningless beyond. */
  private static int power(LaneBuilder lanes) {
    int x = lanes.load(0);
    int toBinary = lanes.uniform(0);
    int rounder = lanes.constant(ROUNDER);
    int exponent = lanes.fma(x, toBinary, rounder);
    int fraction = lanes.fma(x, toBinary, lanes.subtract(rounder, exponent));
    int mantissa = lanes.polynomial(fraction, LaneCoefficients.EXP2_LONE);
    return lanes.binary(BinaryOperation.SCALE, mantissa, exponent);
  }

  /** (x − m)/T ≤ 0; for a double result also what its rounding has lost. */
  private static Argument exponent(LaneBuilder lanes, Grade grade) {
    int difference = difference(lanes);
    int u = lanes.multiply(difference, lanes.uniform(1));
    return switch (grade) {
      case FLOAT, CANCELLING ->
          Argument.of(lanes.atLeast(u, FLOAT_NEGLIGIBLE), FLOAT_NEGLIGIBLE, 0);
      case DOUBLE ->
          new Argument(
              u,
              () -> OptionalInt.of(exponentLow(lanes, difference, u)),
              Double.NEGATIVE_INFINITY,
              0);
    };
  }

  private static int exponentLow(LaneBuilder lanes, int difference, int u) {
    int inverse = lanes.uniform(1);
    int lost = lostBySubtraction(lanes, difference);
    int ofProduct = lanes.fma(difference, inverse, lanes.negate(u));
    int ofInverse = lanes.fma(difference, lanes.uniform(2), lanes.multiply(lost, inverse));
    int low = lanes.add(ofProduct, ofInverse);
    int isNegligible = lanes.less(u, lanes.constant(DOUBLE_NEGLIGIBLE));
    return lanes.select(isNegligible, lanes.constant(0), low); // NaN at an infinite x
  }

  /** x − m − difference, exactly (Knuth's two-sum). */
  private static int lostBySubtraction(LaneBuilder lanes, int difference) {
    int x = lanes.load(0);
    int minusM = lanes.subtract(difference, x);
    int ofX = lanes.subtract(x, lanes.subtract(difference, minusM));
    return lanes.subtract(ofX, lanes.add(lanes.uniform(0), minusM));
  }
}
