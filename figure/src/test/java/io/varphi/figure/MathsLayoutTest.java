package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths are checked at a size of 10 pt, as TeX's own are given. */
class MathsLayoutTest {
  private static final double SIZE = 10;
  private static final double EXACT = 1e-9;

  private static TextBox display(String tex) {
    return Label.formula(tex).typeset(SIZE);
  }

  private static TextBox text(String tex) {
    return Label.tex("$" + tex + "$").typeset(SIZE);
  }

  private static TextBox.Placed glyph(TextBox box, String text) {
    return box.glyphs().stream()
        .filter(placed -> placed.glyph().text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + box));
  }

  @Test
  void scriptsStandWhereTeXPutsThem() {
    // The TeXbook, appendix G: sup1 in display style, sup2 in text, sup3 cramped; sub1; sub2 if
    // both
    assertEquals(4.13, glyph(display("x^2"), "2").rise(), EXACT);
    assertEquals(3.63, glyph(text("x^2"), "2").rise(), EXACT);
    assertEquals(2.89, glyph(text("\\sqrt{x^2}"), "2").rise(), EXACT);
    assertEquals(-1.5, glyph(text("x_2"), "2").rise(), EXACT);
    assertEquals(-2.47, glyph(text("x_2^3"), "2").rise(), 0.02);
    assertEquals(7, glyph(text("x^2"), "2").size(), EXACT);
    assertEquals(5, glyph(text("x^{y^2}"), "2").size(), EXACT);
  }

  @Test
  void slantedLettersHaveRoomAboveButNotBelow() {
    double advance = Fonts.glyph(Face.ITALIC, 'f').advance() * Glyph.UNIT * SIZE;
    TextBox box = text("f_i^2");
    assertEquals(advance, glyph(box, "i").x(), EXACT);
    assertEquals(advance + 0.108 * SIZE, glyph(box, "2").x(), EXACT);
    assertEquals(advance + 0.108 * SIZE, glyph(text("f("), "(").x(), EXACT);
  }

  @Test
  void spacesFollowTheClassesOfTeX() {
    double x = Fonts.glyph(Face.ITALIC, 'x').advance() * Glyph.UNIT * SIZE;
    double mu = SIZE / 18;
    assertEquals(x + 4 * mu, glyph(text("x+y"), "+").x(), EXACT);
    assertEquals(x + 5 * mu, glyph(text("x=y"), "=").x(), EXACT);
    assertEquals(x, glyph(text("x(y)"), "(").x(), EXACT);
    assertEquals(x + 3 * mu, glyph(text("x\\tanh y"), "t").x(), EXACT);
    assertEquals(0, glyph(text("-x"), "\u2212").x(), EXACT);
    double minus = Fonts.glyph(Face.ROMAN, 0x2212).advance() * Glyph.UNIT * SIZE;
    assertEquals(minus, glyph(text("-x"), "x").x(), EXACT);
    assertEquals(0.7 * x, glyph(text("y^{x+y}"), "+").x() - glyph(text("y^{x+y}"), "x").x(), EXACT);
  }

  @Test
  void fractionBarsAreOnTheAxisAndAsWideAsTheWiderPart() {
    TextBox box = display("\\frac{a+b}{c}");
    TextBox.Rule bar = box.rules().getFirst();
    assertEquals(1, box.rules().size());
    assertEquals(2.5, bar.rise() + bar.height() / 2, EXACT);
    assertEquals(0.4, bar.height(), EXACT);
    assertEquals(text("a+b").width(), bar.width(), EXACT);
    assertEquals(6.77, glyph(box, "a").rise(), EXACT);
    assertEquals(-6.86, glyph(box, "c").rise(), EXACT);
    double middle = glyph(box, "c").x() + text("c").width() / 2;
    assertEquals(bar.x() + bar.width() / 2, middle, EXACT);
    assertEquals(7, glyph(text("\\frac{a}{c}"), "a").size(), EXACT);
    assertEquals(10, glyph(text("\\dfrac{a}{c}"), "a").size(), EXACT);
  }

  @Test
  void rootsCoverWhatIsUnderThem() {
    for (String body :
        List.of("x", "x^2+1", "\\frac{2}{\\pi}", "\\frac{\\frac{a}{b}}{\\frac{c}{d}}")) {
      TextBox inside = text(body);
      TextBox root = text("\\sqrt{" + body + "}");
      TextBox.Rule bar = root.rules().getFirst();
      TextBox.Placed sign = glyph(root, "√");
      assertEquals(inside.width(), bar.width(), EXACT, body);
      assertTrue(bar.rise() > inside.ascent(), body);
      assertTrue(root.descent() >= inside.descent() - 0.3, body);
      assertEquals(bar.rise() + bar.height(), ink(sign).getMaxY(), EXACT, "the corner: " + body);
      assertEquals(bar.x(), ink(sign).getMaxX(), EXACT, "the corner: " + body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"()", "[]", "\\{\\}", "||", "\\lfloor\\rfloor", "\\lceil\\rceil"})
  void bracketsGrowWithWhatTheyEnclose(String brackets) {
    String left = brackets.substring(0, brackets.startsWith("\\") ? brackets.lastIndexOf('\\') : 1);
    String right = brackets.substring(left.length());
    String body = "x";
    double before = 0;
    for (int i = 0; i < 5; i++) {
      TextBox inside = display(body);
      TextBox fenced = display("\\left" + left + " " + body + "\\right" + right);
      double reach = Math.max(inside.ascent() - 2.5, inside.descent() + 2.5);
      double height = 2 * Math.max(fenced.ascent() - 2.5, fenced.descent() + 2.5);
      assertTrue(height >= Math.max(2 * reach * 0.9, 2 * reach - 5), body);
      assertTrue(height > before || i == 0, "higher than " + before + ": " + body);
      before = height;
      body = "\\dfrac{" + body + "}{" + body + "}";
    }
  }

  @Test
  void hugeBracketsArePutTogetherWithoutGaps() {
    String rows = "1 \\\\ 2 \\\\ 3 \\\\ 4 \\\\ 5 \\\\ 6";
    List<Rectangle2D> pieces =
        display("\\begin{cases} " + rows + " \\end{cases}").glyphs().stream()
            .filter(placed -> placed.glyph().font().equals(Face.SIZE4.font()))
            .map(MathsLayoutTest::ink)
            .toList();
    assertTrue(pieces.size() > 5, "pieces of a brace: " + pieces);
    for (int i = 1; i < pieces.size(); i++) {
      double overlap = pieces.get(i - 1).getMaxY() - pieces.get(i).getMinY();
      assertEquals(0.1, overlap, EXACT, "one piece ends where the next begins");
    }
  }

  @Test
  void casesStandInColumns() {
    TextBox box = display("\\begin{cases} x & x > 0 \\\\ \\alpha x & y \\le 0 \\end{cases}");
    assertEquals(glyph(box, ">").rise(), glyph(box, "x").rise(), EXACT);
    assertEquals(14.4, glyph(box, "x").rise() - glyph(box, "α").rise(), EXACT);
    assertEquals(glyph(box, "x").x(), glyph(box, "α").x(), EXACT);
    List<TextBox.Placed> x =
        box.glyphs().stream().filter(placed -> placed.glyph().text().equals("x")).toList();
    assertEquals(x.get(1).x(), glyph(box, "y").x(), EXACT);
  }

  @Test
  void limitsStandBelowInDisplayStyle() {
    double em = SIZE * Glyph.UNIT;
    TextBox box = display("\\max_{n} f");
    assertTrue(glyph(box, "n").rise() < -5);
    assertTrue(glyph(box, "n").x() > 0 && glyph(box, "n").x() < glyph(box, "x").x());
    assertTrue(glyph(text("\\max_{n} f"), "n").rise() > -3);
    assertEquals(1444 * em, width("\\sum", true), EXACT);
    assertEquals(1056 * em, width("\\sum", false), EXACT);
  }

  private static double width(String tex, boolean display) {
    return (display ? display(tex) : text(tex)).width();
  }

  @Test
  void negatedRelationsArePutTogether() {
    TextBox box = text("\\ne");
    assertEquals(List.of("=", "\u0338"), box.glyphs().stream().map(p -> p.glyph().text()).toList());
    assertEquals(778 * SIZE * Glyph.UNIT, box.width(), EXACT);
  }

  @Test
  void accentsStandOverTheirLetters() {
    TextBox box = text("\\hat{y}");
    Rectangle2D hat = ink(glyph(box, "\u0302"));
    Rectangle2D letter = ink(glyph(box, "y"));
    assertTrue(hat.getMinY() > letter.getMaxY(), "above");
    assertTrue(
        hat.getMinX() > letter.getMinX() && hat.getMaxX() < letter.getMaxX(), "in the middle");
    TextBox high = text("\\hat{W}");
    assertTrue(ink(glyph(high, "\u0302")).getMinY() > ink(glyph(high, "W")).getMaxY());
  }

  static Stream<Label> catalogue() {
    return Activations.all().stream()
        .flatMap(f ->
            Stream.of(
                FunctionLabel.of(f),
                FunctionLabel.formula(f),
                FunctionLabel.gradientFormula(f),
                FunctionLabel.secondDerivativeFormula(f)));
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void nothingOverlaps(Label label) {
    TextBox box = label.typeset(SIZE);
    assertFalse(box.glyphs().isEmpty());
    List<Shape> shapes = shapes(box);
    List<Rectangle2D> bounds = shapes.stream().map(Shape::getBounds2D).toList();
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (bounds.get(i).intersects(bounds.get(j))) {
          Area both = new Area(shapes.get(i));
          both.intersect(new Area(shapes.get(j)));
          Rectangle2D overlap = both.getBounds2D();
          double hair = Math.min(overlap.getWidth(), overlap.getHeight());
          assertTrue(hair < 0.02 * SIZE, label + ": " + overlap);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void boxesAreAsLargeAsTheirInk(Label label) {
    TextBox box = label.typeset(SIZE);
    List<Rectangle2D> parts = shapes(box).stream().map(Shape::getBounds2D).toList();
    double top = parts.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
    double bottom = parts.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
    double right = parts.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
    double left = parts.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
    assertEquals(Math.max(0, top), box.ascent(), EXACT);
    assertEquals(Math.max(0, -bottom), box.descent(), EXACT);
    assertTrue(left >= -EXACT && right <= box.width() + 0.05 * SIZE, left + " to " + right);
  }

  @Test
  void everyParameterHasASymbolThatCanBeSet() {
    for (Activation function : Activations.all()) {
      function
          .card()
          .parameters()
          .forEach(parameter -> {
            Label symbol = FunctionLabel.parameter(function, parameter.name());
            assertTrue(symbol.typeset(SIZE).width() > 0, symbol.toString());
          });
    }
  }

  private static List<Shape> shapes(TextBox box) {
    return Stream.concat(
            box.glyphs().stream().map(MathsLayoutTest::shape),
            box.rules().stream().map(MathsLayoutTest::shape))
        .toList();
  }

  private static Rectangle2D ink(TextBox.Placed placed) {
    return shape(placed).getBounds2D();
  }

  private static Shape shape(TextBox.Placed placed) {
    double scale = Glyph.UNIT * placed.size();
    return new AffineTransform(scale, 0, 0, scale, placed.x(), placed.rise())
        .createTransformedShape(placed.glyph().outline());
  }

  private static Shape shape(TextBox.Rule rule) {
    return new Rectangle2D.Double(rule.x(), rule.rise(), rule.width(), rule.height());
  }
}
