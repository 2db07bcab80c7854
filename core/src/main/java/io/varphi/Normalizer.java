package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.kernel.ExactRows;
import io.varphi.kernel.RowFormula;
import io.varphi.kernel.RowKernel;
import io.varphi.real.Arithmetic;
import io.varphi.real.Lazy;
import io.varphi.real.RowFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A function of a whole row of numbers, such as softmax, with its parameters set; in an array it
 * works along one axis.
 *
 * <p>Every result is the exact one rounded once: the error is at most 0.5 ULP. (A row of floats
 * counts as the real numbers it holds.)
 *
 * <ul>
 *   <li>NaN anywhere in a row gives NaN throughout.
 *   <li>+∞ takes everything; several +∞ share it as equal entries do. For softmin that is −∞. So
 *       softmax of [0, ∞] is [0, 1], never NaN.
 *   <li>−∞ gets nothing: 0, or −∞ from log_softmax. (For softmin that is +∞.) A row of −∞ alone,
 *       one that is wholly masked, gives 0 throughout, and −∞ throughout from log_softmax.
 *   <li>An empty row gives an empty row.
 * </ul>
 *
 * <p>Gradients are those of the limits so defined; a wholly masked row has gradient 0.
 *
 * <p>The noise of gumbel_softmax depends on its seed and on the place of an entry, in its row or,
 * where an array is given, in the array. The same call therefore gives the same sample; another one
 * needs another seed.
 *
 * <p>Instances are immutable and safe for use by many threads; what they compute does not depend on
 * threads.
 */
public final class Normalizer implements Entry {
  private final Card card;
  private final RowNotation notation;
  private final int axis;
  private final Function<Settings, NormalizerRule> rules;
  private final Settings settings;
  private final NormalizerRule rule;
  private final Lazy<RowKernel> kernel = Lazy.of(this::newKernel);

  Normalizer(
      Card card,
      RowNotation notation,
      int axis,
      Function<Settings, NormalizerRule> rules,
      Settings settings) {
    this.card = card;
    this.notation = notation;
    this.axis = axis;
    this.rules = rules;
    this.settings = settings;
    this.rule = rules.apply(settings);
  }

  @Override
  public Card card() {
    return card;
  }

  @Override
  public String specification() {
    return card.name() + settings.specification();
  }

  /** The i-th result as LaTeX, parameters by their symbols. */
  public String latex() {
    return notation.latex();
  }

  /** The i-th result in a line of plain characters, parameters by their names. */
  public String text() {
    return notation.text();
  }

  /** The axis along which rows lie where none is named: −1, the last, but −3 for softmax2d. */
  public int axis() {
    return axis;
  }

  /** The results for a row, correctly rounded. */
  public double[] apply(double[] row) {
    return normalized(row, new Counters(0, 1), RowFunction::toDoubles);
  }

  /** The results for a row, correctly rounded to floats. */
  public float[] apply(float[] row) {
    return narrowed(normalized(widened(row), new Counters(0, 1), Normalizer::toFloats));
  }

  /**
   * The results for an array in row-major order, each row along {@link #axis()} by itself.
   *
   * @throws IllegalArgumentException if the shape is too short or is not that of the data
   */
  public double[] apply(double[] data, int[] shape) {
    return apply(data, shape, axis);
  }

  /**
   * The results for an array in row-major order, each row along one axis by itself.
   *
   * @param along the axis, counted from 0, or backwards from −1
   * @throws IllegalArgumentException if there is no such axis or the shape is not that of the data
   */
  public double[] apply(double[] data, int[] shape, int along) {
    return normalized(data, TensorAxis.of(data.length, shape, along), RowFunction::toDoubles);
  }

  /**
   * The results for an array in row-major order, each row along {@link #axis()} by itself,
   * correctly rounded to floats.
   *
   * @throws IllegalArgumentException if the shape is too short or is not that of the data
   */
  public float[] apply(float[] data, int[] shape) {
    return apply(data, shape, axis);
  }

