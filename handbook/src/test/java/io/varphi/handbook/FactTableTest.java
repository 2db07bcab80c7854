package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activations;
import io.varphi.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of facts on a card. */
class FactTableTest {
  private static final String SATURATED = Phrase.SATURATION.in(Language.ENGLISH);
  private static final String LEVEL = Phrase.NEARLY_LEVEL.in(Language.ENGLISH);

  private static String spans(String function, String heading) {
    Map<String, List<String>> rows = FactTable.of(Activations.of(function), Language.ENGLISH);
    return rows.getOrDefault(heading, List.of("")).getFirst();
  }

  @Test
  void onlyWhatIsLevelTowardsInfinityIsSaturated() {
    assertEquals("(−∞, −5.986446), (5.986446, ∞)", spans("sigmoid", SATURATED));
    assertEquals("", spans("sigmoid", LEVEL));
    assertEquals("(−∞, 0]", spans("relu", SATURATED));
    assertEquals("(−∞, −3.021663)", spans("gelu", SATURATED));
    assertEquals("(−0.7786017, −0.7262166)", spans("gelu", LEVEL));
  }

  @Test
  void aDeadZoneIsLevelButNotSaturated() {
    assertEquals("", spans("soft_shrink", SATURATED));
    assertEquals("[−0.5, 0.5]", spans("soft_shrink", LEVEL));
    assertEquals("", spans("sin", SATURATED));
    assertEquals(Phrase.MORE.in(Language.ENGLISH), spans("sin", LEVEL).replaceAll(".*, (?=…)", ""));
  }
}
