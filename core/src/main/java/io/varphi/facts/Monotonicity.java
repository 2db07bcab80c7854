package io.varphi.facts;

/** Whether a function rises or falls throughout its domain. */
public enum Monotonicity {
  /** x &lt; y implies f(x) &lt; f(y). */
  INCREASING,
  /** x &lt; y implies f(x) ≤ f(y); level somewhere. */
  NONDECREASING,
  /** x &lt; y implies f(x) &gt; f(y). */
  DECREASING,
  /** x &lt; y implies f(x) ≥ f(y); level somewhere. */
  NONINCREASING,
  CONSTANT,
  /** Rises and falls, or is defined nowhere. */
  NEITHER;

  static Monotonicity of(boolean rises, boolean falls, boolean isLevelSomewhere) {
    if (rises == falls) {
      return rises || !isLevelSomewhere ? NEITHER : CONSTANT;
    }
    if (rises) {
      return isLevelSomewhere ? NONDECREASING : INCREASING;
    }
    return isLevelSomewhere ? NONINCREASING : DECREASING;
  }
}
