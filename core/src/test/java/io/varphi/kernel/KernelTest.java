package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every function does with every kind of memory, whole and in ranges, in place and beside. */
class KernelTest {
  private static final int LENGTH = 83;
  private static final double UNTOUCHED = 42;

  static List<Storage<?>> storages() {
    return Storage.all();
  }

  private static double[] inputs() {
    double[] x = new Random(11).doubles(LENGTH, -9, 9).toArray();
    double[] special = {
      0,
      -0.0,
      1,
      -1,
      3,
      -3,
      6,
      -6,
      0.5,
      -0.5,
      1e-7,
      -1e-7,
      50,
      -50,
      6e4,
      -6e4,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NaN
    };
    System.arraycopy(special, 0, x, 5, special.length);
    return x;
  }

  private static double[] upstream() {
    double[] dy = new Random(12).doubles(LENGTH, -2, 2).toArray();
    dy[1] = 1;
    dy[2] = -0.0;
    return dy;
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void rangesLeaveTheRestAlone(Storage<M> storage) {
    for (Activation f : Catalogue.activations()) {
      Kernel kernel = f.kernel();
      M x = storage.of(inputs());
      M dy = storage.of(upstream());
      Results whole = Results.of(storage, kernel, x, dy);
      int length = LENGTH - 12;
      M y = filled(storage);
      M dx = filled(storage);
      M both = filled(storage);
      M g = filled(storage);
      storage.forward(kernel, x, 7, y, 2, length);
      storage.backward(kernel, x, 7, dy, 7, dx, 5, length);
      storage.forwardAndGradient(kernel, x, 7, both, 3, g, 1, length);
      assertRange(whole.y(), 7, storage.values(y), 2, length, f + " y");
      assertRange(whole.dx(), 7, storage.values(dx), 5, length, f + " dx");
      assertRange(whole.y(), 7, storage.values(both), 3, length, f + " y of both");
      assertRange(whole.g(), 7, storage.values(g), 1, length, f + " g");
    }
  }

  private static <M> M filled(Storage<M> storage) {
    double[] values = new double[LENGTH];
    Arrays.fill(values, UNTOUCHED);
    return storage.of(values);
  }

  private static void assertRange(
      double[] expected, int from, double[] actual, int at, int length, String what) {
    double[] all = new double[actual.length];
    Arrays.fill(all, UNTOUCHED);
    System.arraycopy(expected, from, all, at, length);
    assertArrayEquals(all, actual, what);
  }

  /** What a kernel gives for the whole of x, each result in memory of its own. */
  @SuppressWarnings("ArrayRecordComponent") // compared element by element
  private record Results(double[] y, double[] dx, double[] g) {
    static <M> Results of(Storage<M> storage, Kernel kernel, M x, M dy) {
      int length = storage.values(x).length;
      M y = storage.zeros(length);
      M dx = storage.zeros(length);
      M both = storage.zeros(length);
      M g = storage.zeros(length);
      storage.forward(kernel, x, y);
      storage.backward(kernel, x, dy, dx);
      storage.forwardAndGradient(kernel, x, both, g);
      assertArrayEquals(storage.values(y), storage.values(both), "the value in one pass");
      return new Results(storage.values(y), storage.values(dx), storage.values(g));
    }
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void inPlaceGivesTheSameBits(Storage<M> storage) {
    for (Activation f : Catalogue.activations()) {
      Kernel kernel = f.kernel();
      Results beside = Results.of(storage, kernel, storage.of(inputs()), storage.of(upstream()));

      M yIsX = storage.of(inputs());
      storage.forward(kernel, yIsX, yIsX);
      assertArrayEquals(beside.y(), storage.values(yIsX), f + ": y is x");

      M dxIsX = storage.of(inputs());
      storage.backward(kernel, dxIsX, storage.of(upstream()), dxIsX);
      assertArrayEquals(beside.dx(), storage.values(dxIsX), f + ": dx is x");

      M dxIsDy = storage.of(upstream());
      storage.backward(kernel, storage.of(inputs()), dxIsDy, dxIsDy);
      assertArrayEquals(beside.dx(), storage.values(dxIsDy), f + ": dx is dy");

      M x = storage.of(inputs());
      M g = storage.zeros(LENGTH);
      storage.forwardAndGradient(kernel, x, x, g);
      assertArrayEquals(beside.y(), storage.values(x), f + ": y is x, in one pass");
      assertArrayEquals(beside.g(), storage.values(g), f + ": g where y is x");

      M gIsX = storage.of(inputs());
      M y = storage.zeros(LENGTH);
      storage.forwardAndGradient(kernel, gIsX, y, gIsX);
      assertArrayEquals(beside.y(), storage.values(y), f + ": y where g is x");
      assertArrayEquals(beside.g(), storage.values(gIsX), f + ": g is x");
    }
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void backwardOfOneIsTheGradient(Storage<M> storage) {
    double[] ones = new double[LENGTH];
    Arrays.fill(ones, 1);
    for (Activation f : Catalogue.activations()) {
      Results results = Results.of(storage, f.kernel(), storage.of(inputs()), storage.of(ones));
      assertArrayEquals(results.g(), results.dx(), f.name());
    }
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void valuesAndGradientsAreThoseOfTheFunction(Storage<M> storage) {
    Nearness nearness = Nearness.of(storage.bytes());
    for (Activation f : Catalogue.activations()) {
      M x = storage.of(inputs());
      M dy = storage.of(upstream());
      Results results = Results.of(storage, f.kernel(), x, dy);
      double[] at = storage.values(x);
      for (int i = 0; i < LENGTH; i++) {
        String place = f + " at " + at[i] + " in " + storage;
        assertNear(nearness, storage, at[i], f.value(at[i]), results.y()[i], place);
        assertNear(
            nearness, storage, at[i], f.gradient(at[i]), results.g()[i], place + ", gradient");
      }
    }
  }

  private static <M> void assertNear(
      Nearness nearness, Storage<M> storage, double x, double exact, double actual, String place) {
    double rounded = storage.values(storage.of(exact))[0];
    assertTrue(
        nearness.accepts(x, exact, rounded, actual),
        () -> place + ": expected " + rounded + " but was " + actual);
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void backwardIsTheProductRoundedOnce(Storage<M> storage) {
    Nearness nearness = Nearness.of(storage.bytes());
    for (Activation f : Catalogue.activations()) {
      M x = storage.of(inputs());
      M dy = storage.of(upstream());
      double[] dx = Results.of(storage, f.kernel(), x, dy).dx();
      double[] factor = storage.values(dy);
      double[] at = storage.values(x);
      for (int i = 0; i < LENGTH; i++) {
        double product = factor[i] * f.gradient(at[i]);
        String place = "dy times " + f + "′ at " + at[i] + " in " + storage;
        assertNear(nearness.ofProduct(), storage, at[i], product, dx[i], place);
      }
    }
  }

  @Test
  void noElementsAreNoWork() {
    for (Storage<?> storage : Storage.all()) {
      nothing(storage);
    }
  }

  private static <M> void nothing(Storage<M> storage) {
    Kernel kernel = Activations.gelu().kernel();
    M none = storage.zeros(0);
    storage.forward(kernel, none, storage.zeros(0));
    storage.backward(kernel, none, storage.zeros(0), storage.zeros(0));
    M one = storage.of(3);
    storage.forward(kernel, one, 1, one, 0, 0);
    assertEquals(3, storage.values(one)[0]);
  }

  @Test
  void functionsOfTheSameSentenceShareAKernel() {
    assertSame(Activations.gelu().kernel(), Activations.gelu().kernel());
    Activation slope = Activations.leakyRelu(0.25);
    assertSame(slope.kernel(), Activations.leakyRelu(0.125).with("negative_slope", 0.25).kernel());
  }

  @Test
  void listingNamesInputAndResult() {
    Kernel kernel = Activations.mish().kernel();
    for (boolean ofGradient : new boolean[] {false, true}) {
      String listing = kernel.listing(ofGradient);
      assertTrue(listing.startsWith("v0 = x\n"), listing);
      assertTrue(listing.lines().toList().getLast().matches("return v\\d+"), listing);
    }
  }
}
