package io.varphi.facts;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Simplifier;
import io.varphi.real.Lazy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What follows from the sentence of a function of x: domain and range, limits and asymptotes,
 * extrema, kinks, slopes, and moments for normal input.
 *
 * <p>The line is cut where a choice of the sentence turns over or a denominator vanishes; in
 * between the function is analytic. There the signs of f″, f′ and f are taken on a grid, each one's
 * grid refined by the zeros of the one before, and every change of sign is followed down to two
 * neighbouring doubles. As the values are the exact ones rounded once, no sign is ever wrong: an
 * abscissa given is the double nearest to the true one, and a value is correctly rounded. What
 * happens at a break is computed from the two branches that meet there, not from samples.
 *
 * <p>What is found by search is found in [−10, 10] if its features are wider than 1/64, outside if
 * they grow with |x|. Where there are infinitely many of a kind, the list says so; the range and
 * the steepest slope of a function that swings without a limit are then those in [−10, 10] and in
 * samples far out. Where 2048 bits show nothing, as of sin(exp(exp(10))), nothing is claimed: a
 * list says that there may be more.
 *
 * <p>Each fact is computed when it is first asked for and kept. Instances are safe for use by many
 * threads.
 */
public final class Facts {
  /** The share of the steepest slope below which a function counts as saturated. */
  public static final double SATURATION_SHARE = 0.01;

  private static final double[] NO_HINTS = {};

  private final Curve function;
  private final Curve gradient;
  private final Curve curvature;

  private final Lazy<Skeleton> skeleton;
  private final Lazy<List<Chart>> curvatureCharts;
  private final Lazy<List<Chart>> gradientCharts;
  private final Lazy<List<Chart>> functionCharts;
  private final Lazy<Profile> functionProfile;
  private final Lazy<Profile> gradientProfile;

  private final Lazy<Listing<Span>> domain = Lazy.of(this::foundDomain);
  private final Lazy<Span> range;
  private final Lazy<List<Span>> values = Lazy.of(this::foundValues);
  private final Lazy<Tail> left = Lazy.of(() -> tail(Double.NEGATIVE_INFINITY));
  private final Lazy<Tail> right = Lazy.of(() -> tail(Double.POSITIVE_INFINITY));
  private final Lazy<Listing<Extremum>> extrema = Lazy.of(this::foundExtrema);
  private final Lazy<Listing<Point>> inflections = Lazy.of(this::foundInflections);
  private final Lazy<Listing<Span>> zeros = Lazy.of(this::foundZeros);
  private final Lazy<Listing<Stretch>> stretches;
  private final Lazy<Monotonicity> monotonicity;
  private final Lazy<Parity> parity = Lazy.of(this::foundParity);
  private final Lazy<Listing<Break>> breaks = Lazy.of(this::foundBreaks);
  private final Lazy<Lipschitz> lipschitz = Lazy.of(this::foundLipschitz);
  private final Lazy<Listing<Span>> saturation = Lazy.of(this::foundSaturation);
  private final Lazy<Moments> moments = Lazy.of(this::foundMoments);

  private Facts(Expr sentence, Expr derivative, Expr secondDerivative) {
    function = Curve.of(sentence);
    gradient = Curve.of(derivative);
    curvature = Curve.of(secondDerivative);
    skeleton = Lazy.of(() -> Skeleton.of(Rewrites.stable(sentence), function));
    curvatureCharts = Lazy.of(() -> charts(curvature, List.of()));
    gradientCharts = Lazy.of(() -> charts(gradient, curvatureCharts.get()));
    functionCharts = Lazy.of(() -> charts(function, gradientCharts.get()));
    functionProfile =
        Lazy.of(() -> Tracer.trace(function, 0, skeleton.get(), gradientCharts.get()));
    gradientProfile =
        Lazy.of(() -> Tracer.trace(gradient, 1, skeleton.get(), curvatureCharts.get()));
    range = Lazy.of(() -> functionProfile.get().range());
    stretches =
        Lazy.of(() ->
            new Listing<>(functionProfile.get().stretches(), areComplete(gradientCharts.get())));
    monotonicity = Lazy.of(() -> functionProfile.get().monotonicity());
  }

