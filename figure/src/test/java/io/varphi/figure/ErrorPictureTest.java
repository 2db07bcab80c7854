package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ErrorPictureTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(4, 4, 230, 140);
  private static final DoubleUnaryOperator EXACT = Math::sqrt;

  private static ErrorColumns columns(ErrorColumns.Computation computation) {
    return ErrorColumns.of(computation, EXACT, ErrorColumns.Spacing.EVEN, 1, 100, 50);
  }

  private static ErrorColumns.Computation each(DoubleUnaryOperator function, int ulpsOff) {
    return (x, y) -> {
      for (int i = 0; i < x.length; i++) {
        float rounded = (float) function.applyAsDouble(x[i]);
        y[i] = Float.intBitsToFloat(Float.floatToIntBits(rounded) + ulpsOff);
      }
    };
  }

  @Test
  void aTerminalHasTheSignsOfThePicture() {
    String all = Figure.errors(Activations.gelu()).toText(80, 22, false);
    assertTrue(all.contains("−10²⁰") && all.contains("10⁻²⁰"), all);
    Figure difference = Figure.difference(Activations.gelu(), Activations.geluTanh(), -10, 10);
    String braille = difference.toText(80, 22, false);
    assertTrue(braille.contains("−10 ") && braille.contains("10⁻³┤"), braille);
    String ascii = difference.toText(80, 22, Cells.ASCII, false);
    assertTrue(ascii.contains("-10 ") && ascii.contains("1e-3+"), ascii);
    assertTrue(ascii.chars().allMatch(c -> c < 0x80), ascii);
  }

  @Test
  void correctRoundingIsBelowOneHalf() {
    ErrorColumns columns = columns(each(EXACT, 0));
    assertTrue(columns.worst() <= 0.5, () -> "worst " + columns.worst());
    assertTrue(columns.worst() > 0.49);
    assertEquals(0.25, Arrays.stream(columns.mean()).average().orElseThrow(), 0.01);
  }

  @Test
  void threeUlpsOffIsSeen() {
    ErrorColumns columns = columns(each(EXACT, 3));
    assertTrue(columns.worst() > 3.45 && columns.worst() <= 3.5);
    assertEquals(3, Arrays.stream(columns.mean()).average().orElseThrow(), 0.05);
  }

  @Test
  void specialResults() {
    assertEquals(0, ErrorColumns.ulps(Float.NaN, Double.NaN));
    assertEquals(Double.POSITIVE_INFINITY, ErrorColumns.ulps(Float.NaN, 1));
    assertEquals(Double.POSITIVE_INFINITY, ErrorColumns.ulps(1, Double.NaN));
    assertEquals(0, ErrorColumns.ulps(Float.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertEquals(0, ErrorColumns.ulps(Float.POSITIVE_INFINITY, 1e300));
    assertEquals(1, ErrorColumns.ulps(Float.MIN_VALUE, 0));
    assertEquals(0.5, ErrorColumns.ulps(1, 1 + 0x1p-24));
  }

  @Test
  void columnsHoldEquallyManyFloats() {
    ErrorColumns columns =
        ErrorColumns.of(
            each(x -> x, 0),
            x -> x,
            ErrorColumns.Spacing.BY_FLOATS,
            -Float.MAX_VALUE,
            Float.MAX_VALUE,
            100);
    assertEquals(-Float.MAX_VALUE, columns.edges()[0]);
    assertEquals(0, columns.edges()[50]);
    assertEquals(Float.MAX_VALUE, columns.edges()[100]);
    long first = ErrorColumns.order(columns.edges()[1]) - ErrorColumns.order(columns.edges()[0]);
    for (int i = 1; i < 100; i++) {
      long size =
          ErrorColumns.order(columns.edges()[i + 1]) - ErrorColumns.order(columns.edges()[i]);
      assertTrue(Math.abs(first - size) <= 1, first + " and " + size);
    }
    assertEquals(0, columns.worst());
  }

  @Test
  void kernelsAreAccurate() {
    assertTrue(ErrorPicture.ofValues(Activations.gelu(), null).columns().worst() <= 0.51);
    Interval domain = new Interval(-8, 8);
    assertTrue(ErrorPicture.ofGradients(Activations.mish(), domain).columns().worst() <= 0.51);
  }

  @Test
  void ticksOfAllFloatsDoNotTouch() {
    for (double width : new double[] {120, 200, 360}) {
      ErrorAxis axis = ErrorAxis.floats(-Float.MAX_VALUE, Float.MAX_VALUE, width, Theme.PAPER);
      double end = -100;
      for (ErrorAxis.Tick tick : axis.ticks()) {
        double half = tick.label().typeset(Theme.PAPER.tickFont()).width() / 2;
        double middle = width * axis.share().applyAsDouble(tick.value());
        assertTrue(middle - half > end, width + ": " + tick.label());
        end = middle + half;
      }
      assertEquals(0.5, axis.share().applyAsDouble(0), 1e-9);
      assertTrue(axis.ticks().size() >= 3);
    }
  }

  @Test
  void picturesAreSmall() {
    ErrorColumns.Computation naive =
        (x, y) -> {
          for (int i = 0; i < x.length; i++) {
            y[i] = x[i] / (1 + (float) Math.exp(-x[i]));
          }
        };
    ErrorPicture picture =
        ErrorPicture.of(
            Label.words("naive SiLU"), naive, Activations.silu()::value, new Interval(-8, 8));
    List<Scene.Item> items = picture.paint(Theme.PAPER, Language.ENGLISH, AREA);
    String svg = SvgWriter.write(new Scene(240, 150, Theme.PAPER.background(), "", "", items));
    assertTrue(svg.length() < 60_000, () -> svg.length() + " bytes");
    assertEquals(401, picture.toCsv().lines().count());
    String text = picture.text(72, 20, Cells.BRAILLE, false, Language.ENGLISH).toText(false);
    assertEquals(20, text.lines().count());
    assertTrue(text.contains("largest error in ULP") && text.contains("mean, below it"), text);
    String chinese = picture.text(72, 20, Cells.BRAILLE, false, Language.CHINESE).toText(false);
    assertTrue(chinese.contains("最大误差（ULP）"), chinese);
    String ascii = picture.text(72, 20, Cells.ASCII, false, Language.CHINESE).toText(false);
    assertTrue(ascii.contains("## largest error in ULP") && ascii.contains("oo mean"), ascii);
    assertTrue(ascii.chars().allMatch(c -> c < 0x80), ascii);
  }

  @Test
  void differenceChangesItsLineWithItsSign() {
    Interval domain = new Interval(-6, 6);
    ErrorDifference picture =
        ErrorDifference.of(Activations.gelu(), Activations.geluTanh(), domain);
    List<Scene.Line> lines =
        picture.paint(Theme.PAPER, Language.ENGLISH, AREA).stream()
            .filter(Scene.Clipped.class::isInstance)
            .flatMap(item -> ((Scene.Clipped) item).items().stream())
            .map(Scene.Line.class::cast)
            .toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).pen().isSolid());
    assertTrue(!lines.get(1).pen().isSolid());
    assertTrue(lines.get(0).path().getBounds2D().getMaxY() > AREA.getHeight() - 30);
    double middle = AREA.getCenterX();
    assertTrue(Math.abs(lines.get(0).path().getBounds2D().getCenterX() - middle) < 12);
    String row = picture.toCsv().lines().skip(1).findFirst().orElseThrow();
    assertEquals(
        Activations.gelu().value(-6) - Activations.geluTanh().value(-6),
        Double.parseDouble(row.split(",", -1)[1]));
  }

  @Test
  void equalFunctionsHaveNoLine() {
    ErrorDifference picture =
        ErrorDifference.of(Activations.relu(), Activations.relu(), new Interval(-2, 2));
    List<Scene.Item> items = picture.paint(Theme.PAPER, Language.ENGLISH, AREA);
    Scene.Clipped clipped = (Scene.Clipped) items.getFirst();
    for (Scene.Item item : clipped.items()) {
      assertEquals(null, ((Scene.Line) item).path().getCurrentPoint());
    }
  }
}
