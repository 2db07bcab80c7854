package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.facts.Break;
import io.varphi.gaussian.GaussianMoments;
import io.varphi.gaussian.GaussianNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a function makes of a normally distributed input, and how its gradients are distributed.
 *
 * <p>Moments are integrals, see {@link GaussianNodes}. For the bars the input is cut into strips,
 * which end at kinks and jumps, each with its exact share of the distribution; it is spread evenly
 * between the values at the ends of the strip. Nothing is drawn at random.
 */
final class Distribution {
  static final int BARS = 80;

  private static final int STRIPS = 4096;

  /** P(|z| > 8) is 1·10⁻¹⁵. */
  private static final double REACH = 8;

  /** More breaks than that are told apart by no bar. */
  private static final int MOST_BREAKS = 1000;

  /** A bar so many times as high as all but two of the others is cut, at so many times those. */
  private static final double TOWERING = 3;

  private static final double CUT_AT = 1.7;

  /** A bar with more than this share is told where its neighbours have less than so much of it. */
  private static final double TAGGED = 0.04;

  private static final double ALONE = 0.2;

  /** What is free above the highest bar, as a share of it. */
  private static final double ROOM = 0.06;

  private static final Activation CDF = Activations.of("Phi(x)");

  /** Rare values, far out, would squeeze the others: so much of them is left to the end bars. */
  private static final double RARE = 5e-4;

  /** Where bars of one width stand side by side. */
  record Bars(double low, double width) {
    double[] edges() {
      double[] edges = new double[BARS + 1];
      Arrays.setAll(edges, i -> low + i * width);
      return edges;
    }

    double middle(int bar) {
      return low + (bar + 0.5) * width;
    }
  }

  /**
   * Shares of a distribution.
   *
   * @param shares of the bars
   * @param moments NaN where they do not exist
   * @param zeroShare how often the value is exactly 0
   */
  record Histogram(Bars bars, Series shares, GaussianMoments moments, double zeroShare) {
    double[] edges() {
      return bars.edges();
    }

    /** Shares divided by widths, whose bars have area 1. */
    double[] densities() {
      return shares.stream().map(share -> share / bars.width()).toArray();
    }

    /** Up to where bars are drawn: what towers above all others, as 0 after a rectifier, is cut. */
    double top() {
      double[] ascending = DoubleStream.of(densities()).sorted().toArray();
      double highest = ascending[BARS - 1];
      double usual = ascending[BARS - 3];
      boolean isCut = usual > 0 && highest > TOWERING * usual;
      return isCut ? CUT_AT * usual : (1 + ROOM) * highest;
    }

    /** What is written beside bars that are cut, or that stand alone, which no width tells. */
    List<Tag> tags() {
      double top = top();
      double[] densities = densities();
      return IntStream.range(0, BARS)
          .filter(i -> densities[i] > top || isAlone(i))
          .mapToObj(i -> new Tag(i, bars.middle(i), Math.min(densities[i], top), shares.get(i)))
          .toList();
    }

    private boolean isAlone(int bar) {
      double before = bar == 0 ? 0 : shares.get(bar - 1);
      double after = bar == BARS - 1 ? 0 : shares.get(bar + 1);
      double share = shares.get(bar);
      return share > TAGGED && Math.max(before, after) < ALONE * share;
    }
  }

  /** The share of a bar, at the middle of its upper end. */
  record Tag(int bar, double x, double y, double share) {
    /** With one decimal: 50.0 %. */
    String percent() {
      return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
  }

  /**
   * The share of the inputs that have values between two, evenly spread.
   *
   * @param from the value where the strip begins
   * @param to the value where it ends
   */
  private record Strip(double share, double from, double to) {
    double low() {
      return Math.min(from, to);
    }

    double high() {
      return Math.max(from, to);
    }

    boolean isFinite() {
      return Double.isFinite(from) && Double.isFinite(to);
    }

    /** The part of the share that is below a value, where the ends differ. */
    double below(double value) {
      return share * Math.clamp((value - low()) / (high() - low()), 0, 1);
    }
  }

  /** An end of a strip: what is on its left and on its right. */
  private record End(double z, double left, double right, double leftSlope, double rightSlope) {}

  private final double mu;
  private final double sigma;
  private final GaussianNodes nodes;
  private final double[] shares;
  private final List<End> ends;

  private Distribution(Activation function, double mu, double sigma, Deadline deadline) {
    this.mu = mu;
    this.sigma = sigma;
    List<Break> breaks = function.facts().breakPoints().items();
    double[] places = breaks.stream().mapToDouble(Break::x).toArray();
    GaussianNodes.Differentiable kernel = deadline.on(function.kernel());
    nodes = GaussianNodes.of(kernel, places, mu, sigma);
    ends = ends(kernel, breaks);
    shares = shares(ends.stream().mapToDouble(End::z).toArray());
  }

  static Distribution of(Activation function, double mu, double sigma) {
    return of(function, mu, sigma, new Deadline());
  }

  static Distribution of(Activation function, double mu, double sigma, Deadline deadline) {
    return new Distribution(function, mu, sigma, deadline);
  }

