package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures through the TeX that is installed, if there is one. */
class TexCompileTest {
  private static final double POINTS_PER_MM = 72 / 25.4;

  private static final String SIGNS = "a--b---c ''d' \"e\" ``f ?`g ,,h";

  @TempDir private Path folder;

  private static void needs(String engine) throws IOException, InterruptedException {
    String[] files = {"pgfplots.sty", "standalone.cls", "amssymb.sty", "fix-cm.sty"};
    String[] command =
        Stream.concat(Stream.of("kpsewhich"), Stream.of(files)).toArray(String[]::new);
    assumeTrue(succeeds(Path.of("."), command), "TeX is missing, or one of " + List.of(files));
    assumeTrue(succeeds(Path.of("."), engine, "--version"), engine + " is missing");
  }

  private static boolean succeeds(Path where, String... command)
      throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }

  private PDDocument compile(String engine, String tex) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("figure.tex"), tex);
    boolean compiled =
        succeeds(
            folder,
            engine,
            "-interaction=nonstopmode",
            "-halt-on-error",
            "-no-shell-escape",
            "figure.tex");
    String log = Files.readString(folder.resolve("figure.log"));
    assertTrue(compiled, log);
    assertFalse(log.contains("Missing character"), log);
    assertFalse(log.contains("Overfull"), log);
    return Loader.loadPDF(folder.resolve("figure.pdf").toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xelatex", "lualatex"})
  void aDocumentIsAPageOfTheSizeOfTheFigure(String engine) throws Exception {
    needs(engine);
    Figure figure =
        Figure.of(TestCurves.SILU, TestCurves.TANH)
            .withGradients()
            .style(Style.PAPER)
            .size(85, 60)
            .title("50% of $\\frac{a}{b}$ & c_d");
    try (PDDocument pdf = compile(engine, figure.toTex(TexForm.DOCUMENT))) {
      assertEquals(1, pdf.getNumberOfPages());
      assertEquals(85 * POINTS_PER_MM, pdf.getPage(0).getMediaBox().getWidth(), 0.05);
      assertEquals(60 * POINTS_PER_MM, pdf.getPage(0).getMediaBox().getHeight(), 0.05);
      String text = new PDFTextStripper().getText(pdf);
      for (String word : List.of("SiLU", "Tanh", "gradient", "50%", "c_d")) {
        assertTrue(text.contains(word), text);
      }
    }
  }

  /** In one document, as starting TeX takes longer than most figures. */
  @ParameterizedTest
  @ValueSource(strings = {"xelatex", "lualatex"})
  void allKindsOfFiguresCompile(String engine) throws Exception {
    needs(engine);
    StringBuilder tex =
        new StringBuilder(
            """
            \\documentclass{article}
            \\usepackage{amsmath, amssymb}
            \\usepackage{pgfplots}
            \\pgfplotsset{compat=1.16}
            \\usepgfplotslibrary{statistics}
            \\usepackage[margin=0mm, paperwidth=300mm, paperheight=300mm]{geometry}
            \\begin{document}
            """);
    List<Figure> figures = new ArrayList<>(figures());
    figures.add(withSigns());
    for (Figure figure : figures) {
      tex.append("\\noindent ").append(figure.toTex(TexForm.FRAGMENT)).append("\\clearpage\n");
    }
    tex.append("\\end{document}\n");
    try (PDDocument pdf = compile(engine, tex.toString())) {
      assertEquals(figures.size(), pdf.getNumberOfPages());
      PDFTextStripper lastPage = new PDFTextStripper();
      lastPage.setStartPage(figures.size());
      String text = lastPage.getText(pdf);
      assertTrue(text.contains(SIGNS), text);
      assertTrue(text.contains("--k \"l\" 'm'"), text);
    }
  }

  /** Signs of which TeX makes ligatures, dashes and quotation marks. */
  private static Figure withSigns() {
    return Figure.of(TestCurves.TANH)
        .title("f\u2032\u00b2(x), $x^2$\u2032: " + SIGNS)
        .with(Note.of(1, 0, Label.code("--k \"l\" 'm'")))
        .labels("n\"'", "$\\operatorname{o\"p}$");
  }

  private static List<Figure> figures() {
    List<String> names = List.of("A_1", "B & C", "$\\alpha$");
    double[] x = {1, 10, 100, 1000};
    double[] y = {0.5, 2, Double.NaN, 1e12};
    double[] low = {0.2, 1, 1, 1};
    double[] high = {1, 3, 4, 1e13};
    double[] many =
        IntStream.range(0, 4200).mapToDouble(i -> i % 2 == 0 ? i : Double.NaN).toArray();
    SurfaceMap map =
        Surfaces.of("z", "x", "y", (a, b) -> a * b, new Interval(-1, 1), new Interval(-1, 1));
    Curve relu = TestCurves.RELU;
    return List.of(
        Figure.of(relu).withGradients().style(Style.PRINT).legend(Legend.BELOW),
        Figure.of(relu, TestCurves.TANH).style(Style.DARK).legend(Legend.CURVES).grid(true),
        Figure.of(relu)
            .with(
                Tangent.of(TestCurves.TANH, 0.5),
                Note.of(1, 1, Label.words("{here} #1 ~ ^ \\\\")).dot().textAt(-2, 2),
                Region.between(-1, 0, "gap"),
                HorizontalLine.at(0.5, "half"),
                VerticalLine.at(1, "one"))
            .axes(Axes.FRAME)
            .grid(true)
            .labels("step", "value"),
        Figure.of(
                Polyline.of("line", x, y),
                Band.of("line", x, low, high),
                Points.of("points", x, low).errors(low, high))
            .logX()
            .logY(),
        Figure.of(Bars.of("a", names, 1, -2, 3), Bars.of("b", names, 2, 1, Double.NaN)),
        Figure.of(Boxes.of("a", names, List.of(x, low, high))).logY(),
        Figure.of(Histogram.of("h", new double[] {0, 1, 2, 4}, 1, 3, 2)),
        Figure.of(TestCurves.TANH).domain(1, 5).range(0.5, 1.5),
        Figure.of(TestCurves.TANH).domain(-5, -1).range(-1.5, -0.5),
        Figure.of(Polyline.of("only gaps", many, many), Polyline.of("line", x, low)),
        Figure.grid(2, relu(), Figure.of(map), Figure.of(TestCurves.SILU)).title("Grid"),
        Figure.of(map).style(Style.PRINT).size(60, 45));
  }

  private static Figure relu() {
    return Figure.of(TestCurves.RELU).title("$\\sqrt{\\frac{x}{2}}$");
  }
}
