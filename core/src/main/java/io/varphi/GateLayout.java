package io.varphi;

/** Where a row of 2n numbers holds the n values and the n gates. */
public enum GateLayout {
  /** All values, then all gates: the order of PyTorch's, Keras's and JAX's {@code glu}. */
  VALUE_THEN_GATE,
  /** All gates, then all values: the order of vLLM's {@code SiluAndMul}. */
  GATE_THEN_VALUE,
  /** Value, gate, value, gate …. */
  INTERLEAVED_VALUE_FIRST,
  /** Gate, value, gate, value …: the order of gpt-oss. */
  INTERLEAVED_GATE_FIRST;

  /**
   * The values of a row, in order.
   *
   * @throws IllegalArgumentException if the length is odd
   */
  public double[] values(double[] row) {
    double[] values = new double[half(row.length)];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[placeOfValue(i, values.length)];
    }
    return values;
  }

  /**
   * The gates of a row, in order.
   *
   * @throws IllegalArgumentException if the length is odd
   */
  public double[] gates(double[] row) {
    double[] gates = new double[half(row.length)];
    for (int i = 0; i < gates.length; i++) {
      gates[i] = row[placeOfGate(i, gates.length)];
    }
    return gates;
  }

  /** The place of the value i in a row with the given number of values. */
  int placeOfValue(int i, int values) {
    return switch (this) {
      case VALUE_THEN_GATE -> i;
      case GATE_THEN_VALUE -> values + i;
      case INTERLEAVED_VALUE_FIRST -> 2 * i;
      case INTERLEAVED_GATE_FIRST -> 2 * i + 1;
    };
  }

  /** The place of the gate i in a row with the given number of values. */
  int placeOfGate(int i, int values) {
    return switch (this) {
      case VALUE_THEN_GATE -> values + i;
      case GATE_THEN_VALUE -> i;
      case INTERLEAVED_VALUE_FIRST -> 2 * i + 1;
      case INTERLEAVED_GATE_FIRST -> 2 * i;
    };
  }

  static int half(int length) {
    if (length % 2 != 0) {
      throw new IllegalArgumentException(
          "a row of length " + length + " cannot hold a gate for every value; give an even length");
    }
    return length / 2;
  }
}
