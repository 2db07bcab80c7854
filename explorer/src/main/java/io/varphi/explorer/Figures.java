package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Normalizer;
import io.varphi.expr.Expr;
import io.varphi.expr.Printer;
import io.varphi.figure.Curve;
import io.varphi.figure.Figure;
import io.varphi.figure.Histogram;
import io.varphi.figure.Label;
import io.varphi.figure.Mark;
import io.varphi.figure.Note;
import io.varphi.figure.Polyline;
import io.varphi.figure.Tangent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the page shows, as a figure. */
final class Figures {
  private static final double PANEL_WIDTH_MM = 65;
  private static final double PANEL_HEIGHT_MM = 58;

  private final Functions functions;

  Figures(Functions functions) {
    this.functions = functions;
  }

  Figure of(Shown shown) {
    Figure figure =
        switch (shown.view()) {
          case CURVES -> curves(shown);
          case DISTRIBUTION -> distributions(shown);
          case STACK -> stacks(shown);
          case ERROR -> Errors.figure(functions.activation(shown.spec()), shown);
          case GATE -> gate(shown);
          case SIMPLEX -> simplex(shown);
        };
    return figure.language(shown.language()).style(shown.style());
  }

  /**
   * Finds out whether what is shown has a picture, where that takes no time.
   *
   * @throws Refusal if it has none
   */
  void check(Shown shown) {
    if (shown.view() == Shown.View.SIMPLEX) {
      simplex(shown);
    }
  }

  private Figure curves(Shown shown) {
    List<Activation> activations = shown.activations(functions);
    List<Mark> marks = new ArrayList<>();
    Shown.Curves wanted = shown.curves();
    for (int i = 0; i < activations.size(); i++) {
      if (wanted.value()) {
        marks.add(Curve.of(activations.get(i)).colour(i));
      } else {
        addDerivatives(activations.get(i), i, wanted, marks);
      }
    }
    if (marks.isEmpty()) {
      throw Refusal.bad(
          "neither f nor a derivative is shown; set f=1, df=1 or ddf=1",
          "函数与导数都未显示，请设 f=1、df=1 或 ddf=1");
    }
    if (wanted.value() && wanted.tangent()) {
      shown.x().ifPresent(x -> addTangents(activations, x, marks));
    }
    Figure figure =
        Figure.of(marks.toArray(Mark[]::new))
            .domain(shown.domain().from(), shown.domain().to())
            .range(shown.range().from(), shown.range().to());
    if (!wanted.value()) {
      return figure;
    }
    figure = wanted.gradient() ? figure.withGradients() : figure;
    figure = wanted.second() ? figure.withSecondDerivatives() : figure;
    return wanted.saturation() ? figure.shadeSaturation() : figure;
  }

  private static void addDerivatives(
      Activation activation, int colour, Shown.Curves wanted, List<Mark> marks) {
    Curve gradient = Curve.of(activation).gradient();
    if (wanted.gradient()) {
      marks.add(derivative(activation, activation.derivative(), gradient, colour).dashed());
    }
    if (wanted.second()) {
      Curve second = gradient.gradient();
      marks.add(derivative(activation, activation.secondDerivative(), second, colour));
    }
  }

  /** The curve of a formula, which can be written as JSON, unlike that of a curve's gradient. */
  private static Curve derivative(
      Activation activation, Expr formula, Curve nameGiver, int colour) {
    Label name = Label.tex(nameGiver.label().toTex()); // not as it is: JSON has it as TeX
    return Curve.of(Activations.of(Printer.print(activation.bound(formula))))
        .label(name)
        .colour(colour);
  }

  private static void addTangents(List<Activation> activations, double x, List<Mark> marks) {
    for (Activation activation : activations) {
      if (Double.isFinite(activation.value(x)) && Double.isFinite(activation.gradient(x))) {
        marks.add(Tangent.of(activation, x));
      }
    }
  }

  private Figure distributions(Shown shown) {
    List<Figure> panels = new ArrayList<>();
    panels.add(panel(shown.words("input", "输入"), distribution(shown).inputs(), 2));
    panels.add(panel(shown.words("output", "输出") + " $f(x)$", distribution(shown).outputs(), 0));
    panels.add(panel(shown.words("gradient", "梯度") + " $f'(x)$", distribution(shown).slopes(), 1));
    return Figure.grid(3, panels).size(3 * PANEL_WIDTH_MM, PANEL_HEIGHT_MM);
  }

  private static Figure panel(String title, Distribution.Histogram histogram, int colour) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Histogram.of("", histogram.edges(), histogram.densities()).colour(colour));
    histogram.tags().forEach(tag -> marks.add(Note.of(tag.x(), tag.y(), tag.percent())));
    return Figure.of(marks.toArray(Mark[]::new)).range(0, histogram.top()).title(title);
  }

  private Distribution distribution(Shown shown) {
    return Distribution.of(functions.activation(shown.spec()), shown.mu(), shown.sigma());
  }

  /** A single table of all three histograms, as a grid has none. */
  Figure tabular(Shown shown) {
    if (shown.view() != Shown.View.DISTRIBUTION) {
      return of(shown);
    }
    Distribution distribution = distribution(shown);
    return Figure.of(
        histogram("input", distribution.inputs()),
        histogram("output", distribution.outputs()),
        histogram("gradient", distribution.slopes()));
  }

  private static Histogram histogram(String label, Distribution.Histogram histogram) {
    return Histogram.of(label, histogram.edges(), histogram.densities());
  }

  private Figure stacks(Shown shown) {
    List<Mark> marks = new ArrayList<>();
    List<Activation> activations = shown.activations(functions);
    double[] layers = IntStream.rangeClosed(0, shown.depth()).asDoubleStream().toArray();
    for (int i = 0; i < activations.size(); i++) {
      Activation activation = activations.get(i);
      Stack stack = Stack.of(activation, shown.depth(), shown.gain());
      marks.add(Polyline.of(name(activation), layers, positive(stack.signal())).colour(i));
      marks.add(
          Polyline.of(gradientName(activation, shown), layers, positive(stack.gradient()))
              .colour(i)
              .dashed());
    }
    return Figure.of(marks.toArray(Mark[]::new))
        .logY()
        .labels(shown.words("layer", "层"), shown.words("root mean square", "均方根"));
  }

  /** What the line of a function is called. */
  static String name(Activation activation) {
    return Curve.of(activation).label().toString().replace("$", "\\$");
  }

  static String gradientName(Activation activation, Shown shown) {
    return name(activation) + shown.words(", gradient", "，梯度");
  }

  /** What a logarithmic axis can show. */
  private static double[] positive(Series values) {
    return values.stream().map(y -> y > 1e-300 && y < 1e300 ? y : Double.NaN).toArray();
  }

  private Figure simplex(Shown shown) {
    Normalizer normalizer = functions.normalizer(shown.spec());
    try {
      return Figure.simplex(normalizer, shown.logits().toArray());
    } catch (IllegalArgumentException e) {
      throw Refusal.quoting(
          e, "%s 没有单纯形图：结果不是概率，或只取顶点；请改用 softmax、sparsemax 或 entmax15", normalizer.name());
    }
  }

  private Figure gate(Shown shown) {
    return Figure.fromJson(GateMap.json(functions.gate(shown.spec()), shown.part(), shown.spot()));
  }
}
