package io.varphi.lab;

import io.varphi.gaussian.GaussLegendre;
import io.varphi.gaussian.GaussianNodes;

/**
 * E f(u)·f(v) for normal u and v of one variance, as a power series in their correlation: Σ aₙ²·cⁿ,
 * where aₙ is the coefficient of f in orthonormal Hermite polynomials (Mehler).
 *
 * <p>The first 512 terms are computed. What is left at c = 1 is known exactly, as the sum there is
 * E f², and so is the slope, E f′² times the variance. Where f has kinks, what is left is a power
 * law; its scale and exponent follow from these two, so that value and slope at 1 are right.
 */
final class HermiteSeries {
  static final int TERMS = 512;

  private static final int LAST_TERMS = 64;
  private static final double NEGLIGIBLE = 1e-13;
  private static final double OF_A_JUMP = 1.5;
  private static final double STEEPEST = 40;
  private static final double SMALLEST = 1e-18;

  private final double[] squares;
  private final double rest;
  private final double exponent;
  private final double parity;

  private HermiteSeries(double[] squares, double rest, double exponent, double parity) {
    this.squares = squares;
    this.rest = rest;
    this.exponent = exponent;
    this.parity = parity;
  }

  /**
   * The series of the function in these nodes.
   *
   * @param variance of u and v
   * @param jumps whether f is discontinuous somewhere
   */
  static HermiteSeries of(GaussianNodes nodes, double variance, boolean jumps) {
    double[] squares = squaredCoefficients(nodes);
    double sum = 0;
    double slope = 0;
    for (int n = TERMS - 1; n >= 0; n--) {
      sum += squares[n];
      slope += n * squares[n];
    }
    double total = nodes.secondMoment();
    double rest = total - sum;
    if (!(rest > NEGLIGIBLE * total)) {
      return new HermiteSeries(squares, 0, STEEPEST, 0);
    }
    double slopeRest = variance * nodes.slopeSecondMoment() - slope;
    double exponent = jumps ? OF_A_JUMP : exponent(slopeRest / (rest * (TERMS - 0.5)));
    return new HermiteSeries(squares, rest, exponent, parity(squares));
  }

  /** Of the power law n^(−p) from the mean of n over the first n: (p − 1)/(p − 2). */
  private static double exponent(double ratio) {
    double p = (2 * ratio - 1) / (ratio - 1);
    return ratio > 1 ? Math.clamp(p, OF_A_JUMP, STEEPEST) : STEEPEST;
  }

  /** Hermite functions instead of polynomials: these overflow. */
  private static double[] squaredCoefficients(GaussianNodes nodes) {
    double[] coefficients = new double[TERMS];
    for (int i = 0; i < nodes.size(); i++) {
      double z = nodes.z(i);
      double scale = nodes.weight(i) * nodes.value(i) * nodes.root(i);
      double before = 0;
      double now = nodes.root(i);
      for (int n = 0; n < TERMS; n++) {
        coefficients[n] += scale * now;
        double next = (z * now - Math.sqrt(n) * before) / Math.sqrt(n + 1);
        before = now;
        now = next;
      }
    }
    for (int n = 0; n < TERMS; n++) {
      coefficients[n] *= coefficients[n];
    }
    return coefficients;
  }

  /** From −1, only odd terms, to 1, only even ones. */
  private static double parity(double[] squares) {
    double even = 0;
    double odd = 0;
    for (int n = TERMS - LAST_TERMS; n < TERMS; n += 2) {
      even += squares[n];
      odd += squares[n + 1];
    }
    return (even - odd) / (even + odd);
  }

  /** E f(u)·f(v) for a correlation in [−1, 1]. */
  double at(double correlation) {
    double sum = 0;
    for (int n = TERMS - 1; n >= 0; n--) {
      sum = sum * correlation + squares[n];
    }
    double tail = rest * powerLaw(exponent, correlation);
    return sum + (correlation < 0 ? parity * tail : tail);
  }

  /** The derivative by the correlation, for one in [0, 1]; infinite at 1 for a jump. */
  double slopeAt(double correlation) {
    double sum = 0;
    for (int n = TERMS - 1; n >= 1; n--) {
      sum = sum * correlation + n * squares[n];
    }
    if (rest == 0 || correlation == 0) {
      return sum;
    }
    if (correlation == 1 && exponent <= 2) {
      return Double.POSITIVE_INFINITY;
    }
    double first = TERMS - 0.5;
    double mean = first * (exponent - 1) / (exponent - 2);
    double tail =
        correlation == 1
            ? mean
            : first * (exponent - 1) * integral(exponent - 1, decay(correlation)) / correlation;
    return sum + rest * tail;
  }

  /** The share of what is left that is left at this correlation. */
  private static double powerLaw(double exponent, double correlation) {
    double size = Math.abs(correlation);
    if (size == 0) {
      return 0;
    }
    return size == 1 ? 1 : (exponent - 1) * integral(exponent, decay(size));
  }

  private static double decay(double correlation) {
    return -(TERMS - 0.5) * StrictMath.log(correlation);
  }

  /** ∫ t^(−p)·exp(−λt) dt from 1 on, λ > 0, with t = eˢ. */
  private static double integral(double p, double lambda) {
    double sum = 0;
    for (int panel = 0; panel < 10 * STEEPEST; panel++) {
      double part = 0;
      for (int i = 0; i < GaussLegendre.POINTS; i++) {
        double s = panel + (1 + GaussLegendre.abscissa(i)) / 2;
        double exponent = (1 - p) * s - lambda * StrictMath.exp(s);
        part += GaussLegendre.weight(i) / 2 * StrictMath.exp(exponent);
      }
      sum += part;
      if (part <= SMALLEST * sum) {
        return sum;
      }
    }
    return sum;
  }
}
