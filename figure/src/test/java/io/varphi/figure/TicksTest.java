package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource({
    "-4, 4, 9, '-4 -3 -2 -1 0 1 2 3 4'",
    "-4, 4, 8, '-4 -2 0 2 4'",
    "-4, 4, 3, '0'", // not -2.5 0 2.5
    "0, 1, 7, '0 0.2 0.4 0.6 0.8 1'",
    "0, 1, 5, '0 0.25 0.5 0.75 1'",
    "0, 100, 5, '0 25 50 75 100'",
    "-0.5, 4, 7, '0 1 2 3 4'",
    "0.1, 0.7000000000000001, 10, '0.1 0.2 0.3 0.4 0.5 0.6 0.7'",
    "1000, 1010, 3, '1000 1005 1010'",
  })
  void areRound(double from, double to, int most, String expected) {
    Ticks ticks = Ticks.of(new Interval(from, to), most);
    List<String> texts = ticks.values().stream().map(BigDecimal::toPlainString).toList();
    assertEquals(expected, String.join(" ", texts));
  }

  /** For random spans: multiples of a round step, all of them in the span, not one too many. */
  @Test
  void areAsManyAsAllowed() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double from = Math.pow(10, random.nextInt(-8, 9)) * (random.nextDouble() - 0.5);
      double length = Math.pow(10, random.nextInt(-6, 7)) * (1 + random.nextDouble());
      int most = random.nextInt(1, 15);
      Ticks ticks = Ticks.of(new Interval(from, from + length), most);
      String what = from + " + " + length + ", " + most + ": " + ticks;
      assertTrue(ticks.values().size() <= most, what);
      assertTrue(ticks.values().size() >= most / 4, what);
      assertTrue(
          List.of("1", "2", "5", "25").contains(ticks.step().unscaledValue().toString()), what);
      for (BigDecimal value : ticks.values()) {
        assertEquals(0, value.remainder(ticks.step()).signum(), what);
        double beyond = Math.max(from - value.doubleValue(), value.doubleValue() - from - length);
        assertTrue(beyond <= 1e-9 * length + Math.ulp(from), what);
      }
    }
  }

  @Test
  void labelsHaveATrueMinusSign() {
    Ticks ticks = Ticks.of(new Interval(-1, 1), 5);
    assertEquals(List.of("−1", "−0.5", "0", "0.5", "1"), texts(ticks, false));
    assertEquals(List.of("−1.0", "−0.5", "0", "0.5", "1.0"), texts(ticks, true));
  }

  @Test
  void largeNumbersArePowersOfTen() {
    Ticks ticks = Ticks.of(new Interval(-2e5, 2e5), 5);
    assertEquals(List.of("−2×10⁵", "−1×10⁵", "0", "1×10⁵", "2×10⁵"), texts(ticks, false));
    assertEquals("−2e5", ticks.text(ticks.values().getFirst(), false));
    Ticks small = Ticks.of(new Interval(0, 1e-5), 3);
    assertEquals(List.of("0", "0.5×10⁻⁵", "1×10⁻⁵"), texts(small, false));
  }

  private static List<String> texts(Ticks ticks, boolean aligned) {
    return ticks.values().stream().map(v -> ticks.label(v, aligned).toString()).toList();
  }
}