  /**
   * The results for an array in row-major order, each row along one axis by itself, correctly
   * rounded to floats.
   *
   * @param along the axis, counted from 0, or backwards from −1
   * @throws IllegalArgumentException if there is no such axis or the shape is not that of the data
   */
  public float[] apply(float[] data, int[] shape, int along) {
    TensorAxis rows = TensorAxis.of(data.length, shape, along);
    return narrowed(normalized(widened(data), rows, Normalizer::toFloats));
  }

  /**
   * The Jacobian at a row, correctly rounded: J[i][j] = ∂yᵢ/∂xⱼ. For sparsemax and entmax15 the one
   * on the support, which is a generalised Jacobian where an entry is about to enter; for hardmax
   * zeros.
   */
  public double[][] jacobian(double[] row) {
    return IntStream.range(0, row.length)
        .mapToObj(i -> backward(row, unit(i, row.length)))
        .toArray(double[][]::new);
  }

  private static double[] unit(int i, int length) {
    double[] row = new double[length];
    row[i] = 1;
    return row;
  }

  /**
   * The gradient by x of a quantity whose gradient by y is dy: Σᵢ dyᵢ·∂yᵢ/∂xⱼ, correctly rounded.
   *
   * @param dy of the same length as the row; NaN throughout is the result if there is anything but
   *     finite numbers in it
   * @throws IllegalArgumentException if the lengths differ
   */
  public double[] backward(double[] row, double[] dy) {
    if (row.length != dy.length) {
      throw new IllegalArgumentException(
          "a row of length "
              + row.length
              + " has no gradient of length "
              + dy.length
              + "; give one of the same length");
    }
    if (hasNaN(row) || !Arrays.stream(dy).allMatch(Double::isFinite)) {
      return filled(row.length, Double.NaN);
    }
    Contenders contenders = Contenders.of(row, rule.dominant());
    if (contenders.isEmpty()) {
      return new double[row.length];
    }
    Backward function = new Backward(rule, noise(contenders, new Counters(0, 1)));
    double[] gradient =
        function.toDoubles(
            concatenated(contenders.values(), contenders.select(dy), contenders.others(dy)));
    return contenders.spread(gradient, rule.isLogarithmic() ? dy : new double[row.length]);
  }

  /**
   * The same function over arrays of many rows, fast and within the bounds that {@link RowKernel}
   * states.
   *
   * @throws UnsupportedOperationException for gumbel_softmax, which draws noise; given the noise,
   *     it is softmax, forward and backward
   */
  public RowKernel kernel() {
    return kernel.get();
  }

  private RowKernel newKernel() {
    return RowKernel.of(
        rowFormula(),
        new ExactRows() {
          @Override
          public float[] apply(float[] row) {
            return Normalizer.this.apply(row);
          }

          @Override
          public double[] apply(double[] row) {
            return Normalizer.this.apply(row);
          }

          @Override
          public double[] backward(double[] row, double[] dy) {
            return Normalizer.this.backward(row, dy);
          }
        });
  }

  private RowFormula rowFormula() {
    return switch (rule) {
      case SoftmaxRule(Expr temperature) -> new RowFormula.Softmax(temperature);
      case OppositeRule(SoftmaxRule(Expr temperature)) -> new RowFormula.Softmin(temperature);
      case LogSoftmaxRule() -> new RowFormula.LogSoftmax();
      case SparsemaxRule() -> new RowFormula.Sparsemax();
      case Entmax15Rule() -> new RowFormula.Entmax15();
      case HardmaxRule() -> new RowFormula.Hardmax();
      case GumbelRule(NormalizerRule values, SoftmaxRule(Expr temperature), _) ->
          throw new UnsupportedOperationException(instead(values, temperature));
      default ->
          throw new UnsupportedOperationException(
              "there is no kernel for " + name() + "; use apply and backward, which are slower");
    };
  }

  private String instead(NormalizerRule values, Expr temperature) {
    Normalizer softmax = (Normalizer) Catalogue.of("softmax");
    String soft = softmax.with(Map.of("temperature", temperature)).specification() + ".kernel()";
    return "there is no kernel for "
        + name()
        + ", for kernels draw no noise; add -log(-log(u)) to each x, with u uniform between 0 and"
        + " 1, as Activation.parse(\"-log(-log(x))\").kernel() computes it, then use "
        + (values instanceof HardmaxRule ? "hardmax.kernel() forward and " : "")
        + soft
        + (values instanceof HardmaxRule ? " backward" : "");
  }

