package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.figure.Figure;
import io.varphi.figure.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabFiguresTest {
  @Test
  void quantilesLieBetweenSortedValues() {
    double[] sorted = {1, 2, 4, 8};
    assertEquals(1, LabFigures.quantile(sorted, 0));
    assertEquals(1.75, LabFigures.quantile(sorted, 0.25));
    assertEquals(3, LabFigures.quantile(sorted, 0.5));
    assertEquals(8, LabFigures.quantile(sorted, 1));
    assertEquals(5, LabFigures.quantile(new double[] {5}, 0.7));
    double infinite = Double.POSITIVE_INFINITY;
    assertEquals(infinite, LabFigures.quantile(new double[] {infinite, infinite}, 0.5));
  }

  @Test
  void theMedianGoesAsFarAsHalfOfTheRuns() {
    List<double[]> runs =
        List.of(new double[] {1, 2, 3}, new double[] {3, 4}, new double[] {5, 9, 9, 9});
    List<Mark> marks = LabFigures.medianAndBand("a", 1, runs, 0);
    assertEquals(2, marks.size());
    String csv = Figure.of(marks.toArray(Mark[]::new)).toCsv();
    assertTrue(csv.contains("line,a,,1.0,y,3.0"), csv);
    assertTrue(csv.contains("line,a,,2.0,y,4.0"), csv);
    assertTrue(csv.contains("line,a,,3.0,y,6.0"), csv);
    assertTrue(csv.lines().noneMatch(line -> line.contains(",4.0,y,9.0")), csv);
    assertEquals(1, LabFigures.medianAndBand("a", 1, runs.subList(0, 1), 0).size());
    assertTrue(LabFigures.medianAndBand("a", 1, List.of(new double[0]), 0).isEmpty());
  }

  @Test
  void aGridCoversTheWindowRowByRow() {
    Matrix grid = new LabFigures.Window(-1, 1, 0, 4).grid(3);
    assertEquals(9, grid.rows());
    assertArrayEquals(new double[] {-1, 0, 1, -1, 0, 1, -1, 0, 1}, LabFigures.column(grid, 0));
    assertArrayEquals(new double[] {0, 0, 0, 2, 2, 2, 4, 4, 4}, LabFigures.column(grid, 1));
  }
}
