package io.varphi.figure;

/** What a figure shows if it is asked to. */
enum Feature {
  /** The derivative of each curve. */
  GRADIENTS("gradients"),
  /** The second derivative of each curve. */
  SECOND_DERIVATIVES("secondDerivatives"),
  /** Formulas in the legend. */
  FORMULAS("formulas"),
  /** Light lines through the ticks. */
  GRID("grid"),
  /** Where functions are nearly level. */
  SATURATION("saturation"),
  /** Minima and maxima. */
  EXTREMA("extrema"),
  /** Points of inflection. */
  INFLECTIONS("inflections"),
  /** A logarithmic x axis. */
  LOG_X("logX"),
  /** A logarithmic y axis. */
  LOG_Y("logY");

  private final String key;

  Feature(String key) {
    this.key = key;
  }

  /** The name in a specification. */
  String key() {
    return key;
  }
}
