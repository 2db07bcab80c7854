package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureSpecTest {
  static Stream<Figure> figures() {
    Figure all =
        Figure.of(Activations.gelu(), Activations.elu(0.5))
            .withGradients()
            .withSecondDerivatives()
            .withFormulas()
            .shadeSaturation()
            .markExtrema()
            .markInflections()
            .grid(true)
            .axes(Axes.FRAME)
            .domain(-3, 2.5)
            .range(-1, 2)
            .style(Style.PAPER)
            .size(90, 70)
            .title("A \"title\" with $\\frac{1}{2}$")
            .labels("input", "$y$")
            .legend(Legend.BELOW);
    Figure marked =
        Figure.of(
                Curve.of(Activations.tanh()).dashed().colour(2),
                Curve.of(Activations.relu()).label(Label.words("50 % of R_D")),
                Tangent.of(Activations.tanh(), 0.5),
                Note.of(1, 2, "$x^2$").dot().textAt(2, 3),
                Region.between(Double.NEGATIVE_INFINITY, -2, "left").colour(1))
            .legend(Legend.CURVES);
    return Stream.concat(
        MarksTest.FIGURES.values().stream(),
        Stream.of(
            all,
            marked,
            Figure.of(Activations.of("x*tanh(x)")).language(Language.CHINESE).labels("", ""),
            Figure.family("elu", "alpha", 0.5, 1, 2).withGradients(),
            Figure.grid(2, Activations.relu(), Activations.mish()).style(Style.DARK).title("Two"),
            Figure.gate((Gate) Catalogue.of("swiglu")),
            Figure.gate((Gate) Catalogue.of("glu"), -2, 3).markPoint(1, -0.5).title("GLU"),
            Figure.gateGradients((Gate) Catalogue.of("geglu")).title("GEGLU"),
            Figure.simplex((Normalizer) Catalogue.of("sparsemax")),
            Figure.simplex((Normalizer) Catalogue.of("softmax(temperature=2)"), 3, -1, 0.5),
            Figure.logits((Normalizer) Catalogue.of("softmax")).style(Style.PAPER),
            Figure.difference(Activations.gelu(), Activations.geluTanh(), -4, 4),
            Figure.of(
                    Points.of("p", new double[] {1, 10}, new double[] {2, Double.NaN})
                        .shape(Points.Shape.DIAMOND)
                        .colour(4),
                    Polyline.of("l", new double[] {1, 10}, new double[] {0.1, 1e-7}).dashed())
                .logX()
                .logY()));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void readsWhatItWrites(Figure figure) {
    String json = figure.toJson();
    Figure read = Figure.fromJson(json);
    assertEquals(json, read.toJson());
    if (figure.language() == Language.ENGLISH) {
      assertEquals(figure.toSvg(), read.toSvg(), json);
    }
  }

  @Test
  void isShort() {
    assertEquals(
        "{\"functions\":[\"gelu\",\"elu(alpha=0.5)\"],\"gradients\":true,\"domain\":[-1,2]}",
        Figure.of(Activations.gelu(), Activations.elu(0.5)).withGradients().domain(-1, 2).toJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"functions\":[\"gelu\"]|line 1, column 22: the text ends too early",
        "{\"functions\":[\"gelu\"],}|line 1, column 23: \"\"\" is expected",
        "{\"functions\":[\"gleu\"]}|line 1, column 15: no function is called \"gleu\"",
        "{\"functions\":[]}|line 1, column 1: a figure needs at least one",
        "{\"functions\":[\"gelu\"], \"axis\":1}|line 1, column 31: \"axis\" means nothing here",
        "{\"functions\":[\"gelu\"],\"style\":\"pink\"}|\"style\" cannot be \"pink\"; use one of light",
        "{\"functions\":[\"gelu\"],\"domain\":[2,1]}|line 1, column 32: the interval from 2.0 to 1.0",
        "{\"functions\":[\"gelu\"],\"domain\":[2]}|line 1, column 32: \"domain\" needs two numbers",
        "{\"functions\":[\"gelu\"],\"size\":[1,1]}|line 1, column 30: a figure cannot be 1 mm",
        "{\"functions\":[\"gelu\"],\"grid\":1}|\"grid\" needs true or false, not a number",
        "{\"functions\":[\"gelu\"],\"title\":\"$\\\\nonsense$\"}|line 1, column 31: ",
        "{\"functions\":[\"gelu\"],\"language\":\"fr\"}|use en or zh",
        "{\"functions\":[\"gelu\",1]}|line 1, column 22: \"functions\" needs texts, not a number",
        "{\"functions\":[01]}|line 1, column 16: \",\" is expected",
        "{\"functions\":[\"gelu\"],\"functions\":[\"relu\"]}|\"functions\" is there twice",
        "{\"marks\":[{\"mark\":\"pie\"}]}|line 1, column 11: there is no mark \"pie\"; use one of curve",
        "{\"marks\":[{\"mark\":\"line\",\"x\":[1,2],\"y\":[1]}]}|column 11: there are 1 ordinates for 2",
        "{\"marks\":[{\"mark\":\"line\",\"x\":[1]}]}|column 11: \"y\" is missing",
        "{\"columns\":1.5,\"panels\":[{\"functions\":[\"gelu\"]}]}|\"columns\" needs a small whole",
        "{\"columns\":1,\"panels\":[{\"functions\":[\"gelu\"],\"x\":0}]}|column 50: \"x\" means nothing",
        "{\"picture\":\"gate\",\"of\":[\"gelu\"]}|line 1, column 1: gelu is not a gate",
        "{\"picture\":\"pie\",\"of\":[]}|there is no picture \"pie\"; use one of gate",
        "{\"picture\":\"difference\",\"of\":[\"gelu\"]}|is of 2, not of 1",
        "{\"picture\":\"simplex\",\"of\":[],\"logits\":[1,2,3]}|is of 1, not of 0",
        "{\"picture\":\"simplex\",\"of\":[\"softmax\"],\"logits\":[1,2]}|give three finite numbers",
        "{\"picture\":\"simplex\",\"of\":[\"softmax\"],\"logits\":[1,2,null]}|give three finite",
        "{\"picture\":\"logits\",\"of\":[\"softmax\"],\"logits\":[1,2,3]}|\"logits\" means nothing",
        "{\"picture\":\"difference\",\"of\":[\"gelu\",\"relu\"]}|needs a domain",
        "{\"picture\":\"logits\",\"of\":[\"softmax\"],\"point\":[1,2]}|\"logits\" has no point",
        "{\"picture\":\"gate\",\"of\":[\"glu\"],\"point\":[1]}|\"point\" needs two numbers",
        "{\"functions\":[\"gelu\"],\"point\":[1,2]}|\"point\" means nothing",
        "[1]|line 1, column 1: an object is expected, not an array",
        "{} {}|line 1, column 4: there is something behind the end",
        "nul|line 1, column 1: a value is expected",
        "\"\\x\"|line 1, column 2: \\x means nothing",
        "\"\\u12\"|four hexadecimal digits",
        "~~|line 1, column 1: the text ends too early",
      })
  void errorsNameThePlace(String json, String reason) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Figure.fromJson(json)).getMessage();
    assertTrue(message.contains(reason), message);
    assertTrue(message.startsWith("line 1, column "), message);
  }

  @Test
  void countsLines() {
    String json = "{\n \"functions\": [\"gelu\"],\n  \"style\": 7}";
    String message =
        assertThrows(IllegalArgumentException.class, () -> Figure.fromJson(json)).getMessage();
    assertEquals("line 3, column 12: \"style\" needs a text, not a number", message);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(100_000);
    String message =
        assertThrows(IllegalArgumentException.class, () -> Figure.fromJson(deep)).getMessage();
    assertTrue(message.contains("nested more than 32 deep"), message);
  }

  @Test
  void escapesAreRead() {
    Figure figure =
        Figure.fromJson("{\"functions\":[\"gelu\"],\"title\":\"\\u00e9\\t\\/ \\ud83d\\ude00\"}");
    assertEquals("é\t/ 😀", figure.title());
    assertEquals("é\t/ 😀", Figure.fromJson(figure.toJson()).title());
  }

  @Test
  void curvesOfProgramsCannotBeWritten() {
    String message =
        assertThrows(IllegalStateException.class, () -> Figure.of(TestCurves.RELU).toJson())
            .getMessage();
    assertTrue(message.contains("\"ReLU\" is made by a program"), message);
  }
}
