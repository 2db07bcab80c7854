package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.varphi.Activation;
import org.junit.jupiter.api.Test;

class RepairedSentenceTest {
  private static RepairedSentence of(String formula) {
    return new RepairedSentence(ElementCode.prepared(Activation.parse(formula).formula()));
  }

  @Test
  void floatsHaveWordsOfTheirOwnWhereThesePass() {
    RepairedSentence mish = of("x*tanh(softplus(x))");
    assertEquals(Grade.FLOAT, mish.form(Grade.FLOAT).grade());
    assertEquals(Grade.DOUBLE, mish.form(Grade.DOUBLE).grade());
  }

  @Test
  void floatsShareTheWordsForDoublesWhereTheirOwnFail() {
    RepairedSentence cancelling = of("tanh(x) - x + x^30");
    assertSame(cancelling.form(Grade.DOUBLE), cancelling.form(Grade.FLOAT));
    assertSame(cancelling.form(Grade.DOUBLE), cancelling.form(Grade.CANCELLING));
  }
}
