package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabListsTest {
  @Test
  void commasInBracketsDivideNothing() {
    assertEquals(
        List.of("relu", "elu(alpha=0.5)", "max(x,min(1, x))", "gelu"),
        LabLists.split("--activations", "relu, elu(alpha=0.5),max(x,min(1, x)) ,gelu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "relu,", ",relu", "relu,,gelu"})
  void nothingBetweenCommasIsRefused(String text) {
    assertThrows(UserException.class, () -> LabLists.split("--activations", text));
  }

  @Test
  void numbersAreRead() {
    assertEquals(List.of(3, 8), LabLists.counts("--depth", "3, 8"));
    assertEquals(-7, LabLists.seed("--seed", "-7"));
    assertEquals(1e-3, LabLists.number("--lr", "1e-3", "positive", n -> n > 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1f", "1d", "NaN", "Infinity", "1e999", "0x1p3", "-1", ""})
  void whatIsNoPositiveNumberIsRefused(String text) {
    String sentence =
        assertThrows(
                UserException.class,
                () -> LabLists.number("--lr", text, "a positive number", n -> n > 0))
            .getMessage();
    assertEquals("--lr cannot be \"" + text + "\"; it is a positive number", sentence);
  }
}
