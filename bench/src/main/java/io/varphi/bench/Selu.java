package io.varphi.bench;

/** The constants of SELU. */
final class Selu {
  static final double ALPHA = 1.6732632423543772;
  static final double SCALE = 1.0507009873554805;

  private Selu() {}
}
