package io.varphi.figure;

/**
 * A mark of a plot and the pen that draws it.
 *
 * @param role what the mark is there for
 */
record Layer(Mark mark, Role role, Pen pen) {
  /** What a mark is there for. */
  enum Role {
    /** The caller gave it. */
    GIVEN,
    /** The derivative of one that was given. */
    GRADIENT,
    /** The second derivative of one that was given. */
    SECOND_DERIVATIVE,
    /** It points out what is special about one that was given. */
    FEATURE
  }

  boolean is(Role wanted) {
    return role == wanted;
  }
}
