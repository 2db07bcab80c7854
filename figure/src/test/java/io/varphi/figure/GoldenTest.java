package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.varphi.Activations;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
    Golden.check("loss-braille.txt", Figures.of("loss").toText(80, 24, false));
    Golden.check("boxes-braille.txt", Figures.of("boxes").toText(60, 20, false));
    Golden.check("bars-ascii.txt", Figures.of("bars-print").toText(60, 20, Cells.ASCII, false));
    Golden.check("extrema-braille.txt", Figures.of("extrema").toText(80, 24, false));
  }

  @Test
  void tableIsAsItWas() throws IOException {
    Figure figure =
        Figure.of(Curve.of("x²/4, exact", x -> x * x / 4, x -> x / 2).secondDerivative(x -> 0.5))
            .withGradients();
    Golden.check("parabola.csv", figure.domain(-1, 1).toCsv());
    Golden.check("histogram-points.csv", Figures.of("histogram-points").toCsv());
  }

  /** The figures of the golden files. */
  static final class Figures {
    private static final double[] EPOCHS = {0, 5, 10, 15, 20, 25, 30};

    static final Map<String, Figure> ALL =
        Map.ofEntries(
            Map.entry(
                "silu-tanh",
                Figure.of(TestCurves.SILU, TestCurves.TANH)
                    .withGradients()
                    .title("SiLU and tanh, f′")),
            Map.entry(
                "elu-grid-dark",
                Figure.of(TestCurves.elu(0.5), TestCurves.RELU)
                    .withGradients()
                    .axes(Axes.FRAME)
                    .grid(true)
                    .style(Style.DARK)),
            Map.entry(
                "sigmoid-print",
                Figure.of(TestCurves.SIGMOID, TestCurves.TANH).withGradients().style(Style.PRINT)),
            Map.entry(
                "sin-paper-crowded",
                Figure.of(TestCurves.SIN).withGradients().domain(-20, 20).style(Style.PAPER)),
            Map.entry(
                "exp-frame",
                Figure.of(TestCurves.EXP.label(Label.code("exp(x)")))
                    .withGradients()
                    .axes(Axes.FRAME)),
            Map.entry(
                "gallery",
                Figure.grid(
                        2,
                        Figure.of(TestCurves.HARD_SHRINK),
                        Figure.of(TestCurves.HARD_SWISH),
                        Figure.of(TestCurves.RECIPROCAL).title("Reciprocal"))
                    .withGradients()
                    .title("Gallery")),
            Map.entry(
                "overlay-formulas",
                Figure.of(Activations.gelu(), Activations.silu(), Activations.mish())
                    .withGradients()
                    .withFormulas()
                    .title("Activation functions: $x\\,\\Phi(x)$ and others")),
            Map.entry(
                "family",
                Figure.family("elu", "alpha", 0.5, 1, 2).withGradients().style(Style.PAPER)),
            Map.entry(
                "second-derivative",
                Figure.of(TestCurves.TANH.thirdDerivative(Figures::thirdOfTanh))
                    .withGradients()
                    .withSecondDerivatives()),
            Map.entry(
                "ends",
                Figure.of(Activations.gelu(), Activations.silu(), Activations.mish())
                    .withGradients()
                    .legend(Legend.CURVES)
                    .style(Style.PAPER)),
            Map.entry(
                "extrema",
                Figure.of(Activations.silu(), Activations.gelu())
                    .markExtrema()
                    .markInflections()
                    .style(Style.PAPER)),
            Map.entry(
                "saturation",
                Figure.of(Activations.sigmoid()).withGradients().domain(-8, 8).shadeSaturation()),
            Map.entry(
                "tangent",
                Figure.of(
                        Curve.of(Activations.softplus()),
                        Tangent.of(Activations.softplus(), 0),
                        Note.of(-2, 0.13, "nearly 0").textAt(-2.5, 1.5),
                        HorizontalLine.at(3, "limit"),
                        VerticalLine.at(-3, "cut"))
                    .labels("input", "output")),
            Map.entry(
                "small",
                Figure.of(Activations.gelu(), Activations.silu(), Activations.mish())
                    .withGradients()
                    .size(30, 24)),
            Map.entry(
                "loss",
                Figure.of(loss("ReLU", 30), band("ReLU", 30), loss("GELU", 20), band("GELU", 20))
                    .logY()
                    .grid(true)
                    .labels("epoch", "training loss")
                    .title("Training")),
            Map.entry(
                "log-log",
                Figure.of(Polyline.of("$1000/x$", new double[] {1, 1000}, new double[] {1000, 1}))
                    .logX()
                    .logY()
                    .style(Style.PAPER)),
            Map.entry(
                "boxes",
                Figure.of(
                        Boxes.of(
                            "",
                            List.of("ReLU", "GELU"),
                            List.of(
                                new double[] {94, 95, 95.5, 96, 92},
                                new double[] {95, 96, 96.5, 97, 96.2})))
                    .labels("", "accuracy / %")
                    .grid(true)),
            Map.entry(
                "bars-print",
                Figure.of(
                        Bars.of("forward", List.of("ReLU", "GELU"), 1, 2),
                        Bars.of("backward", List.of("ReLU", "GELU"), 1.5, -0.5))
                    .style(Style.PRINT)),
            Map.entry(
                "histogram-points",
                Figure.of(
                    Histogram.of("counts", new double[] {0, 1, 2, 3}, 1, 3, 2),
                    Points.of("measured", new double[] {0.5, 1.5}, new double[] {1.2, 2.5})
                        .errors(new double[] {1, 2}, new double[] {1.5, 3.2}),
                    Points.of("other", new double[] {2.5}, new double[] {1}))));

    private Figures() {}

    private static double thirdOfTanh(double x) {
      double t = StrictMath.tanh(x);
      return (1 - t * t) * (6 * t * t - 2);
    }

    private static Polyline loss(String label, double time) {
      return Polyline.of(label, EPOCHS, at(time, 0));
    }

    private static Band band(String label, double time) {
      return Band.of(label, EPOCHS, at(time, -0.1), at(time, 0.1));
    }

    private static double[] at(double time, double offset) {
      return Arrays.stream(EPOCHS)
          .map(epoch -> 2 * StrictMath.exp(-epoch / time) + 0.2 + offset)
          .toArray();
    }

    static Figure of(String name) {
      return ALL.get(name);
    }
  }
}
