package io.varphi.figure;

import io.varphi.figure.MathsNode.FractionSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the formula of an expression as a person would write it by hand. */
final class MathsTypography {
  private static final MathsNode THIN = new MathsNode.Space(MathsAtom.THIN);
  private static final MathsAtom.Sides ORDINARY = MathsAtom.Sides.both(MathsAtom.ORDINARY);

  private MathsTypography() {}

  /**
   * Fractions in exponents, and those of two letters under a root, with a slash; thin spaces not
   * where a name or a root sign has its own, but after a root; Greek letters for their names.
   */
  static MathsNode refined(MathsNode formula) {
    return refined(formula, Place.LINE);
  }

  private enum Place {
    LINE,
    ROOT,
    SCRIPT
  }

  private static MathsNode refined(MathsNode node, Place place) {
    return switch (node) {
      case MathsNode.Row row -> row(row.nodes(), place);
      case MathsNode.Scripts(MathsNode base, var below, var above) ->
          new MathsNode.Scripts(refined(base, place), script(below), script(above));
      case MathsNode.Fraction fraction -> fraction(fraction, place);
      case MathsNode.Radical(var index, MathsNode body) ->
          new MathsNode.Radical(script(index), refined(body, inside(place)));
      case MathsNode.Fenced(String left, MathsNode body, String right) ->
          new MathsNode.Fenced(left, refined(body, place), right);
      case MathsNode.Cases(List<List<MathsNode>> rows) ->
          new MathsNode.Cases(
              rows.stream()
                  .map(row -> row.stream().map(cell -> refined(cell, place)).toList())
                  .toList());
      case MathsNode.Accented(int accent, MathsNode body) ->
          new MathsNode.Accented(accent, refined(body, place));
      case MathsNode.Text(Face _, String text) -> greek(text).orElse(node);
      case MathsNode.Symbol _, MathsNode.Name _, MathsNode.Operator _ -> node;
      case MathsNode.Space _, MathsNode.Switch _ -> node;
    };
  }

  private static Optional<MathsNode> greek(String name) {
    return MathsSymbols.node(name)
        .filter(node -> node instanceof MathsNode.Symbol symbol && symbol.face() == Face.ITALIC);
  }

  private static Place inside(Place place) {
    return place == Place.SCRIPT ? Place.SCRIPT : Place.ROOT;
  }

  private static Optional<MathsNode> script(Optional<MathsNode> script) {
    return script.map(node -> refined(node, Place.SCRIPT));
  }

