package io.varphi.lanes;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Expr.Comparison;
import io.varphi.expr.Folds;
import io.varphi.expr.Word;
import io.varphi.lanes.Instruction.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sentence as instructions.
 *
 * <p>Words that magnify the error of their argument ask for what its rounding has lost ({@link
 * Argument#low}); the instructions for it are dropped where nobody does. Inside a branch of a
 * choice, the variable is taken to lie where that branch counts; what is computed there for other
 * elements is not selected.
 */
final class Lowering {
  /** A part of the sentence, in the place where it stands. */
  private record Part(Expr expr, Domain domain) {}

  private final LaneBuilder lanes;
  private final Grade grade;
  private final Map<String, Integer> variables;
  private final Powers powers;
  private final ExponentialWords exponentials;
  private final LogarithmWords logarithms;
  private final GaussianWords gaussians;
  private final TrigonometricWords trigonometry;
  private final InverseWords inverses;
  private final Map<Part, Integer> values = new HashMap<>();

  /**
   * @param scalar whether the code may contain the instructions that only scalar code has
   * @param variables the place of each variable's value
   */
  Lowering(LaneBuilder lanes, Grade grade, boolean scalar, Map<String, Integer> variables) {
    this.lanes = lanes;
    this.grade = grade;
    this.variables = Map.copyOf(variables);
    this.powers = new Powers(lanes);
    this.exponentials = new ExponentialWords(lanes, grade);
    this.logarithms = new LogarithmWords(lanes, grade, exponentials);
    this.gaussians = new GaussianWords(lanes, grade, exponentials);
    this.trigonometry = new TrigonometricWords(lanes, grade, scalar);
    this.inverses = new InverseWords(lanes, grade, exponentials);
  }

  /** The place of the sentence's value. */
  int value(Expr expr, Domain domain) {
    Part part = new Part(expr, domain);
    Integer known = values.get(part);
    if (known != null) {
      return known;
    }
    int place = lowered(expr, domain);
    values.put(part, place);
    return place;
  }

  private int lowered(Expr expr, Domain domain) {
    if (Folds.isConstant(expr)) {
      return lanes.constant(ExactConstant.of(expr));
    }
    Optional<Integer> idiom = idiom(expr, domain);
    if (idiom.isPresent()) {
      return idiom.get();
    }
    return switch (expr) {
      case Expr.Variable(String name) -> variable(name);
      case Expr.Parameter(String name) ->
          throw new IllegalArgumentException("the parameter " + name + " has no value");
      case Expr.Number _, Expr.Constant _ -> lanes.constant(ExactConstant.of(expr));
      case Expr.Negation(Expr u) -> lanes.negate(value(u, domain));
      case Expr.Sum(Expr a, Expr b) -> sum(a, b, domain);
      case Expr.Difference(Expr a, Expr b) ->
          Folds.isConstant(b)
              ? sum(a, b.negated(), domain)
              : lanes.subtract(value(a, domain), value(b, domain));
      case Expr.Product(Expr a, Expr b) -> lanes.multiply(value(a, domain), value(b, domain));
      case Expr.Quotient(Expr a, Expr b) -> quotient(a, b, domain);
      case Expr.Power(Expr a, Expr n) -> power(a, n, domain);
      case Expr.Apply(Word word, Expr u) -> word(word, u, domain);
      case Expr.Min(Expr a, Expr b) ->
          Folds.isConstant(a) ? smaller(b, a, domain) : smaller(a, b, domain);
      case Expr.Max(Expr a, Expr b) ->
          Folds.isConstant(a) ? larger(b, a, domain) : larger(a, b, domain);
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          value(new Expr.Min(new Expr.Max(u, low), high), domain);
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) ->
          lanes.select(
              mask(op, l, r, domain),
              value(then, domain.where(op, l, r)),
              value(otherwise, domain.whereNot(op, l, r)));
    };
  }

  private int variable(String name) {
    Integer place = variables.get(name);
    if (place == null) {
      throw new IllegalArgumentException("the variable " + name + " has no value");
    }
    return place;
  }

  private int sum(Expr a, Expr b, Domain domain) {
    Optional<Expr.Product> product = fused(a, b, domain);
    if (product.isEmpty()) {
      return lanes.add(value(a, domain), value(b, domain));
    }
    Expr other = product.get().equals(a) ? b : a;
    return lanes.fma(
        value(product.get().left(), domain),
        value(product.get().right(), domain),
        value(other, domain));
  }

  /** The summand that is a product and can be added without being rounded. */
  private Optional<Expr.Product> fused(Expr a, Expr b, Domain domain) {
    if (a instanceof Expr.Product product && isPlain(product, domain)) {
      return Optional.of(product);
    }
    return b instanceof Expr.Product product && isPlain(product, domain)
        ? Optional.of(product)
        : Optional.empty();
  }

  private boolean isPlain(Expr.Product product, Domain domain) {
    return !Folds.isConstant(product) && idiom(product, domain).isEmpty();
  }

  /** By a constant: times its reciprocal, unless every bit of a double counts. */
  private int quotient(Expr a, Expr b, Domain domain) {
    boolean multiplies = Folds.isConstant(b) && grade != Grade.DOUBLE;
    return multiplies
        ? lanes.multiply(value(a, domain), value(Atoms.ONE.over(b), domain))
        : lanes.divide(value(a, domain), value(b, domain));
  }

  private int power(Expr a, Expr exponent, Domain domain) {
    if (!Folds.isConstant(exponent)) {
      return generalPower(a, exponent, domain);
    }
    BigDecimal n = new BigDecimal(ExactConstant.of(exponent));
    if (Powers.isSmallInteger(n)) {
      return powers.power(value(a, domain), n.intValueExact());
    }
    BigDecimal twice = n.add(n);
    return Powers.isSmallInteger(twice)
        ? powers.power(value(Expr.apply(Word.SQRT, a), domain), twice.intValueExact())
        : generalPower(a, exponent, domain);
  }

  private int generalPower(Expr a, Expr exponent, Domain domain) {
    return value(Expr.apply(Word.EXP, exponent.times(Expr.apply(Word.LOG, a))), domain);
  }

  /** The smaller one; the first where the second is equal to it or NaN. */
  private int smaller(Expr a, Expr b, Domain domain) {
    int first = value(a, domain);
    int second = value(b, domain);
    return lanes.select(lanes.compare(Relation.LESS_OR_EQUAL, second, first), second, first);
  }

  private int larger(Expr a, Expr b, Domain domain) {
    int first = value(a, domain);
    int second = value(b, domain);
    return lanes.select(lanes.compare(Relation.LESS_OR_EQUAL, first, second), second, first);
  }

  private int mask(Comparison op, Expr left, Expr right, Domain domain) {
    int l = value(left, domain);
    int r = value(right, domain);
    return switch (op) {
      case LESS -> lanes.compare(Relation.LESS, l, r);
      case LESS_OR_EQUAL -> lanes.compare(Relation.LESS_OR_EQUAL, l, r);
      case GREATER -> lanes.compare(Relation.LESS, r, l);
      case GREATER_OR_EQUAL -> lanes.compare(Relation.LESS_OR_EQUAL, r, l);
    };
  }

  private int word(Word word, Expr argument, Domain domain) {
    Argument u = argument(argument, domain);
    return switch (word) {
      case EXP -> exponentials.exp(u);
      case EXPM1 -> exponentials.expm1(u);
      case LOG -> logarithms.log(u);
      case LOG1P -> logarithms.log1p(u);
      case SQRT -> lanes.squareRoot(u.value());
      case SINH -> exponentials.sinh(u);
      case COSH -> exponentials.cosh(u);
      case TANH -> exponentials.tanh(u);
      case SECH -> exponentials.sech(u);
      case SECH2 -> exponentials.sech2(u);
      case SIGMOID -> exponentials.sigmoid(u);
      case SOFTPLUS -> exponentials.softplus(u, logarithms);
      case ERF -> gaussians.erf(u);
      case ERFC -> gaussians.erfc(u);
      case NORMAL_CDF -> gaussians.normalCdf(u);
      case NORMAL_PDF -> gaussians.normalPdf(u);
      case SIN -> trigonometry.sin(u);
      case COS -> trigonometry.cos(u);
      case ATAN -> inverses.atan(u);
      case ASINH -> logarithms.asinh(u);
      case ABS -> lanes.abs(u.value());
      case SIGN -> sign(u.value());
      case LOG_COSH -> logarithms.logCosh(u);
      case TANH_RESIDUAL -> inverses.tanhResidual(u);
      case SINC -> trigonometry.sinc(u);
      case SPHERICAL_J1 -> trigonometry.j1(u);
      case SPHERICAL_J2 -> trigonometry.j2(u);
    };
  }

  private int sign(int u) {
    int zero = lanes.constant(0);
    int negative = lanes.select(lanes.less(u, zero), lanes.constant(-1), u);
    return lanes.select(lanes.less(zero, u), lanes.constant(1), negative);
  }

  private Argument argument(Expr expr, Domain domain) {
    Bounds bounds = domain.bounds(expr);
    return new Argument(value(expr, domain), () -> low(expr, domain), bounds.min(), bounds.max());
  }

  /** What {@link #value} has lost by rounding, as far as that is known. */
  private OptionalInt low(Expr expr, Domain domain) {
    if (Folds.isConstant(expr)) {
      double low = ExactConstant.low(expr);
      return low == 0 ? OptionalInt.empty() : OptionalInt.of(lanes.constant(low));
    }
    Remainders remainders = new Remainders(lanes);
    return switch (expr) {
      case Expr.Variable _, Expr.Parameter _, Expr.Number _, Expr.Constant _ -> OptionalInt.empty();
      case Expr.Negation(Expr u) -> remainders.negated(low(u, domain));
      case Expr.Sum(Expr a, Expr b) -> lowOfSum(a, b, value(expr, domain), domain);
      case Expr.Difference(Expr a, Expr b) -> lowOfSum(a, b.negated(), value(expr, domain), domain);
      case Expr.Product(Expr a, Expr b) ->
          remainders.ofProduct(value(a, domain), low(a, domain), value(b, domain), low(b, domain));
      case Expr.Quotient(Expr a, Expr b) ->
          remainders.ofQuotient(
              value(a, domain),
              low(a, domain),
              value(b, domain),
              low(b, domain),
              value(expr, domain));
      case Expr.Power(Expr a, Expr.Number(BigDecimal n)) when n.signum() > 0 && isSmall(n) ->
          lowOfPower(a, n.intValueExact(), domain);
      case Expr.Power _, Expr.Apply _, Expr.Min _, Expr.Max _, Expr.Clip _, Expr.Choice _ ->
          OptionalInt.empty();
    };
  }

  private static boolean isSmall(BigDecimal n) {
    return Powers.isSmallInteger(n);
  }

  private OptionalInt lowOfSum(Expr a, Expr b, int sum, Domain domain) {
    Remainders remainders = new Remainders(lanes);
    OptionalInt rest = remainders.plus(low(a, domain), low(b, domain));
    Optional<Expr.Product> product = fused(a, b, domain);
    if (product.isPresent()) {
      Expr other = product.get().equals(a) ? b : a;
      int error = errorOfFused(product.get(), other, sum, domain);
      return remainders.plus(rest, OptionalInt.of(error));
    }
    return remainders.plus(
        rest, OptionalInt.of(remainders.ofSum(value(a, domain), value(b, domain), sum)));
  }

  /** The rounded product, plus c, minus the fused sum. */
  private int errorOfFused(Expr.Product factors, Expr c, int fused, Domain domain) {
    int product = value(factors, domain);
    int sum = lanes.add(product, value(c, domain));
    int error = new Remainders(lanes).ofSum(product, value(c, domain), sum);
    return lanes.add(lanes.subtract(sum, fused), error);
  }

  private OptionalInt lowOfPower(Expr a, int n, Domain domain) {
    Remainders remainders = new Remainders(lanes);
    int base = value(a, domain);
    OptionalInt lowOfBase = low(a, domain);
    if (n == 1) {
      return lowOfBase;
    }
    int half = n / 2;
    int root = powers.power(base, half);
    OptionalInt lowOfRoot = lowOfPower(a, half, domain);
    OptionalInt lowOfSquare = remainders.ofProduct(root, lowOfRoot, root, lowOfRoot);
    return n % 2 == 0
        ? lowOfSquare
        : remainders.ofProduct(lanes.multiply(root, root), lowOfSquare, base, lowOfBase);
  }

  /** Combinations of words for which there is a form without cancellation, or a shorter one. */
  private Optional<Integer> idiom(Expr expr, Domain domain) {
    return switch (expr) {
      case Expr.Apply(Word word, Expr.Apply(Word inner, Expr u))
          when word == Word.TANH && inner == Word.SOFTPLUS ->
          Optional.of(exponentials.tanhOfSoftplus(argument(u, domain)));
      case Expr.Product _ -> sech2OfSoftplusTimesSigmoid(Factors.of(expr), domain);
      case Expr.Sum(Expr u, Expr.Apply(Word word, Expr square))
          when word == Word.SQRT && addedToSquare(square, u).isPresent() ->
          Optional.of(plusRoot(u, square, domain));
      case Expr.Sum(Expr one, Expr.Quotient(Expr u, Expr.Apply(Word word, Expr square)))
          when one.equals(Atoms.ONE) && word == Word.SQRT && addedToSquare(square, u).isPresent() ->
          Optional.of(
              lanes.divide(
                  plusRoot(u, square, domain), value(Expr.apply(Word.SQRT, square), domain)));
      default -> Optional.empty();
    };
  }

  /** Where sech²(softplus(u)) and sigmoid(u) are among the factors. */
  private Optional<Integer> sech2OfSoftplusTimesSigmoid(List<Expr> factors, Domain domain) {
    for (Expr factor : factors) {
      if (factor instanceof Expr.Apply(Word word, Expr.Apply(Word inner, Expr u))
          && word == Word.SECH2
          && inner == Word.SOFTPLUS
          && factors.contains(Expr.apply(Word.SIGMOID, u))) {
        List<Expr> rest = new ArrayList<>(factors);
        rest.remove(factor);
        rest.remove(Expr.apply(Word.SIGMOID, u));
        int both = exponentials.sech2OfSoftplusTimesSigmoid(argument(u, domain));
        return Optional.of(
            rest.isEmpty() ? both : lanes.multiply(value(Factors.product(rest), domain), both));
      }
    }
    return Optional.empty();
  }

  /** The constant c of u² + c. */
  private static Optional<Expr> addedToSquare(Expr sum, Expr u) {
    return sum instanceof Expr.Sum(Expr square, Expr c)
            && square.equals(u.to(Atoms.TWO))
            && Folds.isConstant(c)
        ? Optional.of(c)
        : Optional.empty();
  }

  /** u + √(u² + c): for negative u, c/(√(u² + c) − u). */
  private int plusRoot(Expr u, Expr square, Domain domain) {
    int root = value(Expr.apply(Word.SQRT, square), domain);
    int added = value(addedToSquare(square, u).orElseThrow(), domain);
    int place = value(u, domain);
    return lanes.select(
        lanes.less(place, lanes.constant(0)),
        lanes.divide(added, lanes.subtract(root, place)),
        lanes.add(root, place));
  }
}
