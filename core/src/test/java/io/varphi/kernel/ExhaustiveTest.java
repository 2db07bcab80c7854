package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every float through the kernels of every function, or of those that the property {@code
 * varphi.functions} names, against the exact arithmetic; writes docs/accuracy.md. Run by {@code
 * ./mvnw -pl core -Pexhaustive test}.
 */
@Tag("exhaustive")
class ExhaustiveTest {
  private static final double MAX_ULPS = 1;
  private static final double NANOSECONDS = 1e-9;

  private static double totalSeconds;

  static List<Activation> functions() {
    String names = System.getProperty("varphi.functions", "");
    return names.isBlank()
        ? Activations.all()
        : Arrays.stream(names.split(",")).map(String::strip).map(Activations::of).toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valueAndGradientAreWithinOneUlpEverywhere(Activation f) {
    List<Score> scores = Arrays.stream(Side.values()).map(side -> measured(f, side)).toList();
    for (Score score : scores) {
      assertEquals(List.of(), score.examples(), () -> f + ": " + score.offences() + " are wrong");
      assertTrue(score.worst() <= MAX_ULPS, () -> f + ": " + score);
    }
  }

  private static Score measured(Activation f, Side side) {
    long start = System.nanoTime();
    Score score = Sweep.over(side.of(f.kernel()), side.exact(f));
    double seconds = (System.nanoTime() - start) * NANOSECONDS;
    totalSeconds += seconds;
    IO.println(
        String.format(
            Locale.ROOT,
            "%-20s %-8s %.7f ULP at %s, %d of %d not nearest, %.1f s",
            f,
            side,
            score.worst(),
            score.worstAt(),
            score.misrounded(),
            score.compared(),
            seconds));
    AccuracyTable.Key key = new AccuracyTable.Key(f.specification(), side);
    AccuracyTable.read().with(key, AccuracyTable.Row.of(score, seconds)).write();
    return score;
  }

  @AfterAll
  static void reportTotal() {
    IO.println(String.format(Locale.ROOT, "all sweeps: %.0f s", totalSeconds));
  }
}
