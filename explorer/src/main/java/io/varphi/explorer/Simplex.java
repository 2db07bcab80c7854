package io.varphi.explorer;

import io.varphi.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The results of a function of rows for three logits, and what is drawn around them. */
final class Simplex {
  /** Temperatures of the way from the centre of the simplex to where the logits lead. */
  private static final Domain LOG_TEMPERATURES = new Domain(-3, 4);

  private static final int WAY_POINTS = 141;

  /** Differences of two logits for which lines are drawn. */
  private static final List<Integer> DIFFERENCES = List.of(-3, -2, -1, 0, 1, 2, 3);

  private static final Domain LINE = new Domain(-12, 12);
  private static final int LINE_POINTS = 97;
  private static final double LIMIT = 1000;

  private Simplex() {}

  static Series logits(Query query) {
    double[] logits = query.numbers("z", 2, 1, 0);
    if (logits.length != 3) {
      throw Refusal.bad(
          "z has %d numbers; give three, such as z=2,1,0",
          "z 有 %d 个数，应为三个，如 z=2,1,0", logits.length);
    }
    if (Arrays.stream(logits).anyMatch(z -> Math.abs(z) > LIMIT)) {
      throw Refusal.bad(
          "z = %s is too far out; stay within 1000",
          "z = %s 太远，绝对值不得超过 1000", Arrays.toString(logits));
    }
    return Series.of(logits);
  }

  static Json of(Normalizer normalizer, Series given) {
    double[] logits = given.toArray();
    UnaryOperator<double[]> function = normalizer::apply;
    double[] results = function.apply(logits);
    Json.Members answer =
        Json.members()
            .with("logits", Json.numbers(logits))
            .with("results", Json.numbers(results))
            .with("jacobian", Json.array(List.of(normalizer.jacobian(logits)), Json::numbers));
    return isShare(results)
        ? answer
            .with("way", Json.array(way(function, logits), Json::numbers))
            .with("lines", Json.array(lines(function), line -> Json.array(line, Json::numbers)))
        : answer;
  }

  private static boolean isShare(double[] results) {
    return Arrays.stream(results).allMatch(p -> p >= 0)
        && Math.abs(Arrays.stream(results).sum() - 1) < 1e-9;
  }

  /** From a high temperature, where all shares are nearly equal, to a low one. */
  private static List<double[]> way(UnaryOperator<double[]> function, double[] logits) {
    List<double[]> way = new ArrayList<>();
    for (int i = WAY_POINTS - 1; i >= 0; i--) {
      double temperature = Math.exp(LOG_TEMPERATURES.at((double) i / (WAY_POINTS - 1)));
      way.add(function.apply(Arrays.stream(logits).map(z -> z / temperature).toArray()));
    }
    return way;
  }

  /** Where the difference of two logits is constant, for each pair of them. */
  private static List<List<double[]>> lines(UnaryOperator<double[]> function) {
    List<List<double[]>> lines = new ArrayList<>();
    for (int third = 0; third < 3; third++) {
      for (int difference : DIFFERENCES) {
        List<double[]> line = new ArrayList<>();
        for (int i = 0; i < LINE_POINTS; i++) {
          double[] logits = new double[3];
          logits[(third + 1) % 3] = difference;
          logits[third] = LINE.at((double) i / (LINE_POINTS - 1));
          line.add(function.apply(logits));
        }
        lines.add(line);
      }
    }
    return lines;
  }
}
