package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measuring instrument: the blocks and the judge against the exact arithmetic itself. */
class JudgeTest {
  private static final int RUN = 8;

  private static Exact exact(String function, Side side) {
    return side.exact(Activations.of(function));
  }

  /** Correct results score at most a half, their neighbours are all found out: in every block. */
  @ParameterizedTest
  @CsvSource({
    "gelu, VALUE",
    "gelu, GRADIENT",
    "mish, GRADIENT",
    "sigmoid, GRADIENT",
    "exponential, VALUE",
    "cube, VALUE",
    "hard_swish, GRADIENT",
    "softsign, VALUE",
    "sinc, GRADIENT"
  })
  void correctResultsAreToldFromTheirNeighbours(String function, Side side) {
    Exact exact = exact(function, side);
    Random random = new Random(function.hashCode());
    for (int binade = 0; binade < 137; binade++) {
      int firstBits = FloatFormat.firstOf(binade, random.nextBoolean());
      for (ReferenceBlock block : BlockReference.of(exact, firstBits)) {
        int place = block.first() + random.nextInt(block.count() - RUN + 1);
        float[] x = new float[RUN];
        float[] nearest = new float[RUN];
        float[] next = new float[RUN];
        for (int i = 0; i < RUN; i++) {
          x[i] = Float.intBitsToFloat(firstBits + place + i);
          nearest[i] = exact.rounded(x[i]);
          next[i] = neighbour(nearest[i], random.nextBoolean());
        }
        assertNearest(judged(exact, block, place, x, nearest));
        Score score = judged(exact, block, place, x, next);
        assertEquals(RUN, score.misrounded(), () -> "at " + x[0] + ": " + score);
        assertTrue(score.worst() >= 0.5, () -> "at " + x[0] + ": " + score);
      }
    }
  }

  private static float neighbour(float y, boolean above) {
    if (Float.isInfinite(y)) {
      return Math.nextAfter(y, 0);
    }
    return above ? Math.nextUp(y) : Math.nextDown(y);
  }

  private static void assertNearest(Score score) {
    assertEquals(0, score.misrounded(), score::toString);
    assertEquals(0, score.offences(), score::toString);
    assertTrue(score.worst() <= 0.5 + 0x1p-30, score::toString);
  }

  private static Score judged(Exact exact, ReferenceBlock block, int place, float[] x, float[] y) {
    Judge judge = new Judge(exact, x.length);
    judge.compare(block, place, x, y, 0, x.length);
    return judge.score();
  }

  /** Alone and in a block, one wrong result among right ones. */
  @ParameterizedTest
  @CsvSource({
    "relu, VALUE, -1, -0.0, Infinity",
    "relu, VALUE, -1, 3e-45, 2",
    "relu, VALUE, -1, NaN, Infinity",
    "relu, VALUE, Infinity, 3.4028235e38, Infinity",
    "relu, VALUE, NaN, 0, Infinity",
    "silu, VALUE, -200, 0, Infinity",
    "silu, VALUE, 4e-45, 0, 1.5",
    "silu, VALUE, -3, NaN, Infinity",
    "sigmoid, VALUE, 1, 0.7310587, 2.317671",
    "exponential, VALUE, 100, 3.4028235e38, Infinity",
    "exponential, VALUE, 88, Infinity, 17268041",
    "exponential, VALUE, -200, -0.0, Infinity",
    "tanh, GRADIENT, 3, -0.009866037, 21187153"
  })
  void aWrongResultCounts(String function, Side side, float x, float result, double error) {
    Exact exact = exact(function, side);
    Judge judge = new Judge(exact, 1);
    judge.compare(new float[] {x}, new float[] {result});
    assertError(error, judge.score());
    assertError(error, inItsBlock(exact, x, result));
  }

  private static Score inItsBlock(Exact exact, float x, float result) {
    int bits = Float.floatToRawIntBits(x);
    int place = bits & FloatFormat.BINADE - 1;
    ReferenceBlock block =
        BlockReference.of(exact, bits - place).stream()
            .filter(b -> b.first() <= place && place < b.first() + b.count())
            .findFirst()
            .orElseThrow();
    return judged(exact, block, place, new float[] {x}, new float[] {result});
  }

  private static void assertError(double error, Score score) {
    assertEquals(1, score.misrounded(), score::toString);
    assertEquals(error > 1 ? 1 : 0, score.offences(), score::toString);
    if (Double.isInfinite(error)) {
      assertEquals(error, score.worst());
    } else {
      assertEquals(error, score.worst(), 1e-6 * error, score::toString);
    }
  }

  @Test
  void theRestIsWhatTheHeadLeaves() {
    Exact third = exact("x/3", Side.VALUE);
    for (float x : new float[] {1, 2, 0.1f, 1e-40f, -3e38f}) {
      double head = third.head(x);
      BigDecimal rest =
          new BigDecimal(x)
              .divide(BigDecimal.valueOf(3), new MathContext(80))
              .subtract(new BigDecimal(head));
      assertEquals(rest.doubleValue(), third.rest(x, head), 0x1p-89 * Math.abs(head));
    }
    Exact cancelling = exact("(1+x^30)-1", Side.VALUE);
    float tenth = 0.1f;
    double head = cancelling.head(tenth);
    BigDecimal rest = new BigDecimal(tenth).pow(30).subtract(new BigDecimal(head));
    assertEquals(rest.doubleValue(), cancelling.rest(tenth, head), 0x1p-89 * head);
  }

  @Test
  void blocksCoverABinadeInOrder() {
    for (int binade : new int[] {0, 1, 100, 126, 128, 255}) {
      int next = 0;
      for (ReferenceBlock block :
          BlockReference.of(exact("gelu", Side.GRADIENT), FloatFormat.firstOf(binade, true))) {
        assertEquals(next, block.first());
        next += block.count();
      }
      assertEquals(FloatFormat.BINADE, next);
    }
  }

  @Test
  void scoresAdd() {
    Score.Offence offence = new Score.Offence(1, 2, 3);
    Score one = new Score(10, 1, 0.6, 4, 0, List.of());
    Score other = new Score(5, 2, 1.5, 1, 1, List.of(offence));
    assertEquals(new Score(15, 3, 1.5, 1, 1, List.of(offence)), one.and(other));
    assertEquals(one.and(other), other.and(one));
  }
}
