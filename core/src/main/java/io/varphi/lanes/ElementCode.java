package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Simplifier;
import io.varphi.expr.Word;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The code of an element-wise function and of its derivatives, for every memory that it is asked
 * for. Safe for use by many threads.
 */
public final class ElementCode {
  /** What a loop computes from x, or from x and dy. */
  public enum Task {
    VALUE,
    GRADIENT,
    VALUE_AND_GRADIENT,
    /** dy times the gradient. */
    BACKWARD,
    /** The sum of dy times the gradient. */
    BACKWARD_SUM;

    boolean readsUpstream() {
      return this == BACKWARD || this == BACKWARD_SUM;
    }

    int stores() {
      return switch (this) {
        case VALUE, GRADIENT, BACKWARD -> 1;
        case VALUE_AND_GRADIENT -> 2;
        case BACKWARD_SUM -> 0;
      };
    }
  }

  /** Where a loop reads and writes, and how accurate it is. */
  public enum Form {
    FLOATS(Memory.FLOAT_ARRAY, Memory.FLOAT_ARRAY, false),
    DOUBLES(Memory.DOUBLE_ARRAY, Memory.DOUBLE_ARRAY, true),
    FLOAT_SEGMENTS(Memory.FLOAT_SEGMENT, Memory.FLOAT_SEGMENT, false),
    DOUBLE_SEGMENTS(Memory.DOUBLE_SEGMENT, Memory.DOUBLE_SEGMENT, true),
    /** From floats to doubles that are as accurate as floats, but not rounded. */
    UNROUNDED(Memory.FLOAT_ARRAY, Memory.DOUBLE_ARRAY, false);

    private static final int COUNT = values().length;

    private final Memory input;
    private final Memory output;
    private final boolean isDouble;

    Form(Memory input, Memory output, boolean isDouble) {
      this.input = input;
      this.output = output;
      this.isDouble = isDouble;
    }
  }

  private final Expr value;
  private final Expr gradient;
  private final boolean mayBeUndefined;
  private final RepairedSentence values;
  private final RepairedSentence slopes;

  /** By {@link #index}; read without a lock, as a loop's fields are final, volatile or a count. */
  private final @Nullable Loop[] loops = new @Nullable Loop[Task.values().length * Form.COUNT];

  /**
   * The code of a function of x.
   *
   * @param value the sentence, without parameters
   * @param gradient that of its derivative
   * @param mayBeUndefined whether the gradient is NaN where the value is, whatever its sentence
   *     says
   */
  public ElementCode(Expr value, Expr gradient, boolean mayBeUndefined) {
    Rehearsal.begin();
    this.value = prepared(value);
    this.gradient = prepared(gradient);
    this.mayBeUndefined = mayBeUndefined;
    this.values = new RepairedSentence(this.value);
    this.slopes = new RepairedSentence(this.gradient);
  }

  /** The form of a sentence that loses least when it is compiled. */
  static Expr prepared(Expr sentence) {
    Expr simple = Simplifier.simplify(Rewrites.stable(sentence));
    return Rewrites.machineForm(Rewrites.stable(simple));
  }

  /** The form of a prepared sentence that suits the words. */
  static Expr sentence(Expr prepared, Grade grade) {
    return switch (grade) {
      case FLOAT, CANCELLING -> prepared;
      case DOUBLE -> ConstantFactors.gathered(prepared);
    };
  }

  /** The loop for a task; compiled when first asked for. */
  public Loop loop(Task task, Form form) {
    Loop known = loops[index(task, form)];
    return known != null ? known : compiledOnce(task, form);
  }

  @SuppressWarnings("EnumOrdinal") // a place in an array, faster than two maps
  private static int index(Task task, Form form) {
    return task.ordinal() * Form.COUNT + form.ordinal();
  }

  /** What the loops that have been compiled run on now. */
  public Stream<Backend> backends() {
    return Arrays.stream(loops)
        .flatMap(loop -> loop == null ? Stream.empty() : Stream.of(Loops.backendOf(loop)));
  }

  private synchronized Loop compiledOnce(Task task, Form form) {
    Loop known = loops[index(task, form)];
    Loop loop = known != null ? known : compiled(task, form);
    loops[index(task, form)] = loop;
    return loop;
  }

  private Loop compiled(Task task, Form form) {
    List<Memory> inputs = Collections.nCopies(task.readsUpstream() ? 2 : 1, form.input);
    List<Memory> outputs = Collections.nCopies(task.stores(), form.output);
    int sums = task == Task.BACKWARD_SUM ? 1 : 0;
    Grade grade = form.isDouble ? Grade.DOUBLE : floatGrade();
    return Loops.compile(
        () -> program(task, grade, false),
        program(task, grade, true),
        new LoopShape(inputs, outputs, sums));
  }

  /** The words of sines, cosines and general powers leave less room for errors of their own. */
  Grade floatGrade() {
    return needsCare(value) || needsCare(gradient) ? Grade.CANCELLING : Grade.FLOAT;
  }

  private static boolean needsCare(Expr expr) {
    boolean careful =
        switch (expr) {
          case Expr.Apply(Word word, Expr _) -> isPeriodic(word);
          case Expr.Power(Expr _, Expr exponent) -> !Powers.isProduct(exponent);
          default -> false;
        };
    return careful || Folds.children(expr).stream().anyMatch(ElementCode::needsCare);
  }

  private static boolean isPeriodic(Word word) {
    return switch (word) {
      case SIN, COS, SINC, SPHERICAL_J1, SPHERICAL_J2 -> true;
      case EXP, EXPM1, LOG, LOG1P, SQRT, SINH, COSH, TANH, SECH, SECH2, SIGMOID, SOFTPLUS -> false;
      case ERF, ERFC, NORMAL_CDF, NORMAL_PDF, ATAN, ASINH, ABS, SIGN, LOG_COSH, TANH_RESIDUAL ->
          false;
    };
  }

  /** The instructions of a task for float results. */
  public LaneProgram listing(Task task) {
    return program(task, floatGrade(), false);
  }

  LaneProgram program(Task task, Grade grade, boolean scalar) {
    return new Assembly(grade, scalar).program(task);
  }

  /** One program in the making. */
  private final class Assembly {
    private final LaneBuilder lanes = new LaneBuilder();
    private final int x = lanes.load(0);
    private final Grade grade;
    private final boolean scalar;

    Assembly(Grade grade, boolean scalar) {
      this.grade = grade;
      this.scalar = scalar;
    }

    LaneProgram program(Task task) {
      return lanes.program(
          switch (task) {
            case VALUE -> List.of(value());
            case GRADIENT -> List.of(gradient());
            case VALUE_AND_GRADIENT -> List.of(value(), gradient());
            case BACKWARD, BACKWARD_SUM -> List.of(lanes.multiply(lanes.load(1), gradient()));
          });
    }

    private int value() {
      return values.lowered(lanes, grade, scalar, x);
    }

    private int gradient() {
      int slope = slopes.lowered(lanes, grade, scalar, x);
      if (!mayBeUndefined) {
        return slope;
      }
      int y = value();
      return lanes.select(lanes.compare(Instruction.Relation.EQUAL, y, y), slope, y);
    }
  }
}
