package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InverseWordsTest {
  @ParameterizedTest
  @EnumSource
  void atan(Grade grade) {
    WordTrial trial = trial("atan", grade);
    assertAccurate(trial, grade, 1.2);
    assertEquals(Math.PI / 2, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(-Math.PI / 2, trial.computed(Double.NEGATIVE_INFINITY));
  }

  @ParameterizedTest
  @EnumSource
  void tanhResidual(Grade grade) {
    WordTrial trial = trial("tanhres", grade);
    assertAccurate(trial, grade, 2);
    assertEquals(Double.POSITIVE_INFINITY, trial.computed(Double.POSITIVE_INFINITY));
    assertEquals(Double.NEGATIVE_INFINITY, trial.computed(Double.NEGATIVE_INFINITY));
  }

  private static WordTrial trial(String word, Grade grade) {
    return new WordTrial(word, grade, WordTrial.emitter(word));
  }

  private static void assertAccurate(WordTrial trial, Grade grade, double doubleLimit) {
    DoubleStream arguments =
        WordTrial.all(
            WordTrial.bitPatterns(1000),
            WordTrial.floats(1000),
            WordTrial.near(0, 1000),
            WordTrial.near(1, 500),
            WordTrial.near(-1.5, 500),
            WordTrial.uniform(1500, -5, 5),
            DoubleStream.of(Double.MIN_VALUE, -Double.MIN_NORMAL, Double.MAX_VALUE));
    double error =
        trial.largestError(
            arguments.filter(x -> x != 0), false, (_, _) -> WordTrial.allowed(grade));
    double limit = grade == Grade.DOUBLE ? doubleLimit : 1;
    assertTrue(error <= limit, () -> "the error is " + error + ", allowed is " + limit);
    assertEquals(Double.NaN, trial.computed(Double.NaN));
    assertEquals(0.0, trial.computed(0.0));
    assertEquals(-0.0, trial.computed(-0.0));
  }
}
