package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "-0.16997120747990369, −0.1700",
    "-0.7517915246935645, −0.7518",
    "1.5707963267948966, 1.571",
    "0.99999, 1.000",
    "9.99951, 10.00",
    "1, 1",
    "-0.0, 0",
    "0, 0",
    "0.1, 0.1",
    "-2.5, −2.5",
    "1234, 1234",
    "12345, 12350",
    "123456, 1.235×10⁵",
    "100000, 1×10⁵",
    "0.000012003, 1.200×10⁻⁵"
  })
  void roundedNumbersHaveAllTheirDigits(double value, String text) {
    assertEquals(text, Decimals.significant(value, 4));
  }
}
