package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The trial also asserts that vector code has the bits of scalar code where it does not escape. */
class TrigonometricWordsTest {
  /** The double that is closest to a multiple of π/2 of all (Muller 2016, 10.2). */
  private static final double CLOSEST = 0x1.6ac5b262ca1ffp849;

  @ParameterizedTest
  @EnumSource
  void sin(Grade grade) {
    WordTrial trial = trial("sin", grade);
    assertAccurate(trial, grade, 1.5, all(grade), false);
    assertAccurate(trial, grade, 1.5, all(grade), true);
    assertNoLimit(trial);
    assertEquals(-0.0, trial.computed(-0.0));
    assertEquals(0.0, trial.computed(0.0));
  }

  @ParameterizedTest
  @EnumSource
  void cos(Grade grade) {
    WordTrial trial = trial("cos", grade);
    assertAccurate(trial, grade, 1.5, all(grade), false);
    assertAccurate(trial, grade, 1.5, all(grade), true);
    assertNoLimit(trial);
    assertEquals(1.0, trial.computed(0), WordTrial.allowed(grade) / 2);
  }

  private static void assertNoLimit(WordTrial trial) {
    assertEquals(Double.NaN, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(Double.NaN, trial.computed(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, trial.computed(Double.longBitsToDouble(0x7ff8_0000_0000_0fffL)));
    assertEquals(Double.NaN, trial.computed(Double.longBitsToDouble(0xfff8_0000_0000_0800L)));
  }

  @ParameterizedTest
  @EnumSource
  void sinc(Grade grade) {
    WordTrial trial = trial("sinc", grade);
    assertAccurate(trial, grade, 2, all(grade), false);
    assertEquals(1.0, trial.computed(-0.0));
    assertEquals(1.0, trial.computed(Double.MIN_VALUE));
    assertDecays(trial);
  }

  @ParameterizedTest
  @CsvSource({
    "j1, FLOAT",
    "j1, CANCELLING",
    "j1, DOUBLE",
    "j2, FLOAT",
    "j2, CANCELLING",
    "j2, DOUBLE"
  })
  void bessel(String word, Grade grade) {
    WordTrial trial = trial(word, grade);
    DoubleStream arguments =
        WordTrial.all(all(grade), WordTrial.near(2, 200), WordTrial.near(3, 200));
    DoubleBinaryOperator unit =
        (x, _) -> {
          double value = Math.abs(trial.computed(x));
          double terms = Math.abs(x) > 2 ? 1 / Math.abs(x) : 0;
          return WordTrial.allowed(grade) * Math.max(1, terms / value);
        };
    double error = trial.largestError(arguments, false, unit);
    double limit = grade == Grade.DOUBLE ? 2.5 : 1.5;
    assertTrue(error <= limit, () -> "the error is " + error);
    assertEquals(word.equals("j1") ? -0.0 : 0.0, trial.computed(-0.0));
    assertDecays(trial);
  }

  private static void assertDecays(WordTrial trial) {
    assertEquals(0.0, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(0.0, trial.computed(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, trial.computed(Double.NaN));
  }

  /** Vector code leaves large arguments to scalar code, unless the range excludes them. */
  @Test
  void escapes() {
    LaneProgram any = program(Double.POSITIVE_INFINITY);
    assertFalse(LaneInterpreter.escapes(any, TrigonometricWords.LIMIT));
    assertFalse(LaneInterpreter.escapes(any, -TrigonometricWords.LIMIT));
    assertFalse(LaneInterpreter.escapes(any, Double.NaN));
    assertTrue(LaneInterpreter.escapes(any, Math.nextUp(TrigonometricWords.LIMIT)));
    assertTrue(LaneInterpreter.escapes(any, Double.NEGATIVE_INFINITY));
    assertTrue(program(TrigonometricWords.LIMIT).escape().isEmpty());
  }

  private static LaneProgram program(double bound) {
    LaneBuilder lanes = new LaneBuilder();
    TrigonometricWords words = new TrigonometricWords(lanes, Grade.FLOAT, false);
    return lanes.program(List.of(words.sin(Argument.of(lanes.load(0), -bound, bound))));
  }

  private static WordTrial trial(String word, Grade grade) {
    return new WordTrial(word, grade, WordTrial.emitter(word));
  }

  private static void assertAccurate(
      WordTrial trial, Grade grade, double doubleLimit, DoubleStream arguments, boolean withLow) {
    double error = trial.largestError(arguments, withLow, (_, _) -> WordTrial.allowed(grade));
    double limit = grade == Grade.DOUBLE ? doubleLimit : 1;
    assertTrue(error <= limit, () -> "the error is " + error + ", allowed is " + limit);
  }

  /** Next to zeros: floats for float results, for double results doubles too. */
  private static DoubleStream all(Grade grade) {
    return DoubleStream.concat(
            around(grade),
            WordTrial.all(
                WordTrial.floats(1500),
                grade == Grade.DOUBLE ? WordTrial.bitPatterns(1500) : DoubleStream.empty(),
                WordTrial.near(0, 800),
                WordTrial.uniform(2000, -20, 20),
                DoubleStream.of(
                    Double.MIN_VALUE, Double.MAX_VALUE, Float.MAX_VALUE, CLOSEST, -CLOSEST)))
        .filter(x -> x != 0);
  }

  private static DoubleStream around(Grade grade) {
    Random random = new Random(5);
    return IntStream.range(0, 1500)
        .map(i -> i < 100 ? i - 50 : random.nextInt(-2_000_000, 2_000_000))
        .mapToDouble(k -> {
          double zero = k * (Math.PI / 2);
          return grade == Grade.DOUBLE ? zero + random.nextInt(3) * Math.ulp(zero) : (float) zero;
        })
        .filter(x -> x != 0);
  }
}
