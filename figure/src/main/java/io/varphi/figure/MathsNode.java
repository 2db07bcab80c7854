package io.varphi.figure;

import java.util.List;
import java.util.Optional;

/** A formula, or a part of one, as TeX understands it. */
sealed interface MathsNode {
  /** One after the other; a group in braces if it is part of another node. */
  record Row(List<MathsNode> nodes) implements MathsNode {
    public Row {
      nodes = List.copyOf(nodes);
    }
  }

  /** A letter, a digit or a sign. */
  record Symbol(MathsAtom atom, Face face, String text) implements MathsNode {}

  /**
   * The upright name of a function: tanh.
   *
   * @param limits whether indices stand below it in display style
   */
  record Name(String text, boolean limits) implements MathsNode {}

  /** A sum sign, an integral sign: it is larger in display style. */
  record Operator(String text, boolean limits) implements MathsNode {}

  /** Text inside a formula, with its spaces. */
  record Text(Face face, String text) implements MathsNode {}

  record Scripts(MathsNode base, Optional<MathsNode> below, Optional<MathsNode> above)
      implements MathsNode {}

  record Fraction(MathsNode numerator, MathsNode denominator, FractionSize size)
      implements MathsNode {}

  enum FractionSize {
    BY_STYLE,
    DISPLAY,
    TEXT
  }

  record Radical(Optional<MathsNode> index, MathsNode body) implements MathsNode {}

  /** Brackets as high as what they enclose; an empty one is not drawn. */
  record Fenced(String left, MathsNode body, String right) implements MathsNode {}

  /** A choice after a brace: a row of one or two columns for each case. */
  record Cases(List<List<MathsNode>> rows) implements MathsNode {
    public Cases {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** An accent, named by its combining character, over something. */
  record Accented(int accent, MathsNode body) implements MathsNode {}

  /** Room, in mu: eighteenths of an em. */
  record Space(double width) implements MathsNode {}

  /** From here to the end of the row, another style. */
  record Switch(MathsStyle.Level level) implements MathsNode {}

  static MathsNode sign(MathsAtom atom, String text) {
    return new Symbol(atom, Face.ROMAN, text);
  }

  /** What this node is to its neighbours; nothing if it is no atom. */
  default Optional<MathsAtom.Sides> sides() {
    return switch (this) {
      case Row _, Text _, Fraction _, Radical _, Accented _ -> both(MathsAtom.ORDINARY);
      case Symbol symbol -> both(symbol.atom);
      case Name _, Operator _ -> both(MathsAtom.OPERATOR);
      case Scripts scripts -> scripts.base.sides();
      // not INNER: tanh(x/2) has no more room before a large bracket than before a small one
      case Fenced _, Cases _ -> Optional.of(new MathsAtom.Sides(MathsAtom.OPEN, MathsAtom.CLOSE));
      case Space _, Switch _ -> Optional.empty();
    };
  }

  private static Optional<MathsAtom.Sides> both(MathsAtom atom) {
    return Optional.of(MathsAtom.Sides.both(atom));
  }

  /** Whether scripts stand at their usual height: they do at a letter, accented or not. */
  default boolean isCharacter() {
    return switch (this) {
      case Symbol _ -> true;
      case Accented accented -> accented.body.isCharacter();
      case Row row -> row.nodes.size() == 1 && row.nodes.getFirst().isCharacter();
      case Text text -> text.text.codePointCount(0, text.text.length()) == 1;
      case Name _, Operator _, Scripts _, Fraction _, Radical _, Fenced _, Cases _ -> false;
      case Space _, Switch _ -> false;
    };
  }
}
