package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.KnownAs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that the texts quote, computed anew. */
class NumbersInProseTest {
  private static final List<String> LANGUAGES = List.of("en", "zh");
  private static final Pattern OTHERWISE =
      Pattern.compile("## (Otherwise|其他情形)((?!##).)*", Pattern.DOTALL);

  private static String text(String name, String language) {
    return Resources.text(name + "." + language + ".md");
  }

  @Test
  void theVarianceOfPreActivationsOfSeluIsThatOfTheTexts() {
    assertEquals(31, variance(2, 10), 0.5);
    assertEquals(2900, variance(2, 50), 50);
    assertEquals(0.067, variance(0.5625, 10), 0.0005);
    assertEquals(0.024, variance(0.5625, 50), 0.0005);
    for (String language : LANGUAGES) {
      for (String name : List.of("guide/without_normalization", "explain/gains")) {
        String text = text(name, language);
        for (String number : List.of("31", "2900", "0.067", "0.024")) {
          assertTrue(text.contains(number), name + "." + language + ": " + number);
        }
        assertTrue(
            text.replaceAll("\\s+", " ")
                .contains(
                    language.equals("en") ? "of the pre-activations, 1 at first" : "预激活的方差从 1 出发"),
            name + "." + language);
      }
    }
  }

  /** From 1, after so many layers of SELU with weights of variance gain²/n. */
  private static double variance(double squaredGain, int layers) {
    Activation selu = Activations.selu();
    Activation density = Activations.of("phi(x)");
    double variance = 1;
    for (int layer = 0; layer < layers; layer++) {
      double step = 1.0 / 64;
      double moment = 0;
      for (double z = -9; z <= 9; z += step) {
        double y = selu.value(Math.sqrt(variance) * z);
        moment += step * density.value(z) * y * y;
      }
      variance = squaredGain * moment;
    }
    return variance;
  }

  @Test
  void tanhInFloat32IsOneOnlyFromWhereTheTextsSay() {
    Activation tanh = Activations.tanh();
    assertEquals(0.99999976f, tanh.floatValue(8));
    assertTrue(tanh.floatValue(9.01f) < 1);
    assertEquals(1, tanh.floatValue(9.02f));
    assertEquals(4.501406e-7, tanh.gradient(8), 5e-14);
    assertEquals(5.85e-8, tanh.gradient(9.02), 5e-11);
    for (String language : LANGUAGES) {
      for (String name :
          List.of(
              "prose/tanh",
              "guide/recurrent_gates",
              "explain/saturation",
              "mistakes/derivative_from_output")) {
        assertTrue(text(name, language).contains("9.02"), name + "." + language);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"prose/softmax", "prose/hardmax", "guide/multiclass"})
  void theOldAxisOfOnnxHeldForOpset12Too(String name) {
    for (String language : LANGUAGES) {
      assertFalse(text(name, language).contains("opset 11"), name + "." + language);
      assertTrue(text(name, language).contains("opset 12"), name + "." + language);
    }
    for (Entry entry : Catalogue.entries()) {
      for (KnownAs known : entry.card().elsewhere()) {
        assertFalse(known.difference().contains("opset 11"), entry.name());
      }
    }
  }

  @Test
  void aHardFunctionIsNotSlippedUnderTrainedWeights() {
    for (String language : LANGUAGES) {
      Matcher otherwise = OTHERWISE.matcher(text("guide/binary", language));
      assertTrue(otherwise.find());
      assertFalse(otherwise.group().contains("hard_sigmoid"), otherwise.group());
    }
  }
}
