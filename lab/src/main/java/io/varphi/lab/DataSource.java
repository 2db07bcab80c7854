package io.varphi.lab;

import java.nio.file.Path;

/** Where the data of a study come from. */
public sealed interface DataSource {
  /**
   * A set that is computed from a seed.
   *
   * @param set one of {@link Datasets#MADE}
   */
  record Made(String set) implements DataSource {}

  /** A CSV file. */
  record Csv(Path file, CsvOptions options) implements DataSource {}

  /** A folder with the four files of MNIST or the like. */
  record Images(Path folder) implements DataSource {}

  /**
   * The data.
   *
   * @param seed of data that are made
   * @throws DataException if they cannot be read or understood
   */
  default LoadedData load(long seed) {
    return switch (this) {
      case Made(String set) -> Datasets.made(set, seed);
      case Csv(Path file, CsvOptions options) -> Datasets.csv(file, options);
      case Images(Path folder) -> Datasets.idxFolder(folder);
    };
  }
}
