package io.varphi.lanes;

/** Where the elements of a stream lie. */
public enum Memory {
  FLOAT_ARRAY,
  DOUBLE_ARRAY,
  /** Native memory; positions are in bytes, and need no alignment. */
  FLOAT_SEGMENT,
  DOUBLE_SEGMENT
}
