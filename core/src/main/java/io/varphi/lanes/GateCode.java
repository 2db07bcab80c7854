package io.varphi.lanes;

import io.varphi.expr.Atoms;
import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Printer;
import io.varphi.expr.Rewrites;
import io.varphi.real.Lazy;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The code of a gate p(a)·h(g) and of its two derivatives, for arrays of floats and of doubles.
 * Safe for use by many threads.
 */
public final class GateCode {
  /** What a loop computes. */
  public enum Task {
    /** From a and g. */
    VALUE,
    /** From a, g and dy: dy·∂f/∂a and dy·∂f/∂g. */
    BACKWARD
  }

  private final GateProduct value;
  private final GateProduct byValue;
  private final GateProduct byGate;
  private final Grade floatGrade;
  private final Lazy<Loop> floatValue = Lazy.of(() -> compiled(Task.VALUE, false));
  private final Lazy<Loop> floatBackward = Lazy.of(() -> compiled(Task.BACKWARD, false));
  private final Lazy<Loop> doubleValue = Lazy.of(() -> compiled(Task.VALUE, true));
  private final Lazy<Loop> doubleBackward = Lazy.of(() -> compiled(Task.BACKWARD, true));

  /**
   * The code of a gate.
   *
   * @param sentence in a and g, without parameters
   * @throws IllegalArgumentException if it is not a product of a function of a and one of g
   */
  public GateCode(Expr sentence) {
    Parts parts = Parts.of(sentence);
    Expr p = inX(parts.ofValue(), "a");
    Expr h = inX(parts.ofGate(), "g");
    Expr slopeOfP = Derivative.of(Rewrites.stable(p), "x");
    Expr slopeOfH = Derivative.of(Rewrites.stable(h), "x");
    this.value = GateProduct.of(p, h);
    this.byValue = GateProduct.of(slopeOfP, h);
    this.byGate = GateProduct.of(p, slopeOfH);
    this.floatGrade =
        floatGrade(new ElementCode(p, slopeOfP, false), new ElementCode(h, slopeOfH, false));
  }

  private static Expr inX(Expr sentence, String variable) {
    return Folds.substitute(sentence, Map.of(variable, Atoms.X));
  }

  private static Grade floatGrade(ElementCode p, ElementCode h) {
    return p.floatGrade() == Grade.FLOAT ? h.floatGrade() : p.floatGrade();
  }

  /** The factors of a sentence. */
  private record Parts(Expr ofValue, Expr ofGate) {
    static Parts of(Expr sentence) {
      if (!Folds.dependsOn(sentence, "a")) {
        return new Parts(Atoms.ONE, sentence);
      }
      if (!Folds.dependsOn(sentence, "g")) {
        return new Parts(sentence, Atoms.ONE);
      }
      return switch (sentence) {
        case Expr.Product(Expr u, Expr v) -> of(u).times(of(v));
        case Expr.Quotient(Expr u, Expr v) -> of(u).over(of(v));
        case Expr.Negation(Expr u) -> of(u).times(of(Expr.number(-1)));
        case Expr.Variable _,
            Expr.Parameter _,
            Expr.Number _,
            Expr.Constant _,
            Expr.Sum _,
            Expr.Difference _,
            Expr.Power _,
            Expr.Apply _,
            Expr.Min _,
            Expr.Max _,
            Expr.Clip _,
            Expr.Choice _ ->
            throw new IllegalArgumentException(
                Printer.print(sentence)
                    + " is not a product of a function of a and one of g, so there is no kernel;"
                    + " write it as a product, or evaluate it element by element");
      };
    }

    private Parts times(Parts other) {
      return new Parts(ofValue.times(other.ofValue), ofGate.times(other.ofGate));
    }

    private Parts over(Parts other) {
      return new Parts(ofValue.over(other.ofValue), ofGate.over(other.ofGate));
    }
  }

  /**
   * The loop for a task.
   *
   * @param isDouble whether all streams are arrays of doubles, or of floats
   */
  public Loop loop(Task task, boolean isDouble) {
    return switch (task) {
      case VALUE -> (isDouble ? doubleValue : floatValue).get();
      case BACKWARD -> (isDouble ? doubleBackward : floatBackward).get();
    };
  }

  private Loop compiled(Task task, boolean isDouble) {
    Grade grade = isDouble ? Grade.DOUBLE : floatGrade;
    Memory memory = isDouble ? Memory.DOUBLE_ARRAY : Memory.FLOAT_ARRAY;
    return Loops.compile(
        program(task, grade, false), program(task, grade, true), shape(task, memory));
  }

  private static LoopShape shape(Task task, Memory memory) {
    return switch (task) {
      case VALUE -> new LoopShape(List.of(memory, memory), List.of(memory), 0);
      case BACKWARD -> new LoopShape(Collections.nCopies(3, memory), List.of(memory, memory), 0);
    };
  }

  /** The instructions of a task for float results. */
  public LaneProgram listing(Task task) {
    return program(task, floatGrade, false);
  }

  LaneProgram program(Task task, Grade grade, boolean scalar) {
    LaneBuilder lanes = new LaneBuilder();
    GatePoint point = new GatePoint(lanes, grade, scalar);
    return lanes.program(
        switch (task) {
          case VALUE -> List.of(point.value(value));
          case BACKWARD -> {
            int dy = lanes.load(2);
            yield List.of(
                lanes.multiply(dy, point.value(byValue)), lanes.multiply(dy, point.value(byGate)));
          }
        });
  }
}
