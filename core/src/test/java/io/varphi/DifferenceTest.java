package io.varphi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.facts.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static Difference difference(String f, String g) {
    return Difference.of(Activations.of(f), Activations.of(g), -10, 10);
  }

  @Test
  void theLargestDifferenceIsFoundBetweenTheSamples() {
    Peak peak = difference("gelu", "gelu_tanh").absolute();
    assertEquals(4.7323552e-4, peak.height(), 1e-11);
    assertEquals(2, peak.places().size());
    assertEquals(-2.69894139, peak.places().getFirst().low(), 1e-8);
  }

  @Test
  void aJumpCounts() {
    Peak peak = difference("thresholded_relu", "relu").absolute();
    assertEquals(1, peak.height());
    assertEquals(List.of(Span.point(1)), peak.places());
    assertArrayEquals(new double[] {0, 1}, difference("thresholded_relu", "relu").breaks());
  }

  @Test
  void oneFunctionDoesNotDifferFromItself() {
    Difference none = difference("elu", "celu");
    assertTrue(none.absolute().isNone() && none.gradient().isNone() && none.relative().isNone());
  }

  @Test
  void whatOnlyOneIsDefinedForIsTold() {
    Difference half = difference("log(x)", "x");
    assertTrue(half.lone().length > 1000 && half.lone().length < half.sampleCount());
  }

  @Test
  void theIntervalIsChecked() {
    Activation f = Activations.relu();
    assertThrows(IllegalArgumentException.class, () -> Difference.of(f, f, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Difference.of(f, f, Double.NaN, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Difference.of(f, f, -Double.MAX_VALUE, Double.MAX_VALUE));
  }
}
