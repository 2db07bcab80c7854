package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Parameter;
import io.varphi.facts.Moments;
import io.varphi.gaussian.GaussianMoments;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is computed for the page beside values. */
class ModelTest {
  @Test
  void halfOfTheOutputsOfReluAreZero() {
    Distribution.Histogram outputs = Distribution.of(Activations.relu(), 0, 1).outputs();
    assertEquals(0.5, outputs.zeroShare(), 1e-15);
    assertEquals(1 / Math.sqrt(2 * Math.PI), outputs.moments().mean(), 1e-13);
    assertEquals(0.5, outputs.moments().secondMoment(), 1e-13);
    assertEquals(1, outputs.shares().stream().sum(), 1e-12);
    assertEquals(0.5, outputs.shares().stream().max().orElse(0), 0.02);
  }

  @Test
  void aJumpOfTheGradientIsNotSmearedOverAStrip() {
    Distribution relu = Distribution.of(Activations.relu(), 0.3, 1);
    double share = Activations.of("Phi(x)").value(0.3);
    assertEquals(share, relu.slopes().moments().mean(), 1e-13);
    assertEquals(1 - share, relu.slopes().zeroShare(), 1e-13);
    assertEquals(1 - share, relu.outputs().zeroShare(), 1e-13);
  }

  @Test
  void theTailOfTheExponentialCounts() {
    GaussianMoments moments = Distribution.of(Activations.of("exp(x)"), 0, 5).outputs().moments();
    assertEquals(Math.exp(12.5), moments.mean(), 1e-12 * Math.exp(12.5));
    double deviation = Math.exp(12.5) * Math.sqrt(Math.expm1(25));
    assertEquals(deviation, moments.deviation(), 1e-12 * deviation);
  }

  @Test
  void momentsThatDoNotExistAreNotDetermined() {
    GaussianMoments moments = Distribution.of(Activations.of("1/x"), 0, 1).outputs().moments();
    assertTrue(Double.isNaN(moments.mean()), moments::toString);
    assertTrue(Double.isNaN(moments.deviation()), moments::toString);
  }

  @Test
  void anInputKeepsItsMeanAndDeviation() {
    Distribution.Histogram inputs = Distribution.of(Activations.tanh(), 2, 0.5).inputs();
    assertEquals(2, inputs.moments().mean());
    assertEquals(0.5, inputs.moments().deviation());
    assertEquals(1, inputs.shares().stream().sum(), 1e-12);
    double[] symmetric = {Distribution.of(Activations.tanh(), 0, 3).outputs().moments().mean()};
    assertArrayEquals(new double[] {0}, symmetric, 0.0);
  }

  /** Whole strips for each bar would make teeth of a quarter of its height. */
  @Test
  void theBarsOfANormalInputRiseAndFallOnce() {
    for (String identity : new String[] {"x", "2*x+1", "relu(x)-relu(-x)"}) {
      Distribution distribution = Distribution.of(Activations.of(identity), 0, 1);
      for (var histogram : List.of(distribution.inputs(), distribution.outputs())) {
        double[] inner = Arrays.copyOfRange(histogram.densities(), 1, Distribution.BARS - 1);
        int top = 0;
        for (int i = 1; i < inner.length; i++) {
          top = inner[i] > inner[top] ? i : top;
        }
        for (int i = 1; i < inner.length; i++) {
          boolean isRise = inner[i] >= inner[i - 1] * (1 - 1e-9);
          boolean isFall = inner[i] <= inner[i - 1] * (1 + 1e-9);
          assertTrue(i <= top ? isRise : isFall, identity + " " + Arrays.toString(inner));
        }
      }
    }
  }

  @Test
  void aBarHasTheShareOfItsEdges() {
    Distribution tanh = Distribution.of(Activations.tanh(), 0.5, 2);
    Activation cdf = Activations.of("Phi(x)");
    Activation inverse = Activations.of("log((1+x)/(1-x))/2");
    Distribution.Histogram outputs = tanh.outputs();
    for (int i = 5; i < Distribution.BARS - 5; i++) {
      double low = (inverse.value(outputs.edges()[i]) - 0.5) / 2;
      double high = (inverse.value(outputs.edges()[i + 1]) - 0.5) / 2;
      double share = cdf.value(high) - cdf.value(low);
      assertEquals(share, outputs.shares().get(i), 1e-3 * share, "bar " + i);
    }
  }

  @Test
  void aSingleValueStandsAloneOnAnAxisOfLengthOne() {
    Distribution.Histogram slopes = Distribution.of(Activations.step(), 0, 1).slopes();
    assertEquals(1, slopes.edges()[Distribution.BARS] - slopes.edges()[0], 0.05);
    assertEquals(List.of("100.0 %"), slopes.tags().stream().map(tag -> tag.percent()).toList());
  }

