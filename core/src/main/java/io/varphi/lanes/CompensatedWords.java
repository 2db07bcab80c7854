package io.varphi.lanes;

import io.varphi.expr.Word;
import io.varphi.lanes.ExponentialWords.Power;
import io.varphi.lanes.Instruction.Relation;
import java.util.Optional;

/**
 * Words as a double and what its rounding has lost, for sentences whose summands cancel: exp is
 * known to 2^−62 of itself, the others to 2^−55.
 *
 * <p>They follow the formulas of {@link ExponentialWords} and {@link GaussianWords} for double
 * results.
 */
final class CompensatedWords {
  private static final double ONE_OVER_SQRT_2_PI_LOW = -0x1.cbc0d30ebfd15p-56;

  /** Errors of a polynomial's earlier steps are less than 2^−62 of exp, or 2^−57 of a tail. */
  private static final int STEPS_OF_EXP = 2;

  private static final int STEPS_OF_TAIL = 6;

  private final LaneBuilder lanes;
  private final Remainders remainders;
  private final ExponentialWords exponentials;
  private final GaussianWords gaussians;

  CompensatedWords(LaneBuilder lanes, ExponentialWords exponentials, GaussianWords gaussians) {
    this.lanes = lanes;
    this.remainders = new Remainders(lanes);
    this.exponentials = exponentials;
    this.gaussians = gaussians;
  }

  /** Empty for a word of which only the double is known. */
  Optional<Pair> of(Word word, Argument u) {
    return switch (word) {
      case EXP -> Optional.of(exp(u));
      case EXPM1 -> Optional.of(expm1(u));
      case TANH -> Optional.of(tanh(u));
      case SECH -> Optional.of(sech(u));
      case SECH2 -> Optional.of(sech2(u));
      case SIGMOID -> Optional.of(sigmoid(u));
      case SOFTPLUS -> Optional.of(softplus(u));
      case ERF -> Optional.of(erf(u));
      case ERFC -> Optional.of(erfc(u));
      case NORMAL_CDF -> Optional.of(normalCdf(u));
      case NORMAL_PDF -> Optional.of(normalPdf(u));
      case SQRT -> Optional.of(remainders.squareRoot(Pair.of(u)));
      case ABS -> Optional.of(withSignOf(u, new Pair(lanes.abs(u.value()), u.low().get())));
      case LOG1P ->
          u.min() >= 0 && u.max() <= 1 ? Optional.of(log1pOfUnit(Pair.of(u))) : Optional.empty();
      case LOG, SINH, COSH, SIN, COS, ATAN, ASINH, SIGN, LOG_COSH, TANH_RESIDUAL ->
          Optional.empty();
      case SINC, SPHERICAL_J1, SPHERICAL_J2 -> Optional.empty();
    };
  }

  private Pair one() {
    return remainders.number(1);
  }

  /** The low part is negated where u is negative; the high part stays. */
  private Pair withSignOf(Argument u, Pair size) {
    if (size.low().isEmpty()) {
      return size;
    }
    int low = size.low().getAsInt();
    return new Pair(size.high(), lanes.select(isNegative(u), lanes.negate(low), low));
  }

  /** −a for negative u, a elsewhere, for a ≥ 0. */
  private Pair signed(Argument u, Pair a) {
    int high = lanes.binary(Instruction.BinaryOperation.COPY_SIGN, a.high(), u.value());
    return withSignOf(u, new Pair(high, a.low()));
  }

  private int isNegative(Argument u) {
    return lanes.less(u.value(), lanes.constant(0));
  }

  private Pair exp(Argument u) {
    Power power = exponentials.power(u, ExponentialWords.UNDERFLOW, ExponentialWords.OVERFLOW);
    Pair p = reducedExpm1(power);
    int one = lanes.constant(1);
    int mantissa = lanes.add(one, p.high());
    int rounding = lanes.add(lanes.subtract(one, mantissa), p.high());
    Pair sum = new Pair(mantissa, lanes.add(rounding, p.low().getAsInt()));
    return remainders.timesPlace(remainders.timesPlace(sum, power.firstHalf()), power.secondHalf());
  }

