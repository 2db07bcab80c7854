package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.OwnKernels;
import io.varphi.kernel.Fingerprints.Extent;
import io.varphi.lanes.Backend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.util.SetSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bits of a result depend on its argument alone. */
class SameBitsTest {
  /** Everything else is compiled, so that all functions can be run. */
  private static final String LOOPS_INTERPRETED =
      "-XX:CompileCommand=exclude,io.varphi.lanes.*::run";

  private static final double UNTOUCHED = 42;

  private static Prints reference = new Prints(Map.of(), List.of());

  /** A way to run kernels, in a virtual machine of its own. */
  enum Mode {
    VECTORS_OF_128(Backend.VECTOR, ChildJvm.ON_VECTORS, "-Dvarphi.vector.bits=128"),
    VECTORS_OF_512(Backend.VECTOR, ChildJvm.ON_VECTORS, "-Dvarphi.vector.bits=512"),
    VECTORS_OF_AVX2(
        Backend.VECTOR,
        ChildJvm.ON_VECTORS,
        "-XX:+IgnoreUnrecognizedVMOptions", // other processors have none to switch off
        "-XX:UseAVX=2"),
    VECTORS_INTERPRETED(Backend.VECTOR, 3, Extent.MANIFOLD, ChildJvm.ON_VECTORS, "-Xint"),
    VECTOR_LOOPS_INTERPRETED(
        Backend.VECTOR, 11, Extent.ARRAYS, ChildJvm.ON_VECTORS, LOOPS_INTERPRETED),
    SCALARS_INTERPRETED(Backend.SCALAR, 31, Extent.MANIFOLD, ChildJvm.ON_SCALARS, "-Xint"),
    SCALAR_LOOPS_INTERPRETED(
        Backend.SCALAR, 31, Extent.ARRAYS, ChildJvm.ON_SCALARS, LOOPS_INTERPRETED),
    SCALARS_BY_FIRST_COMPILER(Backend.SCALAR, ChildJvm.ON_SCALARS, "-XX:TieredStopAtLevel=1");

    private final Backend backend;
    private final int longest;
    private final Extent extent;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<String> options;

    Mode(Backend backend, String... options) {
      this(backend, Fingerprints.ALL, Extent.ARRAYS, options);
    }

    /** A slow way, with pieces up to a length, or with few functions. */
    Mode(Backend backend, int longest, Extent extent, String... options) {
      this.backend = backend;
      this.longest = longest;
      this.extent = extent;
      this.options = List.of(options);
    }

    List<String> output() throws IOException, InterruptedException {
      List<String> all = new ArrayList<>(options);
      if (backend == Backend.VECTOR) {
        all.add(ChildJvm.VECTORS);
      }
      return new ChildJvm(all).run(Fingerprints.class, longest, extent);
    }
  }

  @BeforeAll
  static void runOnScalars() throws IOException, InterruptedException {
    reference =
        Prints.of(
            ChildJvm.with(ChildJvm.ON_SCALARS)
                .run(Fingerprints.class, Fingerprints.ALL, Extent.ARRAYS));
    assertEquals(List.of("SCALAR"), reference.backends());
    assertTrue(
        reference.numbers().size() > 4 * 2 * 3 * Catalogue.activations().size(), "too few results");
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToRun(Mode mode) throws IOException, InterruptedException {
    List<String> lines = mode.output();
    Prints prints = Prints.of(lines);
    assertEquals(List.of(mode.backend.name()), prints.backends(), () -> ChildJvm.text(lines));
    assertFalse(prints.numbers().isEmpty());
    assertEquals(Map.of(), prints.differencesFrom(reference));
  }

  static List<Storage<?>> storages() {
    return Storage.all();
  }

  @ParameterizedTest
  @MethodSource("storages")
  @SetSystemProperty(key = "varphi.backend", value = "vector")
  <M> void everyLengthAndOffset(Storage<M> storage) {
    int longest = 100;
    double[] inputs = new Random(3).doubles(longest + 4, -7, 7).toArray();
    inputs[13] = Double.NaN;
    inputs[29] = 1e9;
    inputs[30] = Double.NEGATIVE_INFINITY;
    for (Activation f : Catalogue.activations()) {
      everyLengthAndOffset(storage, OwnKernels.of(f), storage.of(inputs), longest);
    }
  }

  private static <M> void everyLengthAndOffset(
      Storage<M> storage, Kernel kernel, M x, int longest) {
    double[] alone = alone(storage, kernel, x);
    assertEquals(Set.of(Backend.VECTOR), kernel.backends());
    double[] untouched = new double[longest + 1];
    Arrays.fill(untouched, UNTOUCHED);
    for (int offset = 0; offset < 4; offset++) {
      double[] expected = untouched.clone();
      for (int length = 0; length <= longest; length++) {
        M y = storage.of(untouched);
        storage.forward(kernel, x, offset, y, 0, length);
        System.arraycopy(alone, offset, expected, 0, length);
        assertArrayEquals(expected, storage.values(y));
      }
    }
  }

  private static <M> double[] alone(Storage<M> storage, Kernel kernel, M x) {
    int length = storage.values(x).length;
    M y = storage.zeros(length);
    for (int i = 0; i < length; i++) {
      storage.forward(kernel, x, i, y, i, 1);
    }
    return storage.values(y);
  }
}
