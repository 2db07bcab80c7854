package io.varphi.lab;

/** What the columns of the inputs are to each other. */
public sealed interface InputShape {
  /** Columns of a table: their order means nothing. */
  record Table() implements InputShape {}

  /**
   * Pixels, channel after channel, row after row.
   *
   * @param channels 1 for grey
   */
  record Image(int channels, int height, int width) implements InputShape {
    /**
     * A size as given, checked.
     *
     * @throws IllegalArgumentException if there is no pixel
     */
    public Image {
      if (channels < 1 || height < 1 || width < 1) {
        throw new IllegalArgumentException(
            "an image has at least one pixel, not %d × %d × %d".formatted(channels, height, width));
      }
    }

    /** The number of values in an image. */
    public int pixels() {
      return Math.multiplyExact(channels, Math.multiplyExact(height, width));
    }
  }
}
