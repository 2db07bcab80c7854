package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogarithmWordsTest {
  @ParameterizedTest
  @EnumSource
  void log(Grade grade) {
    WordTrial trial = trial("log", grade);
    assertAccurate(trial, grade, 1, 1.2, positive());
    for (double x : new double[] {-1, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Double.NaN}) {
      assertEquals(Double.NaN, trial.computed(x));
    }
    assertEquals(Double.NEGATIVE_INFINITY, trial.computed(0));
    assertEquals(Double.NEGATIVE_INFINITY, trial.computed(-0.0));
    assertEquals(Double.POSITIVE_INFINITY, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(0.0, trial.computed(1));
  }

  /** Next to 1, the argument's low part decides half of the digits. */
  @ParameterizedTest
  @EnumSource(names = "DOUBLE")
  void logUsesTheLowPart(Grade grade) {
    DoubleStream arguments =
        DoubleStream.concat(WordTrial.near(1, 1000), WordTrial.uniform(1000, 0.3, 3));
    double error =
        trial("log", grade)
            .largestError(
                arguments.filter(x -> x > 0 && x != 1), true, (_, _) -> WordTrial.allowed(grade));
    assertTrue(error <= 2, () -> "the error is " + error);
  }

  private static DoubleStream positive() {
    return WordTrial.all(
            WordTrial.bitPatterns(1500),
            WordTrial.floats(1000),
            WordTrial.near(1, 1000),
            WordTrial.uniform(1500, 0.25, 4),
            DoubleStream.of(
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Math.nextDown(Double.MIN_NORMAL),
                Double.MAX_VALUE,
                Math.nextDown(1),
                Math.nextUp(1)))
        .map(Math::abs)
        .filter(x -> x != 0);
  }

  @ParameterizedTest
  @EnumSource
  void log1p(Grade grade) {
    WordTrial trial = trial("log1p", grade);
    DoubleStream arguments =
        WordTrial.all(
            real(),
            WordTrial.near(-1, 500),
            WordTrial.uniform(1500, -1, 3),
            DoubleStream.of(Math.nextUp(-1.0), 0x1p1023, 0x1.6a09e667f3bcdp1023, 0x1p53));
    assertAccurate(trial, grade, 1, 1.2, arguments.filter(x -> x > -1));
    for (double x : new double[] {-1.5, Math.nextDown(-1), Double.NEGATIVE_INFINITY, Double.NaN}) {
      assertEquals(Double.NaN, trial.computed(x));
    }
    assertEquals(Double.NEGATIVE_INFINITY, trial.computed(-1));
    assertKeepsSpecials(trial, Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @EnumSource
  void asinh(Grade grade) {
    WordTrial trial = trial("asinh", grade);
    DoubleStream large = DoubleStream.of(0x1p500, Math.nextUp(0x1p500), 0x1p511, 0x1p512);
    assertAccurate(trial, grade, 1, 2, WordTrial.all(real(), large));
    assertKeepsSpecials(trial, Double.POSITIVE_INFINITY);
    assertEquals(Double.NEGATIVE_INFINITY, trial.computed(Double.NEGATIVE_INFINITY));
  }

  @ParameterizedTest
  @EnumSource
  void logCosh(Grade grade) {
    WordTrial trial = trial("logcosh", grade);
    assertAccurate(
        trial, grade, 1, 2, WordTrial.all(real(), WordTrial.near(1, 500), WordTrial.near(-1, 500)));
    assertEquals(Double.POSITIVE_INFINITY, trial.computed(Double.NEGATIVE_INFINITY));
    assertEquals(Double.POSITIVE_INFINITY, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(Double.NaN, trial.computed(Double.NaN));
    assertEquals(0.0, trial.computed(-0.0));
  }

  /** A range that is known leaves instructions out, and changes nothing where it holds. */
  @ParameterizedTest
  @EnumSource
  void usesTheRange(Grade grade) {
    for (String word : List.of("log", "log1p", "asinh")) {
      WordTrial.Emitter emitter = WordTrial.emitter(word);
      LaneBuilder lanes = new LaneBuilder();
      Argument u = Argument.of(lanes.load(0), 0.5, 1e30);
      LaneProgram narrow = lanes.program(List.of(emitter.emit(lanes, grade, false, u)));
      WordTrial wide = trial(word, grade);
      WordTrial.uniform(300, 0.5, 1000)
          .forEach(x -> assertEquals(wide.computed(x), LaneInterpreter.run(narrow, x)[0]));
      assertEquals(Double.NaN, LaneInterpreter.run(narrow, Double.NaN)[0]);
      assertTrue(
          WordTrial.operations(emitter, grade, 0.5, 1e30)
              < WordTrial.operations(
                  emitter, grade, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
  }

  @ParameterizedTest
  @EnumSource
  void log1pOfUnit(Grade grade) {
    LaneBuilder lanes = new LaneBuilder();
    LogarithmWords words = new LogarithmWords(lanes, grade, new ExponentialWords(lanes, grade));
    LaneProgram program = lanes.program(List.of(words.log1pOfUnit(lanes.load(0))));
    RealFunction error =
        RealFunction.of(
            Parser.parse("(log1p(x) - y)/y", Vocabulary.of(Set.of("x", "y"), Set.of())),
            List.of("x", "y"));
    double worst =
        DoubleStream.concat(WordTrial.uniform(2000, 0, 1), WordTrial.near(0, 1000))
            .map(Math::abs)
            .filter(x -> x <= 1 && x > 0)
            .map(x -> Math.abs(error.toFloat(x, LaneInterpreter.run(program, x)[0])))
            .max()
            .orElseThrow();
    System.out.println("log1pOfUnit " + grade + " " + worst / WordTrial.allowed(grade));
    assertTrue(worst <= WordTrial.allowed(grade), () -> "the error is " + worst);
    assertEquals(0.0, LaneInterpreter.run(program, 0.0)[0]);
    assertEquals(Double.NaN, LaneInterpreter.run(program, Double.NaN)[0]);
  }

  private static DoubleStream real() {
    return WordTrial.all(
            WordTrial.bitPatterns(1000),
            WordTrial.floats(1000),
            WordTrial.near(0, 1000),
            WordTrial.uniform(1500, -5, 5),
            DoubleStream.of(Double.MIN_VALUE, -Double.MIN_NORMAL, Double.MAX_VALUE))
        .filter(x -> x != 0);
  }

  private static WordTrial trial(String word, Grade grade) {
    return new WordTrial(word, grade, WordTrial.emitter(word));
  }

  /** The largest error in 2^-52 for doubles, else in what the grade allows. */
  private static void assertAccurate(
      WordTrial trial, Grade grade, double limit, double doubleLimit, DoubleStream arguments) {
    double error = trial.largestError(arguments, false, (_, _) -> WordTrial.allowed(grade));
    double most = grade == Grade.DOUBLE ? doubleLimit : limit;
    assertTrue(error <= most, () -> "the error is " + error + ", allowed is " + most);
  }

  private static void assertKeepsSpecials(WordTrial trial, double atInfinity) {
    assertEquals(atInfinity, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(Double.NaN, trial.computed(Double.NaN));
    assertEquals(0.0, trial.computed(0.0));
    assertEquals(-0.0, trial.computed(-0.0));
  }
}
