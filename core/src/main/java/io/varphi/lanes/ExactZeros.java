package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.expr.Word;
import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The numbers at which a function is exactly 0, not a small number that is rounded to it. A
 * multiple of what is exactly 0 is +0; a multiple of what has a sign keeps a sign.
 *
 * @param spans without a gap in each
 */
record ExactZeros(List<Bounds> spans) {
  private static final int MIN_EXPONENT = -12;
  private static final int MAX_EXPONENT = 10;

  ExactZeros {
    spans = List.copyOf(spans);
  }

  /** The exact zeros of a sentence in x. */
  static ExactZeros of(Expr sentence) {
    Exact sign = new Exact(Expr.apply(Word.SIGN, sentence));
    List<Double> grid = probes().stream().sorted().toList();
    TreeSet<Double> points = new TreeSet<>(grid);
    for (int i = 1; i < grid.size(); i++) {
      addBorders(sign, grid.get(i - 1), grid.get(i), points);
    }
    return new ExactZeros(runs(sign, List.copyOf(points)));
  }

  private static List<Double> probes() {
    List<Double> probes = new ArrayList<>(List.of(-Double.MIN_VALUE, 0.0, Double.MIN_VALUE));
    for (int exponent = MIN_EXPONENT; exponent <= MAX_EXPONENT; exponent++) {
      for (double significand : new double[] {1, -1, 1.5, -1.5}) {
        probes.add(Math.scalb(significand, exponent));
      }
    }
    return probes;
  }

  private static void addBorders(Exact sign, double left, double right, TreeSet<Double> points) {
    if (sign.atFinite(left) != sign.atFinite(right)) {
      addBorder(sign, left, right, points);
      addBorder(sign, right, left, points);
    }
  }

  /** Adds the last number that is like {@code inside}, and the first that is not. */
  private static void addBorder(Exact sign, double inside, double outside, TreeSet<Double> points) {
    double kind = sign.atFinite(inside);
    double like = inside;
    double unlike = outside;
    double middle = like + (unlike - like) / 2;
    while (middle != like && middle != unlike) {
      if (sign.atFinite(middle) == kind) {
        like = middle;
      } else {
        unlike = middle;
      }
      middle = like + (unlike - like) / 2;
    }
    points.add(like);
    points.add(unlike);
  }

  private static List<Bounds> runs(Exact sign, List<Double> points) {
    List<Bounds> runs = new ArrayList<>();
    int last = points.size() - 1;
    for (int from = 0; from <= last; from++) {
      int to = from;
      while (to <= last && sign.atFinite(points.get(to)) == 0) {
        to++;
      }
      if (to > from) {
        runs.add(
            new Bounds(
                from == 0 ? Double.NEGATIVE_INFINITY : points.get(from),
                to > last ? Double.POSITIVE_INFINITY : points.get(to - 1)));
        from = to;
      }
    }
    return runs;
  }

  /** Masks of the numbers at which the function is exactly 0. */
  List<Integer> masks(LaneBuilder lanes, int x) {
    return spans.stream().map(span -> inside(lanes, x, span)).toList();
  }

  /** The same, but −0 counts as the number next to 0 on the negative side. */
  List<Integer> masksBesideZero(LaneBuilder lanes, int x) {
    List<Integer> masks = new ArrayList<>();
    for (Bounds span : spans) {
      if (span.min() != 0) {
        masks.add(inside(lanes, x, span));
      } else {
        masks.add(isPlusZero(lanes, x));
        if (span.max() > 0) {
          masks.add(inside(lanes, x, new Bounds(Double.MIN_VALUE, span.max())));
        }
      }
    }
    return masks;
  }

  /** |x| is less than the smallest number that has the sign of x. */
  private static int isPlusZero(LaneBuilder lanes, int x) {
    int smallest = lanes.binary(BinaryOperation.COPY_SIGN, lanes.constant(Double.MIN_VALUE), x);
    return lanes.less(lanes.abs(x), smallest);
  }

  private static int inside(LaneBuilder lanes, int x, Bounds span) {
    int low = lanes.constant(span.min());
    int high = lanes.constant(span.max());
    if (span.min() == Double.NEGATIVE_INFINITY) {
      return lanes.compare(Relation.LESS_OR_EQUAL, x, high);
    }
    if (span.max() == Double.POSITIVE_INFINITY) {
      return lanes.compare(Relation.LESS_OR_EQUAL, low, x);
    }
    boolean isPoint = span.min() == span.max();
    int nearest = isPoint ? low : lanes.atMost(lanes.atLeast(x, span.min()), span.max());
    return lanes.compare(Relation.EQUAL, x, nearest);
  }
}
