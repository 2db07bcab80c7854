package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-1, -1",
    "+1, 1",
    ".5, 0.5",
    "-.5, -0.5",
    "5., 5",
    "1e-3, 0.001",
    "-1E+3, -1000",
    "0, 0",
    "-0, -0",
    "inf, inf",
    "-INF, -inf",
    "+Infinity, inf",
    "-infinity, -inf",
    "nan, nan",
    "-NaN, nan",
    "1e9999, inf",
    "1e-9999, 0",
    "00012, 12"
  })
  void numbersAreRead(String text, String value) {
    assertTrue(Numeral.isNumber(text));
    assertEquals(value, Numeral.text(Numeral.toDouble(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "1,5", "abc", "1f", "1d", "0x1p3", "1e", "e5", ".", "-", "+", "--1", "1 2", " 1",
        "1_000", "١", "１", "½", "infin", "nana", "1e1.5", "1.2.3", "−1", "NaN()", "∞"
      })
  void otherTextsAreNot(String text) {
    assertFalse(Numeral.isNumber(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "0.1, 0.1",
    "1.0E-5, 1e-5",
    "1.5E10, 1.5e10",
    "1.0E7, 1e7",
    "123456.0, 123456",
    "-0.0, -0",
    "NaN, nan",
    "-Infinity, -inf",
    "4.9E-324, 4.9e-324",
    "10.05, 10.05"
  })
  void numbersAreWrittenShort(double value, String text) {
    assertEquals(text, Numeral.text(value));
  }

  @Test
  void whatIsWrittenReadsBackAsTheSameNumber() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      float single = Float.intBitsToFloat(random.nextInt());
      StringBuilder text = new StringBuilder();
      Numeral.append(text, single);
      assertEquals(value, Numeral.toDouble(Numeral.text(value)));
      assertEquals(single, Numeral.toFloat(text.toString()));
    }
  }

  @Test
  void aDecimalIsRoundedToFloatOnce() {
    String belowMiddle =
        "1.00000017881393432617187499"; // as a double it is the middle of two floats
    assertEquals(1.0000001f, Numeral.toFloat(belowMiddle));
    assertEquals(1.0000002f, (float) Numeral.toDouble(belowMiddle));
  }

  @ParameterizedTest
  @CsvSource({"4.7323582e-4, 4.73236e-4", "-2.698939926, -2.69894", "-0.0, 0", "Infinity, inf"})
  void digitsAreLimited(double value, String text) {
    assertEquals(text, Numeral.text(value, 6));
  }
}
