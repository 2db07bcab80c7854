package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kernels against the exact arithmetic at {@linkplain TellingPoints telling points}: within one
 * ULP, and not above what an exhaustive run has found for all floats (docs/accuracy.csv).
 */
class AccuracyTest {
  private static final double MAX_ULPS = 1;

  /** Of an error that is computed here from the nearest double, there from more digits. */
  private static final double UNCERTAINTY = 0x1p-28;

  private static final AccuracyTable EXHAUSTIVE = AccuracyTable.read();

  static List<Activation> functions() {
    return Activations.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valuesAreWithinTheirBound(Activation f) {
    assertAccurate(f, Side.VALUE);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void gradientsAreWithinTheirBound(Activation f) {
    assertAccurate(f, Side.GRADIENT);
  }

  private static void assertAccurate(Activation f, Side side) {
    Exact exact = side.exact(f);
    float[] x = TellingPoints.of(f, exact);
    float[] y = new float[x.length];
    side.of(f.kernel()).apply(x, y);
    Judge judge = new Judge(exact, 0);
    judge.compare(x, y);
    Score score = judge.score();
    IO.println(
        String.format(
            Locale.ROOT,
            "%-20s %-8s %.7f ULP at %s, %d of %d not nearest",
            f,
            side,
            score.worst(),
            score.worstAt(),
            score.misrounded(),
            score.compared()));
    double bound =
        EXHAUSTIVE.find(f.specification(), side).map(AccuracyTable.Row::maxUlp).orElse(MAX_ULPS);
    assertEquals(List.of(), score.examples(), () -> f + ": " + score.offences() + " are wrong");
    assertTrue(
        score.worst() <= bound + UNCERTAINTY,
        () ->
            f
                + " "
                + side
                + ": "
                + score.worst()
                + " ULP at "
                + score.worstAt()
                + ", above "
                + bound);
  }
}
