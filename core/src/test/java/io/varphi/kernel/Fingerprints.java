package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final Kernel kernel;
  private final Storage<M> storage;
  private final M x;
  private final M dy;
  private final M y;
  private final M dx;
  private final M both;
  private final M g;

  private Fingerprints(Kernel kernel, Storage<M> storage) {
    this.kernel = kernel;
    this.storage = storage;
    this.x = storage.of(inputs(storage.bytes()));
    this.dy = storage.of(new Random(5).doubles(SIZE, -2, 2).toArray());
    this.y = storage.zeros(SIZE + 1);
    this.dx = storage.zeros(SIZE + 1);
    this.both = storage.zeros(SIZE + 1);
    this.g = storage.zeros(SIZE + 1);
  }

  /**
   * Prints {@code function memory pieces: numbers} again and again, then the back ends that it ran
   * on.
   *
   * @param arguments the longest piece, whether a few functions are enough, and whether to run all
   *     once before and then wait for vectors
   */
  public static void main(String[] arguments) throws InterruptedException {
    int longest = Integer.parseInt(arguments[0]);
    boolean few = Boolean.parseBoolean(arguments[1]);
    boolean warm = Boolean.parseBoolean(arguments[2]);
    List<Activation> functions = few ? manifold() : Catalogue.activations();
    if (warm) {
      functions.forEach(f -> results(f, longest));
      waitForVectors();
    }
    functions.stream().flatMap(f -> results(f, longest).stream()).forEach(System.out::println);
    functions.stream()
        .flatMap(f -> f.kernel().backends().stream())
        .distinct()
        .forEach(backend -> System.out.println("backend " + backend));
  }

  private static void waitForVectors() throws InterruptedException {
    while (Kernel.isWarmingUp()) {
      Thread.sleep(10);
    }
  }

  private static List<String> results(Activation f, int longest) {
    List<Storage<?>> storages = MANIFOLD.contains(f.name()) ? Storage.all() : Storage.arrays();
    List<String> lines = new ArrayList<>();
    storages.forEach(storage -> lines.addAll(results(f, storage, longest)));
    lines.addAll(parameterGradients(f));
    return lines;
  }

  private static List<Activation> manifold() {
    return Catalogue.activations().stream().filter(f -> MANIFOLD.contains(f.name())).toList();
  }

  private static <M> List<String> results(Activation f, Storage<M> storage, int longest) {
    List<String> lines = new ArrayList<>();
    Fingerprints<M> prints = new Fingerprints<>(f.kernel(), storage);
    int at = 0;
    for (int length = 0; length <= longest; length++) {
      prints.run(at, length);
      at += length;
      if (REPORTED.contains(length)) {
        lines.add(f.name() + " " + storage + " " + length + ": " + prints.hashes(at));
      }
    }
    return lines;
  }

  private void run(int at, int length) {
    storage.forward(kernel, x, at, y, at + 1, length);
    storage.backward(kernel, x, at, dy, at, dx, at + 1, length);
    storage.forwardAndGradient(kernel, x, at, both, at + 1, g, at + 1, length);
  }

  private String hashes(int length) {
    return Stream.of(y, dx, both, g)
        .map(storage::values)
        .map(values -> Arrays.copyOfRange(values, 1, 1 + length))
        .map(values -> Integer.toHexString(Arrays.hashCode(values))) // one NaN for all
        .toList()
        .toString();
  }

  private static List<String> parameterGradients(Activation f) {
    double[] x = new Random(6).doubles(77, -5, 5).toArray();
    double[] dy = new Random(7).doubles(77, -1, 1).toArray();
    return f.card().parameters().stream()
        .filter(parameter -> parameter.learnable())
        .map(parameter -> parameter.name())
        .map(name -> f + " by " + name + ": " + f.kernel().parameterGradient(name, x, dy))
        .toList();
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
