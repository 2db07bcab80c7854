package io.varphi.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("relu", "relu6", "gelu", "j1", "Phi", "sigmoid");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reluu | [relu, relu6, gelu]",
        "sgimoid | [sigmoid]",
        "Re-LU_6 | [relu6, relu, gelu]",
        "激活 | []",
        "frobnicate | []",
        "xy | []"
      })
  void whatIsMoreThanHalfRewrittenIsNotAlike(String unknown, String alike) {
    assertEquals(alike, Nearest.alike(unknown, KNOWN).toString());
  }
}
