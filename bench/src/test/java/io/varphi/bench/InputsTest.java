package io.varphi.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputsTest {
  @Test
  void aSweepAscendsThroughFiniteFloatsOfBothSigns() {
    float[] x = Inputs.sweep(1_000_003).x();
    assertTrue(IntStream.range(1, x.length).allMatch(i -> Float.compare(x[i - 1], x[i]) < 0));
    assertEquals(-x[0], x[x.length - 1]);
    assertTrue(x[x.length - 1] > 1e38f && Float.isFinite(x[x.length - 1]));
  }

  @Test
  void normalInputsAreTheSameEveryTime() {
    Inputs inputs = Inputs.normal(100, 1000);
    assertArrayEquals(inputs.x(), Inputs.normal(100, 1000).x());
    double meanSquare =
        IntStream.range(0, inputs.elements())
            .mapToDouble(i -> inputs.x()[i] * (double) inputs.x()[i])
            .average()
            .orElseThrow();
    assertEquals(9, meanSquare, 0.15);
  }
}
