package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A sentence as a function of doubles whose result is the real value, rounded once.
 *
 * <p>Ziv's strategy: the sentence is evaluated in double-double arithmetic with a running error
 * bound; if the bound proves which double (or float) is nearest, that is the answer, else intervals
 * of ever more bits are asked. The result is therefore that of no particular algorithm, and has the
 * same bits everywhere. Error: 0.5 ULP, for every sentence and every finite argument. Where 8192
 * bits cannot separate the exact value from a tie or from zero, or the sides of a comparison from
 * each other, they are taken to be equal; a value of which that many bits say nothing, such as
 * sin(exp(exp(10))), is NaN.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class RealFunction {
  private static final double REST_ERROR = 0x1p-90;
  private static final int REST_PRECISION = 256;

  private final Expr sentence;
  private final List<String> variables;
  private final WideArithmetic wideArithmetic = new WideArithmetic();
  private final Program<Wide> wide;
  private final Lazy<Program<Interval>> settled =
      Lazy.of(() ->
          new Program<>(
              IntervalArithmetic.withTies(Format.MAX_PRECISION), sentence(), variables()));
  private final Map<Integer, Program<Interval>> intervals = new ConcurrentHashMap<>();

  private RealFunction(Expr sentence, List<String> variables) {
    this.sentence = sentence;
    this.variables = variables;
    this.wide = new Program<>(wideArithmetic, sentence, variables);
  }

  /**
   * The function that {@code sentence} denotes.
   *
   * @param variables the names of its arguments, in order; none for a constant
   * @throws IllegalArgumentException if the sentence has other variables, or parameters without a
   *     value
   */
  public static RealFunction of(Expr sentence, List<String> variables) {
    return literal(Rewrites.stable(sentence), variables);
  }

  /**
   * The same, evaluated as it is written, without the {@linkplain Rewrites stable forms}; for
   * proofs that these are equal.
   */
  public static RealFunction literal(Expr sentence, List<String> variables) {
    return new RealFunction(sentence, List.copyOf(variables));
  }

  /**
   * The nearest double to the value at finite arguments; NaN where the sentence has none, or only
   * one beyond all exponents.
   */
  public double toDouble(double... arguments) {
    return rounded(Format.DOUBLE, arguments);
  }

  /**
   * The nearest float to the value at finite arguments, rounded once; NaN where the sentence has
   * none.
   */
  public float toFloat(double... arguments) {
    return (float) rounded(Format.FLOAT, arguments);
  }

  /**
   * The value at finite arguments less {@code head}, a double near it, within 2^−90·|head|: what
   * rounding to the head has lost.
   */
  public double rest(double head, double... arguments) {
    Wide rest = approximate(arguments).minus(Wide.exactly(head));
    double error = Math.scalb(rest.err(), rest.exp());
    return error <= REST_ERROR * Math.abs(head) ? rest.toDouble() : restByInterval(head, arguments);
  }

  private double restByInterval(double head, double... arguments) {
    IntervalArithmetic arithmetic = new IntervalArithmetic(REST_PRECISION);
    Interval value = interval(REST_PRECISION, arguments);
    return arithmetic.subtract(value, arithmetic.exactly(head)).toDouble();
  }

  private double rounded(Format format, double... arguments) {
    Wide approximate = approximate(arguments);
    if (format.decides(approximate)) {
      return format.nearest(approximate);
    }
    return approximate.isZeroOfUnknownSign() ? 0.0 : roundedByIntervals(format, arguments);
  }

  /**
   * The same as {@link #toDouble}, by intervals alone: slower, and independent of the double-double
   * arithmetic.
   */
  public double reference(double... arguments) {
    return roundedByIntervals(Format.DOUBLE, arguments);
  }

  /** By the first interval that decides; at the last one, undecided comparisons count as ties. */
  private double roundedByIntervals(Format format, double... arguments) {
    for (int bits = Format.FIRST_PRECISION; bits <= Format.MAX_PRECISION; bits *= 2) {
      Interval exact = interval(bits, arguments);
      if (format.decides(exact)) {
        return format.nearest(exact);
      }
    }
    return format.settled(
        settled
            .get()
            .evaluate(inputs(IntervalArithmetic.withTies(Format.MAX_PRECISION), arguments)));
  }

  /** Whether the value at these arguments is one, but lost between numbers beyond all exponents. */
  boolean isLost(double... arguments) {
    return !interval(Format.FIRST_PRECISION, arguments).isNaN();
  }

  /** Whether the sentence has a sine or cosine, which costs as much as its argument has digits. */
  boolean isPeriodicInside() {
    return hasSine(sentence);
  }

  private static boolean hasSine(Expr expr) {
    boolean sine =
        expr instanceof Expr.Apply(Word word, Expr _) && (word == Word.SIN || word == Word.COS);
    return sine || Folds.children(expr).stream().anyMatch(RealFunction::hasSine);
  }

  private Expr sentence() {
    return sentence;
  }

  private List<String> variables() {
    return variables;
  }

  /** Whether the fast arithmetic alone decides the double; for tests and measurements. */
  boolean isDecidedFast(double... arguments) {
    return approximate(arguments).decidesDouble();
  }

  private Wide approximate(double... arguments) {
    return wide.evaluate(inputs(wideArithmetic, arguments));
  }

  private static <T> List<T> inputs(Arithmetic<T> arithmetic, double... arguments) {
    if (arguments.length == 1) {
      return List.of(arithmetic.exactly(arguments[0]));
    }
    return Arrays.stream(arguments).mapToObj(arithmetic::exactly).toList();
  }

  /** The interval of the sentence's value, computed with the given number of bits. */
  Interval interval(int precision, double... arguments) {
    return program(precision).evaluate(inputs(new IntervalArithmetic(precision), arguments));
  }

  Program<Interval> program(int precision) {
    return intervals.computeIfAbsent(
        precision, bits -> new Program<>(new IntervalArithmetic(bits), sentence, variables));
  }
}
