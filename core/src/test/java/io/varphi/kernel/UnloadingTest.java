package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kernels that are no longer used go, classes and all. */
class UnloadingTest {
  private static final int FEW = 500;
  private static final int MANY = 10_000;

  /** About what x·σ(kx) gives in all for x = −8 … 7 and k = 1 … 2. */
  private static final double SUM = 27.2;

  private static void staysSmall(int first, int all, String... options)
      throws IOException, InterruptedException {
    List<String> lines = run(first, all, options);
    double growth = ChildJvm.number(lines, "classes") - ChildJvm.number(lines, "first.classes");
    assertTrue(growth < first, () -> "classes that were not unloaded: " + growth);
    assertTrue(ChildJvm.number(lines, "metaspace") < 2 * ChildJvm.number(lines, "first.metaspace"));
    assertTrue(ChildJvm.number(lines, "heap") < 2 * ChildJvm.number(lines, "first.heap") + 16);
  }

  private static List<String> run(int first, int all, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of(ChildJvm.VECTORS, "-Xmx256m", "-XX:MaxMetaspaceSize=96m"));
    List<String> lines = new ChildJvm(command).run(ManyFormulas.class, first, all);
    IO.println(all + " formulas: " + String.join(", ", lines));
    assertEquals(
        List.of("backends [VECTOR]", "backends [VECTOR]"),
        lines.stream().filter(line -> line.startsWith("backends")).toList());
    assertEquals(SUM, ChildJvm.number(lines, "checksum") / all, 1);
    return lines;
  }

  @Test
  void automatic() throws IOException, InterruptedException {
    staysSmall(FEW, MANY);
  }

  @Test
  void onVectorsAtOnce() throws IOException, InterruptedException {
    staysSmall(FEW / 2, 2 * FEW, ChildJvm.ON_VECTORS);
  }
}
