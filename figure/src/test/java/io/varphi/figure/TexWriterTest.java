package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TexWriterTest {
  private static final String NUMBER = "(-?[\\d.]+(?:e-?\\d+)?)";
  private static final String PLACE = "\\(" + NUMBER + "," + NUMBER + "\\)";

  private static final Pattern CUBIC =
      Pattern.compile(
          PLACE + "(?=\\s+\\.\\. controls " + PLACE + " and " + PLACE + " \\.\\. " + PLACE + ")");

  private static String fragment(Figure figure) {
    return figure.toTex(TexForm.FRAGMENT);
  }

  /** How far the cubics of a figure of one curve are from it, in points. */
  private static double farthest(Figure figure, DoubleUnaryOperator function, double scale) {
    double farthest = 0;
    Matcher cubic = CUBIC.matcher(fragment(figure));
    int count = 0;
    while (cubic.find()) {
      double[] c = numbers(cubic.toMatchResult());
      count++;
      for (double t = 0; t <= 1; t += 1 / 16.0) {
        double x = bezier(t, c[0], c[2], c[4], c[6]);
        double y = bezier(t, c[1], c[3], c[5], c[7]);
        farthest = Math.max(farthest, Math.abs(y - function.applyAsDouble(x)) * scale);
      }
    }
    assertTrue(count > 3, count + " cubics");
    return farthest;
  }

  private static double[] numbers(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToDouble(i -> Double.parseDouble(match.group(i)))
        .toArray();
  }

  private static double bezier(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  @Test
  void curvesAreCubicsInTheUnitsOfTheAxes() {
    Figure figure = Figure.of(TestCurves.SIGMOID).domain(-5, 5).range(0, 1).size(85, 60);
    double scale = option(fragment(figure), "height");
    assertTrue(scale > 100, scale + " pt for one");
    double farthest = farthest(figure, x -> 1 / (1 + StrictMath.exp(-x)), scale);
    assertTrue(farthest < 0.04, farthest + " pt");
  }

  /** A length among the options of the axis. */
  private static double option(String tex, String name) {
    Matcher matcher = Pattern.compile(name + "=" + NUMBER + "bp").matcher(tex);
    assertTrue(matcher.find(), name);
    return Double.parseDouble(matcher.group(1));
  }

  @Test
  void jumpsAreBreaksWithAnOpenAndAClosedDot() {
    Curve gradient = TestCurves.RELU.gradient();
    String tex = fragment(Figure.of(gradient).domain(-2, 2).range(-1, 2));
    assertTrue(tex.contains("(-2,0) -- (0,0) (0,1) -- (2,1)"), tex);
    String dot = "\\\\addplot\\[dot (\\d)] coordinates \\{\\(0,%d\\)};";
    String closed = group(String.format(Locale.ROOT, dot, 0), tex);
    String open = group(String.format(Locale.ROOT, dot, 1), tex);
    assertTrue(style("dot " + closed, tex).contains("fill=colour1"), tex);
    assertTrue(style("dot " + open, tex).contains("fill=background"), tex);
  }

  private static String group(String pattern, String tex) {
    Matcher matcher = Pattern.compile(pattern).matcher(tex);
    assertTrue(matcher.find(), pattern + " in " + tex);
    return matcher.group(1);
  }

  private static String style(String name, String tex) {
    return group(Pattern.quote(name) + "/\\.style=\\{(.*)},\n", tex);
  }

  @Test
  void theAxisHasTheLimitsTicksAndNamesOfTheFigure() {
    String tex =
        fragment(
            Figure.of(TestCurves.TANH)
                .domain(-3, 3)
                .range(-1, 1)
                .size(85, 60)
                .labels("n_1", "$\\alpha$"));
    assertTrue(tex.contains("xmin=-3, xmax=3, ymin=-1, ymax=1"), tex);
    assertTrue(tex.contains("xtick={-3,-2,-1,1,2,3},"), tex);
    assertTrue(tex.contains("{$3$}"), tex);
    assertTrue(tex.contains("xlabel={n\\_1}"), tex);
    assertTrue(tex.contains("ylabel={$\\alpha$}"), tex);
    assertTrue(tex.contains("axis x line=middle"), tex);
  }

  @Test
  void theLegendStandsWhereTheFigureHasIt() {
    String inside = fragment(Figure.of(TestCurves.TANH, TestCurves.SILU));
    assertTrue(inside.contains("\\addlegendentry{Tanh}\n"), inside);
    assertTrue(inside.contains("\\addlegendentry{SiLU}\n"), inside);
    String below = fragment(Figure.of(TestCurves.TANH, TestCurves.SILU).legend(Legend.BELOW));
    assertFalse(below.contains("legend"), below);
    assertTrue(below.indexOf("{SiLU};") > below.indexOf("\\end{axis}"), below);
  }

  @Test
  void marksKeepTheirNumbers() {
    String tex =
        fragment(
            Figure.of(
                Polyline.of("loss", new double[] {0, 1, 2, 3}, new double[] {4, Double.NaN, 2, 1}),
                Points.of("seen", new double[] {1, 2}, new double[] {3, 2.5})
                    .errors(new double[] {2.5, 2}, new double[] {3.5, 3.5})));
    assertTrue(tex.contains("(0,4) (nan,nan) (2,2) (3,1)"), tex);
    assertTrue(tex.contains("(1,3) += (0,0.5) -= (0,0.5)"), tex);
    assertTrue(tex.contains("(2,2.5) += (0,1) -= (0,0.5)"), tex);
  }

  @Test
  void barsAndBoxesArePlotsOfPgfplots() {
    List<String> names = List.of("A & B", "50%");
    String bars = fragment(Figure.of(Bars.of("", names, 1, -2)));
    assertTrue(bars.contains("xticklabels={{A \\& B},{50\\%}}"), bars);
    assertTrue(bars.contains("ybar, bar shift=0pt, bar width=0.76"), bars);
    assertTrue(bars.contains("(0,1) (1,-2)"), bars);
    double[] sample = {1, 2, 3, 4, 100};
    String boxes = fragment(Figure.of(Boxes.of("", names, List.of(sample, sample))).range(0, 120));
    assertTrue(boxes.contains("\\usepgfplotslibrary{statistics}"), boxes);
    assertTrue(boxes.contains("median=3,\n  upper quartile=4,\n  upper whisker=4,"), boxes);
    assertTrue(boxes.contains("(0,100)"), boxes);
  }

  @Test
  void logarithmicAxesHaveNumbersNotLogarithms() {
    double[] x = {1, 10, 100};
    String tex = fragment(Figure.of(Polyline.of("", x, new double[] {1e-9, 0, 1e9})).logX().logY());
    assertTrue(tex.contains("xmode=log") && tex.contains("ymode=log"), tex);
    assertTrue(tex.contains("(1,1e-9) (nan,nan) (100,1e9)"), tex);
  }

  @Test
  void farPlacesStayWithinWhatTexCanCount() {
    double[] y = {0, 1e300, -1e300, 1};
    String tex =
        fragment(
            Figure.of(Polyline.of("", new double[] {0, 1, 2, 3}, y)).range(-1, 1).size(60, 45));
    double scale = option(tex, "height") / 2;
    Matcher place = Pattern.compile(PLACE).matcher(tex.substring(tex.indexOf("\\addplot")));
    int far = 0;
    while (place.find()) {
      double points = Math.abs(Double.parseDouble(place.group(2))) * scale;
      assertTrue(points < 3000, place.group());
      far += points > 1000 ? 1 : 0;
    }
    assertEquals(2, far);
  }

  @Test
  void millionsOfNumbersAreThinned() {
    double[] x = IntStream.range(0, 40_000).asDoubleStream().toArray();
    double[] y = DoubleStream.of(x).map(v -> StrictMath.sin(v * v)).toArray();
    y[1234] = 7;
    Figure line = Figure.of(Polyline.of("", x, y));
    String tex = fragment(line);
    assertTrue(tex.length() < 100_000, tex.length() + " characters");
    assertTrue(tex.contains("(1234,7)"), tex);
    String cloud = fragment(Figure.of(Points.of("", x, y)));
    assertTrue(cloud.length() < 100_000, cloud.length() + " characters");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void linesOfGapsEnd() {
    double[] x = IntStream.range(0, 4200).asDoubleStream().toArray();
    double[] y = DoubleStream.of(x).map(v -> v % 2 == 0 ? v : Double.NaN).toArray();
    String tex = fragment(Figure.of(Polyline.of("p", x, y)));
    assertTrue(tex.contains("% p\n") && tex.length() < 100_000, tex.length() + " characters");
  }

  @Test
  void whatTexHasNoMemoryForIsAnError() {
    double[] x = IntStream.range(0, 15_000).mapToDouble(i -> i % 120).toArray();
    double[] y = IntStream.range(0, 15_000).mapToDouble(i -> i / 120.0).toArray();
    Figure figure = Figure.grid(1, Figure.of(Points.of("", x, y)));
    String message =
        assertThrows(IllegalArgumentException.class, () -> fragment(figure)).getMessage();
    assertTrue(message.contains("PDF") && message.contains("characters"), message);
  }

  @Test
  void mapsAreRectanglesOfOneColour() {
    SurfaceMap map =
        Surfaces.of("z", "x", "y", (x, y) -> x * y, new Interval(-1, 1), new Interval(-1, 1));
    String tex = fragment(Figure.of(map).title("Map"));
    assertFalse(tex.contains("\\begin{axis}"), tex);
    Matcher run = Pattern.compile("\\((\\d+),(\\d+)\\) rectangle \\+\\((\\d+)").matcher(tex);
    int[] covered = new int[120 * 120];
    while (run.find()) {
      int column = Integer.parseInt(run.group(1));
      int row = Integer.parseInt(run.group(2));
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        covered[120 * row + column + i]++;
      }
    }
    assertTrue(tex.length() < 1_000_000, tex.length() + " characters");
    assertTrue(Arrays.stream(covered).allMatch(count -> count >= 1), "every cell has a colour");
    assertTrue(tex.contains("{Map};"), "the title is text");
  }

  @Test
  void gridsAndTheirFormulasAreText() {
    Figure square = Figure.of(TestCurves.TANH).title("$x^2 + \\frac{1}{2}$");
    String tex = fragment(Figure.grid(2, square, Figure.of(TestCurves.RELU)).title("a_b"));
    assertFalse(tex.contains("\\begin{axis}"), tex);
    assertTrue(tex.contains("\\frac{1}{2}"), tex);
    assertTrue(tex.contains("{\\textbf{a\\_b}};"), tex);
    assertTrue(tex.contains("{ReLU};"), tex);
  }

  @Test
  void axesFarFromZeroAreDrawnWithoutPgfplots() {
    double[] x = {1e6, 1e6 + 0.5, 1e6 + 1};
    String tex = fragment(Figure.of(Polyline.of("", x, new double[] {1, 2, 3})));
    assertFalse(tex.contains("\\begin{axis}"), tex);
    assertTrue(tex.contains("\\draw[line 1]"), tex);
  }

  @Test
  void aDocumentHasAPreambleAndAFragmentTellsIt() {
    Figure figure = Figure.of(TestCurves.RELU).size(85, 60);
    String document = figure.toTex(TexForm.DOCUMENT);
    String fragment = fragment(figure);
    assertTrue(document.contains("\\documentclass[border=0pt]{standalone}"), document);
    assertTrue(document.endsWith("\\end{document}\n"), document);
    assertTrue(fragment.startsWith("% "), fragment);
    assertFalse(fragment.contains("\\documentclass"), fragment);
    String picture = fragment.substring(fragment.indexOf("\\begin{tikzpicture}"));
    assertTrue(document.contains(picture.strip().replaceAll("%$", "")), document);
    assertTrue(picture.contains("rectangle (85mm,60mm);"), picture);
    assertFalse(document.contains("ctex"), "no Chinese, no package for it");
    document
        .lines()
        .filter(line -> line.matches("\\\\(RequirePackage|usepackage|pgfplotsset).*"))
        .forEach(line -> assertTrue(fragment.contains("%   " + line + "\n"), line));
  }

  @Test
  void onlyChineseNeedsAPackageForIt() {
    double[] x = {1, 2};
    String letters = fragment(Figure.of(Polyline.of("$\\mathbb{A}$", x, x)));
    assertTrue(letters.contains("\ud835\udd38"), "it names the line: " + letters);
    assertFalse(letters.contains("ctex"), letters);
    for (String chinese : List.of("\u6fc0\u6d3b", "\uff08a\uff09", "a\u3002", "\u3042")) {
      assertTrue(TexWriter.isChinese(chinese), chinese);
    }
    for (String other : List.of("\ud83d\ude00", "\u2b50", "\ufb01", "\ud83c\udc04")) {
      assertFalse(TexWriter.isChinese(other), other);
    }
  }

  @Test
  void theGroundIsDrawnUnlessItIsWhite() {
    Figure figure = Figure.of(TestCurves.RELU);
    assertFalse(fragment(figure).contains("\\fill[background]"));
    assertTrue(fragment(figure.style(Style.DARK)).contains("\\fill[background] (0,0) rectangle"));
  }

  @Test
  void isTheSameInEveryLocale() {
    Figure figure =
        Figure.of(TestCurves.SILU, TestCurves.RELU)
            .with(Note.of(1, 1, "here").dot())
            .withGradients()
            .grid(true)
            .title("T");
    Locale before = Locale.getDefault();
    String tex = figure.toTex(TexForm.DOCUMENT);
    try {
      for (String tag : List.of("ar-EG", "tr", "de")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(tex, figure.toTex(TexForm.DOCUMENT), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void fractionsAreAsLargeAsTheWordsBesideThem() {
    Figure fraction = Figure.of(Activation.parse("1/(1+x^2)"));
    String tex = Figure.grid(2, fraction, Figure.of(TestCurves.TANH)).toTex(TexForm.FRAGMENT);
    String style = "(?s).*\\\\node\\[(words \\d+), [^\\n]*%s[^\\n]*\\};.*";
    String ofFraction = tex.replaceFirst(style.formatted("frac"), "$1");
    assertEquals(tex.replaceFirst(style.formatted("Tanh"), "$1"), ofFraction);
    assertTrue(ofFraction.startsWith("words "), tex);
  }

  @Test
  void textsBesideLinesAreHeldThere() {
    String legend =
        Figure.grid(1, Figure.of(TestCurves.TANH).withGradients()).toTex(TexForm.FRAGMENT);
    assertTrue(legend.matches("(?s).*anchor=base west\\] at [^\\n]*gradient.*"), legend);
    assertTrue(legend.matches("(?s).*anchor=base\\] at [^\\n]*Tanh.*"), legend);
    assertTrue(legend.matches("(?s).*anchor=base east\\] at [^\\n]*\\$y\\$.*"), legend);
  }

  @Test
  void aLabelOnACurveHasItsOwnGround() {
    Activation sine = Activation.parse("sin(x)");
    String tex = fragment(Figure.of(sine).domain(-20, 20).withGradients());
    assertTrue(tex.contains("xtick={-20,-10,10,20},\n  minor xtick={-15,-5,5,15}"), tex);
    assertTrue(tex.contains("extra x ticks={-20,10,20}"), tex);
    assertTrue(tex.contains("\\node[words 1, halo 1, anchor=base] at (-9.6"), tex);
  }
}
