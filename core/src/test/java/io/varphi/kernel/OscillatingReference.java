package io.varphi.kernel;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Printer;
import io.varphi.expr.Simplifier;
import io.varphi.expr.Word;
import io.varphi.real.RealFunction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sentence with sines and cosines of one multiple of x on the floats of a binade, by the addition
 * theorems: x = a + b, where a is the first float of a group and b a multiple of the binade's ulp,
 * with the exact sines and cosines of all a and all b in tables.
 */
final class OscillatingReference {
  /** How many floats a group has. */
  static final int GROUP = 1024;

  /** How far a group's first value may be from the exact one, as a share of it. */
  private static final double AGREEMENT = 0x1p-50;

  private static final Expr SINE = new Expr.Variable("the sine");
  private static final Expr COSINE = new Expr.Variable("the cosine");

  /** Sines and cosines of several angles. */
  private record Turns(PairArray sines, PairArray cosines) {
    /** Of each angle here plus that number {@code i} there. */
    Turns plus(Turns there, int i) {
      PairArray.Pair sine = there.sines.number(i);
      PairArray.Pair cosine = there.cosines.number(i);
      return new Turns(
          PairArray.combination(sines, cosine, cosines, sine),
          PairArray.combination(cosines, cosine, sines, sine.negated()));
    }
  }

  private final Exact exact;
  private final Expr sentence;
  private final float[] starts;
  private final Turns ofStarts;
  private final Turns ofSteps;

  /**
   * The sentence on the binade whose first float has the given bits.
   *
   * @throws IllegalArgumentException if the sentence has sines of anything but one multiple of x
   */
  OscillatingReference(Exact exact, int firstBits) {
    this.exact = exact;
    this.sentence = withoutWords(exact.sentence());
    Expr angle = angle(exact.sentence());
    float first = Float.intBitsToFloat(firstBits);
    double ulp = (double) Float.intBitsToFloat(firstBits + 1) - first;
    this.starts = new float[FloatFormat.BINADE / GROUP];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Float.intBitsToFloat(firstBits + i * GROUP);
    }
    this.ofStarts =
        turns(angle, IntStream.range(0, starts.length).mapToDouble(i -> starts[i]).toArray());
    this.ofSteps = turns(angle, IntStream.range(0, GROUP).mapToDouble(i -> i * ulp).toArray());
  }

  private static Turns turns(Expr angle, double[] x) {
    return new Turns(
        values(Expr.apply(Word.SIN, angle), x), values(Expr.apply(Word.COS, angle), x));
  }

  private static PairArray values(Expr sentence, double[] x) {
    RealFunction function = RealFunction.of(sentence, List.of("x"));
    double[] heads = new double[x.length];
    double[] rests = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      heads[i] = function.toDouble(x[i]);
      rests[i] = function.rest(heads[i], x[i]);
    }
    return PairArray.of(heads, rests);
  }

  /** The values at the floats x, which are those of that group. */
  PairArray values(int group, float[] x) {
    Turns turns = ofSteps.plus(ofStarts, group);
    Map<Expr, PairArray> known = new HashMap<>();
    known.put(SINE, turns.sines());
    known.put(COSINE, turns.cosines());
    known.put(new Expr.Variable("x"), PairArray.exactly(x));
    PairArray values = value(sentence, known);
    check(x[0], values);
    return values;
  }

  private void check(float x, PairArray values) {
    double head = exact.head(x);
    double difference = Math.abs((values.head(0) - head) + values.rest(0));
    if (!(difference <= AGREEMENT * Math.abs(head))) {
      throw new IllegalStateException(
          "the addition theorems give " + values.head(0) + " at " + x + " instead of " + head);
    }
  }

  private static PairArray value(Expr expr, Map<Expr, PairArray> known) {
    PairArray value = known.get(expr);
    if (value == null) {
      value = computed(expr, known);
      known.put(expr, value);
    }
    return value;
  }

  private static PairArray computed(Expr expr, Map<Expr, PairArray> known) {
    return switch (expr) {
      case Expr.Number(var number) -> PairArray.constant(number, GROUP);
      case Expr.Negation(Expr u) -> value(u, known).negated();
      case Expr.Sum(Expr a, Expr b) -> value(a, known).plus(value(b, known));
      case Expr.Difference(Expr a, Expr b) -> value(a, known).plus(value(b, known).negated());
      case Expr.Product(Expr a, Expr b) -> value(a, known).times(value(b, known));
      case Expr.Quotient(Expr a, Expr b) -> value(a, known).over(value(b, known));
      case Expr.Power(Expr a, Expr.Number(var n)) when n.intValueExact() == 2 ->
          value(a, known).times(value(a, known));
      case Expr.Variable _,
          Expr.Parameter _,
          Expr.Constant _,
          Expr.Power _,
          Expr.Apply _,
          Expr.Min _,
          Expr.Max _,
          Expr.Clip _,
          Expr.Choice _ ->
          throw unsupported(expr);
    };
  }

  // The sentence --------------------------------------------------------------------------------

  private static Expr withoutWords(Expr expr) {
    return expr instanceof Expr.Apply(Word word, Expr angle)
        ? inTurns(word, angle)
        : Folds.mapChildren(expr, OscillatingReference::withoutWords);
  }

  private static Expr inTurns(Word word, Expr angle) {
    return switch (word) {
      case SIN -> SINE;
      case COS -> COSINE;
      case SINC -> SINE.over(angle);
      case SPHERICAL_J1 -> SINE.over(angle).minus(COSINE).over(angle);
      default -> throw unsupported(Expr.apply(word, angle));
    };
  }

  private static Expr angle(Expr sentence) {
    Set<Expr> angles = new HashSet<>();
    collectAngles(sentence, angles);
    Expr angle = angles.iterator().next();
    if (angles.size() != 1 || !isMultipleOfX(angle)) {
      throw unsupported(sentence);
    }
    return angle;
  }

  private static void collectAngles(Expr expr, Set<Expr> angles) {
    if (expr instanceof Expr.Apply(Word _, Expr angle)) {
      angles.add(Simplifier.simplify(angle));
    }
    Folds.children(expr).forEach(child -> collectAngles(child, angles));
  }

  private static boolean isMultipleOfX(Expr expr) {
    return expr.equals(new Expr.Variable("x"))
        || expr instanceof Expr.Product(Expr.Number _, Expr rest) && isMultipleOfX(rest);
  }

  private static IllegalArgumentException unsupported(Expr expr) {
    return new IllegalArgumentException(
        "a sweep takes sums, products and quotients of sines of one multiple of x, not "
            + Printer.print(expr));
  }
}
