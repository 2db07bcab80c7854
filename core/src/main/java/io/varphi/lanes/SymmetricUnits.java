package io.varphi.lanes;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Simplifier;
import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Functions x·S(u) where S is a distribution function that is symmetric about 0, sigmoid or Φ, and
 * u has the sign of x: SiLU, GELU and their like.
 *
 * <p>As S(u) + S(−u) = 1, such a function is max(x, 0) − |x|·q with q = S(−|u|), and its derivative
 * S(u) + m·S(u)·S(−u), or S(u) + x·u′·S′(u), is h for negative x and 1 − h for positive x, where h
 * is that expression at −|x|. So only the small tail q is computed, whose factor is cut off where q
 * vanishes: at ±∞ nothing is lost.
 */
final class SymmetricUnits {
  /** A value: x·S(u). */
  private record Unit(Expr x, Word distribution, Expr u) {}

  private final LaneBuilder lanes;
  private final Tails tails;

  SymmetricUnits(LaneBuilder lanes, Grade grade) {
    this.lanes = lanes;
    this.tails = new Tails(lanes, grade);
  }

  /** The value of a sentence that has one of the forms of this class. */
  Optional<Integer> value(Expr expr, ToIntFunction<Expr> place) {
    return switch (expr) {
      case Expr.Product product -> productOf(product, place);
      case Expr.Sum(
              Expr.Apply(Word word, Expr u),
              Expr.Product(Expr v, Expr.Apply(Word density, Expr w)))
          when word == Word.NORMAL_CDF
              && density == Word.NORMAL_PDF
              && u.equals(v)
              && u.equals(w) ->
          Optional.of(gaussianGradient(place.applyAsInt(u)));
      default -> Optional.empty();
    };
  }

  private Optional<Integer> productOf(Expr.Product product, ToIntFunction<Expr> place) {
    Optional<Integer> gradient = logisticGradient(product, place);
    return gradient.isPresent() ? gradient : unit(product, place);
  }

