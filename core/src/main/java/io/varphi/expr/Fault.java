package io.varphi.expr;

import io.varphi.Language;
import io.varphi.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What can be wrong with a formula, with a name or with the value of a parameter. Each has one
 * sentence in each language: what was found, and what to write instead.
 */
public enum Fault {
  // the whole of a formula
  EMPTY_FORMULA(
      "the formula is empty; write one in x, such as x*sigmoid(x)",
      "公式是空的；请以 x 为变量写一个，例如 x*sigmoid(x)"),
  LONG_FORMULA(
      "a formula of %s characters is too long: at most %s are read", "公式有 %s 个字符，太长了；最多只读 %s 个"),
  DEEP_FORMULA("the formula is nested too deeply; at most %s levels are read", "公式嵌套得太深；最多只读 %s 层"),
  LARGE_FORMULA(
      "the formula has too many parts; at most %s numbers, names and operations are read",
      "公式的成分太多；数、名称和运算合计最多 %s 个"),
  LARGE_DERIVATIVE(
      "the formula's derivative has more than %s parts; shorten the formula",
      "公式的导数超过 %s 个成分；请缩短公式"),

  // its signs
  BAR(
      "the formula has the character \"|\" in column %s; write abs(x) for |x|",
      "第 %s 列的字符“|”不能用在公式里；绝对值 |x| 请写成 abs(x)"),
  CHARACTER(
      "the formula has the character \"%s\" in column %s; a formula is made of numbers, x,"
          + " + - * / ^, parentheses, ? : and functions",
      "第 %2$s 列的字符“%1$s”不能用在公式里；公式由数、x、+ - * / ^、括号、? : 和函数组成"),
  CLOSES_NOTHING("this \")\" closes nothing; take it out", "这个“)”没有与之配对的“(”；请删去"),
  CLOSE_MISSING("\")\" is missing; close the parenthesis", "缺少“)”；请补上右括号"),
  QUESTION_MISSING("\"?\" is missing; a comparison is followed by ? a : b", "缺少“?”；比较之后要接 ? a : b"),
  COLON_MISSING("\":\" is missing; a choice reads x > 0 ? a : b", "缺少“:”；分段写成 x > 0 ? a : b"),
  COMMA_OUTSIDE("a comma outside of a function's arguments; take it out", "逗号不在函数的括号里；请删去"),
  UNEXPECTED(
      "\"%s\" is not expected here; a choice reads x > 0 ? a : b, with one comparison",
      "这里不该有“%s”；分段写成 x > 0 ? a : b，其中只有一个比较"),
  VALUE_MISSING_AT_END("the formula ends where a value should stand; finish it", "公式到此还缺一个值；请写完"),
  VALUE_MISSING(
      "\"%s\" stands where a value should stand; write a number, x or a function there",
      "“%s”的位置上应当是一个值；请写数、x 或函数"),
  OPERATOR_MISSING(
      "\"%s\" follows \"%s\" without an operator; write %s if a product is meant",
      "“%2$s”与“%1$s”之间缺少运算符；如果是相乘，请写 %3$s"),
  NUMBER_OUT_OF_RANGE(
      "the number \"%s\" is out of range; use at most %s digits and exponents up to %s",
      "数“%s”超出范围；最多 %s 位数字，指数最大 %s"),

