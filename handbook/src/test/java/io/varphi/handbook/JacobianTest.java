package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.figure.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivatives on the cards of functions of rows are those that the library computes. */
class JacobianTest {
  private static final double[] ROW = {0.3, -0.4, 1.1, 0.9};

  /** ∂yᵢ/∂xⱼ as the cards have it, at temperature 1. */
  private interface Formula {
    double at(double[] y, int i, int j);
  }

  private static final Map<String, Formula> FORMULAS =
      Map.of(
          "softmax", (y, i, j) -> y[i] * (delta(i, j) - y[j]),
          "softmin", (y, i, j) -> -y[i] * (delta(i, j) - y[j]),
          "log_softmax", (y, i, j) -> delta(i, j) - Math.exp(y[j]),
          "softmax2d", (y, i, j) -> y[i] * (delta(i, j) - y[j]),
          "sparsemax", (y, i, j) -> y[i] > 0 && y[j] > 0 ? delta(i, j) - 1.0 / support(y) : 0,
          "entmax15",
              (y, i, j) ->
                  Math.sqrt(y[i]) * delta(i, j) - Math.sqrt(y[i]) * Math.sqrt(y[j]) / roots(y),
          "gumbel_softmax", (y, i, j) -> y[i] * (delta(i, j) - y[j]),
          "hardmax", (_, _, _) -> 0);

  private static double delta(int i, int j) {
    return i == j ? 1 : 0;
  }

  private static long support(double[] y) {
    return Arrays.stream(y).filter(share -> share > 0).count();
  }

  private static double roots(double[] y) {
    return Arrays.stream(y).map(Math::sqrt).sum();
  }

  static List<Normalizer> normalizers() {
    return Catalogue.entries().stream()
        .filter(Normalizer.class::isInstance)
        .map(Normalizer.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("normalizers")
  void theFormulaHolds(Normalizer rows) {
    double[] y = rows.apply(ROW);
    double[][] jacobian = rows.jacobian(ROW);
    Formula formula = FORMULAS.get(rows.name());
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        assertEquals(jacobian[i][j], formula.at(y, i, j), 1e-14, i + ", " + j);
      }
    }
  }

  @Test
  void everyFunctionOfRowsHasItsDerivativeAndItCanBeSet() {
    Map<String, String> latex =
        Resources.table("jacobians.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, List::getLast));
    Set<String> names =
        Catalogue.entries().stream()
            .filter(entry -> entry instanceof Normalizer || entry instanceof Maxout)
            .map(entry -> entry.name())
            .collect(Collectors.toSet());
    assertEquals(names, latex.keySet());
    latex.values().forEach(formula -> assertTrue(!Label.formula(formula).toString().isEmpty()));
  }
}
