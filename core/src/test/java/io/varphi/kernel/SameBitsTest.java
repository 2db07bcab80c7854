package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.lanes.Backend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bits of a result depend on its argument alone. */
class SameBitsTest {
  /** Everything else is compiled, so that all functions can be run. */
  private static final String LOOPS_INTERPRETED =
      "-XX:CompileCommand=exclude,io.varphi.lanes.*::run";

  private static final double UNTOUCHED = 42;

  private static Map<String, String> reference = Map.of();

  /** A way to run kernels, in a virtual machine of its own. */
  enum Mode {
    VECTORS_OF_128(Backend.VECTOR, ChildJvm.ON_VECTORS, "-Dvarphi.vector.bits=128"),
    VECTORS_OF_512(Backend.VECTOR, ChildJvm.ON_VECTORS, "-Dvarphi.vector.bits=512"),
    VECTORS_OF_AVX2(
        Backend.VECTOR,
        ChildJvm.ON_VECTORS,
        "-XX:+IgnoreUnrecognizedVMOptions", // other processors have none to switch off
        "-XX:UseAVX=2"),
    VECTORS_WHEN_WARM(Backend.VECTOR, Fingerprints.ALL, true) {
      @Override
      boolean waits() {
        return true;
      }
    },
    VECTORS_INTERPRETED(Backend.VECTOR, 3, true, ChildJvm.ON_VECTORS, "-Xint"),
    VECTOR_LOOPS_INTERPRETED(Backend.VECTOR, 11, false, ChildJvm.ON_VECTORS, LOOPS_INTERPRETED),
    SCALARS_INTERPRETED(Backend.SCALAR, 31, true, ChildJvm.ON_SCALARS, "-Xint"),
    SCALAR_LOOPS_INTERPRETED(Backend.SCALAR, 31, false, ChildJvm.ON_SCALARS, LOOPS_INTERPRETED),
    SCALARS_BY_FIRST_COMPILER(Backend.SCALAR, ChildJvm.ON_SCALARS, "-XX:TieredStopAtLevel=1");

    private final Backend backend;
    private final int longest;
    private final boolean few;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<String> options;

    Mode(Backend backend, String... options) {
      this(backend, Fingerprints.ALL, false, options);
    }

    /** A slow way, with pieces up to a length, and with few functions. */
    Mode(Backend backend, int longest, boolean few, String... options) {
      this.backend = backend;
      this.longest = longest;
      this.few = few;
      this.options = List.of(options);
    }

    /** Whether results count only after the warm-up. */
    boolean waits() {
      return false;
    }

    List<String> output() throws IOException, InterruptedException {
      List<String> all = new ArrayList<>(options);
      if (backend == Backend.VECTOR) {
        all.add(ChildJvm.VECTORS);
      }
      return new ChildJvm(all).run(Fingerprints.class, longest, few, waits());
    }
  }

  @BeforeAll
  static void runOnScalars() throws IOException, InterruptedException {
    List<String> lines =
        ChildJvm.with(ChildJvm.ON_SCALARS).run(Fingerprints.class, Fingerprints.ALL, false, false);
    assertEquals(List.of("backend SCALAR"), backends(lines), () -> ChildJvm.text(lines));
    reference = byPlace(lines);
    assertTrue(reference.size() > 4 * 2 * Catalogue.activations().size(), "too few results");
  }

  private static List<String> backends(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("backend ")).toList();
  }

  private static Map<String, String> byPlace(List<String> lines) {
    Map<String, String> prints = new TreeMap<>();
    lines.stream()
        .map(line -> line.split(": ", 2))
        .filter(parts -> parts.length == 2 && isResult(parts[0]))
        .forEach(parts -> prints.put(parts[0], parts[1]));
    return prints;
  }

  /** Not a warning of the virtual machine. */
  private static boolean isResult(String place) {
    return Catalogue.find(place.split("[ (]", 2)[0]).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToRun(Mode mode) throws IOException, InterruptedException {
    List<String> lines = mode.output();
    assertEquals(List.of("backend " + mode.backend), backends(lines), () -> ChildJvm.text(lines));
    Map<String, String> prints = byPlace(lines);
    assertFalse(prints.isEmpty());
    assertEquals(Map.of(), differences(reference, prints));
  }

  private static Map<String, String> differences(
      Map<String, String> expected, Map<String, String> actual) {
    Map<String, String> differences = new TreeMap<>(actual);
    differences.entrySet().removeIf(each -> each.getValue().equals(expected.get(each.getKey())));
    return differences;
  }

  static List<Storage<?>> storages() {
    return Storage.all();
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void everyLengthAndOffset(Storage<M> storage) {
    int longest = 100;
    double[] inputs = new Random(3).doubles(longest + 4, -7, 7).toArray();
    inputs[13] = Double.NaN;
    inputs[29] = 1e9;
    inputs[30] = Double.NEGATIVE_INFINITY;
    for (Activation f : Catalogue.activations()) {
      everyLengthAndOffset(storage, f.kernel(), storage.of(inputs), longest);
    }
  }

  private static <M> void everyLengthAndOffset(
      Storage<M> storage, Kernel kernel, M x, int longest) {
    double[] alone = alone(storage, kernel, x);
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
