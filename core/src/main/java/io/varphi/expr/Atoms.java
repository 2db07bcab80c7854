package io.varphi.expr;

/**
 * The sentences that are needed everywhere. They stand apart from {@link Expr} so that loading one
 * class never waits for the other.
 */
public final class Atoms {
  public static final Expr ZERO = Expr.number(0);
  public static final Expr ONE = Expr.number(1);
  public static final Expr TWO = Expr.number(2);
  public static final Expr X = new Expr.Variable("x");

  private Atoms() {}
}
