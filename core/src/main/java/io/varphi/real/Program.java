package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Expr.Comparison;
import io.varphi.expr.NamedConstant;
import io.varphi.expr.Simplifier;
import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sentence as straight-line steps in one arithmetic: common parts computed once, constant parts
 * computed in advance.
 *
 * <p>Both branches of a choice are computed and one is taken, so a branch may be undefined where it
 * is not taken.
 *
 * @param <T> the number of the arithmetic
 */
final class Program<T> {
  private enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    NEGATE,
    INTEGER_POWER,
    POWER,
    APPLY,
    MIN,
    MAX,
    CHOOSE
  }

  /** One operation; operands are places of earlier results, the unused ones {@value #NONE}. */
  private record Step(
      Operation operation,
      int target,
      int a,
      int b,
      int then,
      int otherwise,
      int exponent,
      Word word,
      Comparison comparison) {
    static final int NONE = -1;

    static Step unary(Operation operation, int target, int a) {
      return new Step(operation, target, a, NONE, NONE, NONE, 0, Word.ABS, Comparison.LESS);
    }

    static Step binary(Operation operation, int target, int a, int b) {
      return new Step(operation, target, a, b, NONE, NONE, 0, Word.ABS, Comparison.LESS);
    }

    static Step word(Word word, int target, int a) {
      return new Step(Operation.APPLY, target, a, NONE, NONE, NONE, 0, word, Comparison.LESS);
    }

    static Step power(int n, int target, int a) {
      return new Step(
          Operation.INTEGER_POWER, target, a, NONE, NONE, NONE, n, Word.ABS, Comparison.LESS);
    }

    static Step choice(Comparison op, int target, int a, int b, int then, int otherwise) {
      return new Step(Operation.CHOOSE, target, a, b, then, otherwise, 0, Word.ABS, op);
    }

    IntStream operands() {
      return IntStream.of(a, b, then, otherwise).filter(place -> place != NONE);
    }
  }

  private final Arithmetic<T> arithmetic;
  private final List<String> variables;
  private final Map<Expr, Integer> places = new HashMap<>();
  private final List<T> constants = new ArrayList<>();
  private final List<Boolean> isConstant = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final int result;
  private final T undefined;

  /** The steps, and the values before the first of them, once the sentence is compiled. */
  private final Step[] order;

  private final Object[] initialValues;

  Program(Arithmetic<T> arithmetic, Expr sentence, List<String> variables) {
    this.arithmetic = arithmetic;
    this.variables = List.copyOf(variables);
    T zero = arithmetic.constant(BigDecimal.ZERO);
    this.undefined = arithmetic.divide(zero, zero);
    for (String variable : variables) {
      places.put(new Expr.Variable(variable), newPlace(undefined, false));
    }
    this.result = place(sentence);
    this.order = steps.toArray(Step[]::new);
    this.initialValues = constants.toArray();
  }

  /** The value of the sentence for the given values of its variables. */
  T evaluate(List<T> inputs) {
    Object[] values = initialValues.clone();
    for (int i = 0; i < variables.size(); i++) {
      values[i] = inputs.get(i);
    }
    for (Step step : order) {
      values[step.target()] = run(step, values);
    }
    return at(values, result);
  }

  @SuppressWarnings(
      "unchecked") // only this class writes the array, and only numbers of the arithmetic
  private T at(Object[] values, int place) {
    return (T) values[place];
  }

  private int newPlace(T value, boolean constant) {
    constants.add(value);
    isConstant.add(constant);
    return constants.size() - 1;
  }

  private int place(Expr expr) {
    Integer known = places.get(expr);
    if (known != null) {
      return known;
    }
    int place = compiled(expr);
    places.put(expr, place);
    return place;
  }

  private int compiled(Expr expr) {
    return switch (expr) {
      case Expr.Variable(String name) ->
          throw new IllegalArgumentException("the variable " + name + " has no value");
      case Expr.Parameter(String name) ->
          throw new IllegalArgumentException("the parameter " + name + " has no value");
      case Expr.Number(BigDecimal value) -> newPlace(arithmetic.constant(value), true);
      case Expr.Constant(NamedConstant constant) ->
          constant.definition().map(this::place).orElseGet(() -> newPlace(arithmetic.pi(), true));
      case Expr.Negation(Expr u) -> step(Operation.NEGATE, u);
      case Expr.Sum(Expr a, Expr b) -> step(Operation.ADD, a, b);
      case Expr.Difference(Expr a, Expr b) -> step(Operation.SUBTRACT, a, b);
      case Expr.Product(Expr a, Expr b) -> step(Operation.MULTIPLY, a, b);
      case Expr.Quotient(Expr a, Expr b) -> step(Operation.DIVIDE, a, b);
      case Expr.Power(Expr a, Expr n) -> power(a, n);
      case Expr.Apply(Word word, Expr u) -> {
        int a = place(u);
        yield emit(Step.word(word, constants.size(), a));
      }
      case Expr.Min(Expr a, Expr b) -> step(Operation.MIN, a, b);
      case Expr.Max(Expr a, Expr b) -> step(Operation.MAX, a, b);
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          place(new Expr.Min(new Expr.Max(u, low), high));
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) -> {
        int left = place(l);
        int right = place(r);
        int first = place(then);
        int second = place(otherwise);
        yield emit(Step.choice(op, constants.size(), left, right, first, second));
      }
    };
  }

  private int power(Expr base, Expr exponent) {
    Optional<BigDecimal> number = rational(Simplifier.simplify(exponent));
    if (number.isEmpty()) {
      return step(Operation.POWER, base, exponent);
    }
    BigDecimal twice = number.get().add(number.get());
    if (!isInteger(twice)) {
      return step(Operation.POWER, base, exponent);
    }
    return isInteger(number.get())
        ? integerPower(place(base), number.get().intValueExact())
        : integerPower(place(Expr.apply(Word.SQRT, base)), twice.intValueExact());
  }

  private int integerPower(int base, int n) {
    return emit(Step.power(n, constants.size(), base));
  }

  private static Optional<BigDecimal> rational(Expr expr) {
    return switch (expr) {
      case Expr.Number(BigDecimal value) -> Optional.of(value);
      case Expr.Negation(Expr u) -> rational(u).map(BigDecimal::negate);
      case Expr.Quotient(Expr.Number(BigDecimal p), Expr.Number(BigDecimal q))
          when q.compareTo(BigDecimal.TWO) == 0 ->
          Optional.of(p.multiply(new BigDecimal("0.5")));
      default -> Optional.empty();
    };
  }

  private static boolean isInteger(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private int step(Operation operation, Expr u) {
    int a = place(u);
    return emit(Step.unary(operation, constants.size(), a));
  }

  private int step(Operation operation, Expr left, Expr right) {
    int a = place(left);
    int b = place(right);
    return emit(Step.binary(operation, constants.size(), a, b));
  }

  private int emit(Step step) {
    if (step.operands().allMatch(isConstant::get)) {
      return newPlace(run(step, constants.toArray()), true);
    }
    steps.add(step);
    return newPlace(undefined, false);
  }

  private T run(Step step, Object[] values) {
    T a = at(values, step.a());
    return switch (step.operation()) {
      case NEGATE -> arithmetic.negate(a);
      case INTEGER_POWER -> arithmetic.power(a, step.exponent());
      case APPLY -> arithmetic.apply(step.word(), a);
      case ADD -> arithmetic.add(a, second(step, values));
      case SUBTRACT -> arithmetic.subtract(a, second(step, values));
      case MULTIPLY -> arithmetic.multiply(a, second(step, values));
      case DIVIDE -> arithmetic.divide(a, second(step, values));
      case POWER -> arithmetic.power(a, second(step, values));
      case MIN -> arithmetic.min(a, second(step, values));
      case MAX -> arithmetic.max(a, second(step, values));
      case CHOOSE -> choose(step, values);
    };
  }

  private T second(Step step, Object[] values) {
    return at(values, step.b());
  }

  private T choose(Step step, Object[] values) {
    T then = at(values, step.then());
    T otherwise = at(values, step.otherwise());
    Order order = arithmetic.compare(at(values, step.a()), second(step, values));
    return switch (order) {
      case LESS -> isLess(step.comparison()) ? then : otherwise;
      case GREATER -> isLess(step.comparison()) ? otherwise : then;
      case EQUAL -> admitsEqual(step.comparison()) ? then : otherwise;
      case UNDECIDED -> arithmetic.either(then, otherwise);
      case UNORDERED -> undefined;
    };
  }

  private static boolean isLess(Comparison op) {
    return op == Comparison.LESS || op == Comparison.LESS_OR_EQUAL;
  }

  private static boolean admitsEqual(Comparison op) {
    return op == Comparison.LESS_OR_EQUAL || op == Comparison.GREATER_OR_EQUAL;
  }
}
