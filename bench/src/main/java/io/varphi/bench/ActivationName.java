package io.varphi.bench;

import java.util.Locale;

/** The functions compared; where there is a parameter, it has PyTorch's default. */
public enum ActivationName {
  RELU,
  LEAKY_RELU,
  ELU,
  SELU,
  GELU,
  GELU_TANH,
  SIGMOID,
  TANH,
  SILU,
  MISH,
  SOFTPLUS,
  HARDSWISH,
  SOFTMAX,
  LOG_SOFTMAX;

  /** Whether it works on rows, not element by element. */
  boolean isOfRows() {
    return this == SOFTMAX || this == LOG_SOFTMAX;
  }

  /** As in Varphi's catalogue. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