  /**
   * The facts about a function of x.
   *
   * @param sentence f, a sentence in x without parameters
   * @param derivative f′
   * @param secondDerivative f″
   */
  public static Facts of(Expr sentence, Expr derivative, Expr secondDerivative) {
    return new Facts(sentence, derivative, secondDerivative);
  }

  /** The intervals on which the function is defined. */
  public Listing<Span> domain() {
    return domain.get();
  }

  /**
   * The least interval that contains all values; an end belongs to it if that value is taken. Empty
   * if the function is defined nowhere.
   */
  public Span range() {
    return range.get();
  }

  /**
   * All values, as intervals that do not meet: {0} and {1} of a step. Just the range of a function
   * that swings without a limit, or of which not everything is known.
   */
  public List<Span> values() {
    return values.get();
  }

  /** What the function tends to for x → −∞. */
  public Tail left() {
    return left.get();
  }

  /** What the function tends to for x → +∞. */
  public Tail right() {
    return right.get();
  }

  /** Local minima and maxima. A stretch of one value is one extremum. */
  public Listing<Extremum> extrema() {
    return extrema.get();
  }

  /** The points where f″ changes its sign and f′ is continuous. */
  public Listing<Point> inflections() {
    return inflections.get();
  }

  /** The points and stretches where the function is 0. */
  public Listing<Span> zeros() {
    return zeros.get();
  }

  /** The intervals on which the function rises, falls or is level. */
  public Listing<Stretch> stretches() {
    return stretches.get();
  }

  /** Whether the function rises, or falls, throughout. */
  public Monotonicity monotonicity() {
    return monotonicity.get();
  }

  /**
   * The symmetry about 0. It is claimed if f(−x) and ±f(x) are the same double at some hundred x of
   * all magnitudes. As values are exact but for one rounding, that is how symmetric functions
   * behave, and others do not.
   */
  public Parity parity() {
    return parity.get();
  }

  /**
   * All points where the function is not analytic, with its values and slopes on both sides. Ends
   * of the domain are not among them.
   */
  public Listing<Break> breakPoints() {
    return breaks.get();
  }

  /** The points where f or f′ jumps: where a picture of the graph has a gap or a corner. */
  public double[] breaks() {
    return abscissae(Smoothness.DISCONTINUOUS, Smoothness.C0);
  }

  /**
   * The points where f′ or f″ jumps, or f: where a picture of the gradient has a gap or a corner.
   */
  public double[] gradientBreaks() {
    return abscissae(Smoothness.DISCONTINUOUS, Smoothness.C0, Smoothness.C1);
  }

  private double[] abscissae(Smoothness... classes) {
    return breakPoints().items().stream()
        .filter(point -> Arrays.asList(classes).contains(point.smoothness()))
        .mapToDouble(Break::x)
        .toArray();
  }

  /** The smoothness where it is least. */
  public Smoothness smoothness() {
    return breakPoints().items().stream()
        .map(Break::smoothness)
        .min(Smoothness::compareTo)
        .orElse(Smoothness.ANALYTIC);
  }

  /** The steepest slope. */
  public Lipschitz lipschitz() {
    return lipschitz.get();
  }

  /**
   * Where |f′| is below {@value #SATURATION_SHARE} of its supremum: flat ends such as {@code (-∞,
   * -6.9)}, and the surroundings of extrema. None if the slope is unbounded.
   */
  public Listing<Span> saturation() {
    return saturation.get();
  }

  /** Mean and second moments for normal input, and the gains for initialisation that follow. */
  public Moments moments() {
    return moments.get();
  }

  // Charts --------------------------------------------------------------------------------------

  private List<Chart> charts(Curve curve, List<Chart> ofDerivative) {
    Skeleton cuts = skeleton.get();
    return IntStream.range(0, cuts.size())
        .mapToObj(i -> {
          double[] hints = ofDerivative.isEmpty() ? NO_HINTS : ofDerivative.get(i).boundaries();
          return Chart.of(curve, cuts.low(i), cuts.high(i), hints);
        })
        .toList();
  }

  private boolean areComplete(List<Chart> charts) {
    return skeleton.get().isComplete() && charts.stream().allMatch(Chart::isComplete);
  }

