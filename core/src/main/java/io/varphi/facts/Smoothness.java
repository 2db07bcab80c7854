package io.varphi.facts;

/** How often a function is continuously differentiable. */
public enum Smoothness {
  DISCONTINUOUS("discontinuous"),
  C0("C⁰"),
  C1("C¹"),
  C2("C²"),
  C3("C³"),
  /** Four times at least; no higher derivative is looked at. */
  C4("C⁴"),
  /** A single power series about every point: no break anywhere. */
  ANALYTIC("C^ω");

  private final String symbol;

  Smoothness(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** That of a function whose derivatives up to this order, −1 for none, are continuous. */
  static Smoothness ofOrder(int order) {
    return values()[order + 1];
  }
}
