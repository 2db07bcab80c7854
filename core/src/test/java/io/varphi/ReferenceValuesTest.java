package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The catalogue against values from other formulas in another system, with 25 digits each. */
class ReferenceValuesTest {
  /** The data's 25 digits, in units of the last place of a double. */
  private static final double ROUNDING_OF_DATA = 1e-6;

  private static final Map<String, List<Map<String, String>>> BY_SPECIFICATION =
      Csv.rows("reference-values.csv").stream()
          .collect(Collectors.groupingBy(row -> row.get("spec")));

  @TestFactory
  Stream<DynamicTest> everySpecification() {
    return BY_SPECIFICATION.keySet().stream()
        .sorted()
        .map(spec -> DynamicTest.dynamicTest(spec, () -> check(spec)));
  }

  private static void check(String spec) {
    Activation f = Activations.of(spec);
    double worst64 = 0;
    double worst32 = 0;
    for (Map<String, String> row : BY_SPECIFICATION.get(spec)) {
      double x = Csv.number(row.get("x"));
      worst64 = Math.max(worst64, error64(row, "value", f.value(x)));
      worst64 = Math.max(worst64, error64(row, "gradient", f.gradient(x)));
      if (!row.get("second").isEmpty()) {
        worst64 = Math.max(worst64, error64(row, "second", f.secondDerivative(x)));
      }
      float narrow = (float) x;
      if (narrow == x || Double.isNaN(x)) {
        worst32 = Math.max(worst32, error32(row, "value", f.floatValue(narrow)));
        worst32 = Math.max(worst32, error32(row, "gradient", f.floatGradient(narrow)));
      }
    }
    System.out.printf("%-28s float64 %.6f ULP, float32 %.6f ULP%n", spec, worst64, worst32);
    assertTrue(worst32 <= Activation.MAX_ULPS + ROUNDING_OF_DATA);
  }

  private static double error64(Map<String, String> row, String what, double computed) {
    double error = Ulps.ofDouble(computed, row.get(what));
    assertTrue(
        error <= Activation.MAX_ULPS + ROUNDING_OF_DATA,
        () -> what + " of " + row + " is " + computed + ": " + error + " ULP off");
    return error;
  }

  private static double error32(Map<String, String> row, String what, float computed) {
    double error = Ulps.ofFloat(computed, row.get(what));
    assertTrue(
        error <= Activation.MAX_ULPS + ROUNDING_OF_DATA,
        () -> what + " of " + row + " is " + computed + ": " + error + " float ULP off");
    return error;
  }

  @org.junit.jupiter.api.Test
  void boundIsTight() {
    double worst =
        BY_SPECIFICATION.get("gelu").stream()
            .mapToDouble(row ->
                Ulps.ofDouble(
                    Activations.of("gelu").value(Csv.number(row.get("x"))), row.get("value")))
            .max()
            .orElseThrow();
    assertEquals(Activation.MAX_ULPS, worst, 0.02, "the bound could be lowered");
  }
}
