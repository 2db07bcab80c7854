package io.varphi.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A data set in three parts that share no row.
 *
 * @param train what a net learns from
 * @param validation what settings are chosen by, and when to stop
 * @param test what is reported
 */
public record Split(Dataset train, Dataset validation, Dataset test) {
  /**
   * Parts as given, checked.
   *
   * @throws IllegalArgumentException if a part has no rows or other columns than the others
   */
  public Split {
    check("training", train, train);
    check("validation", validation, train);
    check("test", test, train);
  }

  private static void check(String part, Dataset data, Dataset train) {
    if (data.rows() == 0) {
      throw new IllegalArgumentException(
          "no row of %s is left for the %s part; give it a larger share or add rows"
              .formatted(data.name(), part));
    }
    if (!data.columns().equals(train.columns())) {
      throw new IllegalArgumentException(
          "the %s part has the columns %s, but the training part %s"
              .formatted(part, data.columns(), train.columns()));
    }
  }

  /**
   * A random split, all of it from one seed.
   *
   * @see #of(Dataset, double, double, long, long)
   */
  public static Split of(Dataset data, double validationShare, double testShare, long seed) {
    return of(data, validationShare, testShare, seed, seed);
  }

  /**
   * A random split. Of each class, every part gets its share, to within one row or two.
   *
   * @param validationShare of all rows, in (0, 1)
   * @param testShare of all rows, in (0, 1); together less than 1
   * @param testSeed of the rows that are kept for testing: with one, they are the same for any seed
   * @param seed of what becomes of the other rows
   * @throws IllegalArgumentException if the shares are out of range or a part would be empty
   */
  public static Split of(
      Dataset data, double validationShare, double testShare, long testSeed, long seed) {
    checkShare("validation", validationShare);
    checkShare("test", testShare);
    if (validationShare + testShare >= 1) {
      throw new IllegalArgumentException(
          ("the shares of validation, %s, and test, %s, leave nothing to train on; they"
                  + " must add up to less than 1")
              .formatted(validationShare, testShare));
    }
    RandomStream random = RandomStream.of(testSeed, "test part");
    Dealt dealt = deal(classByClass(data, random), testShare);
    Dataset test = shuffled(data, dealt.taken(), random);
    return withTest(data.select(dealt.rest()), test, validationShare / (1 - testShare), seed);
  }

  /**
   * A random split of what is to train on, where a test part is given.
   *
   * @param validationShare of the rows of data, in (0, 1)
   * @throws IllegalArgumentException if the share is out of range or a part would be empty
   */
  public static Split withTest(Dataset data, Dataset test, double validationShare, long seed) {
    checkShare("validation", validationShare);
    RandomStream random = RandomStream.of(seed, "split");
    Dealt validation = deal(classByClass(data, random), validationShare);
    return new Split(
        shuffled(data, validation.rest(), random),
        shuffled(data, validation.taken(), random),
        test);
  }

  private static void checkShare(String part, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the %s share is between 0 and 1, not %s".formatted(part, share));
    }
  }

  /** All rows in random order, those of each class together. */
  private static int[] classByClass(Dataset data, RandomStream random) {
    int[] order = random.permutation(data.rows());
    return switch (data.target()) {
      case Target.Values _ -> order;
      case Target.Classes classes -> {
        int[] labels = classes.labels();
        yield Arrays.stream(order)
            .boxed()
            .sorted(Comparator.comparingInt(row -> labels[row])) // stable
            .mapToInt(Integer::intValue)
            .toArray();
      }
    };
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Dealt(int[] taken, int[] rest) {}

  /** Takes a share of the rows, evenly spread over their order. */
  private static Dealt deal(int[] order, double share) {
    int[] taken = IntStream.range(0, order.length).filter(i -> isTaken(i, share)).toArray();
    int[] rest = IntStream.range(0, order.length).filter(i -> !isTaken(i, share)).toArray();
    return new Dealt(elements(order, taken), elements(order, rest));
  }

  /** The number of rows that are kept for testing. */
  static int testRows(int rows, double testShare) {
    return (int) IntStream.range(0, rows).filter(i -> isTaken(i, testShare)).count();
  }

  private static boolean isTaken(int place, double share) {
    return Math.floor((place + 1) * share + 0.5) > Math.floor(place * share + 0.5);
  }

  private static int[] elements(int[] order, int[] places) {
    return Arrays.stream(places).map(place -> order[place]).toArray();
  }

  private static Dataset shuffled(Dataset data, int[] rows, RandomStream random) {
    random.shuffle(rows);
    return data.select(rows);
  }

  /**
   * The same split with each column of mean 0 and standard deviation 1 in the training part; what
   * is taken off and divided by is computed from that part alone. A constant column becomes 0. All
   * pixels of images share one mean and deviation. Targets that are values are treated alike, so
   * that an error of 1 is one standard deviation of the target.
   */
  public Split standardised() {
    Standardisation scale = Standardisation.of(train);
    return new Split(scale.apply(train), scale.apply(validation), scale.apply(test));
  }
}
