package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A sentence as a function of doubles whose result is the real value, rounded once.
 *
 * <p>Ziv's strategy: the sentence is evaluated in double-double arithmetic with a running error
 * bound; if the bound proves which double (or float) is nearest, that is the answer, else the value
 * may be a tie, or close to one. Ties are fractions, so the sentence is evaluated in {@linkplain
 * NearFraction fractions}; where it is none, in intervals of ever more bits. The result is
 * therefore that of no particular algorithm, and has the same bits everywhere. Error: 0.5 ULP, for
 * every sentence and every finite argument. Where 8192 bits cannot separate the exact value from a
 * tie or from zero, or the sides of a comparison from each other, they are taken to be equal; a
 * value of which that many bits say nothing, such as sin(exp(exp(10))), is NaN.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class RealFunction {
  private static final double REST_ERROR = 0x1p-90;
  private static final int REST_BITS = 90;
  private static final int FIRST_REST_PRECISION = 256;
  private static final int LAST_REST_PRECISION = 1024;

  /** What is not within 2^this times the head is not near it. */
  private static final int FAR_BITS = 64;

  private static final int NEAR_BITS = 60;
  private static final BigFloat NEGLIGIBLE = BigFloat.ONE.scale(-200);

  private static final Arithmetic<NearFraction> NEAR_FRACTIONS = new NearFractionArithmetic();

  private final Expr sentence;
  private final List<String> variables;
  private final WideArithmetic wideArithmetic = new WideArithmetic();
  private final Program<Wide> wide;
  private final Lazy<Program<NearFraction>> fractions =
      Lazy.of(() -> new Program<>(NEAR_FRACTIONS, sentence(), variables()));
  private final Map<Integer, Program<Interval>> intervals = new ConcurrentHashMap<>();
  private final Map<Integer, Program<Interval>> settling = new ConcurrentHashMap<>();

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
    return rounded(Format.MAX_PRECISION, Format.DOUBLE, arguments);
  }

  /**
   * The nearest float to the value at finite arguments, rounded once; NaN where the sentence has
   * none.
   */
  public float toFloat(double... arguments) {
    return (float) rounded(Format.MAX_PRECISION, Format.FLOAT, arguments);
  }

  /**
   * The value at finite arguments less {@code head}, a double near it: what rounding to the head
   * has lost. Error: 2^−90·|head|, if 1024 bits show as much.
   */
  public double rest(double head, double... arguments) {
    Wide rest = approximate(arguments).minus(Wide.exactly(head));
    double error = Math.scalb(rest.err(), rest.exp());
    return error <= REST_ERROR * Math.abs(head)
        ? rest.toDouble()
        : restByIntervals(head, arguments);
  }

  private double restByIntervals(double head, double... arguments) {
    BigFloat error = BigFloat.of(head).scale(-REST_BITS);
    int bits = FIRST_REST_PRECISION;
    Interval rest = rest(bits, head, arguments);
    boolean mayBeNear = isWithin(rest, BigFloat.of(head).scale(FAR_BITS));
    while (mayBeNear && bits < LAST_REST_PRECISION && !isWithin(rest, error)) {
      bits *= 2;
      rest = rest(bits, head, arguments);
    }
    return rest.toDouble();
  }

  /** The same from intervals of so many bits, however wide they are: the middle, or NaN. */
  public double restWithin(int bits, double head, double... arguments) {
    return rest(bits, head, arguments).toDouble();
  }

  private Interval rest(int precision, double head, double... arguments) {
    IntervalArithmetic arithmetic = new IntervalArithmetic(precision);
    return arithmetic.subtract(interval(precision, arguments), arithmetic.exactly(head));
  }

  private static boolean isWithin(Interval interval, BigFloat width) {
    return interval.isFinite() && interval.width().compareTo(width.abs()) <= 0;
  }

  /** As {@link #toDouble}, from so many bits at most. */
  double toDoubleWithin(int bits, double... arguments) {
    return rounded(bits, Format.DOUBLE, arguments);
  }

  /**
   * A double within 2^−52·|value| of the value at finite arguments, or within 2^−200, if so many
   * bits tell one.
   */
  OptionalDouble nearWithin(int bits, double... arguments) {
    Wide approximate = approximate(arguments);
    if (approximate.decidesDouble()) {
      return OptionalDouble.of(approximate.toDouble());
    }
    Interval value = interval(bits, arguments);
    if (value.isNaN() || value.isTight(NEAR_BITS)) {
      return OptionalDouble.of(value.toDouble());
    }
    return isWithin(value, NEGLIGIBLE)
        ? OptionalDouble.of(value.containsZero() ? 0 : value.toDouble())
        : OptionalDouble.empty();
  }

  private double rounded(int bits, Format format, double... arguments) {
    Wide approximate = approximate(arguments);
    if (format.decides(approximate)) {
      return format.nearest(approximate);
    }
    return approximate.isZeroOfUnknownSign() ? 0.0 : roundedExactly(bits, format, arguments);
  }

  private double roundedExactly(int bits, Format format, double... arguments) {
    OptionalDouble fraction = byFraction(format, arguments);
    OptionalDouble decided = fraction.isPresent() ? fraction : byIntervals(bits, format, arguments);
    return decided.isPresent() ? decided.getAsDouble() : settled(bits, format, arguments);
  }

  private OptionalDouble byFraction(Format format, double... arguments) {
    return format.decided(fractions.get().evaluate(inputs(NEAR_FRACTIONS, arguments)));
  }

  /** By the first interval of at most so many bits that decides. */
  private OptionalDouble byIntervals(int maxBits, Format format, double... arguments) {
    for (int bits = Format.FIRST_PRECISION; bits <= maxBits; bits *= 2) {
      Interval exact = interval(bits, arguments);
      if (format.decides(exact)) {
        return OptionalDouble.of(format.nearest(exact));
      }
    }
    return OptionalDouble.empty();
  }

  /** By an interval for which undecided comparisons count as ties. */
  private double settled(int bits, Format format, double... arguments) {
    IntervalArithmetic arithmetic = IntervalArithmetic.withTies(bits);
    Program<Interval> program =
        settling.computeIfAbsent(bits, _ -> new Program<>(arithmetic, sentence, variables));
    return format.settled(program.evaluate(inputs(arithmetic, arguments)));
  }

  /**
   * The same as {@link #toDouble}, by intervals, and fractions for what no interval decides:
   * slower, and independent of the double-double arithmetic.
   */
  public double reference(double... arguments) {
    OptionalDouble decided = byIntervals(Format.MAX_PRECISION, Format.DOUBLE, arguments);
    OptionalDouble exact = decided.isPresent() ? decided : byFraction(Format.DOUBLE, arguments);
    return exact.isPresent()
        ? exact.getAsDouble()
        : settled(Format.MAX_PRECISION, Format.DOUBLE, arguments);
  }

  /** A zero with the sign of the value, by intervals; empty if these leave it open. */
  OptionalDouble signedZero(double... arguments) {
    Interval value = interval(Format.FIRST_PRECISION, arguments);
    boolean isNegative = value.lo().signum() < 0;
    return isNegative && value.hi().signum() > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(isNegative ? -0.0 : 0.0);
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
