package io.varphi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Inputs at which other systems are, or were, wrong: their defects are our regression suite. */
class DefectsTest {
  private static final double ROUNDING_OF_DATA = 1e-6;

  @TestFactory
  Stream<DynamicTest> defectsOfOthers() {
    return Csv.rows("defects.csv").stream()
        .map(row -> DynamicTest.dynamicTest(name(row), () -> check(row)));
  }

  private static String name(Map<String, String> row) {
    return row.get("source")
        + ": "
        + row.get("spec")
        + " "
        + row.get("what")
        + " at "
        + row.get("input")
        + ", theirs "
        + row.get("theirs");
  }

  private static void check(Map<String, String> row) {
    switch (row.get("what")) {
      case "error" ->
          assertThrows(IllegalArgumentException.class, () -> Catalogue.of(row.get("spec")));
      case "vector" -> assertArrayEquals(numbers(row.get("right")), applied(row));
      default -> checkNumber(row, row.get("what").equals("gradient"));
    }
  }

  private static double[] applied(Map<String, String> row) {
    return ((Normalizer) Catalogue.of(row.get("spec"))).apply(numbers(row.get("input")));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Csv::number).toArray();
  }

  private static void checkNumber(Map<String, String> row, boolean gradient) {
    Activation f = Activations.of(row.get("spec"));
    double x = Csv.number(row.get("input"));
    String right = row.get("right");
    double error;
    if (row.get("dtype").equals("float32")) {
      float narrow = (float) x;
      error = Ulps.ofFloat(gradient ? f.floatGradient(narrow) : f.floatValue(narrow), right);
    } else {
      error = Ulps.ofDouble(gradient ? f.gradient(x) : f.value(x), right);
    }
    assertTrue(
        error <= Activation.MAX_ULPS + ROUNDING_OF_DATA,
        () -> "right is " + right + "; " + error + " ULP off");
  }
}
