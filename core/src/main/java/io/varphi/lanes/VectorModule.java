package io.varphi.lanes;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.incubator.vector.DoubleVector;

/** Whether and how wide there are vectors; they are in a module that need not be there. */
final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";
  private static final String REMEDY = "start Java with --add-modules " + NAME;
  private static final int MIN_BITS = 128;
  private static final int MAX_BITS = 512;

  private static final boolean PRESENT = look();
  private static final AtomicBoolean logged = new AtomicBoolean();

  private VectorModule() {}

  private static boolean look() {
    Optional<Module> module = ModuleLayer.boot().findModule(NAME);
    module.ifPresent(VectorModule.class.getModule()::addReads);
    return module.isPresent();
  }

  static boolean isPresent() {
    return PRESENT;
  }

  /** Whether vectors are there and are of use; loads the module, which takes a while. */
  static boolean isUsable() {
    return PRESENT && Preferred.BITS >= MIN_BITS;
  }

  /**
   * Does nothing where there are vectors.
   *
   * @throws IllegalStateException if there are none
   */
  static void require() {
    if (!PRESENT) {
      throw new IllegalStateException(
          "varphi.backend is vector, but the module " + NAME + " is not there; " + REMEDY);
    }
  }

  static void logOnceWhyNot() {
    if (logged.compareAndSet(false, true)) {
      System.getLogger("io.varphi")
          .log(
              Level.INFO,
              PRESENT
                  ? "this processor has no vectors of doubles: loops run on scalar code"
                  : "loops run on scalar code, several times slower than on vectors; " + REMEDY);
    }
  }

  /** The width of a vector that suits the processor best. */
  static int preferredBits() {
    return Math.clamp(Preferred.BITS, MIN_BITS, MAX_BITS);
  }

  /** Initialized only where the module is. */
  private static final class Preferred {
    private static final int BITS = DoubleVector.SPECIES_PREFERRED.vectorBitSize();
  }
}
