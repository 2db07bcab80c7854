package io.varphi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Derivative;
import io.varphi.expr.Fault;
import io.varphi.expr.FormulaException;
import io.varphi.expr.Parser;
import io.varphi.expr.SpecificationException;
import io.varphi.expr.Vocabulary;
import io.varphi.expr.Word;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a specification is told in both languages. */
class FaultTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Words of Latin letters; a word of one letter is a variable. */
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_0-9]+");

  /** A fault, something that has it, and how its sentences end. */
  record Case(Fault fault, Executable wrong, String english, String chinese) {
    @Override
    public String toString() {
      return fault.toString();
    }
  }

  private static Case typed(String text, Fault fault, String english, String chinese) {
    return new Case(fault, () -> Catalogue.of(text), english, chinese);
  }

  static List<Case> cases() {
    return Stream.of(formulas(), names(), settings(), sizes()).flatMap(List::stream).toList();
  }

  private static List<Case> formulas() {
    return List.of(
        typed("|x|", Fault.BAR, "write abs(x) for |x|", "绝对值 |x| 请写成 abs(x)"),
        typed("x $ 2", Fault.CHARACTER, "\"$\" in column 3; a formula", "第 3 列的字符“$”不能用在公式里"),
        typed("x)", Fault.CLOSES_NOTHING, "this \")\" closes nothing", "这个“)”没有与之配对的“(”；请删去"),
        typed("x*(1+x", Fault.CLOSE_MISSING, "column 7: \")\" is", "第 7 列：缺少“)”；请补上右括号"),
        typed("x > 0", Fault.QUESTION_MISSING, "\"?\" is missing", "缺少“?”；比较之后要接 ? a : b"),
        typed("x>0?1", Fault.COLON_MISSING, "\":\" is missing", "缺少“:”；分段写成 x > 0 ? a : b"),
        typed("x, 2", Fault.COMMA_OUTSIDE, "a comma outside", "逗号不在函数的括号里；请删去"),
        typed("x = 2", Fault.UNEXPECTED, "\"=\" is not expected", "这里不该有“=”；分段写成"),
        typed("x*", Fault.VALUE_MISSING_AT_END, "finish it", "公式到此还缺一个值；请写完"),
        typed("x*)", Fault.VALUE_MISSING, "\")\" stands where", "“)”的位置上应当是一个值"),
        typed("2x", Fault.OPERATOR_MISSING, "write 2*x", "“2”与“x”之间缺少运算符；如果是相乘，请写 2*x"),
        typed("1e999", Fault.NUMBER_OUT_OF_RANGE, "at most 400 digits", "最多 400 位数字，指数最大 400"));
  }

  private static List<Case> names() {
    return List.of(
        typed("y+x", Fault.UNKNOWN_NAME, "nearest are e, x, π", "没有“y”这个名称；相近的有 e、x、π"),
        typed("激活(x)", Fault.UNKNOWN_FUNCTION, "functions are", "可用的函数有 exp、max、sigmoid 等"),
        typed("x+sigmoid", Fault.FUNCTION_ALONE, "write sigmoid(x)", "请写成 sigmoid(x)"),
        typed("elu()+x", Fault.ARGUMENT_MISSING, "write elu(x)", "“elu”缺少自变量；请写成 elu(x)"),
        typed("tan(x, 2)", Fault.ONE_ARGUMENT, "2 arguments; it takes one", "有 2 个自变量；应当是一个"),
        typed("clip(x, 1)", Fault.NUMBER_OF_ARGUMENTS, "it takes 3", "有 2 个自变量；应当是 3 个"),
        typed("max(x)", Fault.TWO_OR_MORE, "write max(0, x)", "请写成 max(0, x)"),
        typed("max(x, y=2)", Fault.PLAIN_ARGUMENTS, "plain arguments", "“max”没有参数“y”；请直接写自变量"),
        typed("gelu(x, b=2)", Fault.NO_PARAMETERS_IN_CALL, "it has no", "它没有任何参数"),
        typed("elu(x, b=2)", Fault.UNKNOWN_PARAMETER_IN_CALL, "are alpha", "它的参数是 alpha"),
        typed("gelu(x, 2)", Fault.SUPERFLUOUS_ARGUMENT, "has no parameters;", "“gelu”没有参数；请删去这一项"),
        typed("elu(x, 1, 2)", Fault.SUPERFLUOUS_PARAMETER, "only 1", "“elu”只有 1 个参数；请删去这一项"),
        typed("elu(x, alpha=x)", Fault.PARAMETER_VARIES, "use a number", "参数 alpha 含有变量；请用数"),
        typed("elu(x, 1, alpha=2)", Fault.PARAMETER_TWICE, "set it once", "参数 alpha 设了两次"),
        typed("x*swiglu(x)", Fault.GATE_IN_FORMULA, "a value and a gate", "swiglu 要一个值和一个门"),
        typed("x*softmax(x)", Fault.ROWS_IN_FORMULA, "a whole row", "softmax 作用于整行，不能写在公式里"),
        typed(" ", Fault.EMPTY_NAME, "the function is empty", "没有写函数；请给出名称，例如 gelu"),
        typed("激活", Fault.NO_SUCH_FUNCTION, "\"激活\"; a formula", "没有名为“激活”的函数；公式以"),
        typed(
            "geluu",
            Fault.NO_SUCH_FUNCTION_BUT_OTHERS,
            "nearest are gelu, celu, elu; a",
            "相近的有 gelu、celu、elu；公式以 x 为变量"));
  }

  private static List<Case> settings() {
    return List.of(
        typed("gelu(alpha=2)", Fault.NO_PARAMETERS, "so not \"alpha\"", "所以没有“alpha”；请写 gelu"),
        typed("elu(beta=2)", Fault.UNKNOWN_PARAMETER, "it has alpha", "elu 没有参数“beta”；它的参数有 alpha"),
        typed("gelu(2)", Fault.NO_SETTINGS, "or write gelu", "gelu 没有参数；请删去多余的，或写 gelu"),
        typed("elu(1, 2)", Fault.ONE_SETTING, "one parameter;", "elu 有一个参数；请删去多余的"),
        typed("hard_tanh(1, 2, 3)", Fault.FEWER_SETTINGS, "2 parameters;", "hard_tanh 有 2 个参数"),
        typed("elu(alpha=1, alpha=2)", Fault.SETTING_TWICE, "set twice", "elu：alpha 设了两次；请只设一次"),
        typed("elu(alpha=y)", Fault.NOT_A_NUMBER, "\"y\" is not a number", "elu：alpha = “y”不是数；"),
        new Case(
            Fault.NOT_REAL,
            () -> Activations.leakyRelu(Double.NaN),
            "cannot be NaN; give a real number",
            "参数不能是 NaN；请给出实数"),
        typed("maxout(k=2.5)", Fault.NOT_WHOLE, "such as 2", "k = 2.5 不是整数；请给出整数，例如 2"),
        typed("celu(alpha=0)", Fault.OUT_OF_RANGE, "any number but 0", "取值要求：除 0 以外的任何数"),
        typed("celu(x, alpha=0)", Fault.OUT_OF_RANGE, "column 1: celu: alpha", "第 1 列：celu：alpha"),
        typed("elu(alpha=inf)", Fault.OUT_OF_RANGE, "any real number", "取值要求：任何实数"),
        typed("softplus(beta=-1)", Fault.OUT_OF_RANGE, "greater than 0", "超出范围；取值要求：大于 0"),
        typed("rrelu(lower=0.5)", Fault.WRONG_ORDER, "it is at most upper", "它不能超过 upper"));
  }

  private static List<Case> sizes() {
    Vocabulary x = Vocabulary.of(Set.of("x"), Set.of());
    String nested = "sigmoid(x*".repeat(90) + "x" + ")".repeat(90);
    return List.of(
        new Case(
            Fault.EMPTY_FORMULA, () -> Activation.parse(" "), "the formula is empty", "公式是空的；请以"),
        new Case(
            Fault.LONG_FORMULA,
            () -> Activation.parse("x".repeat(20_000)),
            "20000 characters is too long: at most 10000",
            "公式有 20000 个字符，太长了；最多只读 10000 个"),
        typed("(".repeat(200), Fault.DEEP_FORMULA, "at most 100 levels", "公式嵌套得太深；最多只读 100 层"),
        typed("x" + "+x".repeat(500), Fault.LARGE_FORMULA, "at most 500", "合计最多 500 个"),
        new Case(
            Fault.LARGE_DERIVATIVE,
            () -> Derivative.of(Derivative.of(Parser.parse(nested, x), "x"), "x"),
            "more than 100000 parts",
            "公式的导数超过 100000 个成分；请缩短公式"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldInBothLanguages(Case known) {
    SpecificationException e = assertThrows(SpecificationException.class, known.wrong);
    String english = e.sentence(Language.ENGLISH);
    String chinese = e.sentence(Language.CHINESE);
    assertEquals(known.fault, e.fault(), english);
    assertAll(
        () -> assertEquals(e.getMessage(), english),
        () -> assertTrue(english.contains(known.english), english),
        () -> assertTrue(chinese.contains(known.chinese), chinese),
        () -> assertTrue(HAN.matcher(chinese.replaceAll("“[^”]*”", "")).find(), chinese),
        () -> assertFalse(HAN.matcher(english.replaceAll("\"[^\"]*\"", "")).find(), english),
        () -> assertEquals(Set.of(), foreign(chinese), chinese));
  }

  /** The words that are neither quoted nor the name of anything. */
  private static Set<String> foreign(String chinese) {
    Set<String> words = new HashSet<>();
    LATIN
        .matcher(chinese.replaceAll("“[^”]*”", "").replaceAll("\\d\\.?\\d*e\\d+", ""))
        .results()
        .forEach(word -> words.add(word.group()));
    words.removeAll(NAMES);
    return words;
  }

  private static final Set<String> NAMES =
      Stream.of(
              Catalogue.names().stream(),
              Arrays.stream(Word.values()).map(Word::text),
              Catalogue.entries().stream()
                  .flatMap(entry -> entry.card().parameters().stream())
                  .map(Parameter::name),
              Stream.of("max", "inf", "NaN"))
          .flatMap(names -> names)
          .collect(Collectors.toSet());

  @Test
  void everyFaultIsAmongTheCases() {
    Set<Fault> shown = cases().stream().map(Case::fault).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Fault.class), shown);
  }

  @Test
  void aFormulaNamesItsColumnInBothLanguages() {
    FormulaException e =
        assertThrows(FormulaException.class, () -> Activation.parse("x*sofplus(x)"));
    assertEquals(3, e.column());
    assertEquals(
        "formula \"x*sofplus(x)\", column 3: \"sofplus\" is not known; nearest are softplus",
        e.sentence(Language.ENGLISH));
    assertEquals(
        "公式“x*sofplus(x)”第 3 列：没有“sofplus”这个名称；相近的有 softplus", e.sentence(Language.CHINESE));
  }

  @Test
  void everyRangeIsToldInBothLanguages() {
    List<Range> ranges =
        List.of(
            Range.anyReal(),
            Range.nonZero(),
            Range.positive(),
            Range.atLeast(1),
            Range.between(0, 1),
            Range.openBetween(-1, 0.5),
            Range.atLeast(0).closedAt(Double.POSITIVE_INFINITY),
            Range.openBetween(Double.NEGATIVE_INFINITY, 2));
    assertEquals(
        List.of(
            "任何实数",
            "除 0 以外的任何数",
            "大于 0",
            "不小于 1",
            "不小于 0，且不大于 1",
            "大于 -1，且小于 0.5",
            "不小于 0，也可为 inf（无穷大）",
            "小于 2"),
        ranges.stream().map(Range::description).map(Text::chinese).toList());
    assertEquals(
        List.of(
            "any real number",
            "any number but 0",
            "greater than 0",
            "at least 1",
            "at least 0 and at most 1",
            "greater than -1 and less than 0.5",
            "at least 0, or inf",
            "less than 2"),
        ranges.stream().map(Range::description).map(Text::english).toList());
  }
}
