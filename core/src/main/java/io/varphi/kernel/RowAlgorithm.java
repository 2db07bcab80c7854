package io.varphi.kernel;

/**
 * How the results for one row are found. A row has its extreme, the entry that gets most, given: it
 * is finite.
 */
interface RowAlgorithm {
  /** Whether the smallest entry of a row gets most, not the largest. */
  default boolean prefersSmallest() {
    return false;
  }

  /**
   * The entry that gets most. A NaN may be passed over if {@link #forward} and {@link #backward}
   * see it.
   */
  default double extreme(RowType type, Object x, int at, int length, RowScratch scratch) {
    return prefersSmallest() ? type.smallest(x, at, length) : type.largest(x, at, length);
  }

  /** The result for an entry that gets nothing. */
  default double nothing() {
    return 0;
  }

  /**
   * y from x, which may be the same place, without knowing the extreme: most rows of floats need
   * none.
   *
   * @return false if this row needs it; then nothing has been written
   */
  default boolean forwardWithoutExtreme(
      RowType type, Object x, int xAt, Object y, int yAt, int length, RowScratch scratch) {
    return false;
  }

  /**
   * y from x, which may be the same place.
   *
   * @return false if this row is to be computed exactly instead; then nothing has been written
   */
  boolean forward(
      RowType type,
      Object x,
      int xAt,
      Object y,
      int yAt,
      int length,
      double extreme,
      RowScratch scratch);

  /**
   * dx from x and dy, in the place of either or of its own.
   *
   * @return false if this row is to be computed exactly instead; then nothing has been written. So
   *     it is where dy is not finite throughout
   */
  boolean backward(
      RowType type,
      Object x,
      int xAt,
      Object dy,
      int dyAt,
      Object dx,
      int dxAt,
      int length,
      double extreme,
      RowScratch scratch);
}
