package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Family;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The curve of an activation function under the name that the catalogue gives it. */
final class ActivationCurve {
  /** One setting in {@code name(alpha=0.5, beta=1/6)}. */
  private static final Pattern SETTING = Pattern.compile("(\\w+)=(.+?)(?=, \\w+=|\\)$)");

  /** A symbol in LaTeX: a letter, with an index or not. */
  private static final Pattern SYMBOL =
      Pattern.compile("(?:\\\\(?<greek>[a-z]+)|(?<latin>[A-Za-z]))(?:_\\{?(?<index>\\w+)}?)?");

  private ActivationCurve() {}

  static Curve of(Activation activation) {
    return Curve.of(label(activation), activation::value, activation::gradient)
        .breaks(activation.facts().breaks())
        .secondDerivative(activation::secondDerivative, activation.facts().gradientBreaks());
  }

  /** ELU, or ELU(α = 0.5) with the parameters that were set; a formula as it was typed. */
  private static Label label(Activation activation) {
    if (activation.card().family() == Family.FORMULA) {
      return Label.code(activation.name());
    }
    Label label = Label.words(activation.title());
    String separator = "(";
    Matcher setting = SETTING.matcher(activation.specification());
    while (setting.find()) {
      label =
          label
              .then(Label.words(separator))
              .then(symbol(activation, setting.group(1)))
              .then(Label.words(" = " + setting.group(2)));
      separator = ", ";
    }
    return separator.equals("(") ? label : label.then(Label.words(")"));
  }

  private static Label symbol(Activation activation, String parameter) {
    Matcher symbol = SYMBOL.matcher(activation.card().parameter(parameter).symbol());
    if (!symbol.matches()) {
      return Label.words(parameter);
    }
    String greek = symbol.group("greek");
    Label letter = Label.variable(greek == null ? symbol.group("latin") : greek(greek));
    String index = symbol.group("index");
    return index == null ? letter : letter.index(index);
  }

  /** Unicode spells lambda without its b. */
  private static String greek(String name) {
    String upper = name.equals("lambda") ? "LAMDA" : name.toUpperCase(Locale.ROOT);
    return Character.toString(Character.codePointOf("GREEK SMALL LETTER " + upper));
  }
}
