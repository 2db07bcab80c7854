package io.varphi.lab;

import java.util.Set;

/**
 * How a CSV file is to be read.
 *
 * @param target the column to be predicted
 * @param task whether the target is classes or numbers
 * @param dropMissing whether rows with missing cells are left out, instead of refused
 * @param categorical columns of numbers that only name categories
 * @param ignored columns that are not read
 */
public record CsvOptions(
    String target, Task task, boolean dropMissing, Set<String> categorical, Set<String> ignored) {
  /** What a net learns to predict. */
  public enum Task {
    /** Classes if the target is text or few whole numbers, otherwise numbers. */
    INFERRED,
    CLASSIFICATION,
    REGRESSION
  }

  /** Options as given. */
  public CsvOptions {
    categorical = Set.copyOf(categorical);
    ignored = Set.copyOf(ignored);
  }

  /** All other columns predict this one; missing cells are refused. */
  public static CsvOptions of(String target) {
    return new CsvOptions(target, Task.INFERRED, false, Set.of(), Set.of());
  }

  /** The same with another task. */
  public CsvOptions as(Task newTask) {
    return new CsvOptions(target, newTask, dropMissing, categorical, ignored);
  }

  /** The same, but rows with missing cells are left out. */
  public CsvOptions droppingMissing() {
    return new CsvOptions(target, task, true, categorical, ignored);
  }

  /** The same, where these columns name categories, even by numbers. */
  public CsvOptions withCategorical(Set<String> columns) {
    return new CsvOptions(target, task, dropMissing, columns, ignored);
  }

  /** The same without these columns. */
  public CsvOptions without(Set<String> columns) {
    return new CsvOptions(target, task, dropMissing, categorical, columns);
  }
}