  private Optional<Integer> unit(Expr.Product product, ToIntFunction<Expr> place) {
    List<Expr> factors = Factors.of(product);
    for (Expr factor : factors) {
      if (factor instanceof Expr.Apply(Word word, Expr u) && isSymmetric(word)) {
        Optional<Expr> x = factors.stream().filter(each -> isMultiplier(word, u, each)).findFirst();
        if (x.isPresent()) {
          List<Expr> rest = new ArrayList<>(factors);
          rest.remove(factor);
          rest.remove(x.get());
          int unit = valueOf(new Unit(x.get(), word, u), place);
          return Optional.of(
              rest.isEmpty()
                  ? unit
                  : lanes.multiply(unit, place.applyAsInt(Factors.product(rest))));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMultiplier(Word word, Expr u, Expr x) {
    return word == Word.NORMAL_CDF ? x.equals(u) : haveSameSign(u, x);
  }

  private static boolean isSymmetric(Word word) {
    return word == Word.SIGMOID || word == Word.NORMAL_CDF;
  }

  /** max(x, 0) − |x|·q. */
  private int valueOf(Unit unit, ToIntFunction<Expr> place) {
    int x = place.applyAsInt(unit.x());
    int u = place.applyAsInt(unit.u());
    int zero = lanes.constant(0);
    int relu = lanes.select(lanes.less(x, zero), zero, x);
    if (unit.distribution() == Word.NORMAL_CDF) {
      return lanes.fma(tails.minusAbsTimesGaussianFactor(u), tails.bell(u), relu);
    }
    int size = unit.x().equals(unit.u()) ? tails.cutMinusAbs(u) : cutMinusAbs(x);
    return lanes.fma(size, tails.logistic(u), relu);
  }

  /** −|a|, cut off long before it is infinite, where its factor has vanished. */
  private int cutMinusAbs(int a) {
    return lanes.atLeast(lanes.minusAbs(a), -0x1p200);
  }

  /** S(u)·(1 + m·S(−u)) where m has the sign of u. */
  private Optional<Integer> logisticGradient(Expr.Product product, ToIntFunction<Expr> place) {
    List<Expr> factors = Factors.of(product);
    for (Expr factor : factors) {
      if (factor instanceof Expr.Apply(Word word, Expr u) && word == Word.SIGMOID) {
        for (Expr other : factors) {
          Optional<Expr> m = multiplier(other, u);
          if (m.isPresent() && haveSameSign(m.get(), u)) {
            List<Expr> rest = new ArrayList<>(factors);
            rest.remove(factor);
            rest.remove(other);
            int gradient = logisticGradient(u, m.get(), place);
            return Optional.of(
                rest.isEmpty()
                    ? gradient
                    : lanes.multiply(gradient, place.applyAsInt(Factors.product(rest))));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The m of 1 + m·sigmoid(−u). */
  private static Optional<Expr> multiplier(Expr sum, Expr u) {
    Optional<Expr> product =
        switch (sum) {
          case Expr.Sum(Expr a, Expr b) when a.equals(Atoms.ONE) -> Optional.of(b);
          case Expr.Sum(Expr a, Expr b) when b.equals(Atoms.ONE) -> Optional.of(a);
          default -> Optional.empty();
        };
    List<Expr> factors = product.map(Factors::of).orElse(List.of());
    for (Expr factor : factors) {
      if (factor instanceof Expr.Apply(Word word, Expr v)
          && word == Word.SIGMOID
          && isOpposite(v, u)) {
        List<Expr> rest = new ArrayList<>(factors);
        rest.remove(factor);
        return rest.isEmpty() ? Optional.empty() : Optional.of(Factors.product(rest));
      }
    }
    return Optional.empty();
  }

  private static boolean isOpposite(Expr a, Expr b) {
    return Simplifier.negate(a).equals(Simplifier.simplify(b));
  }

  /** With h = q + (−|m|)·q·(1 − q): h where u is negative, 1 − h elsewhere. */
  private int logisticGradient(Expr u, Expr m, ToIntFunction<Expr> place) {
    int argument = place.applyAsInt(u);
    int q = tails.logistic(argument);
    int one = lanes.constant(1);
    int size = m.equals(u) ? tails.cutMinusAbs(argument) : cutMinusAbs(place.applyAsInt(m));
    int h = lanes.fma(lanes.multiply(size, q), lanes.subtract(one, q), q);
    return reflected(argument, h);
  }

  /** With h = exp(−a²/2)·(T − a/√(2π)): h where u is negative, 1 − h elsewhere. */
  private int gaussianGradient(int u) {
    return reflected(u, lanes.multiply(tails.gaussianFactorMinusSlope(u), tails.bell(u)));
  }

  private int reflected(int u, int h) {
    int isNegative = lanes.less(u, lanes.constant(0));
    return lanes.select(isNegative, h, lanes.subtract(lanes.constant(1), h));
  }

  /** As far as their forms show it: where both have the sign of the same variable. */
  private static boolean haveSameSign(Expr a, Expr b) {
    return Stream.of("x", "a", "g")
        .map(Expr.Variable::new)
        .anyMatch(variable -> hasSignOf(a, variable) && hasSignOf(b, variable));
  }

  private static boolean hasSignOf(Expr a, Expr.Variable b) {
    return switch (a) {
      case Expr.Variable _ -> a.equals(b);
      case Expr.Product(Expr p, Expr q) ->
          isPositive(p) && hasSignOf(q, b) || isPositive(q) && hasSignOf(p, b);
      case Expr.Quotient(Expr p, Expr q) -> isPositive(q) && hasSignOf(p, b);
      case Expr.Sum(Expr p, Expr q) -> hasSignOf(p, b) && hasSignOf(q, b);
      case Expr.Power(Expr p, Expr.Number(BigDecimal n)) -> isOdd(n) && hasSignOf(p, b);
      default -> false;
    };
  }

  private static boolean isOdd(BigDecimal n) {
    return Powers.isSmallInteger(n) && n.signum() > 0 && n.intValueExact() % 2 == 1;
  }

  /** Whether a sentence is positive everywhere, as far as its form shows it. */
  private static boolean isPositive(Expr expr) {
    if (Folds.isConstant(expr)) {
      return ExactConstant.of(expr) > 0;
    }
    return switch (expr) {
      case Expr.Sum(Expr a, Expr b) ->
          isPositive(a) && isNotNegative(b) || isNotNegative(a) && isPositive(b);
      case Expr.Product(Expr a, Expr b) -> isPositive(a) && isPositive(b);
      default -> false;
    };
  }

  private static boolean isNotNegative(Expr expr) {
    return switch (expr) {
      case Expr.Power(Expr _, Expr.Number(BigDecimal n)) ->
          Powers.isSmallInteger(n) && n.intValueExact() % 2 == 0;
      case Expr.Product(Expr a, Expr b) ->
          isNotNegative(a) && isPositive(b) || isPositive(a) && isNotNegative(b);
      default -> isPositive(expr);
    };
  }
}
