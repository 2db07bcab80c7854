package io.varphi.figure;

import java.util.List;

/** TeX's classes of what stands in a formula; the space between two of them follows from both. */
enum MathsAtom {
  ORDINARY("  . 1 b c . . . a"),
  OPERATOR("  1 1 . c . . . a"),
  BINARY("    b b . . b . . b"),
  RELATION("  c c . . c . . c"),
  OPEN("      . . . . . . . ."),
  CLOSE("     . 1 b c . . . a"),
  PUNCTUATION("a a . a a a a a"),
  INNER("     a 1 b c a . a a");

  /** A space in eighteenths of an em. */
  static final double MU = 1 / 18.0;

  static final double THIN = 3;
  static final double MEDIUM = 4;
  static final double THICK = 5;

  /** Before each class in order: 1 thin; a, b, c thin, medium, thick, but nothing in scripts. */
  private final String spaces;

  MathsAtom(String spaces) {
    this.spaces = spaces.replace(" ", "");
  }

  /** The space between this and the next, in mu. */
  double spaceBefore(MathsAtom next, boolean inScript) {
    return switch (spaces.charAt(next.column())) {
      case '1' -> THIN;
      case 'a' -> inScript ? 0 : THIN;
      case 'b' -> inScript ? 0 : MEDIUM;
      case 'c' -> inScript ? 0 : THICK;
      default -> 0;
    };
  }

  /** Where the spaces before this class are. */
  private int column() {
    return switch (this) {
      case ORDINARY -> 0;
      case OPERATOR -> 1;
      case BINARY -> 2;
      case RELATION -> 3;
      case OPEN -> 4;
      case CLOSE -> 5;
      case PUNCTUATION -> 6;
      case INNER -> 7;
    };
  }

  /** Whether a binary sign after this is one: it is a mere sign after a relation or a bracket. */
  private boolean canEndTerm() {
    return switch (this) {
      case ORDINARY, CLOSE, INNER -> true;
      case OPERATOR, BINARY, RELATION, OPEN, PUNCTUATION -> false;
    };
  }

  private boolean canBeginTerm() {
    return switch (this) {
      case ORDINARY, OPERATOR, OPEN, INNER, BINARY -> true;
      case RELATION, CLOSE, PUNCTUATION -> false;
    };
  }

  /** Binary signs that have no term on one of their sides are ordinary: that of −x. */
  static void resolveSigns(List<Sides> atoms) {
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i).left == BINARY) {
        boolean binary =
            i > 0
                && i + 1 < atoms.size()
                && atoms.get(i - 1).right.canEndTerm()
                && atoms.get(i + 1).left.canBeginTerm();
        if (!binary) {
          atoms.set(i, new Sides(ORDINARY, ORDINARY));
        }
      }
    }
  }

  /** What something is to its left neighbour and to its right one: brackets differ. */
  record Sides(MathsAtom left, MathsAtom right) {
    static Sides both(MathsAtom atom) {
      return new Sides(atom, atom);
    }
  }
}
