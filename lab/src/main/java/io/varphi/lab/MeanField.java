package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.facts.Break;
import io.varphi.gaussian.GaussianNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How signals and gradients go through wide random nets of one function (Poole et al. 2016,
 * arXiv:1606.05340; Schoenholz et al. 2017, arXiv:1611.01232; Hayou et al. 2019, arXiv:1902.06853).
 *
 * <p>The inputs u of the functions in a layer are normal with a variance q. That of the next layer
 * is sigmaW²·E f(u)² + sigmaB², and the second moment of a gradient grows by χ₁ = sigmaW²·E f′(u)²
 * with each layer on the way back. Integrals are accurate to about 1e-13 of their size for the
 * functions of the catalogue; NaN where they do not exist. f′ is taken pointwise, so that a jump
 * counts nothing in χ₁.
 *
 * <p>The same bits on every machine. Instances are safe for use by many threads.
 */
public final class MeanField {
  private static final double SMALLEST_VARIANCE = 1e-10;
  private static final int POINTS_PER_DECADE = 8;
  private static final int DECADES = 20;
  private static final double AT_ZERO = 1e-20;
  private static final double NEGLIGIBLE = 1e-9;
  private static final double RESOLUTION = 1e-12;
  private static final int CACHED = 4096;

  private final Activation activation;
  private final double[] breaks;
  private final boolean jumps;
  private final Map<Double, Integrals> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Double, Integrals> eldest) {
          return size() > CACHED;
        }
      };

  /** E f², its derivative by the variance, and E f′². */
  private record Integrals(double value, double byVariance, double slope) {}

  private MeanField(Activation activation) {
    this.activation = activation;
    List<Break> points = activation.facts().breakPoints().items();
    breaks = points.stream().mapToDouble(Break::x).toArray();
    jumps = points.stream().anyMatch(Break::isJump);
  }

  /** The theory for a function. */
  public static MeanField of(Activation activation) {
    return new MeanField(activation);
  }

  /** The function. */
  public Activation activation() {
    return activation;
  }

  private Integrals integrals(double variance) {
    synchronized (known) {
      return known.computeIfAbsent(
          variance,
          q -> {
            GaussianNodes nodes = nodes(q);
            return new Integrals(
                nodes.secondMoment(), nodes.secondMomentByVariance(), nodes.slopeSecondMoment());
          });
    }
  }

  private GaussianNodes nodes(double variance) {
    return GaussianNodes.of(activation.kernel(), breaks, Math.sqrt(variance));
  }

  private static boolean isUsable(double variance) {
    return variance > 0 && variance < Double.POSITIVE_INFINITY;
  }

  /** E f(u)² for u of variance q ≥ 0. */
  public double signal(double q) {
    if (q == 0) {
      double value = activation.value(0);
      return value * value;
    }
    return isUsable(q) ? integrals(q).value() : q;
  }

  /** E f′(u)² for u of variance q ≥ 0; at 0, the limit. */
  public double gradient(double q) {
    double variance = q == 0 ? AT_ZERO : q;
    double gradient = isUsable(variance) ? integrals(variance).slope() : Double.NaN;
    return q == 0 ? limit(gradient) : gradient;
  }

  /** What is found at a variance of 1e-20 instead of 0: a number that small is 0 there. */
  private static double limit(double nearby) {
    return Math.abs(nearby) <= NEGLIGIBLE ? 0 : nearby;
  }

  /** The variance in the next layer: the variance map. Infinite or NaN for such q. */
  public double nextVariance(double q, RandomNet net) {
    return net.variance(signal(q));
  }

  /**
   * The slope of the variance map: what a small deviation from a fixed point is multiplied by. At
   * 0, the limit of sigmaW²·E f²/q, which is the slope if 0 is a fixed point.
   */
  public double varianceSlope(double q, RandomNet net) {
    double slope =
        q == 0
            ? limit(integrals(AT_ZERO).value() / AT_ZERO)
            : isUsable(q) ? integrals(q).byVariance() : Double.NaN;
    return net.sigmaW() * net.sigmaW() * slope;
  }

  /** χ₁: what the second moment of a gradient is multiplied by on the way through a layer. */
  public double chi(double q, RandomNet net) {
    return net.sigmaW() * net.sigmaW() * gradient(q);
  }

  /** The gains at a variance, without biases. */
  public SignalGains gains(double q) {
    return gains(q, 0);
  }

  /**
   * The gains at a variance: sigmaW for which the signal keeps it, and for which the gradient keeps
   * its size.
   *
   * @param sigmaB of biases, which are a part of the signal; if their variance alone is q or more,
   *     no sigmaW keeps the signal, and the numbers that follow from it are NaN
   */
  public SignalGains gains(double q, double sigmaB) {
    double weights = q - sigmaB * sigmaB; // what is left for the weights to contribute
    double square = weights > 0 ? weights / signal(q) : Double.NaN;
    double gradientSquare = 1 / gradient(q);
    double stability = square * varianceSlope(q, new RandomNet(1, 0));
    double growth = (gradientSquare * signal(q) + sigmaB * sigmaB) / q;
    return new SignalGains(
        q,
        sigmaB,
        Math.sqrt(square),
        stability,
        square / gradientSquare,
        Math.sqrt(gradientSquare),
        growth);
  }

  // Fixed points --------------------------------------------------------------------------------

  /** The variances that stay as they are. */
  public FixedPoints fixedPoints(RandomNet net) {
    List<FixedPoints.Point> points = new ArrayList<>();
    if (net.sigmaB() == 0 && activation.value(0) == 0) {
      points.add(point(0, net));
    }
    double[] grid = grid();
    double[] growth = new double[grid.length];
    boolean isEvery = true;
    for (int i = 0; i < grid.length; i++) {
      growth[i] = growth(grid[i], net);
      isEvery &= growth[i] == 0;
    }
    if (!isEvery) {
      roots(grid, growth, q -> growth(q, net)).forEach(q -> points.add(point(q, net)));
    }
    return new FixedPoints(points, isEvery, growth[grid.length - 1] > 0);
  }

  private FixedPoints.Point point(double q, RandomNet net) {
    double slope = varianceSlope(q, net);
    return new FixedPoints.Point(q, slope, chi(q, net), Math.abs(slope) < 1);
  }

  /** The relative growth of a variance; 0 where it is no more than rounding. */
  private double growth(double q, RandomNet net) {
    double growth = nextVariance(q, net) / q - 1;
    return Math.abs(growth) <= RESOLUTION ? 0 : growth;
  }

  private static double[] grid() {
    double[] grid = new double[DECADES * POINTS_PER_DECADE + 1];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = SMALLEST_VARIANCE * StrictMath.pow(10, (double) i / POINTS_PER_DECADE);
    }
    return grid;
  }

  /** Where the function changes its sign, between neighbours on the grid. */
  private static List<Double> roots(double[] grid, double[] values, DoubleUnaryOperator function) {
    List<Double> roots = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < grid.length; i++) {
      if (values[i] > 0 || values[i] < 0) { // not != 0: NaN
        if (last >= 0 && values[last] > 0 != values[i] > 0) {
          roots.add(root(grid[last], grid[i], values[last] > 0, function));
        }
        last = i;
      }
    }
    return roots;
  }

  private static double root(
      double from, double to, boolean isPositiveFirst, DoubleUnaryOperator function) {
    double low = from;
    double high = to;
    while (high - low > RESOLUTION * high) {
      double middle = (low + high) / 2;
      double value = function.applyAsDouble(middle);
      if (value == 0) {
        return middle;
      }
      if (value > 0 == isPositiveFirst) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  // Edge of chaos -------------------------------------------------------------------------------

  /**
   * The spreads of weights for which, with these biases, χ₁ is 1 at a fixed point: gradients
   * neither vanish nor explode. In order of the variance there; none if there is no such spread.
   */
  public List<EdgePoint> edgeOfChaos(double sigmaB) {
    List<EdgePoint> points = new ArrayList<>();
    if (sigmaB == 0 && activation.value(0) == 0) {
      edgeAtZero().ifPresent(points::add);
    }
    double biases = sigmaB * sigmaB;
    DoubleUnaryOperator excess =
        q -> {
          double chi = (q - biases) * gradient(q) / signal(q); // with the sigmaW that keeps q
          return q <= biases || Math.abs(chi - 1) <= RESOLUTION ? 0 : chi - 1;
        };
    double[] grid = grid();
    double[] values = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      values[i] = excess.applyAsDouble(grid[i]);
    }
    for (double q : roots(grid, values, excess)) {
      double sigmaW = Math.sqrt((q - biases) / signal(q));
      points.add(edgePoint(new RandomNet(sigmaW, sigmaB), q));
    }
    return points;
  }

  /** Small signals see a line, or two that meet at 0; then χ₁ and the slope are the same. */
  private Optional<EdgePoint> edgeAtZero() {
    double slope = gradient(0);
    double growth = signal(AT_ZERO) / AT_ZERO;
    boolean isLinear = slope > 0 && Math.abs(growth / slope - 1) < 1e-6;
    return isLinear
        ? Optional.of(edgePoint(new RandomNet(1 / Math.sqrt(slope), 0), 0))
        : Optional.empty();
  }

  private EdgePoint edgePoint(RandomNet net, double q) {
    return new EdgePoint(net.sigmaB(), net.sigmaW(), q, varianceSlope(q, net));
  }

  // Correlations --------------------------------------------------------------------------------

  /** How the correlation of two inputs of variance q changes with a layer. */
  public CorrelationMap correlationMap(double q, RandomNet net) {
    if (!isUsable(q)) {
      throw new IllegalArgumentException(
          "two inputs of variance " + q + " have no correlation; give a number above 0");
    }
    return new CorrelationMap(HermiteSeries.of(nodes(q), q, jumps), net);
  }

  // Layers --------------------------------------------------------------------------------------

  /**
   * What the theory says of each layer, from 0, the input, on.
   *
   * @param q the variance of the inputs of the first functions
   * @param correlation of two of them, in [−1, 1]
   * @param depth the number of layers
   */
  public List<PredictedLayer> through(RandomNet net, double q, double correlation, int depth) {
    double[] variances = new double[depth + 1];
    double[] correlations = new double[depth + 1];
    variances[0] = q;
    correlations[0] = correlation;
    double mappedVariance = Double.NaN;
    Optional<CorrelationMap> map = Optional.empty();
    for (int layer = 0; layer < depth; layer++) {
      double variance = variances[layer];
      boolean isNew = !(Math.abs(variance - mappedVariance) <= RESOLUTION * variance);
      if (isUsable(variance) && isNew) {
        map = Optional.of(correlationMap(variance, net));
        mappedVariance = variance;
      }
      double before = correlations[layer];
      correlations[layer + 1] =
          isUsable(variance) ? map.map(m -> m.at(before)).orElse(Double.NaN) : Double.NaN;
      variances[layer + 1] = nextVariance(variance, net);
    }
    double[] gradients = new double[depth + 1];
    for (int layer = depth - 1; layer >= 0; layer--) {
      double chi = chi(variances[layer], net);
      gradients[layer] = gradients[layer + 1] + StrictMath.log10(chi);
    }
    List<PredictedLayer> layers = new ArrayList<>();
    for (int layer = 0; layer <= depth; layer++) {
      layers.add(
          new PredictedLayer(layer, variances[layer], correlations[layer], gradients[layer]));
    }
    return layers;
  }
}
