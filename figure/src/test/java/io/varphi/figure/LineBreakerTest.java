package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static List<String> lines(String label, int room) {
    return LineBreaker.lines(Labels.typed(label), line -> TextCanvas.width(line.toString()), room)
        .stream()
        .map(Label::toString)
        .toList();
  }

  @Test
  void wordsStayWhole() {
    assertEquals(List.of("one two"), lines("one two", 7));
    assertEquals(List.of("one", "two"), lines("one two", 6));
    assertEquals(List.of("incomprehensible"), lines("incomprehensible", 6));
    assertEquals(List.of("x-1 and", "f(x, y)"), lines("x-1 and f(x, y)", 8));
  }

  @Test
  void linesAreAboutEquallyLong() {
    assertEquals(List.of("aa bb cc", "dd ee ff"), lines("aa bb cc dd ee ff", 14));
  }

  @Test
  void formulasAndScriptsStayWhole() {
    assertEquals(List.of("the slope", "1/(1 + x²)"), lines("the slope $\\frac{1}{1 + x^2}$", 12));
    assertEquals(List.of("of a²", "and b²"), lines("of a² and b²", 8));
  }

  @Test
  void chinesePunctuationIsAtNoBeginning() {
    assertEquals(List.of("激活函", "数，梯度"), lines("激活函数，梯度", 8));
    assertEquals(List.of("激活", "（函", "数）与", "梯度"), lines("激活（函数）与梯度", 6));
    assertEquals(List.of("激活", "“函数”", "与梯度"), lines("激活“函数”与梯度", 6));
    assertEquals(List.of("函数 GELU", "及其梯度"), lines("函数 GELU 及其梯度", 11));
  }

  @Test
  void aTitleIsWithinItsRoom() {
    Label title = Label.words("A title ".repeat(40).strip());
    for (double room : new double[] {20, 90, 300}) {
      Heading heading = Heading.of(title, 12, room, 60);
      assertTrue(heading.rise() <= 60 && heading.font() <= 12, () -> "room " + room);
      assertTrue(heading.boxes().stream().allMatch(box -> box.width() <= room));
    }
    assertEquals(12, Heading.of(title, 12, 300, 200).font(), "in its size where there is room");
    assertEquals(1, Heading.of(Label.words("GELU"), 12, 300, 60).boxes().size());
  }

  @Test
  void aTitleThatIsALittleTooLongStaysOnOneLine() {
    Label title = Label.words("Three functions and their gradients");
    double width = title.typeset(12).width();
    assertEquals(1, Heading.of(title, 12, 0.95 * width, 60).boxes().size());
    assertEquals(2, Heading.of(title, 12, 0.8 * width, 60).boxes().size());
  }

  @Test
  void aTerminalBreaksTitlesToo() {
    Figure figure = Figure.of(TestCurves.RELU).title("a title that is longer than thirty columns");
    List<String> rows = figure.toText(30, 12, false).lines().toList();
    assertEquals("    a title that is longer", rows.get(0));
    assertEquals("     than thirty columns", rows.get(1));
  }
}
