package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.KnownAs;
import io.varphi.Paper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {
  /** One entry of each family, with or without parameters, breaks, gradients by parameters. */
  static Stream<String> specifications() {
    return Stream.of(
        "gelu",
        "elu(alpha=0.5)",
        "prelu",
        "hard_swish",
        "tanh",
        "soft_shrink",
        "sin",
        "step",
        "swiglu",
        "softmax(temperature=2)",
        "maxout",
        "x*sigmoid(1.702*x)");
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void aCardHasAllThatIsKnown(String specification) {
    Card card = Catalogue.of(specification).card();
    String english = Run.output("show", specification);
    String chinese = Run.output("show", specification, "--lang", "zh");
    for (String text : List.of(english, chinese)) {
      assertTrue(text.startsWith(card.title() + "\n"), text);
      for (KnownAs known : card.elsewhere()) {
        assertTrue(text.contains(known.name()) && text.contains(known.difference()), text);
      }
      for (Paper paper : card.papers()) {
        assertTrue(text.contains(paper.title() + ". " + paper.where()), text);
      }
    }
    assertTrue(unwrapped(english).contains(unwrapped(card.summary().english())), english);
    assertTrue(unwrapped(chinese).contains(unwrapped(card.summary().chinese())), chinese);
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void jsonHasTheSame(String specification) {
    Entry entry = Catalogue.of(specification);
    Object json = JsonReader.read(Run.output("show", specification, "--format", "json"));
    assertEquals(entry.name(), JsonReader.get(json, "name"));
    assertEquals(entry.specification(), JsonReader.get(json, "specification"));
    assertEquals(
        entry.card().elsewhere().size(), JsonReader.list(JsonReader.get(json, "elsewhere")).size());
    assertEquals(
        entry.card().parameters().size(),
        JsonReader.list(JsonReader.get(json, "parameters")).size());
    if (entry instanceof Activation f) {
      assertEquals(f.latex(), JsonReader.get(json, "formula", "latex"));
      assertEquals(f.derivativeLatex(), JsonReader.get(json, "derivative", "latex"));
      assertEquals(f.secondDerivativeLatex(), JsonReader.get(json, "second_derivative", "latex"));
    }
  }

  @Test
  void formulasMayBeLatex() {
    Activation gelu = (Activation) Catalogue.of("gelu");
    String text = Run.output("show", "gelu", "--latex");
    assertTrue(text.contains("f(x)   " + gelu.latex() + "\n"), text);
    assertTrue(text.contains("f″(x)  " + gelu.secondDerivativeLatex() + "\n"), text);
  }

  @Test
  void factsAreThere() {
    List<String> lines =
        Run.output("show", "hard_tanh")
            .lines()
            .map(line -> line.strip().replaceAll(" +", " "))
            .toList();
    assertTrue(lines.contains("range [-1, 1]"), lines.toString());
    assertTrue(lines.contains("break x = -1: f′ 0 → 1"), lines.toString());
    assertTrue(lines.contains("symmetry odd"), lines.toString());
    Object json = JsonReader.read(Run.output("show", "relu", "--format", "json"));
    assertEquals("0.5", JsonReader.get(json, "facts", "normal_input", "second_moment").toString());
    assertEquals("inf", JsonReader.get(json, "facts", "range", "high"));
    assertEquals("c0", JsonReader.get(json, "facts", "smoothness"));
    assertEquals(
        "1", JsonReader.get(json, "facts", "breaks", "items", 0, "slope", "right").toString());
  }

  @Test
  void theValuesOfAStepAreASet() {
    assertTrue(Run.output("show", "step").contains("range              {0, 1}\n"));
    assertTrue(Run.output("show", "sign").contains("range              {-1, 0, 1}\n"));
    assertTrue(Run.output("show", "hard_shrink").contains("(-∞, -0.5) ∪ {0} ∪ (0.5, ∞)\n"));
    Object json = JsonReader.read(Run.output("show", "step", "--format", "json"));
    assertEquals("1", JsonReader.get(json, "facts", "values", 1, "low").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "sqrt(-1)*x", "log(-1 - x^2)"})
  void nothingIsSaidOfWhatHasNoValue(String formula) {
    String text = Run.output("show", formula);
    assertTrue(text.endsWith("Formulas\n  f(x)  " + formula + "\n\nFacts\n  domain  none\n"), text);
  }

  @ParameterizedTest
  @CsvSource({"log(x - 10), 13", "sqrt(-9 - x), −12"})
  void thePictureIsWhereTheValuesAre(String formula, String tick) {
    String text = Run.output("show", formula);
    assertTrue(text.contains(" " + tick + " "), text);
    assertTrue(text.contains("E[f′(z)²] = –"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"softmax", "hardmax", "entmax15", "gumbel_softmax", "maxout"})
  void formulasOfRowsArePlainUnlessLatexIsAskedFor(String name) {
    String text = Run.output("show", name);
    assertFalse(text.contains("\\"), text);
    assertTrue(text.contains("\n  yᵢ  "), text);
    assertTrue(Run.output("show", name, "--latex").contains("\\"));
  }

  @Test
  void parametersShowWhatIsSet() {
    String changed = Run.output("show", "elu(alpha=0.5)");
    assertTrue(changed.contains("  alpha = 0.5  (-∞, ∞)  default 1\n"), changed);
    String learned = Run.output("show", "prelu");
    assertTrue(learned.contains("learnable"), learned);
    assertTrue(learned.contains("∂f/∂a"), learned);
    String asIs = Run.output("show", "rrelu");
    assertTrue(asIs.contains("lower = 1/8") && !asIs.contains("default"), asIs);
  }

  @Test
  void aFormulaHasNoFamily() {
    String text = Run.output("show", "x*tanh(x)");
    assertTrue(text.startsWith("x*tanh(x)\n\n"), text);
    assertFalse(text.contains("Elsewhere"), text);
  }

  @Test
  void theProgramOfTheKernelIsShownIfWanted() {
    Activation relu = (Activation) Catalogue.of("relu");
    assertFalse(Run.output("show", "relu").contains("Kernel of"));
    String text = Run.output("show", "relu", "--program");
    assertTrue(text.contains("\nKernel of f(x)\n" + relu.kernel().listing(false).indent(2)), text);
    assertTrue(text.contains("\nKernel of f′(x)\n" + relu.kernel().listing(true).indent(2)), text);
    String chinese = Run.output("show", "relu", "--program", "--lang", "zh");
    assertTrue(chinese.contains("\n内核 f(x)\n"), chinese);
    Object json = JsonReader.read(Run.output("show", "relu", "--program", "--format", "json"));
    assertEquals(
        relu.kernel().listing(false).lines().toList(), JsonReader.get(json, "program", "value"));
    assertEquals(
        relu.kernel().listing(true).lines().toList(), JsonReader.get(json, "program", "gradient"));
  }
}
