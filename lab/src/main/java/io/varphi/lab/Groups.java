package io.varphi.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Which of several things cannot be told apart. */
final class Groups {
  private Groups() {}

  /**
   * The largest sets in which no two differ, of at least two members each, in order of their first
   * members (Bron, Kerbosch 1973, with pivot). That a and b, and b and c, cannot be told apart does
   * not mean that a and c cannot, so the sets may overlap.
   *
   * @param isDifferent whether two differ; symmetric
   */
  static List<List<Integer>> alike(boolean[][] isDifferent) {
    int count = isDifferent.length;
    BitSet[] alike = new BitSet[count];
    for (int i = 0; i < count; i++) {
      alike[i] = new BitSet(count);
      for (int j = 0; j < count; j++) {
        alike[i].set(j, i != j && !isDifferent[i][j]);
      }
    }
    BitSet all = new BitSet(count);
    all.set(0, count);
    List<List<Integer>> groups = new ArrayList<>();
    extend(new BitSet(count), all, new BitSet(count), alike, groups);
    groups.sort(Groups::compare);
    return groups;
  }

  private static void extend(
      BitSet group, BitSet candidates, BitSet done, BitSet[] alike, List<List<Integer>> groups) {
    if (candidates.isEmpty()) {
      if (done.isEmpty() && group.cardinality() >= 2) {
        groups.add(group.stream().boxed().toList());
      }
      return;
    }
    BitSet branches = copy(candidates);
    branches.andNot(alike[pivot(candidates, done, alike)]);
    BitSet left = copy(candidates);
    BitSet finished = copy(done);
    branches.stream()
        .forEach(member -> {
          BitSet grown = copy(group);
          grown.set(member);
          extend(
              grown, common(left, alike[member]), common(finished, alike[member]), alike, groups);
          left.clear(member);
          finished.set(member);
        });
  }

  private static int pivot(BitSet candidates, BitSet done, BitSet[] alike) {
    BitSet either = copy(candidates);
    either.or(done);
    return either.stream()
        .boxed()
        .max(Comparator.comparingInt(i -> common(candidates, alike[i]).cardinality()))
        .orElseThrow();
  }

  private static BitSet copy(BitSet set) {
    return (BitSet) set.clone();
  }

  private static BitSet common(BitSet a, BitSet b) {
    BitSet both = copy(a);
    both.and(b);
    return both;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
