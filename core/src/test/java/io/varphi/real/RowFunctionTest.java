package io.varphi.real;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Parser;
import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowFunctionTest {
  /** x·x − y·y for the first two entries, and exp of every entry. */
  private record Example(Set<String> arithmetics) implements RowFunction {
    @Override
    public <T> List<T> apply(Arithmetic<T> arithmetic, List<T> row) {
      arithmetics.add(arithmetic.getClass().getSimpleName());
      List<T> results = new ArrayList<>();
      T x = arithmetic.multiply(row.get(0), row.get(0));
      T y = arithmetic.multiply(row.get(1), row.get(1));
      results.add(arithmetic.subtract(x, y));
      row.forEach(number -> results.add(arithmetic.apply(Word.EXP, number)));
      return results;
    }
  }

  @Test
  void whatDoubleDoubleDecidesNeedsNoInterval() {
    Set<String> used = new HashSet<>();
    double[] results = new Example(used).toDoubles(2, 1);
    assertArrayEquals(new double[] {3, Math.exp(2), Math.E}, results, 1e-15);
    assertEquals(Set.of("WideArithmetic"), used);
  }

  /** A square of 109 bits less its neighbour is beyond what double-double arithmetic decides. */
  @Test
  void whatItDoesNotDecideIntervalsDo() {
    record Cancelling(Set<String> arithmetics) implements RowFunction {
      @Override
      public <T> List<T> apply(Arithmetic<T> arithmetic, List<T> row) {
        arithmetics.add(arithmetic.getClass().getSimpleName());
        T power = arithmetic.power(row.getFirst(), 5);
        T tiny = arithmetic.add(power, arithmetic.exactly(0x1p-100));
        return List.of(arithmetic.subtract(tiny, power), row.getFirst());
      }
    }
    Set<String> used = new HashSet<>();
    double third = 1 / 3.0;
    assertArrayEquals(new double[] {0x1p-100, third}, new Cancelling(used).toDoubles(third));
    assertTrue(used.contains("IntervalArithmetic"), used.toString());
  }

  @Test
  void floatsAreRoundedOnce() {
    RowFunction identity =
        new RowFunction() {
          @Override
          public <T> List<T> apply(Arithmetic<T> arithmetic, List<T> row) {
            T tiny = arithmetic.constant(new BigDecimal("1e-30"));
            return row.stream().map(number -> arithmetic.add(number, tiny)).toList();
          }
        };
    double halfWay = 1 + 0x1p-24; // between two floats; the sum is just above
    assertArrayEquals(new float[] {1 + 0x1p-23f, 3}, identity.toFloats(halfWay, 3));
    assertEquals(1.0f, (float) identity.toDoubles(halfWay)[0], "rounding twice is another thing");
  }

  @Test
  void constantsAreSentences() {
    Interval third =
        RowFunction.constant(new IntervalArithmetic(128), Parser.constant("1/3 + log(1)"));
    assertTrue(third.isTight(120), third.toString());
    assertEquals(1 / 3.0, third.toDouble());
  }
}