  private List<End> ends(GaussianNodes.Differentiable kernel, List<Break> breaks) {
    double[] z = IntStream.rangeClosed(0, STRIPS).mapToDouble(Distribution::edge).toArray();
    double[] x = DoubleStream.of(z).map(at -> Math.fma(sigma, at, mu)).toArray();
    double[] value = new double[x.length];
    double[] slope = new double[x.length];
    kernel.evaluate(x, value, slope);
    List<End> ends = new ArrayList<>();
    breaks.stream().limit(MOST_BREAKS).filter(this::isWithin).map(this::end).forEach(ends::add);
    double[] taken = ends.stream().mapToDouble(End::z).toArray();
    for (int i = 0; i < z.length; i++) {
      if (Arrays.binarySearch(taken, z[i]) < 0) {
        ends.add(new End(z[i], value[i], value[i], slope[i], slope[i]));
      }
    }
    ends.sort(Comparator.comparingDouble(End::z));
    return ends;
  }

  private static double edge(int strip) {
    return REACH * (2.0 * strip / STRIPS - 1);
  }

  private boolean isWithin(Break point) {
    return Math.abs(point.x() - mu) < REACH * sigma;
  }

  private End end(Break point) {
    return new End(
        (point.x() - mu) / sigma + 0.0, // −0 is 0
        point.value().left(),
        point.value().right(),
        point.slope().left(),
        point.slope().right());
  }

  /** Of the strips between places; those above 0 by their mirror images, as Φ is near 1 there. */
  private static double[] shares(double[] z) {
    double[] below = DoubleStream.of(z).map(at -> CDF.value(-Math.abs(at))).toArray();
    double[] shares = new double[z.length - 1];
    for (int i = 0; i < shares.length; i++) {
      shares[i] =
          z[i + 1] <= 0
              ? below[i + 1] - below[i]
              : z[i] >= 0 ? below[i] - below[i + 1] : 1 - below[i] - below[i + 1];
    }
    return shares;
  }

  /** N(μ, σ²) itself. */
  Histogram inputs() {
    List<Strip> strips = strips(this::input, this::input);
    Bars bars = bars(strips);
    double[] z = DoubleStream.of(bars.edges()).map(x -> (x - mu) / sigma).toArray();
    z[0] = -2 * REACH; // the end bars have all that is beyond
    z[BARS] = 2 * REACH;
    GaussianMoments moments = new GaussianMoments(mu, Math.fma(mu, mu, sigma * sigma), sigma);
    return new Histogram(bars, Series.of(shares(z)), moments, 0);
  }

  private double input(End end) {
    return Math.fma(sigma, end.z(), mu);
  }

  Histogram outputs() {
    return histogram(strips(End::right, End::left), nodes.values());
  }

  Histogram slopes() {
    return histogram(strips(End::rightSlope, End::leftSlope), nodes.slopes());
  }

  /** Those whose values are defined. */
  private List<Strip> strips(Function<End, Double> atBegin, Function<End, Double> atEnd) {
    return IntStream.range(0, shares.length)
        .mapToObj(
            i -> new Strip(shares[i], atBegin.apply(ends.get(i)), atEnd.apply(ends.get(i + 1))))
        .filter(strip -> !Double.isNaN(strip.from() + strip.to()))
        .toList();
  }

  private static Histogram histogram(List<Strip> strips, GaussianMoments moments) {
    Bars bars = bars(strips);
    double[] edges = bars.edges();
    double[] shares = new double[BARS];
    double zeroShare = 0;
    for (Strip strip : strips) {
      spread(strip, edges, shares);
      zeroShare += strip.from() == 0 && strip.to() == 0 ? strip.share() : 0;
    }
    return new Histogram(bars, Series.of(shares), moments, zeroShare);
  }

  /** To the bars that the strip's values are in; the end bars take all that is beyond. */
  private static void spread(Strip strip, double[] edges, double[] into) {
    if (!strip.isFinite()) {
      into[Double.isInfinite(strip.low()) ? 0 : BARS - 1] += strip.share();
      return;
    }
    int first = bar(strip.low(), edges);
    int last = bar(strip.high(), edges);
    double before = 0;
    for (int bar = first; bar < last; bar++) {
      double below = strip.below(edges[bar + 1]);
      into[bar] += below - before;
      before = below;
    }
    into[last] += strip.share() - before;
  }

  private static int bar(double value, double[] edges) {
    double place = Math.floor((value - edges[0]) / (edges[1] - edges[0]));
    return (int) Math.clamp(place, 0, BARS - 1);
  }

  /** Around all but rare values. Where 0 is among them, one bar is centred on it. */
  private static Bars bars(List<Strip> strips) {
    List<Strip> finite = strips.stream().filter(Strip::isFinite).toList();
    double low = -beyondRare(finite, strip -> -strip.low());
    double high = beyondRare(finite, Strip::high);
    double size = Math.max(1, Math.abs(low));
    double width = low == high ? size : Math.max(high - low, 1e-3 * size);
    double bar = width / (BARS - 2);
    double first = low <= 0 && high >= 0 ? (Math.floor(low / bar) - 0.5) * bar : low - bar / 2;
    return new Bars(first, bar);
  }

  /** The largest value when rare ones are left out. */
  private static double beyondRare(List<Strip> strips, Function<Strip, Double> value) {
    double share = 0;
    for (Strip strip :
        strips.stream().sorted(Comparator.comparing(value, Comparator.reverseOrder())).toList()) {
      share += strip.share();
      if (share > RARE) {
        return value.apply(strip);
      }
    }
    return 0;
  }
}
