package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a function makes of a normally distributed input, and how its gradients are distributed.
 *
 * <p>The input is cut into strips of equal width, each with its exact share of the distribution; a
 * strip's share goes to the bar that the value at its middle is in. Nothing is drawn at random.
 */
final class Distribution {
  static final int BARS = 80;

  private static final int STRIPS = 4096;

  /** P(|z| > 6.5) is 8·10⁻¹¹. */
  private static final double REACH = 6.5;

  private static final double[] SHARES = shares();

  /** Rare values, far out, would squeeze the others: so much of them is left to the end bars. */
  private static final double RARE = 5e-4;

  /**
   * Shares of a distribution between edges.
   *
   * @param mean NaN where a value is not finite
   */
  record Histogram(Series edges, Series shares, double mean, double meanSquare, double zeroShare) {
    double standardDeviation() {
      return Math.sqrt(Math.max(0, meanSquare - mean * mean));
    }

    /** Shares divided by widths, whose bars have area 1. */
    double[] densities() {
      double[] densities = new double[shares.size()];
      Arrays.setAll(densities, i -> shares.get(i) / (edges.get(i + 1) - edges.get(i)));
      return densities;
    }
  }

  private final double[] x = new double[STRIPS];
  private final double[] values = new double[STRIPS];
  private final double[] gradients = new double[STRIPS];

  private Distribution(Activation function, double mu, double sigma) {
    Deadline deadline = new Deadline();
    for (int i = 0; i < STRIPS; i++) {
      deadline.check();
      x[i] = Math.fma(sigma, middle(i), mu);
      values[i] = function.value(x[i]);
      gradients[i] = function.gradient(x[i]);
    }
  }

  static Distribution of(Activation function, double mu, double sigma) {
    return new Distribution(function, mu, sigma);
  }

  private static double edge(int strip) {
    return REACH * (2.0 * strip / STRIPS - 1);
  }

  private static double middle(int strip) {
    return REACH * ((2.0 * strip + 1) / STRIPS - 1);
  }

  private static double[] shares() {
    Activation cdf = Activations.of("Phi(x)");
    double[] shares = new double[STRIPS];
    for (int i = 0; i < STRIPS / 2; i++) {
      shares[i] = cdf.value(edge(i + 1)) - cdf.value(edge(i));
      shares[STRIPS - 1 - i] = shares[i];
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  Histogram inputs() {
    return histogram(x);
  }

  Histogram outputs() {
    return histogram(values);
  }

  Histogram slopes() {
    return histogram(gradients);
  }

  private static Histogram histogram(double[] values) {
    double[] edges = edges(values);
    double bar = edges[1] - edges[0];
    double[] shares = new double[BARS];
    double zeroShare = 0;
    for (int i = 0; i < STRIPS; i++) {
      zeroShare += values[i] == 0 ? SHARES[i] : 0;
      if (!Double.isNaN(values[i])) {
        double place = Math.floor((values[i] - edges[0]) / bar);
        shares[(int) Math.clamp(place, 0, BARS - 1)] += SHARES[i];
      }
    }
    double mean = mean(values);
    double meanSquare = mean(Arrays.stream(values).map(v -> v * v).toArray());
    return new Histogram(Series.of(edges), Series.of(shares), mean, meanSquare, zeroShare);
  }

  /** Strips on both sides of the middle are added in pairs: what is odd has mean 0. */
  private static double mean(double[] values) {
    double mean = 0;
    for (int i = 0; i < STRIPS / 2; i++) {
      mean += SHARES[i] * (values[i] + values[STRIPS - 1 - i]);
    }
    return mean;
  }

  /** Edges around all but rare values. Where 0 is among them, one bar is centred on it. */
  private static double[] edges(double[] values) {
    List<Integer> ascending =
        IntStream.range(0, STRIPS)
            .filter(i -> Double.isFinite(values[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toList();
    double low = beyondRare(values, ascending);
    double high = beyondRare(values, ascending.reversed());
    double width = Math.max(high - low, 1e-3 * Math.max(1, Math.abs(low)));
    double bar = width / (BARS - 2);
    double first = low <= 0 && high >= 0 ? (Math.floor(low / bar) - 0.5) * bar : low - bar / 2;
    double[] edges = new double[BARS + 1];
    Arrays.setAll(edges, i -> first + i * bar);
    return edges;
  }

  private static double beyondRare(double[] values, List<Integer> order) {
    double share = 0;
    for (int i : order) {
      share += SHARES[i];
      if (share > RARE) {
        return values[i];
      }
    }
    return 0;
  }
}
