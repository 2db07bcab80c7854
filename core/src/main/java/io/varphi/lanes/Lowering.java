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

  private static final double SMALLEST_DIVISOR = 0x1p-8;

  private final LaneBuilder lanes;
  private final Grade grade;
  private final Map<String, Integer> variables;
  private final Powers powers;
  private final ExponentialWords exponentials;
  private final LogarithmWords logarithms;
  private final GaussianWords gaussians;
  private final TrigonometricWords trigonometry;
  private final InverseWords inverses;
  private final SymmetricUnits units;
  private final Remainders remainders;
  private final CompensatedWords compensated;
  private final boolean compensates;
  private final Map<Part, Integer> values = new HashMap<>();
  private final Map<Part, OptionalInt> lows = new HashMap<>();

  /** Without compensation. */
  Lowering(LaneBuilder lanes, Grade grade, boolean scalar, Map<String, Integer> variables) {
    this(lanes, grade, scalar, false, variables);
  }

  /**
   * @param scalar whether the code may contain the instructions that only scalar code has
   * @param compensates whether words tell what their rounding has lost, and the sentence's value
   *     makes up for it; only for double results
   * @param variables the place of each variable's value
   */
  Lowering(
      LaneBuilder lanes,
      Grade grade,
      boolean scalar,
      boolean compensates,
      Map<String, Integer> variables) {
    this.lanes = lanes;
    this.compensates = compensates;
    this.remainders = new Remainders(lanes);
    this.grade = grade;
    this.variables = Map.copyOf(variables);
    this.powers = new Powers(lanes);
    this.exponentials = new ExponentialWords(lanes, grade);
    this.logarithms = new LogarithmWords(lanes, grade, exponentials);
    this.gaussians = new GaussianWords(lanes, grade, exponentials);
    this.trigonometry = new TrigonometricWords(lanes, grade, scalar);
    this.inverses = new InverseWords(lanes, grade, exponentials);
    this.units = new SymmetricUnits(lanes, grade);
    this.compensated = new CompensatedWords(lanes, exponentials, gaussians);
  }

  /** The place of the sentence's value, compensated where that is asked for. */
  int sentence(Expr sentence, Domain domain) {
    int value = value(sentence, domain);
    return compensates ? remainders.rounded(new Pair(value, low(sentence, domain))) : value;
  }

  /** The place of the value of a sentence, or of a part of it. */
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
    Optional<Pair> idiom = idiom(expr, domain);
    if (idiom.isPresent()) {
      return idiom.get().high();
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
      return grade == Grade.DOUBLE || isQuotient(a) || isQuotient(b)
          ? lanes.add(value(a, domain), value(b, domain))
          : lanes.addUnrounded(value(a, domain), value(b, domain));
    }
    Expr other = product.get().equals(a) ? b : a;
    return lanes.fma(
        value(product.get().left(), domain),
        value(product.get().right(), domain),
        value(other, domain));
  }

  /** Its reciprocal is rounded, so that only the rounded product is exact where the quotient is. */
  private static boolean isQuotient(Expr expr) {
    return expr instanceof Expr.Quotient;
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

  /**
   * Unless every bit of a double counts, times the reciprocal: that of a constant costs nothing,
   * and those of powers of one divisor are powers of one reciprocal.
   */
  private int quotient(Expr a, Expr b, Domain domain) {
    return grade != Grade.DOUBLE && (Folds.isConstant(b) || isFarFromZero(domain.bounds(b)))
        ? lanes.multiply(value(a, domain), reciprocal(b, domain))
        : lanes.divide(value(a, domain), value(b, domain));
  }

  private int reciprocal(Expr b, Domain domain) {
    if (Folds.isConstant(b)) {
      return lanes.constant(ExactConstant.of(Atoms.ONE.over(b)));
    }
    return switch (b) {
      case Expr.Power(Expr base, Expr n)
          when Powers.isProduct(n) && isFarFromZero(domain.bounds(base)) ->
          power(base, n.negated(), domain);
      case Expr.Product(Expr left, Expr right)
          when Folds.isConstant(left) && isFarFromZero(domain.bounds(right)) ->
          lanes.multiply(reciprocal(left, domain), reciprocal(right, domain));
      default -> lanes.divide(lanes.constant(1), value(b, domain));
    };
  }

  /** Whether reciprocals, and their small powers, are no larger than a double can be. */
  private static boolean isFarFromZero(Bounds bounds) {
    return bounds.min() >= SMALLEST_DIVISOR || bounds.max() <= -SMALLEST_DIVISOR;
  }

  private int power(Expr a, Expr exponent, Domain domain) {
    if (!Folds.isConstant(exponent)) {
      return generalPower(a, exponent, domain);
    }
    BigDecimal n = new BigDecimal(ExactConstant.of(exponent));
    if (Powers.isSmallInteger(n)) {
      return smallPower(a, n.intValueExact(), domain);
    }
    BigDecimal twice = n.add(n);
    return Powers.isSmallInteger(twice)
        ? smallPower(Expr.apply(Word.SQRT, a), twice.intValueExact(), domain)
        : generalPower(a, exponent, domain);
  }

  private int smallPower(Expr a, int n, Domain domain) {
    return n < 0 && grade != Grade.DOUBLE && isFarFromZero(domain.bounds(a))
        ? powers.power(lanes.divide(lanes.constant(1), value(a, domain)), -n)
        : powers.power(value(a, domain), n);
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
    Optional<Pair> pair = compensates ? compensated.of(word, u) : Optional.empty();
    return pair.isPresent() ? pair.get().high() : plainWord(word, u);
  }

  private int plainWord(Word word, Argument u) {
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
    Part part = new Part(expr, domain);
    OptionalInt known = lows.get(part);
    if (known != null) {
      return known;
    }
    OptionalInt low = lowOf(expr, domain);
    lows.put(part, low);
    return low;
  }

  private OptionalInt lowOf(Expr expr, Domain domain) {
    if (Folds.isConstant(expr)) {
      double low = ExactConstant.low(expr);
      return low == 0 ? OptionalInt.empty() : OptionalInt.of(lanes.constant(low));
    }
    Optional<Pair> idiom = idiom(expr, domain);
    if (idiom.isPresent()) {
      return idiom.get().low();
    }
    return switch (expr) {
      case Expr.Variable _, Expr.Parameter _, Expr.Number _, Expr.Constant _ -> OptionalInt.empty();
      case Expr.Negation(Expr u) -> remainders.negated(low(u, domain));
      case Expr.Sum(Expr a, Expr b) -> lowOfSum(a, b, value(expr, domain), domain);
      case Expr.Difference(Expr a, Expr b) -> lowOfSum(a, b.negated(), value(expr, domain), domain);
      case Expr.Product(Expr a, Expr b) ->
          remainders.product(pair(a, domain), pair(b, domain)).low();
      case Expr.Quotient(Expr a, Expr b) ->
          remainders.ofQuotient(
              value(a, domain),
              low(a, domain),
              value(b, domain),
              low(b, domain),
              value(expr, domain));
      case Expr.Apply(Word word, Expr u) -> lowOfWord(word, u, domain);
      case Expr.Min(Expr a, Expr b) ->
          Folds.isConstant(a) ? lowOfSmaller(b, a, domain) : lowOfSmaller(a, b, domain);
      case Expr.Max(Expr a, Expr b) ->
          Folds.isConstant(a) ? lowOfLarger(b, a, domain) : lowOfLarger(a, b, domain);
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          low(new Expr.Min(new Expr.Max(u, low), high), domain);
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) ->
          remainders
              .select(
                  mask(op, l, r, domain),
                  pair(then, domain.where(op, l, r)),
                  pair(otherwise, domain.whereNot(op, l, r)))
              .low();
      case Expr.Power(Expr a, Expr n) ->
          Folds.isConstant(n) ? lowOfPower(a, ExactConstant.of(n), domain) : OptionalInt.empty();
    };
  }

  private Pair pair(Expr expr, Domain domain) {
    return new Pair(value(expr, domain), low(expr, domain));
  }

  private OptionalInt lowOfWord(Word word, Expr argument, Domain domain) {
    Optional<Pair> pair =
        compensates ? compensated.of(word, argument(argument, domain)) : Optional.empty();
    return pair.isPresent() ? pair.get().low() : OptionalInt.empty();
  }

  private OptionalInt lowOfSmaller(Expr a, Expr b, Domain domain) {
    Pair first = pair(a, domain);
    Pair second = pair(b, domain);
    int mask = lanes.compare(Relation.LESS_OR_EQUAL, second.high(), first.high());
    return remainders.select(mask, second, first).low();
  }

  private OptionalInt lowOfLarger(Expr a, Expr b, Domain domain) {
    Pair first = pair(a, domain);
    Pair second = pair(b, domain);
    int mask = lanes.compare(Relation.LESS_OR_EQUAL, first.high(), second.high());
    return remainders.select(mask, second, first).low();
  }

  private OptionalInt lowOfPower(Expr a, double n, Domain domain) {
    if (Powers.isSmallInteger(new BigDecimal(n))) {
      return remainders.power(pair(a, domain), (int) n).low();
    }
    return Powers.isSmallInteger(new BigDecimal(n + n))
        ? remainders.power(pair(Expr.apply(Word.SQRT, a), domain), (int) (n + n)).low()
        : OptionalInt.empty();
  }

  private OptionalInt lowOfSum(Expr a, Expr b, int sum, Domain domain) {
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
    int error = remainders.ofSum(product, value(c, domain), sum);
    return lanes.add(lanes.subtract(sum, fused), error);
  }

  /** Combinations of words for which there is a form without cancellation, or a shorter one. */
  private Optional<Pair> idiom(Expr expr, Domain domain) {
    return switch (expr) {
      case Expr.Apply(Word word, Expr.Apply(Word inner, Expr u))
          when word == Word.TANH && inner == Word.SOFTPLUS ->
          Optional.of(tanhOfSoftplus(argument(u, domain)));
      case Expr.Product _ -> ofProduct(expr, domain);
      case Expr.Sum(Expr u, Expr.Apply(Word word, Expr square))
          when word == Word.SQRT && addedToSquare(square, u).isPresent() ->
          Optional.of(plusRoot(u, square, domain));
      case Expr.Sum(Expr one, Expr.Quotient(Expr u, Expr.Apply(Word word, Expr square)))
          when one.equals(Atoms.ONE) && word == Word.SQRT && addedToSquare(square, u).isPresent() ->
          Optional.of(
              remainders.quotient(
                  plusRoot(u, square, domain), pair(Expr.apply(Word.SQRT, square), domain)));
      case Expr.Sum _ -> symmetricUnit(expr, domain);
      default -> Optional.empty();
    };
  }

  private Optional<Pair> ofProduct(Expr expr, Domain domain) {
    List<Expr> factors = Factors.of(expr);
    Optional<Pair> pair = sech2OfSoftplusTimesSigmoid(factors, domain);
    if (pair.isPresent()) {
      return pair;
    }
    Optional<Pair> multiple = multipleOfExpm1(factors, domain);
    return multiple.isPresent() ? multiple : symmetricUnit(expr, domain);
  }

  /** Where all factors but expm1(u) are constants. */
  private Optional<Pair> multipleOfExpm1(List<Expr> factors, Domain domain) {
    List<Expr> others = factors.stream().filter(factor -> !Folds.isConstant(factor)).toList();
    boolean isMultiple =
        grade != Grade.DOUBLE
            && others.size() == 1
            && factors.size() > 1
            && others.getFirst() instanceof Expr.Apply(Word word, Expr _)
            && word == Word.EXPM1;
    if (!isMultiple) {
      return Optional.empty();
    }
    double c =
        ExactConstant.of(Factors.product(factors.stream().filter(Folds::isConstant).toList()));
    boolean isNormal = Math.abs(c) > 0x1p-200 && Math.abs(c) < 0x1p200;
    return isNormal
        ? Optional.of(
            Pair.of(
                exponentials.expm1(
                    c, argument(Folds.children(others.getFirst()).getFirst(), domain))))
        : Optional.empty();
  }

  private Optional<Pair> symmetricUnit(Expr expr, Domain domain) {
    return grade == Grade.DOUBLE
        ? Optional.empty()
        : units.value(expr, part -> value(part, domain)).map(Pair::of);
  }

  /** Where sech²(softplus(u)) and sigmoid(u) are among the factors. */
  private Optional<Pair> sech2OfSoftplusTimesSigmoid(List<Expr> factors, Domain domain) {
    for (Expr factor : factors) {
      if (factor instanceof Expr.Apply(Word word, Expr.Apply(Word inner, Expr u))
          && word == Word.SECH2
          && inner == Word.SOFTPLUS
          && factors.contains(Expr.apply(Word.SIGMOID, u))) {
        List<Expr> rest = new ArrayList<>(factors);
        rest.remove(factor);
        rest.remove(Expr.apply(Word.SIGMOID, u));
        Pair both = sech2OfSoftplusTimesSigmoid(argument(u, domain));
        return Optional.of(
            rest.isEmpty() ? both : remainders.product(pair(Factors.product(rest), domain), both));
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
  private Pair plusRoot(Expr u, Expr square, Domain domain) {
    Pair root = pair(Expr.apply(Word.SQRT, square), domain);
    Pair added = pair(addedToSquare(square, u).orElseThrow(), domain);
    Pair place = pair(u, domain);
    return remainders.select(
        lanes.less(place.high(), lanes.constant(0)),
        remainders.quotient(added, remainders.difference(root, place)),
        remainders.sum(root, place));
  }

  private Pair tanhOfSoftplus(Argument u) {
    return compensates ? compensated.tanhOfSoftplus(u) : Pair.of(exponentials.tanhOfSoftplus(u));
  }

  private Pair sech2OfSoftplusTimesSigmoid(Argument u) {
    return compensates
        ? compensated.sech2OfSoftplusTimesSigmoid(u)
        : Pair.of(exponentials.sech2OfSoftplusTimesSigmoid(u));
  }
}
