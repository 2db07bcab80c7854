package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Family;
import io.varphi.expr.Printer;
import io.varphi.facts.Break;
import io.varphi.facts.Smoothness;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The curve of an activation function under the name that the catalogue gives it. */
final class ActivationCurve {
  /** One setting in {@code name(alpha=0.5, beta=1/6)}. */
  private static final Pattern SETTING = Pattern.compile("(\\w+)=(.+?)(?=, \\w+=|\\)$)");

  /** A function that is made when it is first asked for. */
  private static final class Deferred implements DoubleUnaryOperator {
    private final Supplier<DoubleUnaryOperator> source;
    private volatile @Nullable DoubleUnaryOperator made;

    Deferred(Supplier<DoubleUnaryOperator> source) {
      this.source = source;
    }

    @Override
    public double applyAsDouble(double x) {
      DoubleUnaryOperator function = made;
      if (function == null) {
        function = source.get(); // the same whoever makes it
        made = function;
      }
      return function.applyAsDouble(x);
    }
  }

  private ActivationCurve() {}

  static Curve of(Activation activation) {
    return Curve.of(FunctionLabel.of(activation), activation::value, activation::gradient)
        .activation(activation)
        .names(names(activation, FunctionLabel.of(activation), 0))
        .breaks(activation.facts().breaks())
        .secondDerivative(activation::secondDerivative, activation.facts().gradientBreaks())
        .thirdDerivative(new Deferred(() -> thirdDerivative(activation)), secondBreaks(activation));
  }

  /** The gradient of f″ as a formula. */
  private static DoubleUnaryOperator thirdDerivative(Activation activation) {
    String second = Printer.print(activation.bound(activation.secondDerivative()));
    return Activation.parse(second)::gradient;
  }

  private static double[] secondBreaks(Activation activation) {
    return activation.facts().breakPoints().items().stream()
        .filter(point -> point.smoothness().compareTo(Smoothness.C2) <= 0)
        .mapToDouble(Break::x)
        .toArray();
  }

  private static CurveNames names(Activation activation, Label label, int order) {
    return new CurveNames(
        label,
        () -> formula(activation, order),
        () -> names(activation, label.derivative(), order + 1),
        null);
  }

  /** ELU′(x) = …, with the parameters that were set as an index of the name. */
  private static Label formula(Activation activation, int order) {
    boolean isTyped = activation.card().family() == Family.FORMULA;
    Label name = isTyped ? Label.variable("f") : Label.words(activation.title());
    Matcher setting = SETTING.matcher(activation.specification());
    String settings =
        isTyped
            ? ""
            : setting
                .results()
                .map(s -> activation.card().parameter(s.group(1)).symbol() + "=" + s.group(2))
                .collect(Collectors.joining(",\\,"));
    String index = settings.isEmpty() ? "" : "_{" + settings + "}";
    String right =
        switch (order) {
          case 0 -> activation.latex();
          case 1 -> activation.derivativeLatex();
          case 2 -> activation.secondDerivativeLatex();
          default -> throw new IllegalArgumentException("no formula of order " + order);
        };
    return name.then(Label.formula("{}" + "'".repeat(order) + index + "(x) = ", right));
  }

  /**
   * The curve of a member of a family, labelled with its parameter alone: α = 0.5.
   *
   * @throws IllegalArgumentException if there is no such parameter or the value is out of its range
   */
  static Curve of(Activation activation, String parameter, double value) {
    Activation member = activation.with(parameter, value);
    Label setting =
        FunctionLabel.parameter(activation, parameter).then(Label.words(" = " + number(value)));
    CurveNames names = new CurveNames(setting, null, () -> derived(1, setting), parameter);
    return of(member).names(names);
  }

  /** f′, α = 0.5. */
  private static CurveNames derived(int order, Label setting) {
    Label label = Label.variable("f");
    for (int i = 0; i < order; i++) {
      label = label.prime();
    }
    Label full = label.then(Label.words(", ")).then(setting);
    return new CurveNames(full, null, () -> derived(order + 1, setting), null);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
