package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is typed: a result or a sentence, and soon. */
class FuzzTest {
  private static final int RUNS = 3000;
  private static final long LONGEST_SECONDS = 5;

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anyInputGivesAResultOrASentence() {
    SplittableRandom random = new SplittableRandom(20_26);
    FormulaFuzz fuzz = new FormulaFuzz(random);
    int results = 0;
    for (int i = 0; i < RUNS; i++) {
      results += check(arguments(random, fuzz)) ? 1 : 0;
    }
    assertTrue(results > RUNS / 10 && results < RUNS / 2, "results: " + results);
  }

  private static String[] arguments(SplittableRandom random, FormulaFuzz fuzz) {
    String first = random.nextInt(5) == 0 ? fuzz.noise() : fuzz.formula();
    return switch (random.nextInt(8)) {
      case 0 -> new String[] {fuzz.noise(), first};
      case 1 -> new String[] {"eval", "gelu", fuzz.noise(), "1"};
      case 2 -> new String[] {"eval", first, "1", fuzz.noise()};
      case 3 -> new String[] {"plot", "x", "--domain", fuzz.noise(), "--title", fuzz.noise()};
      case 4 -> new String[] {"list", "--family", fuzz.noise()};
      default -> new String[] {"eval", first, "-1", "0", "2.5", "1e30", "nan"};
    };
  }

  /** Whether there is a result. */
  private static boolean check(String[] arguments) {
    long start = System.nanoTime();
    Run run = Run.of(arguments);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    String report = Arrays.toString(arguments) + " -> " + run;
    boolean isResult = run.code() == 0 && run.err().isEmpty();
    boolean isSentence =
        run.code() == 2 && run.out().isEmpty() && run.err().matches("varphi: [^\\p{Cntrl}]+\n");
    assertTrue(isResult || isSentence, report);
    assertTrue(seconds < LONGEST_SECONDS, seconds + " s: " + report);
    return isResult;
  }
}
