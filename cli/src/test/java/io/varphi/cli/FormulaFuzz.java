package io.varphi.cli;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes formulas at random, right ones and wrong ones. */
final class FormulaFuzz {
  private static final List<String> ATOMS =
      List.of("x", "x", "x", "1", "0", "2.5", "1e-3", "1e300", "pi", "e", "-1", "0.5", "1/3");

  private static final List<String> CALLS =
      List.of(
          "exp",
          "log",
          "tanh",
          "sigmoid",
          "softplus",
          "Phi",
          "erf",
          "sqrt",
          "abs",
          "sin",
          "atan",
          "gelu",
          "relu",
          "mish",
          "elu",
          "logcosh",
          "sinc");

  private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "^", " * ", "*-");

  private static final List<String> MISTAKES =
      List.of(
          "(",
          ")",
          "**",
          "!",
          "=",
          ",",
          "?",
          ":",
          "x",
          "2x",
          " ",
          "\t",
          "\n",
          "é",
          "σ",
          "梯度",
          "\u0000",
          "\u202e",
          "\ud800",
          "\ud83d\ude00",
          "--",
          "\"",
          "%s",
          "${x}",
          "@|red x|@",
          "1e9999",
          "0x1p3",
          "gelu(",
          "elu(alpha=",
          "alpha=0.5",
          "nan",
          "inf",
          "..",
          "1.2.3",
          "><",
          ">=");

  private final RandomGenerator random;

  FormulaFuzz(RandomGenerator random) {
    this.random = random;
  }

  /** A formula, most of the time of the right form. */
  String formula() {
    String formula = expression(1 + random.nextInt(4));
    int mistakes = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
    for (int i = 0; i < mistakes; i++) {
      formula = spoilt(formula);
    }
    return formula;
  }

  /** Any characters at all. */
  String noise() {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      noise.append(random.nextBoolean() ? anyOf(MISTAKES) : anyCharacter());
    }
    return noise.toString();
  }

  String anyOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private String anyCharacter() {
    int bound = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
    return Character.toString(random.nextInt(bound));
  }

  private String expression(int depth) {
    if (depth == 0) {
      return anyOf(ATOMS);
    }
    return switch (random.nextInt(8)) {
      case 0 -> anyOf(ATOMS);
      case 1, 2 -> anyOf(CALLS) + "(" + expression(depth - 1) + ")";
      case 3 -> "(" + expression(depth - 1) + ")";
      case 4 -> "-" + expression(depth - 1);
      case 5 ->
          expression(depth - 1)
              + " > "
              + anyOf(ATOMS)
              + " ? "
              + expression(depth - 1)
              + " : "
              + expression(depth - 1);
      case 6 -> "max(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
      default -> expression(depth - 1) + anyOf(OPERATORS) + expression(depth - 1);
    };
  }

  private String spoilt(String formula) {
    int at = random.nextInt(formula.length() + 1);
    if (random.nextBoolean() && at < formula.length()) {
      return formula.substring(0, at) + formula.substring(at + 1); // may leave half a character
    }
    return formula.substring(0, at) + anyOf(MISTAKES) + formula.substring(at);
  }
}