  // Facts ---------------------------------------------------------------------------------------

  private Listing<Span> foundDomain() {
    List<Span> spans = new ArrayList<>();
    for (Chart chart : functionCharts.get()) {
      chart.wholeRuns().stream()
          .filter(run -> run.sign() != Sign.UNDEFINED)
          .forEach(run -> spans.add(Span.open(run.low(), run.high())));
      Arrays.stream(chart.boundaries())
          .filter(x -> !Double.isNaN(function.at(x)))
          .forEach(x -> spans.add(Span.point(x)));
    }
    skeleton.get().nodes().stream()
        .filter(node -> !Double.isNaN(node.value()))
        .forEach(node -> spans.add(Span.point(node.x())));
    List<Span> domain = Spans.union(spans);
    boolean isWholeLine = domain.equals(List.of(Span.LINE));
    return new Listing<>(domain, isWholeLine || skeleton.get().isComplete());
  }

  private List<Span> foundValues() {
    return areComplete(gradientCharts.get()) ? functionProfile.get().values() : List.of(range());
  }

  /** Whether the function is undefined on an interval. */
  private boolean hasGap() {
    double end = Double.NEGATIVE_INFINITY;
    for (Span span : domain().items()) {
      if (span.low() > end) {
        return domain().isComplete();
      }
      end = span.high();
    }
    return end < Double.POSITIVE_INFINITY && domain().isComplete();
  }

  private Tail tail(double infinity) {
    double limit = function.limit(infinity);
    return new Tail(limit, asymptote(limit, infinity));
  }

  private Optional<Tail.Asymptote> asymptote(double limit, double infinity) {
    if (!Double.isInfinite(limit)) {
      return Optional.of(limit).filter(Double::isFinite).map(y -> new Tail.Asymptote(0, y));
    }
    Skeleton cuts = skeleton.get();
    Branch branch = infinity > 0 ? cuts.rightmost() : cuts.leftmost();
    return branch.derivative(1).flatMap(slope -> oblique(branch.sentence(), slope, infinity));
  }

  /** The intercept is the limit of the tangent's, which is −x²·(f/x)′; not f − x·f′: cancels. */
  private static Optional<Tail.Asymptote> oblique(Expr sentence, Curve slope, double infinity) {
    double steepness = slope.limit(infinity);
    if (!Double.isFinite(steepness) || steepness == 0) {
      return Optional.empty();
    }
    return Differentiation.of(Simplifier.simplify(sentence.over(Atoms.X)))
        .map(bend -> Simplifier.simplify(Atoms.X.to(Atoms.TWO).times(bend).negated()))
        .map(intercept -> settled(Curve.of(intercept), infinity))
        .filter(Double::isFinite)
        .map(intercept -> new Tail.Asymptote(steepness, intercept));
  }

  /** The limit, without a search for it where exponential decay is manifest. */
  private static double settled(Curve curve, double infinity) {
    boolean hasDecayed = Math.abs(curve.at(Math.copySign(600, infinity))) < 1e-80;
    return hasDecayed ? 0 : curve.limit(infinity);
  }

  private Listing<Extremum> foundExtrema() {
    return new Listing<>(functionProfile.get().extrema(), areComplete(gradientCharts.get()));
  }

  private Listing<Point> foundInflections() {
    List<Chart> charts = curvatureCharts.get();
    List<Node> nodes = skeleton.get().nodes();
    DoubleStream inside = charts.stream().flatMapToDouble(c -> Arrays.stream(c.crossings()));
    DoubleStream atNodes =
        IntStream.range(0, nodes.size())
            .filter(i -> isInflection(nodes.get(i), charts.get(i), charts.get(i + 1)))
            .mapToDouble(i -> nodes.get(i).x());
    List<Point> points =
        DoubleStream.concat(inside, atNodes)
            .sorted()
            .mapToObj(x -> new Point(x, function.at(x)))
            .filter(point -> !Double.isNaN(point.value()))
            .toList();
    return new Listing<>(points, areComplete(charts));
  }

  private static boolean isInflection(Node node, Chart before, Chart after) {
    Sign left = before.runs().getLast().sign();
    Sign right = after.runs().getFirst().sign();
    return !before.isCutHigh()
        && !after.isCutLow()
        && left.isOpposite(right)
        && !node.jumps(0)
        && !node.jumps(1);
  }

