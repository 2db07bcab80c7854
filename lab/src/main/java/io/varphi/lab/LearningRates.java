package io.varphi.lab;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How a learning rate is found for each function and net.
 *
 * @param grid the rates to try, ascending; a single one is taken as it is, without a search
 * @param searchSeeds so many runs with each rate; their seeds are not those of the comparison
 * @param isExtended whether rates beyond the grid are tried where the best is the first or the last
 */
public record LearningRates(List<Double> grid, int searchSeeds, boolean isExtended) {
  private static final int USUAL_SEEDS = 3;

  /**
   * A grid as given, checked.
   *
   * @throws IllegalArgumentException if there is no rate, or one that is not a positive number
   */
  public LearningRates {
    grid = grid.stream().sorted().distinct().toList();
    if (grid.isEmpty() || searchSeeds < 1) {
      throw new IllegalArgumentException(
          "a search for the learning rate needs a rate and a seed at least");
    }
    for (double rate : grid) {
      if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "learning rate = " + rate + " is out of range; it is a positive number");
      }
    }
  }

  /** Three seeds with each rate of a geometric grid that suits the optimizer, and more rates. */
  public static LearningRates automatic(Optimizer optimizer) {
    List<Double> grid =
        switch (optimizer) {
          case Optimizer.Sgd _ -> List.of(1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3);
          case Optimizer.Adam _, Optimizer.AdamW _ -> List.of(1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2);
        };
    return new LearningRates(grid, USUAL_SEEDS, true);
  }

  /** The best of these, by three seeds with each. */
  public static LearningRates of(double... rates) {
    return new LearningRates(DoubleStream.of(rates).boxed().toList(), USUAL_SEEDS, false);
  }

  /** Whether there is anything to search for. */
  public boolean isSearched() {
    return grid.size() > 1;
  }
}
