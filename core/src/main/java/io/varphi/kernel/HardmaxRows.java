package io.varphi.kernel;

/** 1 for the first of the largest entries; the gradient is 0. */
record HardmaxRows() implements RowAlgorithm {
  @Override
  public boolean forward(
      RowType type,
      Object x,
      int xAt,
      Object y,
      int yAt,
      int length,
      double extreme,
      RowScratch scratch) {
    int first = 0;
    while (type.get(x, xAt + first) != extreme) {
      first++;
    }
    type.fill(y, yAt, length, 0);
    type.set(y, yAt + first, 1);
    return true;
  }

  @Override
  public boolean backward(
      RowType type,
      Object x,
      int xAt,
      Object dy,
      int dyAt,
      Object dx,
      int dxAt,
      int length,
      double extreme,
      RowScratch scratch) {
    if (!Double.isFinite(type.largestSize(dy, dyAt, length))) {
      return false;
    }
    type.fill(dx, dxAt, length, 0);
    return true;
  }
}
