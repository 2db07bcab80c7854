package io.varphi.expr;

/**
 * The vocabulary in which sentences are written: the functions of one real argument that are
 * evaluated as a whole.
 *
 * <p>A word exists where composing simpler words would cancel, overflow or lose the tail: {@code
 * expm1} is a word because {@code exp(u) - 1} is not accurate near 0, {@code Phi} because {@code (1
 * + erf(u/sqrt(2)))/2} has no left tail.
 */
public enum Word {
  EXP("exp"),
  EXPM1("expm1"),
  LOG("log"),
  LOG1P("log1p"),
  SQRT("sqrt"),
  SINH("sinh"),
  COSH("cosh"),
  TANH("tanh"),
  /** 1/cosh(u). */
  SECH("sech"),
  /** sech(u)², the derivative of tanh. */
  SECH2("sech2"),
  /** The logistic function 1/(1 + exp(−u)). */
  SIGMOID("sigmoid"),
  /** log(1 + exp(u)). */
  SOFTPLUS("softplus"),
  ERF("erf"),
  ERFC("erfc"),
  /** The standard normal distribution function, erfc(−u/√2)/2. */
  NORMAL_CDF("Phi"),
  /** The standard normal density, exp(−u²/2)/√(2π). */
  NORMAL_PDF("phi"),
  SIN("sin"),
  COS("cos"),
  ATAN("atan"),
  ASINH("asinh"),
  ABS("abs"),
  /** −1, 0 or 1. */
  SIGN("sign"),
  /** log(cosh(u)). */
  LOG_COSH("logcosh"),
  /** u − tanh(u). */
  TANH_RESIDUAL("tanhres"),
  /** sin(u)/u, 1 at 0: the spherical Bessel function j₀. */
  SINC("sinc"),
  /** (sin(u) − u·cos(u))/u², 0 at 0: the spherical Bessel function j₁ = −j₀′. */
  SPHERICAL_J1("j1"),
  /** 3·j₁(u)/u − j₀(u), 0 at 0: the spherical Bessel function j₂. */
  SPHERICAL_J2("j2");

  private final String text;

  Word(String text) {
    this.text = text;
  }

  /** The name by which a formula calls the word. */
  public String text() {
    return text;
  }
}
