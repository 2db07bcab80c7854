package io.varphi.lab;

import java.util.List;
import java.util.Map;

/** How the target column is read. */
sealed interface CsvTarget {
  /** Takes the cells of the target, row by row. */
  interface Filler {
    /** False if the cell is not of the kind that was surveyed. */
    boolean put(CsvCell cell, int row);

    Target target();
  }

  Filler filler(int rows);

  /** Classes. */
  record Labels(List<String> names) implements CsvTarget {
    @Override
    public Filler filler(int rows) {
      int[] labels = new int[rows];
      Map<String, Integer> places = CsvFeature.indices(names);
      return new Filler() {
        @Override
        public boolean put(CsvCell cell, int row) {
          labels[row] = places.getOrDefault(cell.category(), -1);
          return labels[row] >= 0;
        }

        @Override
        public Target target() {
          return new Target.Classes(labels, names);
        }
      };
    }
  }

  /** Numbers. */
  record Amounts(String name) implements CsvTarget {
    @Override
    public Filler filler(int rows) {
      float[] values = new float[rows];
      return new Filler() {
        @Override
        public boolean put(CsvCell cell, int row) {
          if (cell instanceof CsvCell.Decimal(double value)) {
            values[row] = (float) value;
            return true;
          }
          return false;
        }

        @Override
        public Target target() {
          return new Target.Values(Matrix.of(rows, 1, values), List.of(name));
        }
      };
    }
  }
}
