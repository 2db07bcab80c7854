package io.varphi.lanes;

/** What the code of a {@link Loop} is made of. */
public enum Backend {
  /** The vectors of {@code jdk.incubator.vector}. */
  VECTOR,
  /** Plain Java bytecode. */
  SCALAR
}
