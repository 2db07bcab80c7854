package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlicesTest {
  private static final double[] POINTS = {-30, -2.5, -1.5, -1, -0.25, 0, 0.25, 1, 1.5, 2.5, 30};

  static List<Entry> entries() {
    return Catalogue.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void aSliceHasTheValuesOfItsEntry(Entry entry) {
    Activation slice = Slices.function(entry);
    for (double x : POINTS) {
      double expected =
          switch (entry) {
            case Activation f -> f.value(x);
            case Gate gate -> gate.value(1, x);
            case Normalizer rows -> rows.apply(new double[] {x, 0})[0];
            case Maxout maxout -> maxout.apply(new double[] {x, -x / 2})[0];
          };
      double tolerance = entry.name().equals("gumbel_softmax") ? 1e-12 : 2e-16;
      assertEquals(expected, slice.value(x), tolerance * Math.max(1, Math.abs(expected)), "" + x);
    }
  }
}
