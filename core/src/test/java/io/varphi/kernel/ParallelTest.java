package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.OwnKernels;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.util.SetSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any number of threads gives the bits of one, around the sizes where work begins to be split. */
@SetSystemProperty(key = "varphi.backend", value = "vector")
class ParallelTest {
  private static final int SMALLEST_SPLIT = 16384;
  private static final int[] LENGTHS = {
    1,
    100,
    8192,
    SMALLEST_SPLIT - 1,
    SMALLEST_SPLIT,
    SMALLEST_SPLIT + 1,
    3 * 8192 - 1,
    3 * 8192,
    4 * 8192 + 63,
    5 * 8192 + 1
  };

  static List<Storage<?>> storages() {
    return Storage.all();
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void threadsDoNotChangeBits(Storage<M> storage) {
    for (Activation f : List.of(Activations.relu(), Activations.gcu())) {
      Kernel kernel = OwnKernels.of(f);
      for (int length : LENGTHS) {
        sameBits(storage, kernel, length, f + " of " + length);
      }
    }
  }

  private static <M> void sameBits(Storage<M> storage, Kernel one, int length, String what) {
    M x = storage.of(new Random(length).doubles(length, -30, 30).toArray());
    M dy = storage.of(new Random(-length).doubles(length, -1, 1).toArray());
    List<double[]> expected = results(storage, one, x, dy, length);
    for (int threads = 1; threads <= 4; threads++) {
      List<double[]> actual = results(storage, one.parallel(threads), x, dy, length);
      for (int i = 0; i < expected.size(); i++) {
        assertArrayEquals(expected.get(i), actual.get(i), what + " by " + threads + " threads");
      }
    }
  }

  private static <M> List<double[]> results(
      Storage<M> storage, Kernel kernel, M x, M dy, int length) {
    M y = storage.zeros(length);
    M dx = storage.zeros(length);
    M both = storage.zeros(length);
    M g = storage.zeros(length);
    storage.forward(kernel, x, y);
    storage.backward(kernel, x, dy, dx);
    storage.forwardAndGradient(kernel, x, both, g);
    return List.of(storage.values(y), storage.values(dx), storage.values(both), storage.values(g));
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void rangesAreSplitToo(Storage<M> storage) {
    int length = 3 * 8192 + 5;
    Kernel kernel = OwnKernels.of(Activations.silu());
    M x = storage.of(new Random(1).doubles(length + 9, -30, 30).toArray());
    M expected = storage.zeros(length + 9);
    M actual = storage.zeros(length + 9);
    storage.forward(kernel, x, 3, expected, 7, length);
    storage.forward(kernel.parallel(3), x, 3, actual, 7, length);
    assertArrayEquals(storage.values(expected), storage.values(actual));
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void inPlace(Storage<M> storage) {
    int length = 2 * 8192 + 5;
    double[] values = new Random(1).doubles(length, -30, 30).toArray();
    Kernel kernel = OwnKernels.of(Activations.silu()).parallel();
    M beside = storage.zeros(length);
    storage.forward(kernel, storage.of(values), beside);
    M inPlace = storage.of(values);
    storage.forward(kernel, inPlace, inPlace);
    assertArrayEquals(storage.values(beside), storage.values(inPlace));
  }
}
