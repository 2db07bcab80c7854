package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "1, 3, 1",
    "1.41421356, 3, 1.41",
    "0.5, 4, 0.5",
    "-0.25, 2, −0.25",
    "123456, 3, 123456",
    "1234567, 3, 1.23·10⁶",
    "0.00012, 2, 0.00012",
    "3.2e-9, 2, 3.2·10⁻⁹",
    "1e-8, 2, 1·10⁻⁸",
    "100, 3, 100",
    "NaN, 3, –",
    "Infinity, 3, ∞",
    "-Infinity, 3, −∞"
  })
  void numbersHaveDigitsThatMatter(double value, int digits, String text) {
    assertEquals(text, Wording.number(value, digits));
  }

  @Test
  void sharesAreInPercent() {
    assertEquals("98.4 %", Wording.percent(0.984));
    assertEquals("100 %", Wording.percent(1));
    assertEquals("100%", Wording.percentZh(1));
    assertEquals("0 %", Wording.percent(0));
  }

  @Test
  void listsEndAsTheLanguageHasIt() {
    assertEquals("a, b and c", Wording.list(Language.ENGLISH, List.of("a", "b", "c")));
    assertEquals("a、b、c", Wording.list(Language.CHINESE, List.of("a", "b", "c")));
    assertEquals("a", Wording.list(Language.ENGLISH, List.of("a")));
    assertEquals("", Wording.list(Language.ENGLISH, List.of()));
  }
}
