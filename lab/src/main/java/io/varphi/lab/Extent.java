package io.varphi.lab;

/** The shape of what goes from layer to layer: pixel after pixel, all channels of each together. */
record Extent(int height, int width, int channels) {
  static Extent of(NetworkSpec spec) {
    return switch (spec.shape()) {
      case InputShape.Table() -> row(spec.inputs());
      case InputShape.Image(int channels, int height, int width) ->
          new Extent(height, width, channels);
    };
  }

  /** A row without places. */
  static Extent row(int length) {
    return new Extent(1, 1, length);
  }

  int places() {
    return Math.multiplyExact(height, width);
  }

  int size() {
    return Math.multiplyExact(places(), channels);
  }
}
