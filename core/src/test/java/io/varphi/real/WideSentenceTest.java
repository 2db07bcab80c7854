package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random sentences, in double-doubles and in intervals of 300 bits. */
class WideSentenceTest {
  private static final int SENTENCES = 4_000;
  private static final int STEPS = 6;

  /** One operation on earlier numbers. */
  private record Step(int operation, int a, int b, Word word) {
    static Step random(Random random, int known) {
      int a = random.nextInt(3) == 0 ? random.nextInt(known) : known - 1;
      Word[] words = Word.values();
      return new Step(
          random.nextInt(20), a, random.nextInt(known), words[random.nextInt(words.length)]);
    }

    <T> T apply(Arithmetic<T> arithmetic, List<T> known) {
      T x = known.get(a);
      T y = known.get(b);
      return switch (operation) {
        case 0 -> arithmetic.add(x, y);
        case 1 -> arithmetic.subtract(x, y);
        case 2 -> arithmetic.multiply(x, y);
        case 3 -> arithmetic.divide(x, y);
        case 4 -> arithmetic.min(x, y);
        case 5 -> arithmetic.max(x, y);
        case 6 -> arithmetic.power(x, b - 3);
        case 7 -> arithmetic.power(x, y);
        case 8 -> arithmetic.negate(x);
        case 9 -> arithmetic.either(x, y);
        default -> arithmetic.apply(word, x);
      };
    }
  }

  private static <T> List<T> run(Arithmetic<T> arithmetic, double x, List<Step> steps) {
    List<T> known = new ArrayList<>();
    known.add(arithmetic.constant(new BigDecimal("0.1")));
    known.add(arithmetic.pi());
    known.add(arithmetic.constant(new BigDecimal("-1e-400")));
    known.add(arithmetic.exactly(x));
    steps.forEach(step -> known.add(step.apply(arithmetic, known)));
    return known;
  }

  private static double argument(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(7) - 3;
      case 1 -> random.nextGaussian() * 50;
      case 2 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(2000) - 1050);
      case 3 -> random.nextBoolean() ? 1e300 : -1e300;
      case 4 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(80) - 60);
      default -> random.nextGaussian();
    };
  }

  @Test
  void agreesWithIntervals() {
    Random random = new Random(11);
    int decided = 0;
    for (int i = 0; i < SENTENCES; i++) {
      double x = argument(random);
      List<Step> steps = new ArrayList<>();
      for (int known = 4; known < 4 + STEPS; known++) {
        steps.add(Step.random(random, known));
      }
      List<Wide> wides = run(new WideArithmetic(), x, steps);
      List<Interval> intervals = run(new IntervalArithmetic(300), x, steps);
      for (int k = 0; k < wides.size() && !wides.get(k).isNaN(); k++) {
        String context = x + " " + steps + " " + k + ": " + wides.get(k) + " " + intervals.get(k);
        decided += check(wides.get(k), intervals.get(k), context) ? 1 : 0;
      }
    }
    assertTrue(decided > 5 * SENTENCES, "hardly anything is decided");
  }

  @ParameterizedTest
  @EnumSource
  void aWordAgreesWithIntervals(Word word) {
    Random random = new Random(word.text().hashCode());
    for (int i = 0; i < 1000; i++) {
      double x = random.nextGaussian() * Math.scalb(1.0, random.nextInt(10) - 6);
      Wide wide = new WideArithmetic().apply(word, Wide.exactly(x));
      Interval interval = new IntervalArithmetic(160).apply(word, Interval.of(x));
      assertEquals(interval.isNaN(), wide.isNaN(), () -> x + " " + wide + " " + interval);
      if (!wide.isNaN()) {
        assertTrue(check(wide, interval, x + " " + wide), () -> x + " is not decided");
      }
    }
  }

  /**
   * The two overlap, and agree on what they decide. An interval may not know that there is no
   * number.
   */
  private static boolean check(Wide wide, Interval interval, String context) {
    if (wide.isUndecided()) {
      return false;
    }
    assertTrue(!interval.isNaN(), context);
    assertTrue(wide.hi() <= 0 || interval.hi().signum() > 0, context);
    assertTrue(wide.hi() >= 0 || interval.lo().signum() < 0, context);
    if (wide.isBounded()) {
      assertTrue(interval.hi().compareTo(end(wide, -1, Rounding.DOWN)) >= 0, context);
      assertTrue(interval.lo().compareTo(end(wide, 1, Rounding.UP)) <= 0, context);
    }
    boolean isZero = wide.isZero(); // [−ε, 0] does not tell 0 from what underflows to −0
    if (!isZero && wide.decidesDouble() && interval.roundsToOneDouble()) {
      assertEquals(interval.toDouble(), wide.toDouble(), context);
    }
    if (!isZero && wide.decidesFloat() && interval.roundsToOneFloat()) {
      assertEquals(interval.toFloat(), wide.toFloat(), context);
    }
    return wide.decidesDouble();
  }

  private static BigFloat end(Wide wide, int side, Rounding rounding) {
    int precision = 3000;
    BigFloat end =
        BigFloat.of(wide.hi())
            .add(BigFloat.of(wide.lo()), precision, rounding)
            .add(BigFloat.of(side * wide.err()), precision, rounding);
    return end.multiply(BigFloat.exact(BigInteger.ONE, wide.exp()), precision, rounding);
  }
}
