package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words at awkward doubles, against wide.csv, which an independent library computed. */
class WideWordsTest {
  private static final MathContext DIGITS = new MathContext(80);
  private static final List<Row> ROWS = rows();

  private final WideArithmetic arithmetic = new WideArithmetic();

  /** word(argument) = integer·2^exponent, to 200 bits. */
  private record Row(Word word, double argument, BigInteger integer, int exponent) {
    /** The value divided by 2^scale. */
    BigDecimal scaledBy(int scale) {
      return new BigDecimal(integer).multiply(powerOfTwo(exponent - scale), DIGITS);
    }

    /** The rounding of the value, divided by 2^scale. */
    BigDecimal rounding(int scale) {
      return powerOfTwo(exponent + integer.bitLength() - 200 - scale);
    }
  }

  /** The stated bound of a word's error at a double, as a power of two. */
  private static double statedBound(Word word) {
    return switch (word) {
      case ABS, SIGN -> Double.NEGATIVE_INFINITY;
      case SQRT -> -104;
      case EXP, LOG, LOG1P, SIN, COS -> -101;
      case ATAN, COSH, SECH, SIGMOID, NORMAL_PDF, SINC, SPHERICAL_J1 -> -100;
      case EXPM1, SINH, TANH, TANH_RESIDUAL, SECH2 -> -99;
      case SPHERICAL_J2 -> -99.5;
      case ERFC, NORMAL_CDF, ASINH -> -98;
      case SOFTPLUS, LOG_COSH -> -97;
      case ERF -> -96;
    };
  }

  /**
   * What the error is relative to: the value; next to a root of an oscillating word, its envelope.
   */
  private static double envelope(Word word, double u) {
    double size = Math.abs(u);
    return switch (word) {
      case SIN, COS -> size > 3 ? 0x1p-20 : 0;
      case SINC, SPHERICAL_J1, SPHERICAL_J2 -> size > 3 ? 1 / size : 0;
      default -> 0;
    };
  }

  @ParameterizedTest
  @EnumSource
  void boundsItsErrorAndIsAccurate(Word word) {
    double worstBound = 0;
    double worstError = 0;
    for (Row row : ROWS) {
      if (row.word() == word) {
        Wide y = arithmetic.apply(word, Wide.exactly(row.argument()));
        BigDecimal error = error(y, row);
        BigDecimal bound = new BigDecimal(y.err()).add(row.rounding(y.exp()), DIGITS);
        assertTrue(error.compareTo(bound) <= 0, () -> row + " " + y);
        double size = Math.max(Math.abs(y.hi()), envelope(word, row.argument()) / scale(y));
        if (y.err() > 0) {
          worstBound = Math.max(worstBound, y.err() / size);
          worstError = Math.max(worstError, error.doubleValue() / size);
        }
      }
    }
    double stated = statedBound(word);
    System.out.printf(
        Locale.ROOT,
        "%-8s bound 2^%.1f, largest error 2^%.1f, stated 2^%.1f%n",
        word.text(),
        log2(worstBound),
        log2(worstError),
        stated);
    assertTrue(log2(worstBound) <= stated + 0.001, "the error bound is above the stated one");
    assertTrue(stated <= log2(worstError) + 6, "the stated bound is loose");
  }

  private static double scale(Wide y) {
    return Math.scalb(1.0, Math.max(y.exp(), Double.MIN_EXPONENT));
  }

  private static BigDecimal error(Wide y, Row row) {
    if (y.hi() == 0 || row.integer().signum() == 0) {
      assertEquals(row.integer().signum(), y.hi() == 0 && y.err() == 0 ? 0 : 1, row::toString);
      return BigDecimal.ZERO;
    }
    int magnitude = row.integer().bitLength() - 1 + row.exponent();
    assertTrue(Math.abs(magnitude - y.exp()) <= 1, () -> row + " " + y);
    BigDecimal middle = new BigDecimal(y.hi()).add(new BigDecimal(y.lo()), DIGITS);
    return row.scaledBy(y.exp()).subtract(middle, DIGITS).abs();
  }

  /** An argument known within a bound: the word's bound covers the values at doubles within. */
  @ParameterizedTest
  @EnumSource
  void coversTheValuesAtInexactArguments(Word word) {
    Random random = new Random(word.text().hashCode());
    for (Row row : ROWS) {
      if (row.word() == word && row.argument() != 0) {
        for (int bits = 3; bits < 100; bits += 8) {
          Wide exact = Wide.exactly(row.argument());
          double radius = Math.scalb(1 + random.nextDouble(), -bits);
          double shift = radius * (2 * random.nextDouble() - 1);
          Wide around = Wide.of(exact.hi(), shift, exact.exp(), radius);
          Wide y = arithmetic.apply(word, around);
          if (y.isBounded()) {
            BigDecimal bound = new BigDecimal(y.err()).add(row.rounding(y.exp()), DIGITS);
            BigDecimal middle = new BigDecimal(y.hi()).add(new BigDecimal(y.lo()), DIGITS);
            int magnitude = row.integer().bitLength() + row.exponent();
            assertTrue(magnitude < y.exp() + 200, () -> row + " " + around + " " + y);
            BigDecimal value = row.scaledBy(y.exp());
            assertTrue(
                value.subtract(middle, DIGITS).abs().compareTo(bound) <= 0,
                () -> row + " " + around + " " + y);
          }
          assertTrue(y.hi() == 0 || y.hi() * row.integer().signum() > 0, () -> row + " " + y);
        }
      }
    }
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static BigDecimal powerOfTwo(int n) {
    BigDecimal power = BigDecimal.TWO.pow(Math.abs(n), DIGITS);
    return n < 0 ? BigDecimal.ONE.divide(power, DIGITS) : power;
  }

  private static List<Row> rows() {
    try (InputStream file = WideWordsTest.class.getResourceAsStream("wide.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(WideWordsTest::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(",", -1);
    Word word =
        Arrays.stream(Word.values()).filter(w -> w.text().equals(cells[0])).findAny().orElseThrow();
    return new Row(
        word,
        Double.parseDouble(cells[1]),
        new BigInteger(cells[2], 16),
        Integer.parseInt(cells[3]));
  }
}
