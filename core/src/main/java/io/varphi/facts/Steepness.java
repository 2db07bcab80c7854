package io.varphi.facts;

import java.util.ArrayList;
import java.util.List;

/** The greatest |f′|, from the profile of f′. */
final class Steepness {
  private record Slope(double size, Span where) {}

  private final List<Slope> taken = new ArrayList<>();
  private final List<Slope> approached = new ArrayList<>();

  private Steepness() {}

  static Lipschitz of(Profile gradient) {
    Steepness slopes = new Steepness();
    gradient.pieces().forEach(slopes::add);
    gradient.joints().forEach(joint -> add(joint, slopes.taken));
    gradient.farPoints().forEach(point -> add(point, slopes.approached));
    boolean isUnknown =
        gradient.farPoints().stream().anyMatch(point -> Double.isNaN(point.value()));
    return isUnknown ? Lipschitz.UNKNOWN : slopes.greatest();
  }

  private void add(Piece piece) {
    if (piece.isLevel()) {
      taken.add(new Slope(Math.abs(piece.from()), Span.open(piece.low(), piece.high())));
    } else {
      add(new Point(piece.low(), piece.from()), approached);
      add(new Point(piece.high(), piece.to()), approached);
    }
  }

  private static void add(Point point, List<Slope> into) {
    if (!Double.isNaN(point.value())) {
      into.add(new Slope(Math.abs(point.value()), Span.point(point.x())));
    }
  }

  private Lipschitz greatest() {
    double greatest = Math.max(greatest(taken), greatest(approached));
    if (greatest < 0) {
      return Lipschitz.UNKNOWN;
    }
    List<Span> where = where(taken, greatest);
    return where.isEmpty() || Double.isInfinite(greatest)
        ? new Lipschitz(greatest, false, where(approached, greatest))
        : new Lipschitz(greatest, true, where);
  }

  /** −1 if there is none. */
  private static double greatest(List<Slope> slopes) {
    return slopes.stream().mapToDouble(Slope::size).max().orElse(-1);
  }

  private static List<Span> where(List<Slope> slopes, double size) {
    return Spans.union(
        slopes.stream().filter(slope -> slope.size() == size).map(Slope::where).toList());
  }
}
