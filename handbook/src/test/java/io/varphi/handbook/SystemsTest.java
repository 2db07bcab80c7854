package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.KnownAs;
import io.varphi.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemsTest {
  @Test
  void everyDifferenceIsToldInChinese() {
    for (Entry entry : Catalogue.entries()) {
      for (KnownAs known : entry.card().elsewhere()) {
        String difference = known.difference();
        assertTrue(difference.isEmpty() || Systems.isTranslated(difference), difference);
      }
    }
  }

  @Test
  void nothingIsTranslatedThatNobodySays() {
    List<String> said =
        Catalogue.entries().stream()
            .flatMap(entry -> entry.card().elsewhere().stream())
            .map(KnownAs::difference)
            .toList();
    Resources.table("elsewhere.zh.tsv")
        .forEach(row -> assertTrue(said.contains(row.getFirst()), row.getFirst()));
  }

  @Test
  void everyDefaultIsOneOfAnEntryAndDiffersFromIt() {
    for (String name : Systems.entries()) {
      Entry entry = Catalogue.find(name).orElseThrow();
      assertEquals(name, entry.name());
      assertTrue(Systems.disagreement(entry).isPresent(), name);
    }
  }

  /** Two names are those of functions that are not the entry with other parameters. */
  @Test
  void everySystemStandsInTheTableOfDefaults() {
    List<String> others = List.of("FatreluAndMul", "gelu_10");
    for (String name : Systems.entries()) {
      Systems.Disagreement table = Systems.disagreement(Catalogue.of(name)).orElseThrow();
      List<String> shown =
          Stream.concat(
                  table.variants().stream().flatMap(variant -> variant.systems().stream()),
                  table.undecided().stream())
              .map(known -> known.framework() + " " + known.name())
              .toList();
      for (KnownAs known : Catalogue.of(name).card().elsewhere()) {
        assertTrue(
            shown.contains(known.framework() + " " + known.name()) || others.contains(known.name()),
            name + ": " + known);
      }
    }
  }

  @Test
  void preluIsStartedAtAQuarterByPyTorchAndByNothingInOnnx() {
    Systems.Disagreement prelu = Systems.disagreement(Catalogue.of("prelu")).orElseThrow();
    assertEquals(Catalogue.of("prelu"), prelu.variants().getFirst().function());
    assertEquals("nn.PReLU", prelu.variants().getFirst().systems().getFirst().name());
    assertEquals(List.of("PRelu", "Prelu"), prelu.undecided().stream().map(KnownAs::name).toList());
  }

  @Test
  void theLargestDisagreementIsFound() {
    Systems.Disagreement leaky = Systems.disagreement(Catalogue.of("leaky_relu")).orElseThrow();
    assertEquals(-10, leaky.x());
    assertEquals(-0.1, leaky.one().function().value(-10));
    assertEquals(-3, leaky.other().function().value(-10));
    assertEquals(
        List.of("activations.leaky_relu", "nn.leaky_relu", "functions.leaky_relu"),
        leaky.variants().get(1).systems().stream().map(KnownAs::name).toList());
    Systems.Disagreement gelu = Systems.disagreement(Catalogue.of("gelu")).orElseThrow();
    assertEquals("gelu_tanh", gelu.one().function().name());
    assertEquals("quick_gelu", gelu.other().function().name());
    assertEquals(2.289, Math.abs(gelu.x()), 1e-3);
    assertEquals(Optional.empty(), Systems.disagreement(Catalogue.of("relu")));
  }

  @Test
  void minusSignsAreSet() {
    KnownAs known =
        Catalogue.of("hard_tanh").card().elsewhere().stream()
            .filter(k -> k.difference().startsWith("bounds fixed"))
            .findFirst()
            .orElseThrow();
    assertEquals("bounds fixed at −1 and 1", Systems.difference(known, Language.ENGLISH));
    assertEquals("上下界固定为 −1 与 1", Systems.difference(known, Language.CHINESE));
  }
}
