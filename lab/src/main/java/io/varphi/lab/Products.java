package io.varphi.lab;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The back end in use: plain loops until vectors are compiled, vectors from then on; the bits are
 * the same.
 *
 * <p>The system property {@code varphi.backend} is that of the kernels: {@code vector} for vectors
 * from the first call on, {@code scalar} for none.
 */
final class Products {
  private static final String BACKEND_PROPERTY = "varphi.backend";
  private static final String MODULE = "jdk.incubator.vector";

  static final Product PLAIN = new PlainProduct();

  private static volatile boolean isWarmingUp;
  private static volatile Product current = first();

  private Products() {}

  static Product current() {
    return current;
  }

  /** Whether it is still being found out if vectors are faster. */
  static boolean isWarmingUp() {
    return isWarmingUp;
  }

  private static Product first() {
    if (!FusedMultiplyAdd.IS_INSTRUCTION) {
      return PLAIN;
    }
    String wish = System.getProperty(BACKEND_PROPERTY);
    return switch (wish) {
      case "scalar" -> PLAIN;
      case "vector" -> vectors().orElseThrow(Products::noVectors);
      case null -> {
        vectors().ifPresent(Products::warmUp);
        yield PLAIN;
      }
      case String other ->
          throw new IllegalArgumentException(
              "the system property "
                  + BACKEND_PROPERTY
                  + " is "
                  + other
                  + "; allowed are vector and scalar, or leave it out");
    };
  }

  private static IllegalStateException noVectors() {
    return new IllegalStateException(
        "varphi.backend is vector, but the module "
            + MODULE
            + " is not there; start Java with --add-modules "
            + MODULE);
  }

  /** The product on vectors, where their module is. */
  static Optional<Product> vectors() {
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    module.ifPresent(Products.class.getModule()::addReads);
    if (module.isEmpty()) {
      System.getLogger("io.varphi")
          .log(
              Level.INFO,
              "products of matrices run on plain loops, several times slower than on vectors; start"
                  + " Java with --add-modules "
                  + MODULE);
    }
    return module.map(_ -> new VectorProduct());
  }

  /** Vector code is hundreds of times slower than plain loops before it is compiled. */
  private static void warmUp(Product vectors) {
    Thread thread =
        new Thread(
            () -> {
              if (new Rehearsal(vectors).makesFaster()) {
                current = vectors;
              }
              isWarmingUp = false;
            },
            "varphi-lab-warm-up");
    thread.setDaemon(true);
    isWarmingUp = true;
    thread.start();
  }

  /** Runs both on scratch memory until vectors are compiled, or a few seconds are over. */
  private static final class Rehearsal {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    /** Even where others keep the processors busy, so many rounds are waited for. */
    private static final int MIN_ROUNDS = 100;

    /** HotSpot compiles after so many calls, however short. */
    private static final int SHORT_CALLS = 500;

    private static final int SHORT_DEPTH = 2;
    private static final int ROWS = 35; // not a multiple of four
    private static final int DEPTH = 64;
    private static final int COLUMNS = 67; // not a whole number of vectors

    private final Product vectors;
    private final float[] a = new float[ROWS * DEPTH];
    private final float[] b = new float[DEPTH * COLUMNS];
    private final float[] start = new float[COLUMNS];
    private final float[] c = new float[ROWS * COLUMNS];

    Rehearsal(Product vectors) {
      this.vectors = vectors;
    }

    boolean makesFaster() {
      long begin = System.nanoTime();
      long best = Long.MAX_VALUE;
      for (int round = 0; round < MIN_ROUNDS || System.nanoTime() - begin < PATIENCE; round++) {
        for (int i = 0; i < SHORT_CALLS; i++) {
          run(vectors, 5, SHORT_DEPTH);
        }
        best = Math.min(best, nanos(PLAIN));
        if (nanos(vectors) < best) {
          return true;
        }
      }
      return false;
    }

    private long nanos(Product product) {
      long begin = System.nanoTime();
      run(product, ROWS, DEPTH);
      return System.nanoTime() - begin;
    }

    private void run(Product product, int rows, int depth) {
      product.run(0, rows, COLUMNS, depth, a, 0, depth, 1, b, 0, start, 0, 0, c, 0);
    }
  }
}
