package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.expr.Fault;
import io.varphi.expr.FormulaException;
import io.varphi.expr.NamedConstant;
import io.varphi.expr.Nearest;
import io.varphi.expr.Parser;
import io.varphi.expr.SpecificationException;
import io.varphi.expr.Vocabulary;
import io.varphi.expr.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a user asks for: a name ({@code gelu}), a name with parameters ({@code
 * elu(alpha=0.5)}, {@code elu(0.5)}), or a formula in x ({@code x*sigmoid(1.702*x)}).
 */
final class Specification {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern NAME_WITH_SETTINGS =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_\\- ]*?)\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");

  private Specification() {}

  static Entry entry(String text) {
    String spec = text.strip();
    if (spec.isEmpty()) {
      throw new SpecificationException(Fault.EMPTY_NAME);
    }
    Optional<Entry> known = Catalogue.find(spec).or(() -> word(spec));
    if (known.isPresent()) {
      return known.get();
    }
    if (NAME.matcher(spec).matches() && !isSymbol(spec)) {
      throw unknown(spec);
    }
    Matcher call = NAME_WITH_SETTINGS.matcher(spec);
    if (call.matches() && areSettings(call.group(2))) {
      Optional<Entry> entry = Catalogue.find(call.group(1));
      if (entry.isPresent()) {
        return withSettings(entry.get(), call.group(2));
      }
    }
    return formula(spec);
  }

  static Activation formula(String text) {
    Expr sentence = Parser.parse(text, FormulaVocabulary.INSTANCE);
    Card card =
        new Card(
            text.strip(),
            text.strip(),
            List.of(),
            Family.FORMULA,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Text("A formula.", "自定义公式。"));
    return new Activation(card, sentence, Optional.empty(), List.of(), Settings.defaults(card));
  }

  private static boolean areSettings(String arguments) {
    return arguments(arguments).stream()
        .allMatch(argument -> argument.contains("=") || argument.isBlank() || isConstant(argument));
  }

  /** The parts between the commas that stand in no parenthesis. */
  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        arguments.add(text.substring(start, i));
        start = i + 1;
      }
    }
    arguments.add(text.substring(start));
    return arguments;
  }

  private static boolean isConstant(String text) {
    try {
      Settings.parsed(text.strip());
      return true;
    } catch (FormulaException e) {
      return false;
    }
  }

  /** The variable and the constants, which are formulas. */
  private static boolean isSymbol(String name) {
    return name.equals("x")
        || Arrays.stream(NamedConstant.values()).anyMatch(c -> c.text().equals(name))
        || name.equals("π");
  }

  private static Optional<Entry> word(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      Expr call = Parser.parse(name + "(x)", Vocabulary.of(Set.of("x"), Set.of()));
      return call instanceof Expr.Apply ? Optional.of(formula(name + "(x)")) : Optional.empty();
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private static SpecificationException unknown(String name) {
    Set<String> known = new TreeSet<>(Catalogue.names());
    Arrays.stream(Word.values()).map(Word::text).forEach(known::add);
    List<String> alike = Nearest.alike(name, known);
    return alike.isEmpty()
        ? new SpecificationException(Fault.NO_SUCH_FUNCTION, name)
        : new SpecificationException(Fault.NO_SUCH_FUNCTION_BUT_OTHERS, name, alike);
  }

  private static Entry withSettings(Entry entry, String arguments) {
    Map<String, Expr> settings = settings(entry.card(), arguments);
    return switch (entry) {
      case Activation activation -> activation.withSettings(settings);
      case Gate gate -> gate.with(settings);
      case Normalizer normalizer -> normalizer.with(settings);
      case Maxout maxout -> maxout.with(settings);
    };
  }

  private static Map<String, Expr> settings(Card card, String arguments) {
    Map<String, Expr> settings = new LinkedHashMap<>();
    if (arguments.isBlank()) {
      return settings;
    }
    int position = 0;
    for (String argument : arguments(arguments)) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? nameAt(card, position) : argument.substring(0, equals).strip();
      if (settings.put(name, value(card, name, argument.substring(equals + 1).strip())) != null) {
        throw new SpecificationException(Fault.SETTING_TWICE, card.name(), name);
      }
      position++;
    }
    return settings;
  }

  private static String nameAt(Card card, int position) {
    if (position >= card.parameters().size()) {
      throw tooManySettings(card);
    }
    return card.parameters().get(position).name();
  }

  private static SpecificationException tooManySettings(Card card) {
    int parameters = card.parameters().size();
    return switch (parameters) {
      case 0 -> new SpecificationException(Fault.NO_SETTINGS, card.name());
      case 1 -> new SpecificationException(Fault.ONE_SETTING, card.name());
      default -> new SpecificationException(Fault.FEWER_SETTINGS, card.name(), parameters);
    };
  }

  private static Expr value(Card card, String name, String text) {
    card.parameter(name);
    try {
      return Settings.parsed(text);
    } catch (FormulaException e) {
      String example = Settings.text(card.parameter(name).defaultValue());
      throw new SpecificationException(e, Fault.NOT_A_NUMBER, card.name(), name, text, example);
    }
  }

  /** What a formula may call: the element-wise functions of the catalogue. */
  private record FormulaVocabulary() implements Vocabulary {
    static final FormulaVocabulary INSTANCE = new FormulaVocabulary();

    @Override
    public Set<String> variables() {
      return Set.of("x");
    }

    @Override
    public Set<String> parameters() {
      return Set.of();
    }

    @Override
    public Optional<Function> function(String name) {
      return Catalogue.find(name).map(FormulaVocabulary::elementwise);
    }

    private static Function elementwise(Entry entry) {
      return switch (entry) {
        case Activation activation -> new CatalogueFunction(activation);
        case Gate gate -> throw new SpecificationException(Fault.GATE_IN_FORMULA, gate.name());
        case Normalizer normalizer ->
            throw new SpecificationException(Fault.ROWS_IN_FORMULA, normalizer.name());
        case Maxout maxout ->
            throw new SpecificationException(Fault.ROWS_IN_FORMULA, maxout.name());
      };
    }

    @Override
    public Set<String> functionNames() {
      return new TreeSet<>(Catalogue.activations().stream().map(Entry::name).toList());
    }
  }

  private record CatalogueFunction(Activation activation) implements Vocabulary.Function {
    @Override
    public List<String> parameterNames() {
      return activation.parameterNames();
    }

    @Override
    public Expr sentence(Map<String, Expr> settings) {
      return activation.sentence(settings);
    }
  }
}
