package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few elements cost little, and so does the first call. */
class LatencyTest {
  /** For slower and busier machines. */
  private static final double MARGIN = 3;

  /** Of work in the calling thread: other programs do not count. */
  private static final double FIRST_CALL_MILLIS = 100;

  private static final double HUGE_ANGLE_NANOS = 120;

  private static final int ATTEMPTS = 4;

  @Test
  void smallCalls() throws IOException, InterruptedException {
    List<String> lines = ChildJvm.with(ChildJvm.VECTORS, ChildJvm.ON_VECTORS).run(SmallCalls.class);
    assertTrue(lines.contains("backend VECTOR"), () -> ChildJvm.text(lines));
    List<String[]> costs =
        lines.stream()
            .filter(line -> !line.startsWith("WARNING"))
            .map(line -> line.split("[: ]+"))
            .filter(parts -> parts.length == 3)
            .toList();
    assertEquals(4 * SmallCalls.FUNCTIONS.size(), costs.size());
    for (String[] cost : costs) {
      int length = Integer.parseInt(cost[1]);
      double nanos = Double.parseDouble(cost[2]);
      IO.println(String.format(Locale.ROOT, "%s of %d: %.1f ns", cost[0], length, nanos));
      assertTrue(nanos < MARGIN * SmallCalls.goal(length), () -> String.join(" ", cost));
    }
  }

  /** Angles of 10^10 and more, which vectors leave to scalar code. */
  @Test
  void hugeAngles() {
    Kernel sine = Activations.of("sin").kernel();
    float[] x = new float[1 << 14];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (1e10 * Math.exp(60.0 * i / x.length));
    }
    float[] y = new float[x.length];
    double goal = HUGE_ANGLE_NANOS * x.length;
    double nanos = ProcessorTime.least(() -> sine.forward(x, y), 4, goal, 20) / x.length;
    IO.println(String.format(Locale.ROOT, "sine of a huge angle: %.0f ns", nanos));
    assertTrue(nanos < MARGIN * HUGE_ANGLE_NANOS, () -> nanos + " ns for the sine of an angle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mish", "gelu"})
  void firstCalls(String function) throws IOException, InterruptedException {
    double forward = Double.POSITIVE_INFINITY;
    double backward = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ATTEMPTS && Math.max(forward, backward) > FIRST_CALL_MILLIS; i++) {
      List<String> lines = ChildJvm.with(ChildJvm.VECTORS).run(FirstCall.class, function);
      IO.println(function + ", ms: " + String.join(", ", lines));
      forward = Math.min(forward, ChildJvm.number(lines, "forward.work"));
      backward = Math.min(backward, ChildJvm.number(lines, "backward.work"));
    }
    assertTrue(forward < MARGIN * FIRST_CALL_MILLIS, "forward took " + forward + " ms");
    assertTrue(backward < MARGIN * FIRST_CALL_MILLIS, "backward took " + backward + " ms");
  }
}
