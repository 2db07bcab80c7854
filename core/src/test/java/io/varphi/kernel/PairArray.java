package io.varphi.kernel;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Numbers of twice the digits of a double, each the sum of a head and a rest of at most half an ulp
 * of it. An operation is right within 2^−100 of its greatest operand or result.
 */
final class PairArray {
  /** One of them. */
  record Pair(double head, double rest) {
    Pair negated() {
      return new Pair(-head, -rest);
    }
  }

  private final double[] heads;
  private final double[] rests;

  private PairArray(double[] heads, double[] rests) {
    this.heads = heads;
    this.rests = rests;
  }

  static PairArray of(double[] heads, double[] rests) {
    return new PairArray(heads.clone(), rests.clone());
  }

  static PairArray exactly(float[] numbers) {
    double[] heads = new double[numbers.length];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = numbers[i];
    }
    return new PairArray(heads, new double[heads.length]);
  }

  static PairArray constant(BigDecimal number, int length) {
    double head = number.doubleValue();
    PairArray constant = new PairArray(new double[length], new double[length]);
    Arrays.fill(constant.heads, head);
    Arrays.fill(constant.rests, number.subtract(new BigDecimal(head)).doubleValue());
    return constant;
  }

  /** Each a·c + b·d. */
  static PairArray combination(PairArray a, Pair c, PairArray b, Pair d) {
    PairArray result = new PairArray(new double[a.length()], new double[a.length()]);
    for (int i = 0; i < result.heads.length; i++) {
      double first = a.heads[i] * c.head;
      double firstLost =
          Math.fma(a.heads[i], c.head, -first) + (a.heads[i] * c.rest + a.rests[i] * c.head);
      double second = b.heads[i] * d.head;
      double secondLost =
          Math.fma(b.heads[i], d.head, -second) + (b.heads[i] * d.rest + b.rests[i] * d.head);
      double sum = first + second;
      double part = sum - first;
      double lost = (first - (sum - part)) + (second - part);
      result.set(i, sum, lost + (firstLost + secondLost));
    }
    return result;
  }

  int length() {
    return heads.length;
  }

  Pair number(int i) {
    return new Pair(heads[i], rests[i]);
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