  /** exp(r) − 1 = r + r²·q. */
  private Pair reducedExpm1(Power power) {
    int r = power.fraction();
    int p = exponentials.reducedExpm1(power);
    Pair q = remainders.polynomial(r, STEPS_OF_EXP, LaneCoefficients.EXP_DOUBLE);
    int square = lanes.multiply(r, r);
    int lostBySquare = lanes.fma(r, r, lanes.negate(square));
    int rounding = lanes.fma(square, q.high(), lanes.subtract(r, p));
    int lostByQ = lanes.fma(lostBySquare, q.high(), lanes.multiply(square, q.low().getAsInt()));
    int derivative = lanes.add(p, lanes.constant(1));
    return new Pair(p, lanes.fma(power.lost(), derivative, lanes.add(rounding, lostByQ)));
  }

  private Pair expm1(Argument u) {
    Power power = exponentials.power(u, ExponentialWords.UNDERFLOW, ExponentialWords.OVERFLOW);
    Pair p = reducedExpm1(power);
    int half = lanes.constant(0.5);
    int scale = lanes.multiply(lanes.multiply(power.firstHalf(), half), power.secondHalf());
    int head = lanes.subtract(scale, half);
    int result = lanes.fma(p.high(), scale, head);
    int rounding = lanes.fma(p.high(), scale, lanes.subtract(head, result));
    int low = lanes.fma(p.low().getAsInt(), scale, rounding);
    return remainders.scaled(new Pair(result, low), 2);
  }

  private Pair expOfMinusAbs(Argument u) {
    return exp(exponentials.minusAbs(u));
  }

  private Pair reciprocalOfOnePlus(Pair e) {
    return remainders.quotient(one(), remainders.sum(one(), e));
  }

  private Pair sigmoid(Argument u) {
    Pair e = expOfMinusAbs(u);
    Pair r = reciprocalOfOnePlus(e);
    return remainders.select(isNegative(u), remainders.product(e, r), r);
  }

  private Pair tanh(Argument u) {
    Pair m = expm1(exponentials.minusTwiceAbs(u));
    Pair denominator = remainders.difference(remainders.number(-2), m);
    return signed(u, remainders.quotient(m, denominator));
  }

  private Pair sech(Argument u) {
    Pair e = expOfMinusAbs(u);
    Pair r = reciprocalOfOnePlus(remainders.product(e, e));
    return remainders.product(remainders.scaled(e, 2), r);
  }

  private Pair sech2(Argument u) {
    Pair e = exp(exponentials.minusTwiceAbs(u));
    Pair r = reciprocalOfOnePlus(e);
    return remainders.product(remainders.scaled(e, 4), remainders.product(r, r));
  }

  private Pair softplus(Argument u) {
    Pair tail = log1pOfUnit(expOfMinusAbs(u));
    Pair zero = remainders.number(0);
    Pair relu = remainders.select(isNegative(u), zero, Pair.of(u));
    return remainders.sum(relu, tail);
  }

  /** log(1 + e) = e + e²·p for 0 ≤ e ≤ 1. */
  private Pair log1pOfUnit(Pair e) {
    int p = lanes.polynomial(e.high(), LogarithmCoefficients.log1pOfUnit(Grade.DOUBLE));
    int square = lanes.multiply(e.high(), e.high());
    int log = lanes.fma(square, p, e.high());
    int rounding = lanes.fma(square, p, lanes.subtract(e.high(), log));
    int rest = lanes.fma(e.high(), e.high(), lanes.negate(square));
    int derivative = reciprocalOfOnePlus(e).high();
    int low = lanes.fma(rest, p, rounding);
    return new Pair(
        log, e.low().isPresent() ? lanes.fma(e.low().getAsInt(), derivative, low) : low);
  }

  /** {@link ExponentialWords#tanhOfSoftplus}. */
  Pair tanhOfSoftplus(Argument u) {
    Pair e = exp(exponentials.unsaturated(u));
    return remainders.product(productOfSoftplus(e), reciprocalOfSoftplus(e));
  }

  /** {@link ExponentialWords#sech2OfSoftplusTimesSigmoid}. */
  Pair sech2OfSoftplusTimesSigmoid(Argument u) {
    Pair e = exp(exponentials.unsaturated(u));
    Pair product = remainders.product(remainders.scaled(e, 4), remainders.sum(e, one()));
    Pair r = reciprocalOfSoftplus(e);
    return remainders.product(product, remainders.product(r, r));
  }

