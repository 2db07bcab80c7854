package io.varphi.figure;

import java.util.List;

/**
 * Mean ranks over several data sets, and which of them cannot be told apart: the
 * critical-difference diagram of Demšar 2006.
 */
public final class RankDiagram {
  /** What is drawn, the best rank first. */
  record Content(
      List<String> names,
      List<Double> ranks,
      double criticalDifference,
      List<List<String>> groups) {
    Content {
      names = List.copyOf(names);
      ranks = List.copyOf(ranks);
      groups = groups.stream().map(List::copyOf).toList();
    }

    double rank(String name) {
      return ranks.get(names.indexOf(name));
    }
  }

  private RankDiagram() {}

  /**
   * The diagram as a figure.
   *
   * @param names as they are typed, in order of their ranks
   * @param ranks the mean rank of each, rising, from 1 to their number
   * @param criticalDifference what two mean ranks must differ by to be told apart
   * @param groups sets of names that cannot be told apart, each joined by a bar
   * @throws IllegalArgumentException if there are fewer than two names, not a rank for each, a rank
   *     is out of range or order, or a group has a name that is not there
   */
  public static Figure of(
      List<String> names,
      List<Double> ranks,
      double criticalDifference,
      List<List<String>> groups) {
    if (names.size() < 2 || names.size() != ranks.size()) {
      throw new IllegalArgumentException(
          "%d names and %d ranks make no diagram; give two names or more and a rank for each"
              .formatted(names.size(), ranks.size()));
    }
    double last = 1;
    for (double rank : ranks) {
      if (!(rank >= last && rank <= names.size())) {
        throw new IllegalArgumentException(
            "mean ranks rise from 1 to %d, but %s follows %s".formatted(names.size(), rank, last));
      }
      last = rank;
    }
    if (!(criticalDifference > 0 && criticalDifference < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a critical difference is a number above 0, not " + criticalDifference);
    }
    for (List<String> group : groups) {
      if (group.isEmpty() || !names.containsAll(group)) {
        throw new IllegalArgumentException("the group %s is not among %s".formatted(group, names));
      }
    }
    return Figure.of(new RankPicture(new Content(names, ranks, criticalDifference, groups)));
  }
}