  // its names and arguments
  UNKNOWN_NAME("\"%s\" is not known; nearest are %s", "没有“%s”这个名称；相近的有 %s"),
  UNKNOWN_FUNCTION(
      "\"%s\" is not known; functions are, for example, exp, max, sigmoid",
      "没有“%s”这个函数；可用的函数有 exp、max、sigmoid 等"),
  FUNCTION_ALONE("\"%s\" is a function; write %1$s(x)", "“%s”是函数；请写成 %1$s(x)"),
  ARGUMENT_MISSING("\"%s\" needs its argument; write %1$s(x)", "“%s”缺少自变量；请写成 %1$s(x)"),
  ONE_ARGUMENT("\"%s\" has %s arguments; it takes one", "“%s”有 %s 个自变量；应当是一个"),
  NUMBER_OF_ARGUMENTS("\"%s\" has %s arguments; it takes %s", "“%s”有 %s 个自变量；应当是 %s 个"),
  TWO_OR_MORE(
      "\"%s\" compares two or more values; write %1$s(0, x)", "“%s”要比较两个或更多的值；请写成 %1$s(0, x)"),
  PLAIN_ARGUMENTS(
      "\"%s\" has no parameter \"%s\"; give it plain arguments", "“%s”没有参数“%s”；请直接写自变量"),
  NO_PARAMETERS_IN_CALL(
      "\"%s\" has no parameter \"%s\"; it has no parameters", "“%s”没有参数“%s”；它没有任何参数"),
  UNKNOWN_PARAMETER_IN_CALL(
      "\"%s\" has no parameter \"%s\"; its parameters are %s", "“%s”没有参数“%s”；它的参数是 %s"),
  SUPERFLUOUS_ARGUMENT("\"%s\" has no parameters; take this argument out", "“%s”没有参数；请删去这一项"),
  SUPERFLUOUS_PARAMETER(
      "\"%s\" has only %s parameters; take this argument out", "“%s”只有 %s 个参数；请删去这一项"),
  PARAMETER_VARIES("the parameter %s depends on a variable; use a number", "参数 %s 含有变量；请用数"),
  PARAMETER_TWICE("the parameter %s is set twice; set it once", "参数 %s 设了两次；请只设一次"),
  GATE_IN_FORMULA(
      "%s takes a value and a gate, so it cannot stand in a formula; ask for %1$s alone",
      "%s 要一个值和一个门，不能写在公式里；请单独使用 %1$s"),
  ROWS_IN_FORMULA(
      "%s works on a whole row, so it cannot stand in a formula; ask for %1$s alone",
      "%s 作用于整行，不能写在公式里；请单独使用 %1$s"),

  // functions by their names, and their parameters
  EMPTY_NAME(
      "the function is empty; give a name such as gelu, or a formula in x",
      "没有写函数；请给出名称，例如 gelu，或以 x 为变量的公式"),
  NO_SUCH_FUNCTION(
      "no function is called \"%s\"; a formula is written in x, such as x*sigmoid(x)",
      "没有名为“%s”的函数；公式以 x 为变量，例如 x*sigmoid(x)"),
  NO_SUCH_FUNCTION_BUT_OTHERS(
      "no function is called \"%s\"; nearest are %s; a formula is written in x, such as"
          + " x*sigmoid(x)",
      "没有名为“%s”的函数；相近的有 %s；公式以 x 为变量，例如 x*sigmoid(x)"),
  NO_PARAMETERS("%s has no parameters, so not \"%s\"; write %1$s", "%s 没有参数，所以没有“%s”；请写 %1$s"),
  UNKNOWN_PARAMETER("%s has no parameter \"%s\"; it has %s", "%s 没有参数“%s”；它的参数有 %s"),
  NO_SETTINGS("%s has no parameters; take the others out, or write %1$s", "%s 没有参数；请删去多余的，或写 %1$s"),
  ONE_SETTING("%s has one parameter; take the others out", "%s 有一个参数；请删去多余的"),
  FEWER_SETTINGS("%s has %s parameters; take the others out", "%s 有 %s 个参数；请删去多余的"),
  SETTING_TWICE("%s: %s is set twice; set it once", "%s：%s 设了两次；请只设一次"),
  NOT_A_NUMBER(
      "%s: %s = \"%s\" is not a number; give one such as %s", "%s：%s = “%s”不是数；请给出数，例如 %s"),
  NOT_REAL("a parameter cannot be %s; give a real number", "参数不能是 %s；请给出实数"),
  NOT_WHOLE(
      "%s: %s = %s is not a whole number; give one such as %s", "%s：%s = %s 不是整数；请给出整数，例如 %s"),
  OUT_OF_RANGE("%s: %s = %s is out of range; it is %s", "%s：%s = %s 超出范围；取值要求：%s"),
  WRONG_ORDER(
      "%s: %s = %s is above %s = %s; it is at most %4$s", "%s：%s = %s 大于 %s = %s；它不能超过 %4$s");

  private final String english;
  private final String chinese;

  Fault(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /**
   * The sentence about these values: texts in its language, the names of a collection with its
   * commas, all others as they are.
   */
  Text sentence(Object... values) {
    return new Text(
        filled(Language.ENGLISH, english, values), filled(Language.CHINESE, chinese, values));
  }

  private static String filled(Language language, String pattern, Object... values) {
    Object[] said = Arrays.stream(values).map(value -> said(value, language)).toArray();
    return String.format(Locale.ROOT, pattern, said);
  }

  private static Object said(Object value, Language language) {
    return switch (value) {
      case Text text -> text.in(language);
      case Collection<?> names ->
          names.stream().map(String::valueOf).collect(Collectors.joining(comma(language)));
      case Object other -> other;
    };
  }

  private static String comma(Language language) {
    return switch (language) {
      case ENGLISH -> ", ";
      case CHINESE -> "、";
    };
  }
}
