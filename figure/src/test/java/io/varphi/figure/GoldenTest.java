package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
  static Stream<String> names() {
    return Figures.ALL.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void svgIsAsItWas(String name) throws IOException {
    Golden.check(name + ".svg", Figures.of(name).toSvg());
  }

  @ParameterizedTest
  @MethodSource("names")
  void sameBytesInEveryLocale(String name) {
    String expected = Figures.of(name).toSvg();
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, Figures.of(name).toSvg(), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void otherLocalesWouldShow() {
    Locale arabic = Locale.forLanguageTag("ar-EG-u-nu-arab");
    assertNotEquals("12", String.format(arabic, "%d", 12), "the locales tested have other digits");
  }

  @Test
  void terminalIsAsItWas() throws IOException {
    Figure figure = Figure.of(TestCurves.RELU, TestCurves.elu(0.5)).withGradients();
    Golden.check("relu-elu-braille.txt", figure.title("ReLU and ELU").toText(72, 20, false));
    Golden.check("relu-elu-ascii.txt", figure.toText(72, 20, Cells.ASCII, false));
    Golden.check("relu-elu-ansi.txt", figure.toText(72, 20, true));
    Golden.check("hardshrink-braille.txt", Figure.of(TestCurves.HARD_SHRINK).toText(60, 16, false));
  }

  @Test
  void tableIsAsItWas() throws IOException {
    Figure figure =
        Figure.of(Curve.of("x²/4, exact", x -> x * x / 4, x -> x / 2).secondDerivative(x -> 0.5))
            .withGradients();
    Golden.check("parabola.csv", figure.domain(-1, 1).toCsv());
  }

  /** The figures of the golden files. */
  static final class Figures {
    static final Map<String, Figure> ALL =
        Map.of(
            "silu-tanh",
            Figure.of(TestCurves.SILU, TestCurves.TANH).withGradients().title("SiLU and tanh, f′"),
            "elu-grid-dark",
            Figure.of(TestCurves.elu(0.5), TestCurves.RELU)
                .withGradients()
                .axes(Axes.GRID)
                .style(Style.DARK),
            "sigmoid-print",
            Figure.of(TestCurves.SIGMOID, TestCurves.TANH).withGradients().style(Style.PRINT),
            "sin-paper-crowded",
            Figure.of(TestCurves.SIN).withGradients().domain(-20, 20).style(Style.PAPER),
            "exp-frame",
            Figure.of(TestCurves.EXP.label(Label.code("exp(x)"))).withGradients().axes(Axes.FRAME),
            "gallery",
            Figure.grid(
                    2,
                    Figure.of(TestCurves.HARD_SHRINK),
                    Figure.of(TestCurves.HARD_SWISH),
                    Figure.of(TestCurves.RECIPROCAL).title("Reciprocal"))
                .withGradients()
                .title("Gallery"));

    private Figures() {}

    static Figure of(String name) {
      return ALL.get(name);
    }
  }
}