  private static MathsNode row(List<MathsNode> nodes, Place place) {
    List<MathsNode> row = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      MathsNode node = nodes.get(i);
      boolean last = i + 1 == nodes.size();
      if (!node.equals(THIN) || last || !hasOwnSpace(nodes.get(i + 1))) {
        MathsNode refined = refined(node, place);
        row.addAll(node instanceof MathsNode.Fraction ? MathsRow.nodes(refined) : List.of(refined));
      }
      if (!last && needsSpace(node, nodes.get(i + 1))) {
        row.add(THIN);
      }
    }
    return new MathsNode.Row(row);
  }

  /** Names of functions and root signs have room on their left. */
  private static boolean hasOwnSpace(MathsNode node) {
    return node instanceof MathsNode.Radical || isName(node);
  }

  /** A factor after a root, a large bracket after a fraction. */
  private static boolean needsSpace(MathsNode node, MathsNode next) {
    MathsAtom atom = next.sides().map(MathsAtom.Sides::left).orElse(MathsAtom.CLOSE);
    return switch (node) {
      case MathsNode.Radical _ -> atom == MathsAtom.ORDINARY || atom == MathsAtom.OPEN;
      case MathsNode.Fraction _ -> next instanceof MathsNode.Fenced;
      case MathsNode _ -> false;
    };
  }

  private static boolean isName(MathsNode node) {
    return node instanceof MathsNode.Name
        || node instanceof MathsNode.Scripts scripts && isName(scripts.base());
  }

  private static MathsNode fraction(MathsNode.Fraction fraction, Place place) {
    MathsNode above = refined(fraction.numerator(), place);
    MathsNode below = refined(fraction.denominator(), place);
    boolean slash =
        fraction.size() == FractionSize.BY_STYLE
            && (place == Place.SCRIPT || place == Place.ROOT && isFactor(above) && isFactor(below));
    if (!slash) {
      return new MathsNode.Fraction(above, below, fraction.size());
    }
    List<MathsNode> row = new ArrayList<>(MathsRow.nodes(isProduct(above) ? above : fenced(above)));
    row.add(MathsNode.sign(MathsAtom.ORDINARY, "/"));
    row.addAll(MathsRow.nodes(isFactor(below) ? below : fenced(below)));
    return new MathsNode.Row(row);
  }

  private static MathsNode fenced(MathsNode body) {
    return new MathsNode.Fenced("(", body, ")");
  }

  /**
   * Whether there is neither a sign between terms nor a division outside of brackets, so that a
   * slash after it divides all of it.
   */
  static boolean isProduct(MathsNode node) {
    int open = 0;
    for (MathsNode part : MathsRow.nodes(node)) {
      if (open == 0 && !isInProduct(part)) {
        return false;
      }
      open += opened(part);
    }
    return true;
  }

  /** How many brackets the node opens, less those that it closes. */
  private static int opened(MathsNode node) {
    MathsAtom.Sides sides = node.sides().orElse(ORDINARY);
    if (sides.left() != sides.right()) {
      return 0;
    }
    return switch (sides.left()) {
      case OPEN -> 1;
      case CLOSE -> -1;
      case ORDINARY, OPERATOR, BINARY, RELATION, PUNCTUATION, INNER -> 0;
    };
  }

  private static boolean isInProduct(MathsNode node) {
    return switch (node) {
      case MathsNode.Symbol(MathsAtom atom, Face _, String text) ->
          atom != MathsAtom.BINARY && atom != MathsAtom.RELATION && !text.equals("/");
      case MathsNode.Scripts scripts -> isInProduct(scripts.base());
      case MathsNode.Row row -> isProduct(row);
      case MathsNode.Fraction _, MathsNode.Operator _, MathsNode.Cases _ -> false;
      case MathsNode.Text _, MathsNode.Radical _, MathsNode.Fenced _, MathsNode.Accented _ -> true;
      case MathsNode.Name _, MathsNode.Space _, MathsNode.Switch _ -> true;
    };
  }

  /**
   * Whether it is one letter, number, root, bracket or power, so that a slash divides by all of it.
   */
  static boolean isFactor(MathsNode node) {
    return switch (node) {
      case MathsNode.Row(List<MathsNode> nodes) ->
          nodes.size() == 1 && isFactor(nodes.getFirst())
              || nodes.stream().allMatch(MathsTypography::isDigit)
              || isBracket(nodes);
      case MathsNode.Scripts scripts -> isFactor(scripts.base());
      case MathsNode.Symbol _, MathsNode.Text _, MathsNode.Accented _ -> true;
      case MathsNode.Radical _, MathsNode.Fenced _ -> true;
      case MathsNode.Fraction _, MathsNode.Name _, MathsNode.Operator _, MathsNode.Cases _ -> false;
      case MathsNode.Space _, MathsNode.Switch _ -> false;
    };
  }

  /** Whether the first node is a bracket that the last one closes. */
  private static boolean isBracket(List<MathsNode> nodes) {
    int open = 0;
    for (MathsNode node : nodes.subList(0, Math.max(0, nodes.size() - 1))) {
      open += opened(node);
      if (open == 0) {
        return false;
      }
    }
    return open == 1 && opened(nodes.getLast()) == -1;
  }

  private static boolean isDigit(MathsNode node) {
    return node instanceof MathsNode.Symbol(MathsAtom _, Face _, String text)
        && "0123456789.".contains(text);
  }
}
