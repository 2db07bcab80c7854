package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No kernel falls off the cliff where a compiler leaves vectors as objects, which is hundreds of
 * times slower than a copy.
 */
class CliffTest {
  /** A kernel of objects takes 150 times as long as a copy, and more. */
  private static final double MOST = 100;

  /** Of two results as double: thousands of times, if these are objects. */
  private static final double MOST_IF_LARGE = 300;

  @Test
  void everyKernelIsCompiledToVectors() throws IOException, InterruptedException {
    List<String> lines = ChildJvm.with(ChildJvm.VECTORS).run(Cliff.class);
    assertTrue(lines.contains("backend VECTOR"), () -> ChildJvm.text(lines));
    assertFalse(lines.contains("backend SCALAR"), () -> ChildJvm.text(lines));
    Map<String, Double> times = times(lines);
    assertEquals(Catalogue.activations().size() + Cliff.LARGE.size(), times.size());
    IO.println("copy: " + ChildJvm.number(lines, "copy") + " ns; times a copy: " + slowest(times));
    times.forEach((name, factor) -> assertTrue(factor < most(name), () -> name + ": " + factor));
  }

  private static double most(String name) {
    return name.endsWith("double") ? MOST_IF_LARGE : MOST;
  }

  private static Map<String, Double> times(List<String> lines) {
    Map<String, Double> times = new TreeMap<>();
    lines.stream()
        .map(line -> line.split(": ", 2))
        .filter(parts -> parts.length == 2 && !parts[0].equals("WARNING"))
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
