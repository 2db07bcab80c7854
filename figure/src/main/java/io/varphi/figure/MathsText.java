package io.varphi.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes formulas as plain text: e^(−x), x², √(1 + x²). */
final class MathsText {
  private MathsText() {}

  static String of(MathsNode formula) {
    return text(formula, false);
  }

  private static String text(MathsNode node, boolean script) {
    return switch (node) {
      case MathsNode.Row row -> row(row.nodes(), script);
      case MathsNode.Symbol symbol -> symbol.text();
      case MathsNode.Name name -> name.text();
      case MathsNode.Operator operator -> operator.text();
      case MathsNode.Text text -> text.text();
      case MathsNode.Scripts(MathsNode base, var below, var above) ->
          text(base, script) + below(below) + above(above);
      case MathsNode.Fraction fraction ->
          factor(fraction.numerator()) + "/" + divisor(fraction.denominator());
      case MathsNode.Radical(var index, MathsNode body) ->
          index.map(i -> raised(text(i, true))).orElse("") + "√" + divisor(body);
      case MathsNode.Fenced(String left, MathsNode body, String right) ->
          left + text(body, script) + right;
      case MathsNode.Cases(List<List<MathsNode>> rows) ->
          rows.stream().map(MathsText::caseRow).collect(Collectors.joining("; ", "{ ", " }"));
      case MathsNode.Accented(int accent, MathsNode body) ->
          text(body, script) + Character.toString(accent);
      case MathsNode.Space(double width) -> width > 0 && !script ? " " : "";
      case MathsNode.Switch _ -> "";
    };
  }

  private static String row(List<MathsNode> nodes, boolean script) {
    List<Double> spaces = MathsRow.spaces(nodes, script);
    String text = "";
    for (int i = 0; i < nodes.size(); i++) {
      String next = text(nodes.get(i), script);
      boolean apart = i > 0 && isApart(nodes.get(i - 1), spaces.get(i), next);
      boolean blank = text.isEmpty() || text.endsWith(" ");
      text += next.equals(" ") ? (blank ? "" : " ") : (apart && !blank ? " " : "") + next;
    }
    return text;
  }

  /** Where formulas have room, and where a script or a fraction would run into what follows. */
  private static boolean isApart(MathsNode before, double space, String next) {
    boolean letter = !next.isEmpty() && Character.isLetterOrDigit(next.codePointAt(0));
    boolean factor = letter || next.startsWith("(") || next.startsWith("√");
    return switch (before) {
      case MathsNode.Symbol(MathsAtom atom, Face _, String _) when atom == MathsAtom.BINARY ->
          space > MathsAtom.THIN; // not −ln x as − ln x
      case MathsNode.Fraction _ -> space > 0 || factor;
      case MathsNode.Scripts scripts -> space > 0 || letter && !isUnicode(scripts);
      case MathsNode _ -> space > 0;
    };
  }

  /** Whether no script needs ^ or _ before it. */
  private static boolean isUnicode(MathsNode.Scripts scripts) {
    String text = below(scripts.below()) + above(scripts.above());
    return !text.contains("^") && !text.contains("_");
  }

  private static String caseRow(List<MathsNode> row) {
    return row.stream().map(MathsText::of).collect(Collectors.joining(", "));
  }

  private static String below(Optional<MathsNode> script) {
    String text = script.map(node -> text(node, true)).orElse("");
    return text.isEmpty() ? "" : UnicodeScripts.lowered(text).orElseGet(() -> "_" + grouped(text));
  }

  private static String above(Optional<MathsNode> script) {
    String text = script.map(node -> text(node, true)).orElse("");
    String primes = text.replaceFirst("[^\u2032].*", "");
    return primes + raised(text.substring(primes.length()));
  }

  private static String raised(String text) {
    return text.isEmpty() ? "" : UnicodeScripts.raised(text).orElseGet(() -> "^" + grouped(text));
  }

  private static String grouped(String text) {
    return text.codePointCount(0, text.length()) == 1 ? text : "(" + text + ")";
  }

  /** In brackets if there is a sign between terms. */
  private static String factor(MathsNode node) {
    String text = of(node);
    return MathsTypography.isProduct(node) ? text : "(" + text + ")";
  }

  /** In brackets unless it is one letter, number, root or power. */
  private static String divisor(MathsNode node) {
    String text = of(node);
    return MathsTypography.isFactor(node) ? text : "(" + text + ")";
  }
}
