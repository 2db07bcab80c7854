package io.varphi.kernel;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Numbers of twice the digits of a double, each the sum of a head and a rest of at most half an ulp
 * of it. An operation is right within 2^−100 of its greatest operand or result.
 */
final class PairArray {
  private final double[] heads;
  private final double[] rests;

  private PairArray(double[] heads, double[] rests) {
    this.heads = heads;
    this.rests = rests;
  }

  static PairArray of(double[] heads, double[] rests) {
    return new PairArray(heads.clone(), rests.clone());
  }

  static PairArray exactly(double[] numbers) {
    return new PairArray(numbers.clone(), new double[numbers.length]);
  }

  static PairArray constant(BigDecimal number, int length) {
    double head = number.doubleValue();
    double rest = number.subtract(new BigDecimal(head)).doubleValue();
    return constant(head, rest, length);
  }

  static PairArray constant(double head, double rest, int length) {
    PairArray constant = new PairArray(new double[length], new double[length]);
    Arrays.fill(constant.heads, head);
    Arrays.fill(constant.rests, rest);
    return constant;
  }

  int length() {
    return heads.length;
  }

  double head(int i) {
    return heads[i];
  }

  double rest(int i) {
    return rests[i];
  }

  PairArray negated() {
    PairArray result = new PairArray(new double[length()], new double[length()]);
    for (int i = 0; i < length(); i++) {
      result.heads[i] = -heads[i];
      result.rests[i] = -rests[i];
    }
    return result;
  }

  PairArray plus(PairArray b) {
    PairArray result = new PairArray(new double[length()], new double[length()]);
    for (int i = 0; i < length(); i++) {
      double sum = heads[i] + b.heads[i];
      double part = sum - heads[i];
      double lost = (heads[i] - (sum - part)) + (b.heads[i] - part);
      result.set(i, sum, lost + (rests[i] + b.rests[i]));
    }
    return result;
  }

  PairArray times(PairArray b) {
    PairArray result = new PairArray(new double[length()], new double[length()]);
    for (int i = 0; i < length(); i++) {
      double product = heads[i] * b.heads[i];
      double lost = Math.fma(heads[i], b.heads[i], -product);
      result.set(i, product, lost + (heads[i] * b.rests[i] + rests[i] * b.heads[i]));
    }
    return result;
  }

  PairArray over(PairArray b) {
    PairArray result = new PairArray(new double[length()], new double[length()]);
    for (int i = 0; i < length(); i++) {
      double quotient = heads[i] / b.heads[i];
      double left = Math.fma(-quotient, b.heads[i], heads[i]) + rests[i];
      result.set(i, quotient, Math.fma(-quotient, b.rests[i], left) / b.heads[i]);
    }
    return result;
  }

  private void set(int i, double head, double rest) {
    heads[i] = head + rest;
    rests[i] = rest - (heads[i] - head);
  }
}
