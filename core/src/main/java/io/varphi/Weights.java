package io.varphi;

import io.varphi.real.Arithmetic;
import io.varphi.real.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Jacobian (diag(w) − w·wᵀ/Σw)/c, which softmax, sparsemax and entmax all have, each with its
 * own weights w and divisor c. It is symmetric.
 */
record Weights<T>(List<T> weights, T divisor) {

  /**
   * The Jacobian at x times dy: wⱼ·(Σw·dyⱼ − Σ wᵢ·dyᵢ)/(c·Σw).
   *
   * <p>A constant may be subtracted from dy, and one is that makes zeros exact. For softmax, wᵢ =
   * exp(xᵢ); by the theorem of Lindemann and Weierstrass component j is zero only where equal x
   * have dy of mean dyⱼ. If then the mean over the largest x is subtracted and the dy of equal x
   * are added first, all of the terms are exactly 0, and no precision is spent in vain on telling
   * them from 0.
   */
  List<T> backward(Arithmetic<T> arithmetic, List<T> x, List<T> dy) {
    T total = Rows.sum(arithmetic, weights);
    T pivot = pivot(arithmetic, x, dy);
    List<T> shifted = Rows.map(dy, d -> arithmetic.subtract(d, pivot));
    T product = product(arithmetic, x, shifted);
    T denominator = arithmetic.multiply(divisor, total);
    List<T> gradient = new ArrayList<>(dy.size());
    for (int j = 0; j < dy.size(); j++) {
      T excess = arithmetic.subtract(arithmetic.multiply(total, shifted.get(j)), product);
      T numerator = arithmetic.multiply(weights.get(j), excess);
      gradient.add(arithmetic.divide(numerator, denominator));
    }
    return gradient;
  }

  /** The mean dy of the largest x, or where that has no exact number, one of these dy. */
  private static <T> T pivot(Arithmetic<T> arithmetic, List<T> x, List<T> dy) {
    int top = Rows.top(arithmetic, x);
    T sum = arithmetic.exactly(0);
    int count = 0;
    for (int i = 0; i < x.size(); i++) {
      if (i == top || arithmetic.compare(x.get(i), x.get(top)) == Order.EQUAL) {
        sum = arithmetic.add(sum, dy.get(i));
        count++;
      }
    }
    T mean = arithmetic.divide(sum, arithmetic.exactly(count));
    return Rows.isExact(arithmetic, mean) ? mean : dy.get(top);
  }

  /** Σ wᵢ·dyᵢ, where the dy of equal x are added first. */
  private T product(Arithmetic<T> arithmetic, List<T> x, List<T> dy) {
    Map<T, T> sums = new HashMap<>();
    T product = arithmetic.exactly(0);
    for (int i = 0; i < x.size(); i++) {
      if (Rows.isExact(arithmetic, x.get(i))) {
        sums.merge(x.get(i), dy.get(i), arithmetic::add);
      } else {
        product = arithmetic.add(product, arithmetic.multiply(weights.get(i), dy.get(i)));
      }
    }
    for (int i = 0; i < x.size(); i++) {
      T sum = sums.remove(x.get(i));
      if (sum != null) {
        product = arithmetic.add(product, arithmetic.multiply(weights.get(i), sum));
      }
    }
    return product;
  }
}
