package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
