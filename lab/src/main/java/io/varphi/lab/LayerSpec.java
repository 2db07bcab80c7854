package io.varphi.lab;

/** A layer of a net. */
public sealed interface LayerSpec {
  /**
   * y = f(x·W + b).
   *
   * @param units the length of y
   * @param activation f: a name of the catalogue, with parameters if need be, or a formula in x;
   *     its learnable parameters are shared by all units
   */
  record Dense(int units, String activation, Init init) implements LayerSpec {
    /**
     * A layer as given, checked.
     *
     * @throws IllegalArgumentException if there is no unit
     */
    public Dense {
      check("units", units);
    }

    /** With the gain that keeps the signal. */
    public Dense(int units, String activation) {
      this(units, activation, new Init.KeepSignal());
    }
  }

  /**
   * A gated feed-forward block: y = f(x·V + b, x·W + c)·U + d.
   *
   * <p>A gate multiplies two signals: one that is twice as large is four times as large after a
   * block, so that blocks upon blocks explode or fade, whatever their first weights. Therefore
   * published blocks take in normalised rows.
   *
   * @param units the length of y
   * @param hidden the length of the gated row
   * @param gate f: a gate of the catalogue, such as {@code swiglu}
   * @param isNormalised whether rows of x are divided by their root mean square first
   */
  record Gated(int units, int hidden, String gate, Init init, boolean isNormalised)
      implements LayerSpec {
    /**
     * A layer as given, checked.
     *
     * @throws IllegalArgumentException if there is no unit
     */
    public Gated {
      check("units", units);
      check("hidden units", hidden);
    }

    /** With the gain that keeps the signal, of rows as they come. */
    public Gated(int units, int hidden, String gate) {
      this(units, hidden, gate, new Init.KeepSignal(), false);
    }

    /** The same block on rows that are divided by their root mean square. */
    public Gated normalised() {
      return new Gated(units, hidden, gate, init, true);
    }
  }

  /**
   * A convolution with square windows, step 1, zeros around the image, and an activation function.
   *
   * @param channels of the result, which has the height and width of what comes in
   * @param window height and width of a window, odd
   * @param activation as for {@link Dense}
   */
  record Convolution(int channels, int window, String activation, Init init) implements LayerSpec {
    /**
     * A layer as given, checked.
     *
     * @throws IllegalArgumentException if there is no channel or the window is even
     */
    public Convolution {
      check("channels", channels);
      check("window", window);
      if (window % 2 == 0) {
        throw new IllegalArgumentException(
            "a window of " + window + " has no middle; give an odd number");
      }
    }

    /** With the gain that keeps the signal. */
    public Convolution(int channels, int window, String activation) {
      this(channels, window, activation, new Init.KeepSignal());
    }
  }

  /**
   * The largest value of each square window, channel by channel; windows do not overlap, and what
   * is left at the right and below is dropped.
   */
  record MaxPool(int window) implements LayerSpec {
    /**
     * A layer as given, checked.
     *
     * @throws IllegalArgumentException if the window is empty
     */
    public MaxPool {
      check("window", window);
    }
  }

  private static void check(String what, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(what + ": " + count + " is too few; give 1 or more");
    }
  }
}