  /** The value of a parameter. */
  public double parameter(String name) {
    return settings.number(name);
  }

  /**
   * The same function with one parameter changed.
   *
   * @throws IllegalArgumentException if there is no such parameter or the value is out of its range
   */
  public Normalizer with(String parameter, double newValue) {
    return with(Map.of(parameter, Settings.decimal(newValue)));
  }

  Normalizer with(Map<String, Expr> changes) {
    return new Normalizer(card, notation, axis, rules, settings.with(changes));
  }

  // Rows
  // --------------------------------------------------------------------------------------------

  /** Which counter of the noise each entry of a row has. */
  private record Counters(long first, long step) {
    long at(int place) {
      return first + place * step;
    }
  }

  private interface Rounded {
    double[] of(RowFunction function, double[] row);
  }

  private double[] normalized(double[] data, TensorAxis rows, Rounded rounded) {
    double[] results = new double[data.length];
    double[] row = new double[rows.length()];
    for (int outer = 0; outer < rows.outer(); outer++) {
      for (int inner = 0; inner < rows.inner(); inner++) {
        int first = outer * rows.length() * rows.inner() + inner;
        for (int i = 0; i < row.length; i++) {
          row[i] = data[first + i * rows.inner()];
        }
        double[] normalized = normalized(row, new Counters(first, rows.inner()), rounded);
        for (int i = 0; i < row.length; i++) {
          results[first + i * rows.inner()] = normalized[i];
        }
      }
    }
    return results;
  }

  private double[] normalized(double[] row, Counters counters, Rounded rounded) {
    if (hasNaN(row)) {
      return filled(row.length, Double.NaN);
    }
    double[] nothing = filled(row.length, rule.isLogarithmic() ? Double.NEGATIVE_INFINITY : 0);
    Contenders contenders = Contenders.of(row, rule.dominant());
    if (contenders.isEmpty()) {
      return nothing;
    }
    Forward function = new Forward(rule, noise(contenders, counters));
    return contenders.spread(rounded.of(function, contenders.values()), nothing);
  }

  private List<Double> noise(Contenders contenders, Counters counters) {
    return contenders.places().mapToObj(place -> rule.noise(counters.at(place))).toList();
  }

  private record Forward(NormalizerRule rule, List<Double> noise) implements RowFunction {
    @Override
    public <T> List<T> apply(Arithmetic<T> arithmetic, List<T> row) {
      return rule.values(arithmetic, noisy(arithmetic, row, noise));
    }
  }

  /** The gradient by x of a row of x, dy at the contenders and dy elsewhere. */
  private record Backward(NormalizerRule rule, List<Double> noise) implements RowFunction {
    @Override
    public <T> List<T> apply(Arithmetic<T> arithmetic, List<T> row) {
      int n = noise.size();
      List<T> x = noisy(arithmetic, row.subList(0, n), noise);
      return rule.backward(arithmetic, x, row.subList(n, 2 * n), row.subList(2 * n, row.size()));
    }
  }

  private static <T> List<T> noisy(Arithmetic<T> arithmetic, List<T> row, List<Double> noise) {
    List<T> sums = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      sums.add(arithmetic.add(row.get(i), arithmetic.exactly(noise.get(i))));
    }
    return sums;
  }

  private static boolean hasNaN(double[] row) {
    return Arrays.stream(row).anyMatch(Double::isNaN);
  }

  private static double[] filled(int length, double value) {
    double[] row = new double[length];
    Arrays.fill(row, value);
    return row;
  }

  private static double[] concatenated(double[]... rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] toFloats(RowFunction function, double[] row) {
    return widened(function.toFloats(row));
  }

  private static double[] widened(float[] row) {
    return IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray();
  }

  private static float[] narrowed(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }

  @Override
  public String toString() {
    return specification();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Normalizer that
        && card.equals(that.card)
        && settings.asMap().equals(that.settings.asMap());
  }

  @Override
  public int hashCode() {
    return Objects.hash(card.name(), settings.asMap());
  }
}
