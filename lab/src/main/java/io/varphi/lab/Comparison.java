package io.varphi.lab;

import java.util.List;

/**
 * Functions compared in nets of one size on one data set.
 *
 * @param data the name of the data set
 * @param seeds of the runs that are compared: those that all functions have finished
 * @param ranking by the metric on the test part; its names are the specifications of the functions
 */
public record Comparison(String data, int depth, int width, List<Long> seeds, Ranking ranking) {
  /** Parts as given. */
  public Comparison {
    seeds = List.copyOf(seeds);
  }

  /** A function of the comparison, as runs name it. */
  public Contender contender(String activation) {
    return new Contender(data, depth, width, activation);
  }
}
