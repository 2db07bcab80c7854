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

  private static List<String> run(int formulas, String... options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-Xmx256m", "-XX:MaxMetaspaceSize=96m"));
    List<String> lines = new ChildJvm(all).run(ManyFormulas.class, formulas);
    IO.println(formulas + " formulas: " + String.join(", ", lines));
    assertTrue(lines.contains("backends [VECTOR]"), () -> ChildJvm.text(lines));
    assertEquals(SUM, ChildJvm.number(lines, "checksum") / formulas, 1);
    return lines;
  }

  private static void staysSmall(int formulas, String... options)
      throws IOException, InterruptedException {
    List<String> few = run(FEW, options);
    List<String> many = run(formulas, options);
    double growth = ChildJvm.number(many, "classes") - ChildJvm.number(few, "classes");
    assertTrue(growth < FEW, () -> "classes that were not unloaded: " + growth);
    assertTrue(ChildJvm.number(many, "metaspace") < 2 * ChildJvm.number(few, "metaspace"));
    assertTrue(ChildJvm.number(many, "heap") < 2 * ChildJvm.number(few, "heap") + 16);
  }

  @Test
  void automatic() throws IOException, InterruptedException {
    staysSmall(MANY, ChildJvm.VECTORS);
  }

  @Test
  void onVectorsAtOnce() throws IOException, InterruptedException {
    staysSmall(3 * FEW, ChildJvm.VECTORS, ChildJvm.ON_VECTORS);
  }
}
