package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
  /** The largest differences that are known, with all digits shown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hard_sigmoid | clip(0.2*x+0.5,0,1) | 0.0833333 | x = -2.5 and x = 2.5",
        "gelu_tanh | gelu | 4.73236e-4 | x = -2.69894139 and x = 2.69894139",
        "quick_gelu | gelu | 0.0203349 | x = -2.27039774 and x = 2.27039774",
        "leaky_relu | relu | 0.1 | x = -10",
        "identity | x + 2 | 2 | all x from -10 to 10",
        "threshold(threshold=1, value=0) | thresholded_relu | 0 |"
      })
  void theLargestDifferenceIsFound(String f, String g, String size, String places) {
    String text = Run.output("diff", f, g);
    if (size.equals("0")) {
      assertTrue(text.contains(" are equal on [-10, 10]: values and gradients at all "), text);
      assertEquals(1, text.lines().count());
    } else {
      String line = "largest difference +" + size.replace(".", "\\.") + " +at ";
      assertTrue(text.lines().toList().get(1).matches(line + places), text);
    }
  }

  @Test
  void relativeAndGradientDifferencesAreFound() {
    List<String> lines = Run.output("diff", "relu", "leaky_relu").lines().toList();
    assertEquals("relu and leaky_relu on [-10, 10]", lines.getFirst());
    assertTrue(
        lines.get(2).matches("largest relative difference +1 +at all x from -10 to 0"),
        lines.get(2));
    assertTrue(
        lines.get(3).matches("largest gradient difference +0.01 +at all x from -10 to 0"),
        lines.get(3));
    assertTrue(lines.getLast().contains("relu − leaky_relu"), lines.getLast());
  }

  @Test
  void gradientsMayDifferWhereValuesDoNot() {
    String text = Run.output("diff", "relu", "x >= 0 ? x : 0");
    assertTrue(text.contains("largest difference           0"), text);
    assertTrue(text.contains("largest gradient difference  1  at x = 0\n"), text);
  }

  @Test
  void functionsMayBeDefinedInDifferentPlaces() {
    String text = Run.output("diff", "log(x)", "relu", "--domain", "-1:1");
    assertTrue(text.contains("only one of them has a value at 20"), text);
    assertTrue(text.contains("first at x = -1\n"), text);
  }

  @Test
  void theDomainIsKept() {
    String text = Run.output("diff", "square", "cube", "--domain", "0.25:2");
    assertTrue(
        text.startsWith("square and cube on [0.25, 2]\nlargest difference           4 "), text);
  }

  @Test
  void manyPlacesAreCounted() {
    String text = Run.output("diff", "sin(20*x)", "0*x");
    assertTrue(text.contains(" and 123 other places\n") || text.contains(" other places\n"), text);
  }
}
