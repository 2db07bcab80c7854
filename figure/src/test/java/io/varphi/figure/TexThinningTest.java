package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TexThinningTest {
  private static List<Point2D> wave(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (Point2D) new Point2D.Double(i * 1e-3, StrictMath.sin(i * 0.7)))
        .toList();
  }

  @Test
  void aShortLineStaysWhole() {
    assertEquals(List.of(0, 1, 2), TexThinning.line(wave(3), 3));
  }

  @Test
  void ofAColumnItsEndsAndItsExtremaStay() {
    List<Point2D> column =
        List.of(
            new Point2D.Double(0.01, 5),
            new Point2D.Double(0.02, 9),
            new Point2D.Double(0.03, 4),
            new Point2D.Double(0.04, 1),
            new Point2D.Double(0.05, 6),
            new Point2D.Double(0.06, 7));
    assertEquals(List.of(0, 1, 3, 5), TexThinning.line(column, 4));
  }

  /** A line at height 1, a gap wherever x is NaN. */
  private static List<Point2D> level(double... x) {
    return DoubleStream.of(x)
        .mapToObj(at -> (Point2D) new Point2D.Double(at, Double.isNaN(at) ? at : 1))
        .toList();
  }

  @Test
  void aGapStaysAGapUnlessItIsNarrow() {
    double[] wide = {0.01, 0.02, Double.NaN, Double.NaN, 0.33, 0.34, 0.35};
    assertEquals(List.of(0, 1, 2, 4, 6), TexThinning.line(level(wide), 5));
    double[] narrow = {0.01, 0.02, Double.NaN, Double.NaN, 0.03, 0.04, 0.05};
    assertEquals(List.of(0, 6), TexThinning.line(level(narrow), 5));
  }

  @Test
  void placesBetweenGapsGoFirst() {
    double[] x = {0, Double.NaN, 50, Double.NaN, 100, 150, Double.NaN, Double.NaN, 200, 250};
    assertEquals(List.of(4, 5, 6, 8, 9), TexThinning.line(level(x), 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7})
  void manyGapsLeaveLinesThatAreShortEnough(int each) {
    double[] x =
        IntStream.range(0, 30_000).mapToDouble(i -> i % each == 0 ? Double.NaN : i * 0.3).toArray();
    List<Point2D> line = level(x);
    List<Integer> kept = TexThinning.line(line, 500);
    assertTrue(kept.size() <= 500, kept.size() + " places");
    assertEquals(each == 2, kept.isEmpty());
    assertEquals(kept.stream().sorted().distinct().toList(), kept);
    if (each > 2) {
      assertEquals(1, kept.getFirst());
      assertTrue(kept.size() > 50, kept.size() + " places");
    }
  }

  @Test
  void aLineThatSwaysAroundTheEdgeOfThePageGetsShortEnough() {
    double[] x = IntStream.range(0, 1000).mapToDouble(i -> i % 2 - 0.5).toArray();
    assertEquals(List.of(0, 999), TexThinning.line(level(x), 100));
  }

  @Test
  void aLongLineGetsShortEnough() {
    List<Point2D> wave = wave(100_000);
    List<Integer> kept = TexThinning.line(wave, 500);
    assertTrue(kept.size() > 100 && kept.size() <= 500, kept.size() + " places");
    assertEquals(0, kept.getFirst());
    assertEquals(99_999, kept.getLast());
    assertEquals(kept.stream().sorted().distinct().toList(), kept);
  }

  @Test
  void aCloudKeepsOneOfThoseInASquare() {
    List<Point2D> cloud =
        IntStream.range(0, 10_000)
            .mapToObj(
                i -> (Point2D) new Point2D.Double(i % 100 * 0.03, Math.floorDiv(i, 100) * 0.03))
            .toList();
    List<Integer> kept = TexThinning.cloud(cloud, 1000);
    assertEquals(900, kept.size());
    assertEquals(kept.stream().sorted().distinct().toList(), kept);
  }
}
