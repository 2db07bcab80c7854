package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.kernel.Fingerprints.Extent;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All kernels in one virtual machine, once all of them have been warmed up. */
class WarmKernelsTest {
  /** A kernel of objects takes 150 times as long as a copy, and more. */
  private static final double MOST = 100;

  /** Of two results as double: thousands of times, if these are objects. */
  private static final double MOST_IF_LARGE = 300;

  private static List<String> lines = List.of();

  @BeforeAll
  static void warmUp() throws IOException, InterruptedException {
    lines = warm(Extent.FLOATS);
  }

  private static List<String> warm(Extent extent) throws IOException, InterruptedException {
    return ChildJvm.with(ChildJvm.VECTORS).run(WarmKernels.class, Fingerprints.ALL, extent);
  }

  @Test
  void bitsAreThoseOfPlainLoops() throws IOException, InterruptedException {
    assertSameBits(lines, Extent.FLOATS);
  }

  /** That takes minutes. */
  @Test
  @Tag("exhaustive")
  void bitsOfAllTheirCodeAreThoseOfPlainLoops() throws IOException, InterruptedException {
    assertSameBits(warm(Extent.ARRAYS), Extent.ARRAYS);
  }

  private static void assertSameBits(List<String> lines, Extent extent)
      throws IOException, InterruptedException {
    Prints onScalars =
        Prints.of(
            ChildJvm.with(ChildJvm.ON_SCALARS).run(Fingerprints.class, Fingerprints.ALL, extent));
    Prints onVectors = Prints.of(lines);
    assertEquals(List.of("SCALAR"), onScalars.backends());
    assertEquals(List.of("VECTOR"), onVectors.backends(), () -> ChildJvm.text(lines));
    assertEquals(onScalars.numbers(), onVectors.numbers());
    assertTrue(onVectors.numbers().size() >= 4 * extent.functions().size(), "too few results");
  }

  /**
   * None falls off the cliff where a compiler leaves vectors as objects, which is hundreds of times
   * slower than a copy.
   */
  @Test
  void everyKernelIsCompiledToVectors() {
    Map<String, Double> times = times();
    assertEquals(Catalogue.activations().size() + Cliff.LARGE.size(), times.size());
    IO.println("copy: " + ChildJvm.number(lines, "copy") + " ns; times a copy: " + slowest(times));
    times.forEach((name, factor) -> assertTrue(factor < most(name), () -> name + ": " + factor));
  }

  private static double most(String name) {
    return name.endsWith("double") ? MOST_IF_LARGE : MOST;
  }

  private static Map<String, Double> times() {
    Map<String, Double> times = new TreeMap<>();
    lines.stream()
        .filter(line -> line.startsWith(Cliff.TIME_OF))
        .map(line -> line.substring(Cliff.TIME_OF.length()).split(": ", 2))
        .forEach(parts -> times.put(parts[0], Double.valueOf(parts[1])));
    return times;
  }

  private static String slowest(Map<String, Double> times) {
    return times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(5)
        .map(each -> each.getKey() + " " + Math.rint(each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
