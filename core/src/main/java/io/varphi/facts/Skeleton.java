package io.varphi.facts;

import io.varphi.expr.Expr;
import io.varphi.real.Singularities;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The line cut at every point where a sentence changes its branch or may be singular; in between it
 * is analytic, or not defined.
 *
 * @param nodes the cuts in ascending order
 * @param leftmost the sentence below all nodes
 * @param rightmost the sentence above all nodes
 * @param isComplete false if there are infinitely many; then they are those in [−10, 10]
 */
record Skeleton(List<Node> nodes, Branch leftmost, Branch rightmost, boolean isComplete) {
  Skeleton {
    nodes = List.copyOf(nodes);
  }

  static Skeleton of(Expr sentence, Curve function) {
    return new Cutter(sentence, function).skeleton();
  }

  /** The number of intervals between the nodes. */
  int size() {
    return nodes.size() + 1;
  }

  /** The lower end of an interval. */
  double low(int interval) {
    return interval == 0 ? Double.NEGATIVE_INFINITY : nodes.get(interval - 1).x();
  }

  /** The upper end of an interval. */
  double high(int interval) {
    return interval == nodes.size() ? Double.POSITIVE_INFINITY : nodes.get(interval).x();
  }

  private static final class Cutter {
    private final Expr sentence;
    private final Curve function;
    private final Switches switches = new Switches();
    private boolean isComplete = true;

    Cutter(Expr sentence, Curve function) {
      this.sentence = sentence;
      this.function = function;
    }

    Skeleton skeleton() {
      List<Double> ends = new ArrayList<>(roots(Switches.conditions(sentence)));
      ends.addFirst(Double.NEGATIVE_INFINITY);
      ends.addLast(Double.POSITIVE_INFINITY);
      List<Branch> branches = new ArrayList<>();
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i + 1 < ends.size(); i++) {
        double low = ends.get(i);
        double high = ends.get(i + 1);
        branches.add(Branch.of(switches.resolved(sentence, Grid.inside(low, high))));
        if (i > 0 && isCut(branches.get(i - 1), branches.get(i), low)) {
          nodes.add(new Node(low, branches.get(i - 1), branches.get(i), function));
        }
        addSingularities(branches.get(i), low, high, nodes);
      }
      return new Skeleton(nodes, branches.getFirst(), branches.getLast(), isComplete);
    }

    private void addSingularities(Branch branch, double low, double high, List<Node> nodes) {
      roots(Singularities.conditions(branch.sentence())).stream()
          .filter(x -> low < x && x < high)
          .forEach(x -> nodes.add(new Node(x, branch, branch, function)));
    }

    private List<Double> roots(Set<Expr> conditions) {
      Listing<Double> roots = Roots.of(conditions);
      isComplete &= roots.isComplete();
      return roots.items();
    }

    /** Whether the branches differ, or the function at the point belongs to neither. */
    private boolean isCut(Branch left, Branch right, double x) {
      return !left.isSameAs(right)
          || left.derivative(0).stream().noneMatch(curve -> curve.at(x) == function.at(x));
    }
  }
}
