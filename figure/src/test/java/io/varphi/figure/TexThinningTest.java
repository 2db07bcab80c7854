package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

  @Test
  void aGapStaysAGap() {
    List<Point2D> places =
        List.of(
            new Point2D.Double(0.01, 1),
            new Point2D.Double(0.02, 1),
            new Point2D.Double(Double.NaN, Double.NaN),
            new Point2D.Double(0.03, 1),
            new Point2D.Double(0.04, 1),
            new Point2D.Double(0.05, 1));
    assertTrue(TexThinning.line(places, 5).contains(2));
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
