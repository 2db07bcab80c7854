package io.varphi.figure;

import java.util.List;
import java.util.stream.Collectors;

/** Writes formulas as LaTeX with amsmath and amssymb, without dollar signs. */
final class MathsTex {
  private MathsTex() {}

  static String of(MathsNode node) {
    return switch (node) {
      case MathsNode.Row row -> row(row.nodes());
      case MathsNode.Symbol symbol -> symbol(symbol);
      case MathsNode.Name name -> name(name);
      case MathsNode.Operator operator -> MathsSymbols.command(operator).orElseThrow();
      case MathsNode.Text(Face face, String text) ->
          (face == Face.BOLD ? "\\textbf{" : "\\text{") + TexText.escaped(text) + "}";
      case MathsNode.Scripts(MathsNode base, var below, var above) ->
          operand(base)
              + below.map(script -> "_{" + of(script) + "}").orElse("")
              + above.map(script -> above(MathsRow.nodes(script))).orElse("");
      case MathsNode.Fraction fraction -> fraction(fraction);
      case MathsNode.Radical(var index, MathsNode body) ->
          "\\sqrt" + index.map(i -> "[" + of(i) + "]").orElse("") + "{" + of(body) + "}";
      case MathsNode.Fenced(String left, MathsNode body, String right) ->
          "\\left" + bracket(left) + joined(of(body), "\\right" + bracket(right));
      case MathsNode.Cases(List<List<MathsNode>> rows) ->
          rows.stream()
              .map(row -> row.stream().map(MathsTex::of).collect(Collectors.joining(" & ")))
              .collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
      case MathsNode.Accented(int accent, MathsNode body) ->
          MathsSymbols.accentCommand(accent) + "{" + of(body) + "}";
      case MathsNode.Space(double width) -> MathsSymbols.spaceCommand(width);
      case MathsNode.Switch(MathsStyle.Level level) ->
          switch (level) {
            case DISPLAY -> "\\displaystyle";
            case TEXT -> "\\textstyle";
            case SCRIPT, SCRIPT_SCRIPT -> "\\scriptstyle";
          };
    };
  }

  /** A superscript; primes at its beginning are typed as such. */
  private static String above(List<MathsNode> nodes) {
    MathsNode prime = MathsSymbols.node("prime").orElseThrow();
    int primes = 0;
    while (primes < nodes.size() && nodes.get(primes).equals(prime)) {
      primes++;
    }
    boolean onlyPrimes = primes > 0 && primes == nodes.size();
    String rest = onlyPrimes ? "" : "^{" + row(nodes.subList(primes, nodes.size())) + "}";
    return "'".repeat(primes) + rest;
  }

  private static String row(List<MathsNode> nodes) {
    String text = "";
    for (MathsNode node : nodes) {
      text = joined(text, operand(node));
    }
    return text;
  }

  /** A row inside another node is a group. */
  private static String operand(MathsNode node) {
    return node instanceof MathsNode.Row ? "{" + of(node) + "}" : of(node);
  }

  /** With a blank between a command and a letter. */
  private static String joined(String left, String right) {
    boolean command = left.matches("(?s).*\\\\[A-Za-z]+");
    boolean letter = !right.isEmpty() && Character.isLetter(right.codePointAt(0));
    return left + (command && letter ? " " : "") + right;
  }

  private static String symbol(MathsNode.Symbol symbol) {
    int codePoint = symbol.text().codePointAt(0);
    if (MathsCapitals.face(codePoint).isPresent()) {
      String style = symbol.face() == Face.SCRIPT ? "\\mathcal{" : "\\mathbb{";
      return style + Character.toString(MathsCapitals.letter(codePoint)) + "}";
    }
    return symbol.text().equals("\u2212")
        ? "-"
        : MathsSymbols.command(symbol).orElseGet(symbol::text);
  }

  private static String name(MathsNode.Name name) {
    return MathsSymbols.command(name)
        .orElseGet(() ->
            "\\operatorname"
                + (name.limits() ? "*" : "")
                + "{"
                + TexText.inFormula(name.text())
                + "}");
  }

  private static String fraction(MathsNode.Fraction fraction) {
    String command =
        switch (fraction.size()) {
          case BY_STYLE -> "\\frac{";
          case DISPLAY -> "\\dfrac{";
          case TEXT -> "\\tfrac{";
        };
    return command + of(fraction.numerator()) + "}{" + of(fraction.denominator()) + "}";
  }

  private static String bracket(String bracket) {
    return switch (bracket) {
      case "" -> ".";
      case "{", "}" -> "\\" + bracket;
      case "∥" -> "\\Vert ";
      case "⌊" -> "\\lfloor ";
      case "⌋" -> "\\rfloor ";
      case "⌈" -> "\\lceil ";
      case "⌉" -> "\\rceil ";
      case "⟨" -> "\\langle ";
      case "⟩" -> "\\rangle ";
      case String plain -> plain;
    };
  }
}
