package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void stringsComeBackAsTheyWere() {
    String text = "a\"b\\c/\n\t\r\b\f\u0000\u001f\u007f é 梯度 \ud83d\ude00 ${x} %s";
    assertEquals(text, JsonReader.read(Json.document(new Json.Text(text))));
  }

  @Test
  void halfACharacterIsEscaped() {
    assertEquals("\"\\ud800x\"\n", Json.document(new Json.Text("\ud800x")));
  }

  @Test
  void numbersThatJsonLacksAreStrings() {
    assertEquals("inf", JsonReader.read(Json.document(Json.number(Double.POSITIVE_INFINITY))));
    assertEquals("nan", JsonReader.read(Json.document(Json.number(Double.NaN))));
    assertEquals(
        new BigDecimal("4.9e-324"), JsonReader.read(Json.document(Json.number(Double.MIN_VALUE))));
  }

  @Test
  void nestedValuesComeBack() {
    Json json =
        Json.members()
            .with("empty", List.of())
            .with("nothing", Json.members())
            .with(
                "items",
                List.of(Json.number(-0.0), new Json.Text(""), Json.members().with("a", true)));
    assertEquals(
        Map.of(
            "empty", List.of(),
            "nothing", Map.of(),
            "items", List.of(new BigDecimal("-0"), "", Map.of("a", true))),
        JsonReader.read(Json.document(json)));
  }

  @Test
  void aDocumentIsIndented() {
    assertEquals(
        """
        {
          "a": [
            1,
            2
          ],
          "b": {}
        }
        """,
        Json.document(
            Json.members()
                .with("a", List.of(Json.number(1), Json.number(2)))
                .with("b", Json.members())));
  }
}
