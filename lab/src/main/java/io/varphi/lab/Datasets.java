package io.varphi.lab;

import io.varphi.expr.Nearest;
import java.nio.file.Path;
import java.util.List;

/**
 * Where data come from: CSV files, images as MNIST has them, and sets that are computed from a seed
 * with the same bits on every machine.
 */
public final class Datasets {
  /** The names that {@link #made} knows. */
  public static final List<String> MADE =
      List.of("spirals", "xor", "circles", "sine", "income", "chain");

  private static final int MADE_ROWS = 2000;

  private Datasets() {}

  /**
   * The table of a CSV file in UTF-8, separated by commas, semicolons or tabs, whose first line
   * names the columns.
   *
   * <p>A column of decimal numbers is one feature. Any other is categorical: one feature for each
   * of its texts, in sorted order, that is 1 where the cell has this text and otherwise 0. A column
   * that is mostly numbers but not only is refused, unless it is declared categorical. Empty cells,
   * NA, NaN and ? are missing values.
   *
   * @throws DataException if the file cannot be read or understood; the sentence names line and
   *     column
   */
  public static LoadedData csv(Path file, CsvOptions options) {
    return CsvDataset.read(file, options, Memory.ofThisMachine());
  }

  /**
   * Grey images and their labels from two IDX files, plain or gzip; pixels from 0, black, to 1.
   *
   * @throws DataException if a file is damaged or the two do not belong together
   */
  public static LoadedData idx(Path images, Path labels) {
    String name = String.valueOf(images.getFileName());
    return LoadedData.of(IdxDataset.of(name, images, labels, Memory.ofThisMachine()));
  }

  /**
   * The four files of MNIST, Fashion-MNIST or the like in a folder: train-images-idx3-ubyte,
   * train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, plain or with .gz.
   *
   * @throws DataException if a file is missing or damaged
   */
  public static LoadedData idxFolder(Path folder) {
    return IdxDataset.folder(folder, Memory.ofThisMachine());
  }

  /**
   * A made set of 2000 rows by name, with its usual noise.
   *
   * @throws DataException if there is no such set
   */
  public static LoadedData made(String name, long seed) {
    return LoadedData.of(
        switch (name) {
          case "spirals" -> spirals(MADE_ROWS, 0.01, seed);
          case "xor" -> xor(MADE_ROWS, 0.4, seed);
          case "circles" -> circles(MADE_ROWS, 0.1, seed);
          case "sine" -> sine(MADE_ROWS, 0.1, seed);
          case "income" -> income(MADE_ROWS, 3, seed);
          case "chain" -> chain(MADE_ROWS, 0.01, seed);
          default ->
              throw new DataException(
                  "there is no made data set \"%s\"; nearest are %s"
                      .formatted(name, String.join(", ", Nearest.names(name, MADE))));
        });
  }

  /**
   * Two spirals of two turns each, from the centre out to radius 1, as many points on either, dense
   * in area; two classes that no net without a hidden layer tells apart.
   *
   * @param noise standard deviation added to both coordinates; the arms are 0.25 apart
   */
  public static Dataset spirals(int rows, double noise, long seed) {
    checkMade(rows, noise);
    return MadeData.spirals(rows, noise, seed);
  }

  /**
   * Four clouds around (±1, ±1); the class says whether the signs differ.
   *
   * @param noise standard deviation of each cloud
   */
  public static Dataset xor(int rows, double noise, long seed) {
    checkMade(rows, noise);
    return MadeData.xor(rows, noise, seed);
  }

  /**
   * Two rings around the origin of radius 0.5 and 1, one class each.
   *
   * @param noise standard deviation added to both coordinates
   */
  public static Dataset circles(int rows, double noise, long seed) {
    checkMade(rows, noise);
    return MadeData.circles(rows, noise, seed);
  }

  /**
   * sin x for x spread evenly over two periods, [−2π, 2π).
   *
   * @param noise standard deviation added to the value
   */
  public static Dataset sine(int rows, double noise, long seed) {
    checkMade(rows, noise);
    return MadeData.sine(rows, noise, seed);
  }

  /**
   * People in an invented country, their schooling, and what they earn, in thousands a year.
   *
   * <p>With e years of education, 8 to 20, and p years of experience, 0 to 40, all as frequent:
   * {@code 14 + 1.5(e − 8) + 4[e ≥ 12] + 10[e ≥ 16] + (0.8p − 0.012p²)(0.6 + 0.05(e − 8))}. A year
   * of school is worth a little; the diploma after year 12 and the degree after year 16 are worth a
   * jump, which a smooth function finds hard; experience pays more with more schooling, but less
   * each year, and nothing more after 33 years. No such numbers were ever collected.
   *
   * @param noise standard deviation added to the income, in thousands
   */
  public static Dataset income(int rows, double noise, long seed) {
    checkMade(rows, noise);
    return MadeData.income(rows, noise, seed);
  }

  /**
   * A chain of ten rotations in four dimensions: the target is a linear map of the input that keeps
   * its length. A deep net can only learn it if signals and gradients get through its layers.
   *
   * @param noise standard deviation added to each value
   */
  public static Dataset chain(int rows, double noise, long seed) {
    checkMade(rows, noise);
    return MadeData.chain(rows, noise, seed);
  }

  private static void checkMade(int rows, double noise) {
    if (rows < 1) {
      throw new DataException("a data set has at least 1 row, not " + rows);
    }
    if (!(noise >= 0 && noise <= Float.MAX_VALUE)) {
      throw new DataException("noise is a standard deviation: a number from 0 on, not " + noise);
    }
  }
}
