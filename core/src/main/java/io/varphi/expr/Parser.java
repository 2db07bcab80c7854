package io.varphi.expr;

import io.varphi.expr.Expr.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a formula as a person types it.
 *
 * <pre>
 * choice  = sum [ ("<" | "<=" | ">" | ">=") sum "?" choice ":" choice ]
 * sum     = term { ("+" | "-") term }
 * term    = { "-" | "+" } product
 * product = factor { ("*" | "/") factor }
 * factor  = { "-" | "+" } atom [ ("^" | "**") factor ]
 * atom    = number | name | name "(" argument { "," argument } ")" | "(" choice ")"
 * </pre>
 *
 * <p>Nothing is guessed: {@code 2x} is an error that names the column and says to write {@code
 * 2*x}. Length and nesting are bounded, so that no input exhausts the stack.
 */
public final class Parser {
  static final int MAX_LENGTH = 10_000;
  static final int MAX_NODES = 500;
  static final int MAX_NESTING = 100;
  private static final int MAX_DECIMAL_EXPONENT = 400;
  private static final int MAX_DIGITS = 400;

  private static final Map<String, Word> WORDS =
      Arrays.stream(Word.values()).collect(Collectors.toMap(Word::text, word -> word));

  private static final Map<String, Word> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("ln", Word.LOG),
          Map.entry("arctan", Word.ATAN),
          Map.entry("arsinh", Word.ASINH),
          Map.entry("arcsinh", Word.ASINH),
          Map.entry("σ", Word.SIGMOID),
          Map.entry("Φ", Word.NORMAL_CDF),
          Map.entry("φ", Word.NORMAL_PDF),
          Map.entry("ϕ", Word.NORMAL_PDF),
          Map.entry("normal_cdf", Word.NORMAL_CDF),
          Map.entry("normal_pdf", Word.NORMAL_PDF),
          Map.entry("log_cosh", Word.LOG_COSH),
          Map.entry("sgn", Word.SIGN));

  private static final Map<String, NamedConstant> CONSTANTS = constants();

  private static final Set<String> OPERATIONS = Set.of("max", "min", "clip", "clamp", "pow", "tan");

  private final String text;
  private final Vocabulary vocabulary;
  private final List<Token> tokens;
  private int next;
  private int nesting;
  private int nodes;

  private Parser(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.tokens = Lexer.tokens(text);
  }

  /**
   * The sentence that {@code text} means.
   *
   * @throws FormulaException if it cannot be read
   */
  public static Expr parse(String text, Vocabulary vocabulary) {
    if (text.length() > MAX_LENGTH) {
      throw new FormulaException(MAX_LENGTH + 1, Fault.LONG_FORMULA, text.length(), MAX_LENGTH);
    }
    return new Parser(text, vocabulary).wholeFormula();
  }

  /** A sentence in numbers and constants alone. */
  public static Expr constant(String text) {
    return parse(text, Vocabulary.of(Set.of(), Set.of()));
  }

  private Expr wholeFormula() {
    if (peek().kind() == Kind.END) {
      throw error(peek(), Fault.EMPTY_FORMULA);
    }
    Expr expr = choice();
    Token rest = peek();
    return switch (rest.kind()) {
      case END -> expr;
      case CLOSE -> throw error(rest, Fault.CLOSES_NOTHING);
      case COMMA -> throw error(rest, Fault.COMMA_OUTSIDE);
      case NUMBER, NAME, OPEN -> throw missingOperator(rest);
      case OPERATOR, QUESTION, COLON, ASSIGN, COMPARISON ->
          throw error(rest, Fault.UNEXPECTED, rest.text());
    };
  }

  private Expr choice() {
    Expr left = sum();
    if (peek().kind() != Kind.COMPARISON) {
      return left;
    }
    Comparison comparison = comparison(take());
    Expr right = sum();
    expect(Kind.QUESTION, Fault.QUESTION_MISSING);
    return nested(() -> {
      Expr then = choice();
      expect(Kind.COLON, Fault.COLON_MISSING);
      return count(new Expr.Choice(comparison, left, right, then, choice()));
    });
  }

  private static Comparison comparison(Token token) {
    return Arrays.stream(Comparison.values())
        .filter(comparison -> comparison.text().equals(token.text()))
        .findFirst()
        .orElseThrow();
  }

  private Expr sum() {
    Expr left = term();
    while (peek().is("+") || peek().is("-")) {
      boolean plus = take().is("+");
      Expr right = term();
      left = count(plus ? left.plus(right) : left.minus(right));
    }
    return left;
  }

  private Expr term() {
    return signed(this::term, this::product);
  }

  private Expr product() {
    Expr left = factor();
    while (peek().is("*") || peek().is("/")) {
      boolean times = take().is("*");
      Expr right = factor();
      left = count(times ? left.times(right) : left.over(right));
    }
    return left;
  }

  private Expr factor() {
    return signed(this::factor, this::power);
  }

  private Expr signed(Production afterSign, Production unsigned) {
    if (peek().is("-")) {
      take();
      return nested(() -> negated(afterSign.read()));
    }
    if (peek().is("+")) {
      take();
      return nested(afterSign);
    }
    return unsigned.read();
  }

  private Expr negated(Expr operand) {
    return operand instanceof Expr.Number ? operand.negated() : count(operand.negated());
  }

  private Expr power() {
    Expr base = atom();
    if (!peek().is("^")) {
      return base;
    }
    take();
    return nested(() -> count(base.to(factor())));
  }

  private Expr atom() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> followed(count(Expr.number(decimal(token))));
      case OPEN -> followed(parenthesis());
      case NAME -> followed(peek().kind() == Kind.OPEN ? call(token) : symbol(token));
      case END -> throw error(token, Fault.VALUE_MISSING_AT_END);
      case CLOSE, COMMA, OPERATOR, QUESTION, COLON, ASSIGN, COMPARISON ->
          throw error(token, Fault.VALUE_MISSING, token.text());
    };
  }

  private Expr followed(Expr atom) {
    Token following = peek();
    return switch (following.kind()) {
      case NUMBER, NAME, OPEN -> throw missingOperator(following);
      case CLOSE, COMMA, OPERATOR, QUESTION, COLON, ASSIGN, COMPARISON, END -> atom;
    };
  }

  private FormulaException missingOperator(Token token) {
    String before = tokens.get(Math.max(0, next - 1)).text();
    String product = before + "*" + (token.kind() == Kind.OPEN ? "(…)" : token.text());
    return error(token, Fault.OPERATOR_MISSING, token.text(), before, product);
  }

  private Expr parenthesis() {
    Expr inside = nested(this::choice);
    expect(Kind.CLOSE, Fault.CLOSE_MISSING);
    return inside;
  }

  private Expr symbol(Token name) {
    String text = name.text();
    if (vocabulary.variables().contains(text)) {
      return count(new Expr.Variable(text));
    }
    if (vocabulary.parameters().contains(text)) {
      return count(new Expr.Parameter(text));
    }
    NamedConstant constant = CONSTANTS.get(text);
    if (constant != null) {
      return count(new Expr.Constant(constant));
    }
    if (word(text).isPresent()
        || OPERATIONS.contains(text)
        || vocabulary.function(text).isPresent()) {
      throw error(name, Fault.FUNCTION_ALONE, text);
    }
    throw unknownSymbol(name);
  }

  private Expr call(Token name) {
    if (vocabulary.variables().contains(name.text())
        || vocabulary.parameters().contains(name.text())) {
      throw missingOperator(peek());
    }
    List<Argument> arguments = arguments();
    return count(
        switch (name.text()) {
          case "max" -> folded(name, arguments, Expr.Max::new);
          case "min" -> folded(name, arguments, Expr.Min::new);
          case "clip", "clamp" -> {
            List<Expr> three = plain(name, arguments, 3);
            yield new Expr.Clip(three.get(0), three.get(1), three.get(2));
          }
          case "pow" -> {
            List<Expr> two = plain(name, arguments, 2);
            yield two.get(0).to(two.get(1));
          }
          case "tan" -> {
            Expr u = plain(name, arguments, 1).getFirst();
            yield Expr.apply(Word.SIN, u).over(Expr.apply(Word.COS, u));
          }
          default -> named(name, arguments);
        });
  }

  private Expr named(Token name, List<Argument> arguments) {
    Optional<Word> word = word(name.text());
    if (word.isPresent() && arguments.size() == 1) {
      return Expr.apply(word.get(), plain(name, arguments, 1).getFirst());
    }
    Optional<Vocabulary.Function> function = vocabulary.function(name.text());
    if (function.isPresent()) {
      return inlined(name, function.get(), arguments);
    }
    if (word.isPresent()) {
      throw wrongCount(name, arguments.size(), 1);
    }
    Optional<Word> folded = foldedWord(name.text());
    if (folded.isPresent() && arguments.size() == 1) {
      return Expr.apply(folded.get(), plain(name, arguments, 1).getFirst());
    }
    throw unknownFunction(name);
  }

  private Expr inlined(Token name, Vocabulary.Function function, List<Argument> arguments) {
    if (arguments.isEmpty() || arguments.getFirst().parameter().isPresent()) {
      throw error(name, Fault.ARGUMENT_MISSING, name.text());
    }
    Map<String, Expr> settings = new LinkedHashMap<>();
    List<String> parameters = function.parameterNames();
    for (int i = 1; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      String parameter = parameterName(name, parameters, argument, i);
      if (!Folds.isConstant(argument.value())) {
        throw error(argument.at(), Fault.PARAMETER_VARIES, parameter);
      }
      if (settings.put(parameter, argument.value()) != null) {
        throw error(argument.at(), Fault.PARAMETER_TWICE, parameter);
      }
    }
    Expr inner = arguments.getFirst().value();
    Expr sentence = Folds.substitute(sentence(name, function, settings), Map.of("x", inner));
    countAll(sentence);
    return sentence;
  }

  private Expr sentence(Token name, Vocabulary.Function function, Map<String, Expr> settings) {
    try {
      return function.sentence(settings);
    } catch (FormulaException e) {
      throw e;
    } catch (SpecificationException e) {
      throw FormulaException.at(text, name.column(), e);
    }
  }

  private String parameterName(
      Token function, List<String> parameters, Argument argument, int position) {
    if (argument.parameter().isEmpty()) {
      if (position > parameters.size()) {
        throw superfluous(function, parameters, argument);
      }
      return parameters.get(position - 1);
    }
    String wanted = argument.parameter().get();
    if (!parameters.contains(wanted)) {
      throw parameters.isEmpty()
          ? error(argument.at(), Fault.NO_PARAMETERS_IN_CALL, function.text(), wanted)
          : error(
              argument.at(), Fault.UNKNOWN_PARAMETER_IN_CALL, function.text(), wanted, parameters);
    }
    return wanted;
  }

  private FormulaException superfluous(Token function, List<String> parameters, Argument argument) {
    return parameters.isEmpty()
        ? error(argument.at(), Fault.SUPERFLUOUS_ARGUMENT, function.text())
        : error(argument.at(), Fault.SUPERFLUOUS_PARAMETER, function.text(), parameters.size());
  }

  private record Argument(Token at, Optional<String> parameter, Expr value) {}

  private List<Argument> arguments() {
    take(); // the parenthesis that makes it a call
    List<Argument> arguments = new ArrayList<>();
    if (peek().kind() == Kind.CLOSE) {
      take();
      return arguments;
    }
    nested(() -> {
      arguments.add(argument());
      while (peek().kind() == Kind.COMMA) {
        take();
        arguments.add(argument());
      }
      return Atoms.ZERO;
    });
    expect(Kind.CLOSE, Fault.CLOSE_MISSING);
    return arguments;
  }

  private Argument argument() {
    Token first = peek();
    if (first.kind() == Kind.NAME && tokens.get(next + 1).kind() == Kind.ASSIGN) {
      take();
      take();
      return new Argument(first, Optional.of(first.text()), choice());
    }
    return new Argument(first, Optional.empty(), choice());
  }

  private List<Expr> plain(Token name, List<Argument> arguments, int count) {
    if (arguments.size() != count) {
      throw wrongCount(name, arguments.size(), count);
    }
    return unnamed(name, arguments);
  }

  private List<Expr> unnamed(Token name, List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument.parameter().isPresent()) {
        throw error(argument.at(), Fault.PLAIN_ARGUMENTS, name.text(), argument.parameter().get());
      }
    }
    return arguments.stream().map(Argument::value).toList();
  }

  private Expr folded(
      Token name, List<Argument> arguments, java.util.function.BinaryOperator<Expr> operation) {
    if (arguments.size() < 2) {
      throw error(name, Fault.TWO_OR_MORE, name.text());
    }
    return unnamed(name, arguments).stream()
        .reduce((a, b) -> count(operation.apply(a, b)))
        .orElseThrow();
  }

  private FormulaException wrongCount(Token name, int given, int wanted) {
    return wanted == 1
        ? error(name, Fault.ONE_ARGUMENT, name.text(), given)
        : error(name, Fault.NUMBER_OF_ARGUMENTS, name.text(), given, wanted);
  }

  private static Optional<Word> word(String name) {
    return Optional.ofNullable(WORDS.get(name))
        .or(() -> Optional.ofNullable(OTHER_NAMES.get(name)));
  }

  private static Optional<Word> foldedWord(String name) {
    if (Nearest.fold(name).equals("phi")) {
      return Optional.empty(); // Phi and phi are two words
    }
    return WORDS.entrySet().stream()
        .filter(entry -> Nearest.fold(entry.getKey()).equals(Nearest.fold(name)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Set<String> symbolNames() {
    Set<String> names = new LinkedHashSet<>(vocabulary.variables());
    names.addAll(vocabulary.parameters());
    names.addAll(CONSTANTS.keySet());
    return names;
  }

  private Set<String> functionNames() {
    Set<String> names = new LinkedHashSet<>(WORDS.keySet());
    names.addAll(OPERATIONS);
    names.addAll(vocabulary.functionNames());
    return names;
  }

  /** There are few symbols, so that some are named even if none is like this. */
  private FormulaException unknownSymbol(Token name) {
    return error(name, Fault.UNKNOWN_NAME, name.text(), Nearest.names(name.text(), symbolNames()));
  }

  private FormulaException unknownFunction(Token name) {
    List<String> alike = Nearest.alike(name.text(), functionNames());
    return alike.isEmpty()
        ? error(name, Fault.UNKNOWN_FUNCTION, name.text())
        : error(name, Fault.UNKNOWN_NAME, name.text(), alike);
  }

  private BigDecimal decimal(Token token) {
    BigDecimal value = Lexer.decimal(token.text());
    long exponent = (long) value.precision() - value.scale();
    if (value.signum() != 0 && Math.abs(exponent) > MAX_DECIMAL_EXPONENT
        || value.precision() > MAX_DIGITS) {
      throw error(
          token,
          Fault.NUMBER_OUT_OF_RANGE,
          FormulaException.abbreviated(token.text()),
          MAX_DIGITS,
          MAX_DECIMAL_EXPONENT);
    }
    return value;
  }

  private interface Production {
    Expr read();
  }

  private Expr nested(Production production) {
    if (++nesting > MAX_NESTING) {
      throw error(peek(), Fault.DEEP_FORMULA, MAX_NESTING);
    }
    Expr expr = production.read();
    nesting--;
    return expr;
  }

  private Expr count(Expr expr) {
    addNodes(1);
    return expr;
  }

  private void countAll(Expr inlined) {
    addNodes(Folds.size(inlined));
  }

  private void addNodes(long more) {
    nodes += (int) Math.min(more, MAX_NODES + 1);
    if (nodes > MAX_NODES) {
      throw error(peek(), Fault.LARGE_FORMULA, MAX_NODES);
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  private void expect(Kind kind, Fault missing) {
    Token token = peek();
    if (token.kind() != kind) {
      throw switch (token.kind()) {
        case NUMBER, NAME, OPEN -> missingOperator(token);
        case CLOSE, COMMA, OPERATOR, QUESTION, COLON, ASSIGN, COMPARISON, END ->
            error(token, missing);
      };
    }
    take();
  }

  private FormulaException error(Token token, Fault fault, Object... values) {
    return FormulaException.at(text, token.column(), fault, values);
  }

  private static Map<String, NamedConstant> constants() {
    Map<String, NamedConstant> constants = new HashMap<>();
    for (NamedConstant constant : NamedConstant.values()) {
      constants.put(constant.text(), constant);
    }
    constants.put("π", NamedConstant.PI);
    return Map.copyOf(constants);
  }

  enum Kind {
    NUMBER,
    NAME,
    OPEN,
    CLOSE,
    COMMA,
    OPERATOR,
    COMPARISON,
    QUESTION,
    COLON,
    ASSIGN,
    END
  }

  /** A piece of the text; {@code column} counts from 1. */
  record Token(Kind kind, String text, int column) {
    boolean is(String operator) {
      return kind == Kind.OPERATOR && text.equals(operator);
    }
  }
}
