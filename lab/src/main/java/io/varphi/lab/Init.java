package io.varphi.lab;

/**
 * How far the weights of a layer are spread at first: they are drawn from N(0, σ²); biases are 0.
 *
 * <p>Gains are those of the function whose results the layer takes in, exact for normal input: see
 * {@link io.varphi.facts.Moments}. The first layer takes in standardised columns, with gain 1. A
 * gain that is not a positive number, as of a function that is not defined everywhere, counts as 1.
 */
public sealed interface Init {
  /** σ² = gain²/fan_in with gain² = 1/E f²: the inputs of each layer's function stay N(0, 1). */
  record KeepSignal() implements Init {}

  /** σ² = gain²/fan_out with gain² = 1/E f′²: gradients keep their second moment. */
  record KeepGradient() implements Init {}

  /**
   * σ² = gain²/fan_in with a gain of one's own, such as √2 (He et al. 2015).
   *
   * @param gain not negative
   */
  record Gain(double gain) implements Init {
    /**
     * A gain as given, checked.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Gain {
      if (!(gain >= 0 && gain < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a gain of " + gain + " spreads nothing; give a finite number of at least 0");
      }
    }
  }
}
