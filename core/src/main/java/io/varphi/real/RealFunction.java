package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A sentence as a function of doubles whose result is the real value, rounded once.
 *
 * <p>Ziv's strategy: the sentence is evaluated in double-double arithmetic with a running error
 * bound; if the bound proves which double (or float) is nearest, that is the answer, else intervals
 * of ever more bits are asked. The result is therefore that of no particular algorithm, and has the
 * same bits everywhere. Error: 0.5 ULP, for every sentence and every finite argument. Where the
 * exact value cannot be separated from a tie or from zero with {@value #MAX_PRECISION} bits, it is
 * taken to be one.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class RealFunction {
  private static final int FIRST_PRECISION = 128;
  private static final int MAX_PRECISION = 1 << 13;

  /** An interval that agrees to so many bits and still straddles a rounding boundary lies on it. */
  private static final int TIE_BITS = 1000;

  private final Expr sentence;
  private final List<String> variables;
  private final WideArithmetic wideArithmetic = new WideArithmetic();
  private final Program<Wide> wide;
  private final Lazy<Program<Interval>> settled =
      Lazy.of(
          () -> new Program<>(IntervalArithmetic.withTies(MAX_PRECISION), sentence(), variables()));
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
    Wide approximate = approximate(arguments);
    if (approximate.decidesDouble()) {
      return approximate.toDouble();
    }
    return approximate.isZeroOfUnknownSign() ? 0.0 : reference(arguments);
  }

  /**
   * The nearest float to the value at finite arguments, rounded once; NaN where the sentence has
   * none.
   */
  public float toFloat(double... arguments) {
    Wide approximate = approximate(arguments);
    if (approximate.decidesFloat()) {
      return approximate.toFloat();
    }
    if (approximate.isZeroOfUnknownSign()) {
      return 0;
    }
    Interval exact = enclosure(Interval::roundsToOneFloat, arguments);
    if (straddlesZero(exact)) {
      return 0;
    }
    return exact.roundsToOneFloat() || isTie(exact) ? exact.toFloat() : Float.NaN;
  }

  /**
   * The same as {@link #toDouble}, by intervals alone: slower, and independent of the double-double
   * arithmetic.
   */
  public double reference(double... arguments) {
    Interval exact = enclosure(Interval::roundsToOneDouble, arguments);
    if (straddlesZero(exact)) {
      return 0.0;
    }
    return exact.roundsToOneDouble() || isTie(exact) ? exact.toDouble() : Double.NaN;
  }

  /**
   * Whether so narrow an interval is left that only a tie, or a zero, explains that it is not
   * decided.
   */
  private static boolean isTie(Interval exact) {
    return straddlesZero(exact) || exact.isTight(TIE_BITS);
  }

  private static boolean straddlesZero(Interval exact) {
    return exact.lo().signum() < 0
        && exact.hi().signum() > 0
        && exact.lo().toDouble() == 0
        && exact.hi().toDouble() == 0;
  }

  /**
   * The first interval that is good enough, or the best there is: that in which undecided
   * comparisons count as ties.
   */
  private Interval enclosure(Predicate<Interval> goodEnough, double... arguments) {
    Interval exact = interval(FIRST_PRECISION, arguments);
    for (int precision = 2 * FIRST_PRECISION;
        precision <= MAX_PRECISION && !goodEnough.test(exact);
        precision *= 2) {
      exact = interval(precision, arguments);
    }
    return goodEnough.test(exact)
        ? exact
        : settled.get().evaluate(inputs(IntervalArithmetic.withTies(MAX_PRECISION), arguments));
  }

  /** Whether the value at these arguments is one, but lost between numbers beyond all exponents. */
  boolean isLost(double... arguments) {
    return !interval(FIRST_PRECISION, arguments).isNaN();
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
