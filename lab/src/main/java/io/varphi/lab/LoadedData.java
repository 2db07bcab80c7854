package io.varphi.lab;

import io.varphi.Text;
import java.util.List;
import java.util.Optional;

/**
 * A data set and how it was understood.
 *
 * @param data all rows, or those to train on if there is a test part
 * @param test rows that the source itself keeps for testing
 * @param notes what was inferred or left out, a sentence each
 */
public record LoadedData(Dataset data, Optional<Dataset> test, List<Text> notes) {
  /** Parts as given. */
  public LoadedData {
    notes = List.copyOf(notes);
  }

  static LoadedData of(Dataset data) {
    return new LoadedData(data, Optional.empty(), List.of());
  }

  /**
   * A random split, standardised.
   *
   * @param testShare counts only if the source has no test part; so does its seed
   * @throws IllegalArgumentException if the shares are out of range or a part would be empty
   * @see Split#of(Dataset, double, double, long, long)
   */
  public Split split(double validationShare, double testShare, long testSeed, long seed) {
    return unscaledSplit(validationShare, testShare, testSeed, seed).standardised();
  }

  /** The same split in the units of the data. */
  Split unscaledSplit(double validationShare, double testShare, long testSeed, long seed) {
    return test.map(kept -> Split.withTest(data, kept, validationShare, seed))
        .orElseGet(() -> Split.of(data, validationShare, testShare, testSeed, seed));
  }
}
