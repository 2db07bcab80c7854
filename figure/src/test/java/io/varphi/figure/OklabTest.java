package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OklabTest {
  /** The values that Ottosson's article gives for the XYZ of sRGB's white and primaries. */
  @Test
  void knownColours() {
    close(new Oklab(1, 0, 0), Oklab.of(new Colour(0xffffff)));
    close(new Oklab(0, 0, 0), Oklab.of(new Colour(0x000000)));
    close(new Oklab(0.62796, 0.22486, 0.12585), Oklab.of(new Colour(0xff0000)));
    close(new Oklab(0.45201, -0.03246, -0.31153), Oklab.of(new Colour(0x0000ff)));
  }

  private static void close(Oklab expected, Oklab actual) {
    assertEquals(0, expected.distance(actual), 1e-4, () -> expected + " and " + actual);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff, 0x0072b2, 0xd55e00, 0x123456, 0x01fe80})
  void thereAndBack(int rgb) {
    assertEquals(new Colour(rgb), Oklab.of(new Colour(rgb)).colour());
  }
}
