package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void numbersAreReadBackToTheBit() {
    double[] numbers = {
      0,
      -0.0,
      1,
      0.1,
      1e-320,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      1.0 / 3,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    String text = new Json.Members().withNumbers("x", DoubleStream.of(numbers)).toString();
    assertArrayEquals(numbers, JsonReader.read(text).numbers("x"));
  }

  @Test
  void longNumbersAreNotRounded() {
    String text = new Json.Members().with("seed", Long.MIN_VALUE + 1).toString();
    assertEquals(Long.MIN_VALUE + 1, JsonReader.read(text).whole("seed"));
  }

  @Test
  void textsAreReadBack() {
    List<String> texts =
        List.of("", "a\"b\\c", "tab\tline\nnull\u0000", "σ_w 激活 \uD83D\uDE00", "\uD800 alone");
    String text = new Json.Members().withTexts("x", texts).toString();
    assertTrue(text.codePoints().noneMatch(Character::isISOControl), text);
    assertEquals(texts, JsonReader.read(text).texts("x"));
  }

  @Test
  void whatOthersWriteIsRead() {
    Json.Members json =
        JsonReader.read(
            " { \"a\" : [ true , false, null,\n-1.5E+2 ], \"b\": {\"\\u0041\\/\": 1} }\t");
    assertEquals("{\"a\":[true,false,null,-1.5E+2],\"b\":{\"A/\":1}}", json.toString());
    assertEquals(1, json.members("b").count("A/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\":1}x",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":NaN}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"b"
      })
  void whatIsNoJsonIsRefused(String text) {
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text)).getMessage();
    assertTrue(sentence.matches("column [0-9]+: .*|an object is expected"), sentence);
  }

  @Test
  void deepNestingIsRefused() {
    String text = "{\"a\":" + "[".repeat(100_000);
    assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | \"a\" is 1, not a text",
        "object | \"a\" is 1, not an object",
        "array | \"a\" is 1, not an array",
        "truth | \"a\" is 1, not true or false",
        "number | \"b\" is \"x\", not a number",
        "whole | \"c\" is 1.5, not a whole number",
        "missing | \"z\" is missing"
      })
  void otherKindsOfValuesAreRefused(String kind, String expected) {
    Json.Members json = JsonReader.read("{\"a\":1,\"b\":\"x\",\"c\":1.5}");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> {
              switch (kind) {
                case "text" -> json.text("a");
                case "object" -> json.members("a");
                case "array" -> json.array("a");
                case "truth" -> json.isTrue("a");
                case "number" -> json.number("b");
                case "whole" -> json.whole("c");
                default -> json.get("z");
              }
            });
    assertEquals(expected, refusal.getMessage());
  }
}
