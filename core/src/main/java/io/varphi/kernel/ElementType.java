package io.varphi.kernel;

/** How a number is stored. */
public enum ElementType {
  FLOAT32(Float.BYTES),
  FLOAT64(Double.BYTES),
  /** IEEE 754 binary16, in a {@code short}. */
  FLOAT16(Short.BYTES),
  /** The upper half of a float32, in a {@code short}. */
  BFLOAT16(Short.BYTES);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of a number in bytes. */
  public int bytes() {
    return bytes;
  }
}
