package io.varphi.expr;

import java.util.Optional;

/**
 * The constants a formula may call by name. All but π are sentences themselves, so they are known
 * to any precision.
 */
public enum NamedConstant {
  PI("pi", "\\pi", ""),
  E("e", "e", "exp(1)"),
  /** α of SELU: the fixed point of Klambauer et al. 2017, arXiv:1706.02515. */
  SELU_ALPHA("selu_alpha", "\\alpha", "sqrt(2/pi) / (1 - erfc(sqrt(1/2))*exp(1/2))"),
  /** λ of SELU, which makes the second moment under N(0, 1) equal to 1. */
  SELU_LAMBDA(
      "selu_lambda",
      "\\lambda",
      "(1 - erfc(sqrt(1/2))*sqrt(e)) * sqrt(2*pi)"
          + " / sqrt(2*erfc(sqrt(2))*e^2 + pi*erfc(sqrt(1/2))^2*e"
          + " - 2*(2 + pi)*erfc(sqrt(1/2))*sqrt(e) + pi + 2)");

  private final String text;
  private final String latex;
  private final String definition;

  NamedConstant(String text, String latex, String definition) {
    this.text = text;
    this.latex = latex;
    this.definition = definition;
  }

  public String text() {
    return text;
  }

  public String latex() {
    return latex;
  }

  /** The sentence that defines the constant; empty for π, which is primitive. */
  public Optional<Expr> definition() {
    return definition.isEmpty() ? Optional.empty() : Optional.of(Parser.constant(definition));
  }
}
