package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a label into lines: after blanks and between Chinese characters, never within a formula.
 * There are as few lines as possible, about equally long.
 */
final class LineBreaker {
  /** The width of lines is balanced to one part in 2 to this. */
  private static final int HALVINGS = 10;

  /** What may not be parted: its width, and the same without the blanks at its end. */
  private record Piece(int start, int end, double width, double inked) {}

  private final Label label;
  private final List<Piece> pieces;

  private LineBreaker(Label label, ToDoubleFunction<Label> width) {
    this.label = label;
    List<Integer> ends = new ArrayList<>(label.breaks());
    ends.add(label.toString().length());
    this.pieces = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      double inked = width.applyAsDouble(label.slice(start, end).strip());
      double all = width.applyAsDouble(label.slice(start, end));
      pieces.add(new Piece(start, end, all, inked));
      start = end;
    }
  }

  /** The lines of a label, no wider than the room unless something that is may not be parted. */
  static List<Label> lines(Label label, ToDoubleFunction<Label> width, double room) {
    LineBreaker breaker = new LineBreaker(label, width);
    int count = breaker.greedy(room).size();
    double wide = room;
    double narrow = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (wide + narrow) / 2;
      if (breaker.greedy(middle).size() == count) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return breaker.greedy(wide);
  }

  /** As much on each line as there is room for. */
  private List<Label> greedy(double room) {
    List<Label> lines = new ArrayList<>();
    int first = 0;
    double before = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i > first && before + piece.inked > room) {
        lines.add(line(first, i - 1));
        first = i;
        before = 0;
      }
      before += piece.width;
    }
    lines.add(line(first, pieces.size() - 1));
    return lines;
  }

  private Label line(int first, int last) {
    return label.slice(pieces.get(first).start, pieces.get(last).end).strip();
  }
}
