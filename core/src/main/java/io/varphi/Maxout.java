package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.kernel.MaxoutKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The largest of each k consecutive numbers of a row: max(x₁, …, xₖ), max(xₖ₊₁, …, x₂ₖ), ….
 *
 * <p>Results are exact. A group with NaN in it gives NaN, also as its gradient. Of equal numbers
 * the first counts as the largest and gets the whole gradient.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class Maxout implements Entry {
  static final List<Maxout> ENTRIES =
      List.of(
          new Builder("maxout", "Maxout")
              .parameter(Parameter.parameter("k", "k", "2").between("1", "2147483647").asWhole())
              .paper(
                  "Goodfellow, Warde-Farley, Mirza, Courville, Bengio 2013",
                  "Maxout networks",
                  "arXiv:1302.4389")
              .knownAs(Framework.TFA, "layers.Maxout", "given the number of groups, not their size")
              .knownAs(Framework.CHAINER, "functions.maxout", "pool_size has no default; axis = 1")
              .en(
                  "Keeps the largest of each k consecutive numbers: a convex piecewise linear"
                      + " function with k pieces, whose shape the weights before it learn.")
              .zh("取每 k 个相邻数中的最大者：由 k 段组成的分段线性凸函数，其形状由前一层的权重学得。")
              .build());

  private final Card card;
  private final Settings settings;
  private final int k;

  private Maxout(Card card, Settings settings) {
    this.card = card;
    this.settings = settings;
    this.k = Math.toIntExact(WholeNumber.of(card.name(), settings, "k"));
  }

  @Override
  public Card card() {
    return card;
  }

  @Override
  public String specification() {
    return card.name() + settings.specification();
  }

  /** The number of the group i as LaTeX. */
  public String latex() {
    return "\\max_{1 \\le j \\le k} x_{k(i-1)+j}";
  }

  /** The number of the group i in a line of plain characters. */
  public String text() {
    return "max(x[k*(i - 1) + 1], …, x[k*i])";
  }

  /**
   * The largest number of each group.
   *
   * @throws IllegalArgumentException if the length is not a multiple of k
   */
  public double[] apply(double[] row) {
    double[] largest = new double[groups(row.length)];
    for (int group = 0; group < largest.length; group++) {
      largest[group] = row[top(row, group)];
    }
    return largest;
  }

  /**
   * The largest number of each group.
   *
   * @throws IllegalArgumentException if the length is not a multiple of k
   */
  public float[] apply(float[] row) {
    double[] wide = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      wide[i] = row[i];
    }
    float[] largest = new float[groups(row.length)];
    for (int group = 0; group < largest.length; group++) {
      largest[group] = row[top(wide, group)];
    }
    return largest;
  }

  /**
   * The gradient by the row of a quantity whose gradient by the result is dy: that of a group goes
   * to its first largest number.
   *
   * @throws IllegalArgumentException if the length is not a multiple of k, or dy does not have one
   *     number for each group
   */
  public double[] backward(double[] row, double[] dy) {
    int groups = groups(row.length);
    if (dy.length != groups) {
      throw new IllegalArgumentException(
          "a row of length "
              + row.length
              + " has "
              + groups
              + " groups of "
              + k
              + ", so no gradient of length "
              + dy.length);
    }
    double[] gradient = new double[row.length];
    for (int group = 0; group < groups; group++) {
      int top = top(row, group);
      if (Double.isNaN(row[top])) {
        Arrays.fill(gradient, group * k, (group + 1) * k, Double.NaN);
      } else {
        gradient[top] = dy[group];
      }
    }
    return gradient;
  }

  private int groups(int length) {
    if (length % k != 0) {
      throw new IllegalArgumentException(
          "a row of length "
              + length
              + " has no whole number of groups of k = "
              + k
              + "; give a length that "
              + k
              + " divides");
    }
    return length / k;
  }

  /** The place of the first NaN of a group, or of its first largest number. */
  private int top(double[] row, int group) {
    int top = group * k;
    for (int i = top; i < (group + 1) * k; i++) {
      if (Double.isNaN(row[i])) {
        return i;
      }
      if (row[i] > row[top]) {
        top = i;
      }
    }
    return top;
  }

  /** The same over whole arrays, fast. */
  public MaxoutKernel kernel() {
    return MaxoutKernel.of(k);
  }

  /** The value of a parameter. */
  public double parameter(String name) {
    return settings.number(name);
  }

  /**
   * The same function with one parameter changed.
   *
   * @throws IllegalArgumentException if there is no such parameter, or the value is not a whole
   *     number in its range
   */
  public Maxout with(String parameter, double newValue) {
    return with(Map.of(parameter, Settings.decimal(newValue)));
  }

  Maxout with(Map<String, Expr> changes) {
    return new Maxout(card, settings.with(changes));
  }

  @Override
  public String toString() {
    return specification();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Maxout that
        && card.equals(that.card)
        && settings.asMap().equals(that.settings.asMap());
  }

  @Override
  public int hashCode() {
    return Objects.hash(card.name(), settings.asMap());
  }

  private static final class Builder extends CardBuilder<Builder> {
    Builder(String name, String title) {
      super(name, title, Family.MAXOUT);
    }

    @Override
    Builder self() {
      return this;
    }

    Maxout build() {
      Card card = card();
      return new Maxout(card, Settings.defaults(card));
    }
  }
}
