package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * A word's instructions, run by the interpreter and held against the exact value. The error is that
 * of the computed y itself: the exact arithmetic evaluates (word(x + l) − y)/y.
 */
final class WordTrial {
  private static final Vocabulary VARIABLES = Vocabulary.of(Set.of("x", "l", "y"), Set.of());

  /** Below, a number has not enough digits for a relative error. */
  private static final double LEAST = 0x1p-1000;

  /** Emits the word under trial. */
  @FunctionalInterface
  interface Emitter {
    int emit(LaneBuilder lanes, Grade grade, boolean scalar, Argument u);
  }

  private final String word;
  private final Grade grade;
  private final LaneProgram vector;
  private final LaneProgram scalar;
  private final RealFunction exact;
  private final RealFunction error;

  WordTrial(String word, Grade grade, Emitter emitter) {
    this.word = word;
    this.grade = grade;
    this.vector = program(emitter, grade, false);
    this.scalar = program(emitter, grade, true);
    this.exact = function(word + "(x + l)", "x", "l");
    this.error = function("(" + word + "(x + l) - y)/y", "x", "l", "y");
  }

  /** The words that the trials are of. */
  static Emitter emitter(String word) {
    return (lanes, grade, scalar, u) -> {
      ExponentialWords exponentials = new ExponentialWords(lanes, grade);
      LogarithmWords logarithms = new LogarithmWords(lanes, grade, exponentials);
      InverseWords inverses = new InverseWords(lanes, grade, exponentials);
      TrigonometricWords trigonometry = new TrigonometricWords(lanes, grade, scalar);
      return switch (word) {
        case "log" -> logarithms.log(u);
        case "log1p" -> logarithms.log1p(u);
        case "asinh" -> logarithms.asinh(u);
        case "logcosh" -> logarithms.logCosh(u);
        case "atan" -> inverses.atan(u);
        case "tanhres" -> inverses.tanhResidual(u);
        case "sin" -> trigonometry.sin(u);
        case "cos" -> trigonometry.cos(u);
        case "sinc" -> trigonometry.sinc(u);
        case "j1" -> trigonometry.j1(u);
        case "j2" -> trigonometry.j2(u);
        default -> throw new IllegalArgumentException("no trial is known for the word " + word);
      };
    };
  }

  private static RealFunction function(String formula, String... variables) {
    return RealFunction.of(Parser.parse(formula, VARIABLES), List.of(variables));
  }

  /** Stream 0 is the argument, stream 1 its low part. */
  private static LaneProgram program(Emitter emitter, Grade grade, boolean scalar) {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    Argument u =
        new Argument(
            x,
            () -> OptionalInt.of(lanes.load(1)),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY);
    return lanes.program(List.of(emitter.emit(lanes, grade, scalar, u)));
  }

  /** The number of operations without constants, for an argument without a low part. */
  static int operations(Emitter emitter, Grade grade, double min, double max) {
    LaneBuilder lanes = new LaneBuilder();
    int place = emitter.emit(lanes, grade, false, Argument.of(lanes.load(0), min, max));
    return (int)
        lanes.program(List.of(place)).instructions().stream()
            .filter(i -> !(i instanceof Instruction.Constant || i instanceof Instruction.Load))
            .count();
  }

  double computed(double x, double low) {
    double y = LaneInterpreter.run(scalar, x, low)[0];
    if (!LaneInterpreter.escapes(vector, x, low)) {
      assertEquals(
          y, LaneInterpreter.run(vector, x, low)[0], () -> word + " of " + x + " in a vector");
    }
    return y;
  }

  double computed(double x) {
    return computed(x, 0);
  }

  /** The largest error in units, of the size given for an argument and its low part; printed. */
  double largestError(DoubleStream arguments, boolean withLow, DoubleBinaryOperator unit) {
    double[] xs = arguments.toArray();
    Random random = new Random(xs.length);
    double worst = 0;
    double worstAt = Double.NaN;
    for (double x : xs) {
      double low = withLow ? Math.ulp(x) * (random.nextDouble() - 0.5) : 0;
      double e = error(x, low) / unit.applyAsDouble(x, low);
      if (e > worst) {
        worst = e;
        worstAt = x;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s %-10s %s largest error %.3f at %s, %d operations%n",
        word,
        grade,
        withLow ? "with low part," : "",
        worst,
        worstAt,
        operations(emitter(word), grade, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    return worst;
  }

  /** The relative error, at 2^-1000 and above; below it, in units of 2^-1052. */
  private double error(double x, double low) {
    double y = computed(x, low);
    double nearest = exact.toDouble(x, low);
    if (Double.isNaN(nearest) || Double.isInfinite(nearest) || nearest == 0) {
      assertEquals(nearest, y, () -> word + " of " + x);
      return 0;
    }
    assertTrue(Double.isFinite(y) && y != 0, () -> word + " of " + x + " is " + y);
    return Math.abs(nearest) < LEAST
        ? Math.abs(y - nearest) / LEAST
        : Math.abs(error.toFloat(x, low, y));
  }

  /** The relative error that the grade allows. */
  static double allowed(Grade grade) {
    return switch (grade) {
      case FLOAT -> 0x1p-36;
      case CANCELLING -> 0x1p-45;
      case DOUBLE -> 0x1p-52;
    };
  }

  static DoubleStream bitPatterns(int count) {
    return new Random(1)
        .longs()
        .mapToDouble(Double::longBitsToDouble)
        .filter(Double::isFinite)
        .limit(count);
  }

  static DoubleStream floats(int count) {
    return new Random(2)
        .ints()
        .mapToDouble(Float::intBitsToFloat)
        .filter(Double::isFinite)
        .limit(count);
  }

  static DoubleStream uniform(int count, double min, double max) {
    return new Random(3).doubles(count, min, max);
  }

  /** Around a point, at distances of all sizes. */
  static DoubleStream near(double point, int count) {
    Random random = new Random(4);
    return DoubleStream.generate(
            () -> point + random.nextGaussian() * Math.scalb(1.0, -random.nextInt(50)))
        .limit(count);
  }

  static DoubleStream all(DoubleStream... streams) {
    return List.of(streams).stream().flatMapToDouble(s -> s);
  }
}