  private Listing<Span> foundZeros() {
    List<Span> spans = new ArrayList<>();
    for (Chart chart : functionCharts.get()) {
      chart.runs().stream()
          .filter(run -> run.sign() == Sign.ZERO)
          .forEach(run -> spans.add(Span.open(run.low(), run.high())));
      Arrays.stream(chart.crossings()).forEach(x -> spans.add(Span.point(x)));
      chart.touches().forEach(x -> spans.add(Span.point(x)));
    }
    skeleton.get().nodes().stream()
        .filter(this::isZero)
        .forEach(node -> spans.add(Span.point(node.x())));
    functionProfile.get().joints().stream()
        .filter(this::isZeroNearby)
        .forEach(joint -> spans.add(Span.point(joint.x())));
    return new Listing<>(Spans.union(spans), areComplete(functionCharts.get()));
  }

  private boolean isZero(Node node) {
    if (node.value() == 0) {
      return function.sign(node.x()) == Sign.ZERO;
    }
    Sided slope = node.sided(1);
    double bound = (Math.abs(slope.left()) + Math.abs(slope.right())) * Math.ulp(node.x());
    return node.jumps(1) && !node.jumps(0) && Math.abs(node.value()) <= bound;
  }

  /** Whether an extremum is as close to 0 as a double zero at a number next to x makes it. */
  private boolean isZeroNearby(Point extremum) {
    double ulp = Math.ulp(extremum.x());
    double bound = Math.abs(curvature.at(extremum.x())) * ulp * ulp;
    return Math.abs(extremum.value()) <= bound && extremum.value() != 0;
  }

  private Parity foundParity() {
    double[] points =
        Arrays.stream(Grid.between(0, Double.POSITIVE_INFINITY, NO_HINTS))
            .filter(x -> x < 1e6)
            .toArray();
    boolean isEven = true;
    boolean isOdd = true;
    boolean isDefined = false;
    for (int i = 0; i < points.length && (isEven || isOdd); i += 5) {
      double right = function.at(points[i]);
      double left = function.at(-points[i]);
      boolean areBothUndefined = Double.isNaN(left) && Double.isNaN(right);
      isEven &= areBothUndefined || left == right;
      isOdd &= areBothUndefined || left == -right;
      isDefined |= !Double.isNaN(right);
    }
    if (!isDefined || !isEven && !isOdd) {
      return Parity.NEITHER;
    }
    return isEven ? Parity.EVEN : Parity.ODD;
  }

  private Listing<Break> foundBreaks() {
    List<Break> found =
        skeleton.get().nodes().stream().flatMap(node -> node.toBreak().stream()).toList();
    return new Listing<>(found, skeleton.get().isComplete());
  }

  private Lipschitz foundLipschitz() {
    if (domain().isEmpty()) {
      return Lipschitz.UNKNOWN;
    }
    List<Span> jumps =
        breakPoints().items().stream()
            .filter(Break::isJump)
            .map(point -> Span.point(point.x()))
            .toList();
    return jumps.isEmpty()
        ? Steepness.of(gradientProfile.get())
        : new Lipschitz(Double.POSITIVE_INFINITY, false, jumps);
  }

  private Listing<Span> foundSaturation() {
    double steepest = lipschitz().constant();
    if (!Double.isFinite(steepest) || steepest == 0) {
      return new Listing<>(List.of(), true);
    }
    double threshold = SATURATION_SHARE * steepest;
    return new Listing<>(
        Saturation.of(gradient, gradientProfile.get(), skeleton.get(), threshold),
        areComplete(curvatureCharts.get()));
  }

  private Moments foundMoments() {
    if (hasGap()) {
      return new Moments(Double.NaN, Double.NaN, Double.NaN);
    }
    double[] cuts = skeleton.get().nodes().stream().mapToDouble(Node::x).toArray();
    Moments found = GaussianQuadrature.moments(function, gradient, cuts);
    return parity() == Parity.ODD && !Double.isNaN(found.mean())
        ? new Moments(0, found.secondMoment(), found.gradientSecondMoment())
        : found;
  }
}
