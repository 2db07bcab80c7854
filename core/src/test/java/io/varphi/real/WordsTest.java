package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words at awkward arguments against words.csv, which an independent library computed. */
class WordsTest {
  /** The reference is rounded to 60 digits of a mantissa in [1/2, 1). */
  private static final Interval ROUNDED = Interval.of(-1, 1).multiply(decimal("5e-61"), 300);

  private record Value(String argument, Interval value) {}

  static Stream<Word> words() {
    return values().keySet().stream();
  }

  private static Map<Word, List<Value>> values() {
    Map<Word, List<Value>> values = new EnumMap<>(Word.class);
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      Interval mantissa = decimal(cells[2]).add(ROUNDED, 300);
      BigFloat scale = BigFloat.ONE.scale(Long.parseLong(cells[3]));
      Interval value = mantissa.multiply(Interval.point(scale), 300);
      values
          .computeIfAbsent(word(cells[0]), _ -> new ArrayList<>())
          .add(new Value(cells[1], cells[2].equals("0.0") ? Interval.ZERO : value));
    }
    return values;
  }

  private static List<String> lines() {
    try (InputStream file = WordsTest.class.getResourceAsStream("words.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Word word(String text) {
    return Arrays.stream(Word.values()).filter(w -> w.text().equals(text)).findAny().orElseThrow();
  }

  private static Interval decimal(String text) {
    return new IntervalArithmetic(300).constant(new BigDecimal(text));
  }

  @ParameterizedTest
  @MethodSource("words")
  void enclosesTheReference(Word word) {
    for (Value v : Objects.requireNonNull(values().get(word))) {
      Interval narrow = at(word, v, 400);
      for (int precision : new int[] {64, 100, 128, 163, 256}) {
        Interval interval = at(word, v, precision);
        String where = word + "(" + v.argument + ") at " + precision + " bits: " + interval;
        assertTrue(interval.contains(narrow), where);
        boolean coarse = precision < 190;
        assertTrue(coarse ? meets(interval, v.value) : v.value.hull(interval).isTight(196), where);
      }
    }
  }

  private static boolean meets(Interval a, Interval b) {
    return !a.intersection(b).isNaN();
  }

  @ParameterizedTest
  @MethodSource("words")
  void isAsNarrowAsAskedFor(Word word) {
    for (Value v : Objects.requireNonNull(values().get(word))) {
      for (int precision : new int[] {64, 128, 200, 400, 1000}) {
        Interval interval = at(word, v, precision);
        String where = word + "(" + v.argument + ") at " + precision + " bits: " + interval;
        assertTrue(interval.isTight(precision - 3), where);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void agreesWithTheReferenceToItsLastDigit(Word word) {
    for (Value v : Objects.requireNonNull(values().get(word))) {
      Interval interval = at(word, v, 400);
      String where = word + "(" + v.argument + "): " + interval + " is not in " + v.value;
      assertTrue(v.value.contains(interval), where);
    }
  }

  private static Interval at(Word word, Value v, int precision) {
    IntervalArithmetic arithmetic = new IntervalArithmetic(precision);
    return arithmetic.apply(word, arithmetic.exactly(Double.parseDouble(v.argument)));
  }
}
