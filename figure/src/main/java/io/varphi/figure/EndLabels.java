package io.varphi.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labels of curves and lines at their right ends, in their colours, instead of a legend. */
final class EndLabels {
  /** The distance of a label from the end of its curve, in units of the font size. */
  private static final double GAP = 0.5;

  private record Entry(Layer layer, TextBox box) {}

  private record End(double x, double y) {}

  /** A label beside the right edge, of a curve that ends there. */
  private static final class Slot {
    final Entry entry;
    final End end;
    double middle;

    Slot(Entry entry, End end) {
      this.entry = entry;
      this.end = end;
      this.middle = end.y;
    }
  }

  private final Plot plot;
  private final Theme theme;
  private final List<Entry> entries;

  EndLabels(Plot plot, Theme theme) {
    this.plot = plot;
    this.theme = theme;
    this.entries =
        plot.layers().stream()
            .filter(layer -> layer.mark() instanceof Curve || layer.mark() instanceof Polyline)
            .filter(layer -> !Labels.isEmpty(layer.mark().label()))
            .map(layer -> new Entry(layer, layer.mark().label().typeset(theme.font())))
            .toList();
  }

  /** The room that the labels take to the right of a panel. */
  double width() {
    return entries.stream().mapToDouble(entry -> entry.box.width()).max().orElse(0)
        + GAP * theme.font();
  }

  void write(Sheet sheet, Rectangle2D outer) {
    List<Slot> slots = new ArrayList<>();
    for (Entry entry : entries) {
      End end = end(entry.layer, sheet);
      if (end == null) {
        continue;
      }
      if (end.x > sheet.area().getMaxX() - 2) {
        slots.add(new Slot(entry, end));
      } else {
        writeInside(entry, end, sheet);
      }
    }
    slots.sort(Comparator.comparingDouble((Slot slot) -> slot.end.y));
    spread(slots, outer, obstacle(sheet));
    slots.forEach(slot -> write(slot, sheet));
  }

  /** The last point of a curve or line that is seen; null if there is none. */
  private @Nullable End end(Layer layer, Sheet sheet) {
    return switch (layer.mark()) {
      case Polyline line -> {
        End last = null;
        for (int i = 0; i < line.x().size(); i++) {
          double x = sheet.x(line.x().get(i));
          double y = sheet.y(line.y().get(i));
          last = sheet.shows(x, y) && (last == null || x >= last.x) ? new End(x, y) : last;
        }
        yield last;
      }
      case Curve curve -> {
        Curve flat = CurvePainter.flat(curve, plot);
        int steps = (int) Math.ceil(sheet.area().getWidth());
        View view = sheet.view();
        End last = null;
        for (int i = 0; i <= steps; i++) {
          double at = view.domain().at((double) i / steps);
          double y = flat.value(at);
          last = view.range().contains(y) ? new End(view.x(at), view.y(y)) : last;
        }
        yield last;
      }
      default -> null;
    };
  }

  private void writeInside(Entry entry, End end, Sheet sheet) {
    Placer placer = new Placer(sheet, entry.box);
    NotePainter.offerAround(end.x, end.y, entry.box, placer, theme);
    placer.write(entry.layer.pen().colour());
  }

  /** The arrow of an x axis through the origin, and its name. */
  private Optional<Interval> obstacle(Sheet sheet) {
    if (plot.axes() != Axes.ORIGIN) {
      return Optional.empty();
    }
    double axis = sheet.view().y(plot.y().crossing());
    return Optional.of(new Interval(axis - 0.5 * theme.font(), axis + 1.4 * theme.font()));
  }

  /** Moves labels apart: each as near to its curve as those before let it. */
  private void spread(List<Slot> slots, Rectangle2D outer, Optional<Interval> obstacle) {
    double top = outer.getMinY();
    for (Slot slot : slots) {
      double half = height(slot) / 2;
      double middle = Math.max(slot.end.y, top + half);
      if (obstacle.isPresent() && hits(obstacle.get(), middle, half)) {
        double above = obstacle.get().from() - half;
        boolean fits = above - half >= top && slot.end.y <= middle;
        middle = fits && slot.end.y < obstacle.get().to() ? above : obstacle.get().to() + half;
      }
      slot.middle = middle;
      top = middle + half;
    }
    double bottom = outer.getMaxY();
    for (Slot slot : slots.reversed()) {
      double half = height(slot) / 2;
      slot.middle = Math.min(slot.middle, bottom - half);
      bottom = slot.middle - half;
    }
    if (bottom < outer.getMinY() - 0.5 * theme.font()) {
      throw PanelPainter.noRoom();
    }
  }

  private double height(Slot slot) {
    return Math.max(slot.entry.box.height() + 0.3 * theme.font(), 1.2 * theme.font());
  }

  private static boolean hits(Interval obstacle, double middle, double half) {
    return middle + half > obstacle.from() && middle - half < obstacle.to();
  }

  private void write(Slot slot, Sheet sheet) {
    Colour colour = slot.entry.layer.pen().colour();
    TextBox box = slot.entry.box;
    double x = sheet.area().getMaxX() + 2 * GAP * theme.font();
    double y = slot.middle + (box.ascent() - box.descent()) / 2;
    double moved = Math.abs(slot.middle - slot.end.y);
    if (moved > 0.3 * theme.font()) {
      Pen pen = Pen.solid(colour, 0.8 * theme.axis().width());
      Point2D to = new Point2D.Double(x - 0.2 * theme.font(), slot.middle);
      sheet.add(Sheet.Depth.TEXT, new Scene.Line(leader(slot.end, to, sheet.ink()), pen));
    }
    sheet.write(box, x, y, colour);
  }

  /** A line to a label, straight unless it strikes through fewer texts with a bend. */
  private Path2D leader(End end, Point2D to, Ink ink) {
    Point2D from = new Point2D.Double(end.x + 0.25 * theme.font(), end.y);
    Point2D early = new Point2D.Double(from.getX(), to.getY());
    Point2D late = new Point2D.Double(to.getX(), from.getY());
    return Stream.of(List.of(from, to), List.of(from, late, to), List.of(from, early, to))
        .min(Comparator.comparingLong(corners -> struck(corners, ink)))
        .map(EndLabels::path)
        .orElseThrow();
  }

  private static long struck(List<Point2D> corners, Ink ink) {
    return IntStream.range(1, corners.size())
        .mapToLong(i -> ink.textsOn(new Line2D.Double(corners.get(i - 1), corners.get(i))))
        .sum();
  }

  private static Path2D path(List<Point2D> corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners.getFirst().getX(), corners.getFirst().getY());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.getX(), corner.getY()));
    return path;
  }
}
