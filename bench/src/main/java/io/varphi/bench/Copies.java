package io.varphi.bench;

import java.util.Optional;
import java.util.function.BiConsumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies x, whatever the task: the physical limit. */
final class Copies implements SystemUnderTest {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int CALLS_TO_COMPILE = 50_000;

  private final String version;
  private final Inputs inputs;
  private final BiConsumer<float[], float[]> copy;
  private final float[] output;

  private Copies(String version, Inputs inputs, BiConsumer<float[], float[]> copy) {
    this.version = version;
    this.inputs = inputs;
    this.copy = copy;
    output = new float[inputs.elements()];
  }

  /** With vector stores, as kernels do. */
  static Copies byVectors(Inputs inputs) {
    return new Copies(
        "Vector API, " + SPECIES.vectorBitSize() + " bits", inputs, Copies::copyByVectors);
  }

  /** With {@code System.arraycopy}, which writes past the cache where arrays are large. */
  static Copies bySystem(Inputs inputs) {
    compileSystemCopy();
    return new Copies("System.arraycopy", inputs, Copies::copyBySystem);
  }

  /** Only compiled code writes past the cache, and few calls of large arrays do not get there. */
  private static void compileSystemCopy() {
    float[] small = new float[1];
    for (int i = 0; i < CALLS_TO_COMPILE; i++) {
      copyBySystem(small, small);
    }
  }

  private static void copyBySystem(float[] x, float[] y) {
    System.arraycopy(x, 0, y, 0, x.length);
  }

  static void copyByVectors(float[] x, float[] y) {
    int whole = SPECIES.loopBound(x.length);
    for (int i = 0; i < whole; i += SPECIES.length()) {
      FloatVector.fromArray(SPECIES, x, i).intoArray(y, i);
    }
    System.arraycopy(x, whole, y, whole, x.length - whole);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<Call> prepare(Task task) {
    return Optional.of(Call.of(() -> copy.accept(inputs.x(), output), output));
  }
}
