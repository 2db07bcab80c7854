package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Rewrites;
import java.util.List;

/**
 * A function of a row of numbers whose results form a row too, written once for every arithmetic:
 * softmax, or a product with its Jacobian.
 *
 * <p>Results are rounded as those of a {@link RealFunction} are: in double-double arithmetic, and
 * for those components of which that does not decide the nearest double (or float), in intervals of
 * ever more bits. Error: 0.5 ULP for every component.
 */
public interface RowFunction {
  /**
   * The results for a row of numbers. Where the bounds of a number leave open which of two results
   * holds, it is {@linkplain Arithmetic#either either}.
   */
  <T> List<T> apply(Arithmetic<T> arithmetic, List<T> row);

  /** The nearest doubles to the results for a row of finite doubles. */
  default double[] toDoubles(double... row) {
    return RowRounding.rounded(Format.DOUBLE, this, row);
  }

  /** The nearest floats to the results for a row of finite doubles, each rounded once. */
  default float[] toFloats(double... row) {
    double[] rounded = RowRounding.rounded(Format.FLOAT, this, row);
    float[] results = new float[rounded.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = (float) rounded[i];
    }
    return results;
  }

  /** The value of a sentence without variables. */
  static <T> T constant(Arithmetic<T> arithmetic, Expr sentence) {
    return new Program<>(arithmetic, Rewrites.stable(sentence), List.of()).evaluate(List.of());
  }
}
