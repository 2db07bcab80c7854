package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Rewrites;
import java.util.ArrayList;
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

  private final Expr sentence;
  private final List<String> variables;
  private final WideArithmetic wideArithmetic = new WideArithmetic();
  private final Program<Wide> wide;
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
    return exact.roundsToOneFloat() || exact.isFinite() ? exact.toFloat() : Float.NaN;
  }

  /**
   * The same as {@link #toDouble}, by intervals alone: slower, and independent of the double-double
   * arithmetic.
   */
  public double reference(double... arguments) {
    Interval exact = enclosure(Interval::roundsToOneDouble, arguments);
    return exact.roundsToOneDouble() || exact.isFinite() ? exact.toDouble() : Double.NaN;
  }

  /** The first interval that is good enough, or the best there is. */
  private Interval enclosure(Predicate<Interval> goodEnough, double... arguments) {
    Interval exact = interval(FIRST_PRECISION, arguments);
    for (int precision = 2 * FIRST_PRECISION;
        precision <= MAX_PRECISION && !goodEnough.test(exact);
        precision *= 2) {
      exact = interval(precision, arguments);
    }
    return exact;
  }

  /** Whether the fast arithmetic alone decides the double; for tests and measurements. */
  boolean isDecidedFast(double... arguments) {
    return approximate(arguments).decidesDouble();
  }

  private Wide approximate(double... arguments) {
    List<Wide> inputs = new ArrayList<>(arguments.length);
    for (double argument : arguments) {
      inputs.add(wideArithmetic.exactly(argument));
    }
    return wide.evaluate(inputs);
  }

  /** The interval of the sentence's value, computed with the given number of bits. */
  Interval interval(int precision, double... arguments) {
    IntervalArithmetic arithmetic = new IntervalArithmetic(precision);
    List<Interval> inputs = new ArrayList<>(arguments.length);
    for (double argument : arguments) {
      inputs.add(arithmetic.exactly(argument));
    }
    return program(precision).evaluate(inputs);
  }

  Program<Interval> program(int precision) {
    return intervals.computeIfAbsent(
        precision, bits -> new Program<>(new IntervalArithmetic(bits), sentence, variables));
  }
}
