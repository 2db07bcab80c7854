package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** How much slower than a copy each kernel is, when all of them have been warmed up. */
final class Cliff {
  static final String TIME_OF = "time of ";

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = 1 << 10;

  /** Those with the most instructions as double; they take seconds to compile. */
  static final Set<String> LARGE = Set.of("gelu", "mish", "snake");

  private static final int COPIED = 1 << 16;
  private static final int CALLS = 8;

  /** Once a kernel is that much slower than a copy of floats, or less, it is measured no longer. */
  private static final double GOOD = 60;

  /** Of the large ones, which compute two results as double. */
  private static final double GOOD_IF_LARGE = 180;

  private static final double PATIENCE_SECONDS = 20;

  private final float[] from = new float[COPIED];
  private final float[] to = new float[COPIED];
  private final float[] x = new float[LENGTH];
  private final float[] y = new float[LENGTH];
  private final double[] wideX = new double[LENGTH];
  private final double[] wideY = new double[LENGTH];
  private final double[] wideG = new double[LENGTH];
  private final Map<String, Runnable> calls = new LinkedHashMap<>();

  private final double copyNanos;

  /** Measures the copy, while little else has been compiled. */
  Cliff() {
    copyNanos = ProcessorTime.least(this::copy, 100, 0, 1) / COPIED;
    Random random = new Random(1);
    for (int i = 0; i < LENGTH; i++) {
      x[i] = (float) (3 * random.nextGaussian());
      wideX[i] = x[i];
    }
    Catalogue.activations().forEach(this::add);
  }

  /** Calls each kernel once, with enough elements for it to be warmed up. */
  void run() {
    calls.values().forEach(Runnable::run);
  }

  /** Prints the nanoseconds of a copied element, then {@code time of name: times a copy}. */
  void print() {
    System.out.println("copy " + copyNanos);
    calls.forEach(
        (name, call) -> System.out.println(TIME_OF + name + ": " + timesCopy(name, call)));
  }

  private void add(Activation f) {
    Kernel kernel = f.kernel();
    calls.put(f + " forward", () -> kernel.forward(x, y));
    if (LARGE.contains(f.name())) {
      calls.put(f + " both, double", () -> kernel.forwardAndGradient(wideX, wideY, wideG));
    }
  }

  private double timesCopy(String name, Runnable call) {
    double goal = (name.endsWith("double") ? GOOD_IF_LARGE : GOOD) * copyNanos * LENGTH;
    return ProcessorTime.least(call, CALLS, goal, PATIENCE_SECONDS) / LENGTH / copyNanos;
  }

  private void copy() {
    for (int i = 0; i < COPIED; i += SPECIES.length()) {
      FloatVector.fromArray(SPECIES, from, i).intoArray(to, i);
    }
  }
}