  private Pair productOfSoftplus(Pair e) {
    return remainders.product(e, remainders.sum(e, remainders.number(2)));
  }

  private Pair reciprocalOfSoftplus(Pair e) {
    Pair denominator = remainders.sum(productOfSoftplus(e), remainders.number(2));
    return remainders.quotient(one(), denominator);
  }

  private Pair normalPdf(Argument u) {
    return remainders.product(factorOfPdf(), exp(gaussians.exponent(gaussians.size(u))));
  }

  private Pair factorOfPdf() {
    return remainders.number(GaussianWords.ONE_OVER_SQRT_2_PI, ONE_OVER_SQRT_2_PI_LOW);
  }

  private Pair normalCdf(Argument u) {
    Pair tail = upperTail(u);
    return remainders.select(isNegative(u), tail, remainders.difference(one(), tail));
  }

  private Pair erfc(Argument u) {
    return remainders.scaled(normalCdf(gaussians.timesSqrt2(u).negated(lanes)), 2);
  }

  /** {@link GaussianWords#erf}. */
  private Pair erf(Argument u) {
    Pair value = Pair.of(u);
    Pair square = remainders.product(value, value);
    Pair p = remainders.polynomial(square.high(), STEPS_OF_TAIL, LaneCoefficients.ERF_DOUBLE);
    int slope = lanes.polynomial(square.high(), slopeOf(LaneCoefficients.ERF_DOUBLE));
    Pair moved = new Pair(p.high(), lanes.fma(square.low().getAsInt(), slope, p.low().getAsInt()));
    Pair middle = remainders.product(value, moved);
    Pair twoTails = remainders.scaled(upperTail(gaussians.timesSqrt2(u)), 2);
    Pair outer = signed(u, remainders.difference(one(), twoTails));
    int isNear = lanes.compare(Relation.LESS_OR_EQUAL, lanes.abs(u.value()), lanes.constant(1));
    return remainders.select(isNear, middle, outer);
  }

  /** The first coefficients of the derivative, enough for a factor of a rounding error. */
  private static double[] slopeOf(double[] coefficients) {
    double[] slope = new double[4];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (i + 1) * coefficients[i + 1];
    }
    return slope;
  }

  /** {@link GaussianWords#upperTail}: P(t)·r·exp(−a²/2) with r = 1/(a + 5), t = 1 − 10·r. */
  private Pair upperTail(Argument u) {
    Argument a = gaussians.size(u);
    Pair r =
        remainders.quotient(one(), remainders.sum(Pair.of(a), remainders.number(GaussianWords.K)));
    int minusTen = lanes.constant(-2 * GaussianWords.K);
    int t = lanes.fma(minusTen, r.high(), lanes.constant(1));
    int rounding = remainders.ofFma(minusTen, r.high(), lanes.constant(1), t);
    int lowOfT = lanes.fma(minusTen, r.low().getAsInt(), rounding);
    Pair p = remainders.polynomial(t, STEPS_OF_TAIL, LaneCoefficients.TAIL_DOUBLE);
    int low = lanes.fma(lowOfT, slopeOfTail(a, r, p), p.low().getAsInt());
    Pair quotient = remainders.product(new Pair(p.high(), low), r);
    return remainders.product(quotient, exp(gaussians.exponent(a)));
  }

  /** P′(t) = (M + (a + 5)·(a·M − φ(0)))·(a + 5)²/10 with M = exp(a²/2)·Φ(−a) = P·r. */
  private int slopeOfTail(Argument a, Pair r, Pair p) {
    int five = lanes.constant(GaussianWords.K);
    int m = lanes.multiply(p.high(), r.high());
    int sum = lanes.add(a.value(), five);
    int minusPhi = lanes.constant(-GaussianWords.ONE_OVER_SQRT_2_PI);
    int slope = lanes.fma(sum, lanes.fma(a.value(), m, minusPhi), m);
    int square = lanes.multiply(sum, sum);
    return lanes.multiply(lanes.multiply(square, lanes.constant(0.5 / GaussianWords.K)), slope);
  }
}