  @Test
  void onlyBarsWhoseShareNoWidthTellsAreTagged() {
    Distribution relu = Distribution.of(Activations.relu(), 0, 1);
    assertEquals(List.of(), relu.inputs().tags());
    assertEquals(1, relu.outputs().tags().size());
    assertEquals(relu.outputs().top(), relu.outputs().tags().getFirst().y());
    assertEquals(
        List.of("50.0 %", "50.0 %"),
        relu.slopes().tags().stream().map(tag -> tag.percent()).toList());
    assertTrue(relu.slopes().tags().getFirst().y() < relu.slopes().top());
  }

  @Test
  void everyFunctionOfTheCatalogueHasHistograms() {
    for (Activation function : Catalogue.activations()) {
      Distribution distribution = Distribution.of(function, 0.3, 2);
      for (var histogram :
          new Distribution.Histogram[] {
            distribution.inputs(), distribution.outputs(), distribution.slopes()
          }) {
        double[] edges = histogram.edges();
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
    assertEquals(1, stack.gradient().get(0), 1e-10);
    Stack without = Stack.of(Activations.relu(), 10, false);
    assertEquals(Math.pow(2, -5), without.signal().get(10), 1e-13);
  }

  @Test
  void theGainOfAFunctionKeepsASignalOfSizeOne() {
    int gains = 0;
    for (Activation function : Catalogue.activations()) {
      if (Stack.hasGain(function)) {
        gains++;
        Stack stack = Stack.of(function, Stack.MOST_LAYERS, true);
        assertTrue(stack.signal().stream().allMatch(size -> size == 1), function.name());
      }
    }
    assertTrue(gains > 60, gains + " functions with a gain");
  }

  @Test
  void aGradientGrowsByTheSameFactorInEachLayerThatKeepsTheSignal() {
    Moments moments = Activations.gelu().facts().moments();
    double growth = moments.gainForward() / moments.gainBackward();
    Stack stack = Stack.of(Activations.gelu(), 30, true);
    assertEquals(Math.pow(growth, 30), stack.gradient().get(0), 1e-9);
  }

  @Test
  void theGainKeepsASignalOfSizeOneWhateverTheFunction() {
    for (Activation function :
        List.of(Activations.tanh(), Activations.gelu(), Activations.elu(2), Activations.sin())) {
      Stack stack = Stack.of(function, 20, true);
      stack.signal().stream().forEach(size -> assertEquals(1, size, 1e-6, function.name()));
    }
  }

  @Test
  void seluHoldsASignalOfSizeOneByItself() {
    Stack stack = Stack.of(Activations.selu(), 100, false);
    assertEquals(1, stack.signal().last(), 1e-12);
  }

  @Test
  void aSigmoidLosesItsGradient() {
    Stack stack = Stack.of(Activations.sigmoid(), 20, false);
    assertTrue(stack.gradient().get(0) < 1e-11, Double.toString(stack.gradient().get(0)));
  }

  @Test
  void whereTheSizeIsNotDeterminedItIsNotToldOfLaterLayersEither() {
    Stack stack = Stack.of(Activations.of("exp(x)"), 5, false);
    assertEquals(Math.E, stack.signal().get(1), 1e-11);
    assertTrue(
        Double.isNaN(stack.signal().last()), stack.signal().stream().boxed().toList()::toString);
    assertTrue(Double.isNaN(stack.gradient().get(0)));
    Stack zero = Stack.of(Activations.of("0*x"), 3, true);
    assertEquals(0, zero.signal().last());
    assertEquals(0, zero.gradient().get(0));
  }

  @Test
  void stacksAndDistributionsAreGivenUpWhenTheirTimeIsOver() {
    Activation gelu = Activations.gelu();
    Refusal stack = assertThrows(Refusal.class, () -> Stack.of(gelu, 9, true, new Deadline(0)));
    assertTrue(String.valueOf(stack.getMessage()).contains("too long"), stack::toString);
    assertThrows(Refusal.class, () -> Distribution.of(gelu, 0, 1, new Deadline(0)));
  }

  @Test
  void whatCountsIsMovedInWholeSteps() {
    int found = 0;
    for (var entry : Catalogue.entries()) {
      for (Parameter parameter : entry.card().parameters()) {
        if (List.of("hard", "seed", "k").contains(parameter.name())) {
          Slider slider = Slider.of(parameter, 1);
          assertEquals(1, slider.step(), entry.name() + " " + parameter.name());
          assertEquals(Math.rint(slider.to()), slider.to(), entry.name());
          found++;
        }
      }
    }
    assertEquals(3, found);
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
