package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Parameter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is computed for the page beside values. */
class ModelTest {
  @Test
  void halfOfTheOutputsOfReluAreZero() {
    Distribution.Histogram outputs = Distribution.of(Activations.relu(), 0, 1).outputs();
    assertEquals(0.5, outputs.zeroShare(), 1e-12);
    assertEquals(1 / Math.sqrt(2 * Math.PI), outputs.mean(), 1e-6);
    assertEquals(0.5, outputs.meanSquare(), 1e-6);
    assertEquals(1, outputs.shares().stream().sum(), 1e-12);
    assertEquals(0.5, outputs.shares().stream().max().orElse(0), 0.02);
  }

  @Test
  void anInputKeepsItsMeanAndDeviation() {
    Distribution.Histogram inputs = Distribution.of(Activations.tanh(), 2, 0.5).inputs();
    assertEquals(2, inputs.mean(), 1e-12);
    assertEquals(0.5, inputs.standardDeviation(), 1e-6);
    double[] symmetric = {Distribution.of(Activations.tanh(), 0, 3).outputs().mean()};
    assertArrayEquals(new double[] {0}, symmetric, 0.0);
  }

  @Test
  void everyFunctionOfTheCatalogueHasHistograms() {
    for (Activation function : Catalogue.activations()) {
      Distribution distribution = Distribution.of(function, 0.3, 2);
      for (var histogram :
          new Distribution.Histogram[] {
            distribution.inputs(), distribution.outputs(), distribution.slopes()
          }) {
        double[] edges = histogram.edges().toArray();
        for (int i = 1; i < edges.length; i++) {
          assertTrue(edges[i] > edges[i - 1], function.name() + " " + Arrays.toString(edges));
        }
      }
    }
  }

  @Test
  void theGainOfReluIsTheRootOfTwoAndKeepsSignalAndGradient() {
    Stack stack = Stack.of(Activations.relu(), 50, true);
    assertEquals(Math.sqrt(2), stack.gain(), 1e-12);
    assertEquals(1, stack.signal().get(50), 1e-4);
    assertEquals(1, stack.gradient().get(0), 0.02);
    Stack without = Stack.of(Activations.relu(), 10, false);
    assertEquals(Math.pow(2, -5), without.signal().get(10), 1e-4);
  }

  @Test
  void seluHoldsASignalOfSizeOneByItself() {
    Stack stack = Stack.of(Activations.selu(), 100, false);
    assertEquals(1, stack.signal().last(), 1e-6);
  }

  @Test
  void aSigmoidLosesItsGradient() {
    Stack stack = Stack.of(Activations.sigmoid(), 20, false);
    assertTrue(stack.gradient().get(0) < 1e-11, Double.toString(stack.gradient().get(0)));
  }

  @Test
  void slidersHoldTheStandardValueAndStayWithinTheRange() {
    for (var entry : Catalogue.entries()) {
      for (Parameter parameter : entry.card().parameters()) {
        double standard =
            switch (entry) {
              case Activation f -> f.parameter(parameter.name());
              case Gate g -> g.parameter(parameter.name());
              case io.varphi.Normalizer n -> n.parameter(parameter.name());
              case io.varphi.Maxout m -> m.parameter(parameter.name());
            };
        Slider slider = Slider.of(parameter, standard);
        String name = entry.name() + " " + parameter.name() + " = " + standard + " in " + slider;
        assertTrue(parameter.range().contains(slider.from()), name);
        assertTrue(parameter.range().contains(slider.to()), name);
        assertTrue(slider.from() < slider.to(), name);
        if (Double.isFinite(standard)) {
          assertTrue(slider.from() <= standard && standard <= slider.to(), name);
        }
      }
    }
  }
}
