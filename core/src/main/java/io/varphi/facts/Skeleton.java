package io.varphi.facts;

import io.varphi.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The line cut at every point where a sentence changes its branch or may be singular; in between it is analytic, or not defined.
 *
 * @param nodes the cuts in ascending order
 * @param isComplete false if there are infinitely many; then they are those in [−10, 10]
 */
record Skeleton(List<Node> nodes, boolean isComplete) {
  /** More cuts than a picture could show are left out, the farthest from 0 first. */
  private static final int MAX_NODES = 200;

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
      List<Double> turns = roots(Switches.conditions(sentence));
      List<Node> nodes = new ArrayList<>();
      double low = Double.NEGATIVE_INFINITY;
      Branch left = branch(low, turns.isEmpty() ? Double.POSITIVE_INFINITY : turns.getFirst());
      for (int i = 0; i <= turns.size(); i++) {
        double high = i < turns.size() ? turns.get(i) : Double.POSITIVE_INFINITY;
        Branch branch = branch(low, high);
        if (isCut(left, branch, low)) {
          nodes.add(new Node(low, left, branch, function));
        }
        addSingularities(branch, low, high, nodes);
        left = branch;
        low = high;
      }
      return new Skeleton(nodes, isComplete);
    }

    private void addSingularities(Branch branch, double low, double high, List<Node> nodes) {
      roots(Singularities.conditions(branch.sentence())).stream()
          .filter(x -> low < x && x < high)
          .forEach(x -> nodes.add(new Node(x, branch, branch, function)));
    }

    private List<Double> roots(Set<Expr> conditions) {
      TreeSet<Double> roots = new TreeSet<>();
      for (Expr condition : conditions) {
        Listing<Double> found = Roots.of(condition);
        roots.addAll(found.items());
        isComplete &= found.isComplete();
      }
      while (roots.size() > MAX_NODES) {
        roots.remove(-roots.first() > roots.last() ? roots.first() : roots.last());
        isComplete = false;
      }
      return List.copyOf(roots);
    }

    private Branch branch(double low, double high) {
      return Branch.of(switches.resolved(sentence, Grid.inside(low, high)));
    }

    /** Whether the branches differ, or the function at the point belongs to neither. */
    private boolean isCut(Branch left, Branch right, double x) {
      return !left.isSameAs(right)
          || Double.isFinite(x)
              && left.derivative(0).stream().noneMatch(curve -> curve.at(x) == function.at(x));
    }
  }
}
