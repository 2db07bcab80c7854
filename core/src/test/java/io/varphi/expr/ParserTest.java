package io.varphi.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  static final Vocabulary X = Vocabulary.of(Set.of("x"), Set.of("alpha"));

  static Expr parse(String text) {
    return Parser.parse(text, X);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 + 2*x | 1 + 2*x
          2 - 3 - 4 | 2 - 3 - 4
          2 - (3 - 4) | 2 - (3 - 4)
          -x^2 | -x^2
          (-x)^2 | (-x)^2
          -2*x | -2*x
          (-2)*x | (-2)*x
          2*-x | 2*-x
          2^3^x | 2^3^x
          (2^3)^x | (2^3)^x
          2**x | 2^x
          2^-x | 2^-x
          x/2/3 | x/2/3
          x/(2/3) | x/(2/3)
          --x | --x
          x - -3 | x - -3
          -(-3) | 3
          -(3) | -3
          x > 0 ? x : alpha*x | x > 0 ? x : alpha*x
          x > 0 ? 1 : x < -1 ? 2 : 3 | x > 0 ? 1 : x < -1 ? 2 : 3
          x > 0 ? x < 1 ? x : 1 : 0 | x > 0 ? x < 1 ? x : 1 : 0
          (x > 0 ? 1 : 2)*3 | (x > 0 ? 1 : 2)*3
          max(0, x, 1) | max(max(0, x), 1)
          clip(x, -1, 1) | clip(x, -1, 1)
          pow(x, 3) | x^3
          ln(x) + arctan(x) | log(x) + atan(x)
          σ(x)·Φ(x) − π | sigmoid(x)*Phi(x) - pi
          .5e-3 | 0.0005
          1e30 | 1e30
          1e-30 | 1e-30
          0.1 | 0.1
          """)
  void printsWhatItReads(String text, String printed) {
    Expr expr = parse(text);
    assertEquals(printed, Printer.print(expr));
    assertEquals(expr, parse(printed), "the printed form is read back to the same tree");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2x | 2 | write 2*x
          2(x) | 2 | write 2*(
          (x)(x) | 4 | without an operator
          x x | 3 | write x*x
          x* | 3 | ends where a value should stand
          (x | 3 | close the parenthesis
          x) | 2 | closes nothing
          sigmod(x) | 1 | nearest are sigmoid
          y | 1 | nearest are
          x > 0 | 6 | ? a : b
          x > 0 ? 1 | 10 | ":" is missing
          x ? 1 : 2 | 3 | with one comparison
          0 < x < 1 ? x : 0 | 7 | "?" is missing
          sigmoid | 1 | write sigmoid(x)
          sigmoid() | 1 | it takes one
          sigmoid(x, 2) | 1 | it takes one
          max(x) | 1 | two or more
          clip(x, 1) | 1 | it takes 3
          tanh(x, beta=2) | 1 | it takes one
          1e999 | 1 | out of range
          1e99999999999999999999 | 1 | out of range
          1e-99999999999999999999 | 1 | out of range
          '|x|' | 1 | abs(x)
          x $ 2 | 3 | "$"
          x, 2 | 2 | a comma
          x = 2 | 3 | not expected
          """)
  void errorsNameTheColumnAndTheRemedy(String text, int column, String fragment) {
    FormulaException e = assertThrows(FormulaException.class, () -> parse(text));
    assertEquals(column, e.column(), e.getMessage());
    assertTrue(e.getMessage().contains(fragment), e.getMessage());
    assertTrue(e.getMessage().contains("column " + column), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t"})
  void nothingIsNotAFormula(String text) {
    assertTrue(
        assertThrows(FormulaException.class, () -> parse(text)).getMessage().contains("empty"));
  }

  @Test
  void depthAndLengthAreBounded() {
    assertThrows(FormulaException.class, () -> parse("(".repeat(9_000)));
    assertThrows(FormulaException.class, () -> parse("(".repeat(4_000) + "x" + ")".repeat(4_000)));
    assertThrows(FormulaException.class, () -> parse("-".repeat(9_000) + "x"));
    assertThrows(FormulaException.class, () -> parse("x" + "+x".repeat(4_000)));
    assertThrows(FormulaException.class, () -> parse("x^".repeat(4_000) + "x"));
    assertThrows(FormulaException.class, () -> parse("x>0?1:".repeat(1_000) + "x"));
    assertThrows(FormulaException.class, () -> parse("1".repeat(200_000)));
  }

  @Test
  void longestFormulasGoThroughEveryFold() {
    Expr sum = parse("x" + "+sin(x)".repeat(150));
    Expr nested = parse("tanh(".repeat(90) + "x" + ")".repeat(90));
    Expr product = parse("x" + "*sin(x)".repeat(150));
    for (Expr expr : java.util.List.of(sum, nested, product)) {
      assertEquals(expr, parse(Printer.print(expr)));
      assertTrue(Latex.of(Derivative.of(expr, "x"), java.util.Map.of()).length() > 10);
    }
  }

  @Test
  void numbersAreExactDecimals() {
    assertEquals(Expr.number(new java.math.BigDecimal("0.1")), parse("0.10"));
    assertEquals(parse("100"), parse("1e2"));
  }
}
