package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints numbers that stand for the bits of all results of every function.
 *
 * <p>The inputs are cut into pieces of 0, 1, 2 … elements, so that all lengths and tails occur, at
 * even and odd offsets. The number for the first pieces is printed too, for slow runs that end
 * there.
 *
 * @param <M> the memory of inputs and results
 */
final class Fingerprints<M> {
  /** The longest piece. */
  static final int ALL = 100;

  private static final List<Integer> REPORTED = List.of(3, 11, 31, ALL);
  private static final int SIZE = ALL * (ALL + 1) / 2;
  private static final int PATTERNS = 4096;

  /** More than a block of elements that are summed, and no whole number of vectors. */
  private static final int SUMMED = 8_429;

  private static final double[] SPECIAL = {
    0,
    -0.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    1,
    -1,
    0.5,
    -0.5,
    3,
    -3,
    6,
    -6,
    1e-3,
    -1e-3,
    20,
    -20,
    88.5,
    -88.5,
    103.5,
    -103.5,
    708.5,
    -708.5,
    745,
    -745,
    1e10,
    -1e10,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    1e-30,
    -1e-30,
    2,
    -2,
    4,
    -4,
    1e300,
    -1e300,
    1e-310,
    -1e-310
  };

  /** The functions that are also run on native memory and on halves; one of each kind of code. */
  private static final Set<String> MANIFOLD = Set.of("relu", "gelu", "mish", "gcu", "symlog");

  private final Activation f;
  private final Storage<M> storage;
  private final Pass pass;
  private final M x;
  private final M dy;
  private final M first;
  private final M second;

  private Fingerprints(Activation f, Storage<M> storage, Pass pass) {
    this.f = f;
    this.storage = storage;
    this.pass = pass;
    this.x = storage.of(inputs(storage.bytes()));
    this.dy = storage.of(new Random(5).doubles(SIZE, -2, 2).toArray());
    this.first = storage.zeros(SIZE + 1);
    this.second = storage.zeros(SIZE + 1);
  }

  /** Which functions are run, and how; those of {@link #MANIFOLD} always in every way. */
  enum Extent {
    /** All, the others in arrays. */
    ARRAYS,
    /** All, the others in arrays of floats, forward and both ways. */
    FLOATS,
    /** No others. */
    MANIFOLD;

    List<Activation> functions() {
      return switch (this) {
        case ARRAYS, FLOATS -> Catalogue.activations();
        case MANIFOLD -> Catalogue.activations().stream().filter(Fingerprints::isManifold).toList();
      };
    }

    private List<Storage<?>> storages(Activation f) {
      if (isManifold(f)) {
        return Storage.all();
      }
      return this == ARRAYS ? Storage.arrays() : List.of(new Storage.Floats());
    }

    private Set<Pass> passes(Activation f) {
      return isManifold(f) || this == ARRAYS
          ? EnumSet.allOf(Pass.class)
          : EnumSet.of(Pass.FORWARD, Pass.BOTH);
    }

    private boolean hasSums() {
      return this == ARRAYS;
    }
  }

  private enum Pass {
    FORWARD,
    BACKWARD,
    BOTH
  }

  private static boolean isManifold(Activation f) {
    return MANIFOLD.contains(f.name());
  }

  /**
   * Prints {@code function memory pieces: numbers} again and again, then the back ends that it ran
   * on.
   *
   * @param arguments the longest piece, and the extent
   */
  public static void main(String[] arguments) {
    Extent extent = Extent.valueOf(arguments[1]);
    results(extent, Integer.parseInt(arguments[0])).forEach(System.out::println);
    printBackends(extent);
  }

  /** A line for each function, memory and part of the pieces; computed as they are asked for. */
  static Stream<String> results(Extent extent, int longest) {
    return extent.functions().stream().flatMap(f -> results(f, extent, longest));
  }

  static void printBackends(Extent extent) {
    extent.functions().stream()
        .flatMap(f -> f.kernel().backends().stream())
        .distinct()
        .forEach(backend -> System.out.println("backend " + backend));
  }

  private static Stream<String> results(Activation f, Extent extent, int longest) {
    Stream<String> results =
        extent.storages(f).stream()
            .flatMap(storage ->
                extent.passes(f).stream()
                    .flatMap(pass -> new Fingerprints<>(f, storage, pass).results(longest)));
    return extent.hasSums() ? Stream.concat(results, parameterGradients(f)) : results;
  }

  private Stream<String> results(int longest) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (int length = 0; length <= longest; length++) {
      run(at, length);
      at += length;
      if (REPORTED.contains(length)) {
        lines.add(f + " " + storage + " " + pass + " " + length + ": " + hashes(at));
      }
    }
    return lines.stream();
  }

  private void run(int at, int length) {
    switch (pass) {
      case FORWARD -> storage.forward(f.kernel(), x, at, first, at + 1, length);
      case BACKWARD -> storage.backward(f.kernel(), x, at, dy, at, first, at + 1, length);
      case BOTH ->
          storage.forwardAndGradient(f.kernel(), x, at, first, at + 1, second, at + 1, length);
    }
  }

  private String hashes(int length) {
    return Stream.of(first, second)
        .map(storage::values)
        .map(values -> Arrays.copyOfRange(values, 1, 1 + length))
        .map(values -> Integer.toHexString(Arrays.hashCode(values))) // one NaN for all
        .toList()
        .toString();
  }

  private static Stream<String> parameterGradients(Activation f) {
    double[] x = new Random(6).doubles(SUMMED, -5, 5).toArray();
    double[] dy = new Random(7).doubles(SUMMED, -1, 1).toArray();
    return f.card().parameters().stream()
        .filter(parameter -> parameter.learnable())
        .map(parameter -> parameter.name())
        .map(name -> f + " by " + name + ": " + f.kernel().parameterGradient(name, x, dy));
  }

  /** Special numbers, then usual ones among patterns of random bits. */
  private static double[] inputs(int bytes) {
    Random random = new Random(bytes);
    double[] inputs = new double[SIZE];
    int usual = SIZE - SPECIAL.length - PATTERNS;
    for (int i = 0; i < SIZE; i++) {
      int place = i - SPECIAL.length;
      boolean isUsual = place % 4 == 0 && place / 4 < usual;
      inputs[i] =
          place < 0 ? SPECIAL[i] : isUsual ? 3 * random.nextGaussian() : pattern(random, bytes);
    }
    return inputs;
  }

  private static double pattern(Random random, int bytes) {
    return switch (bytes) {
      case Double.BYTES -> Double.longBitsToDouble(random.nextLong());
      case Float.BYTES -> Float.intBitsToFloat(random.nextInt());
      default -> Float.float16ToFloat((short) random.nextInt());
    };
  }
}
