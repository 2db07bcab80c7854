package io.varphi.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which class a classifier gives to each place of a plane, and how sure it is: regions in the
 * colours of the classes, paler where the probability is less, with their borders; a panel for each
 * classifier. A map is immutable; each method that changes something returns another map.
 */
public final class DecisionMap {
  /**
   * What one classifier says.
   *
   * @param title as it is typed; empty for none
   * @param columns the number of places side by side, from the left edge to the right one
   * @param probabilities of each class, a row of places after the other from the lower edge to the
   *     upper one
   */
  public record Panel(String title, int columns, List<double[]> probabilities) {
    /**
     * Probabilities as given, copied.
     *
     * @throws IllegalArgumentException if there are not two whole rows and columns of places or
     *     more
     */
    public Panel {
      probabilities = probabilities.stream().map(double[]::clone).toList();
      int count = probabilities.size();
      if (columns < 2 || count % columns != 0 || count / columns < 2) {
        throw new IllegalArgumentException(
            "%d places in rows of %d are no map; give two whole rows and columns or more"
                .formatted(count, columns));
      }
    }

    int rows() {
      return probabilities.size() / columns;
    }

    /** The probabilities at shares of the width and the height, from 0 to 1, by interpolation. */
    double[] at(double across, double up) {
      double x = Math.clamp(across, 0, 1) * (columns - 1);
      double y = Math.clamp(up, 0, 1) * (rows() - 1);
      int column = Math.min((int) x, columns - 2);
      int row = Math.min((int) y, rows() - 2);
      double[] below = between(place(column, row), place(column + 1, row), x - column);
      double[] above = between(place(column, row + 1), place(column + 1, row + 1), x - column);
      return between(below, above, y - row);
    }

    private double[] place(int column, int row) {
      return probabilities.get(row * columns + column);
    }

    private static double[] between(double[] from, double[] to, double share) {
      double[] mixed = new double[from.length];
      Arrays.setAll(mixed, k -> from[k] + share * (to[k] - from[k]));
      return mixed;
    }
  }

  /** Examples of a class. */
  record Examples(List<Double> x, List<Double> y) {
    Examples {
      x = List.copyOf(x);
      y = List.copyOf(y);
    }
  }

  /** What is drawn; the examples of each class, or none at all. */
  record Content(
      List<String> classes,
      List<Panel> panels,
      int columns,
      Interval domain,
      Interval range,
      String x,
      String y,
      List<Examples> examples) {
    Content {
      classes = List.copyOf(classes);
      panels = List.copyOf(panels);
      examples = List.copyOf(examples);
    }
  }

  private static final int USUAL_COLUMNS = 3;

  private final Content content;

  private DecisionMap(Content content) {
    this.content = content;
  }

  /**
   * Maps of one part of the plane.
   *
   * @param classes their names, at least two
   * @throws IllegalArgumentException if there is no panel, the ends are not in order, or a panel
   *     has not one probability for each class
   */
  public static DecisionMap of(
      List<String> classes,
      List<Panel> panels,
      double left,
      double right,
      double bottom,
      double top) {
    if (classes.size() < 2 || panels.isEmpty()) {
      throw new IllegalArgumentException(
          "a map of decisions needs two classes and one panel, not %d and %d"
              .formatted(classes.size(), panels.size()));
    }
    for (Panel panel : panels) {
      if (panel.probabilities().stream().anyMatch(place -> place.length != classes.size())) {
        throw new IllegalArgumentException(
            "\"%s\" needs a probability for each of the %d classes at each place"
                .formatted(panel.title(), classes.size()));
      }
    }
    Interval domain = new Interval(left, right);
    Interval range = new Interval(bottom, top);
    return new DecisionMap(
        new Content(classes, panels, USUAL_COLUMNS, domain, range, "", "", List.of()));
  }

  /**
   * This map with so many panels side by side.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public DecisionMap columns(int columns) {
    PanelAxes.checkColumns(columns);
    Content c = content;
    return new DecisionMap(
        new Content(c.classes, c.panels, columns, c.domain, c.range, c.x, c.y, c.examples));
  }

  /** This map with names of the axes. */
  public DecisionMap labels(String x, String y) {
    Labels.typed(x);
    Labels.typed(y);
    Content c = content;
    return new DecisionMap(
        new Content(c.classes, c.panels, c.columns, c.domain, c.range, x, y, c.examples));
  }

  /**
   * This map with examples, the same in all panels; those beyond the edges are not seen.
   *
   * @param labels the class of each, counted from 0
   * @throws IllegalArgumentException if there are not as many of each, or a class does not exist
   */
  public DecisionMap examples(double[] x, double[] y, int[] labels) {
    if (x.length != labels.length || y.length != labels.length) {
      throw new IllegalArgumentException(
          "there are %d abscissae, %d ordinates and %d classes of examples; give as many of each"
              .formatted(x.length, y.length, labels.length));
    }
    Content c = content;
    for (int label : labels) {
      if (label < 0 || label >= c.classes.size()) {
        throw new IllegalArgumentException(
            "an example has the class %d, but they are counted 0 … %d"
                .formatted(label, c.classes.size() - 1));
      }
    }
    List<Examples> examples =
        IntStream.range(0, c.classes.size())
            .mapToObj(k -> new Examples(of(k, x, labels), of(k, y, labels)))
            .toList();
    return new DecisionMap(
        new Content(c.classes, c.panels, c.columns, c.domain, c.range, c.x, c.y, examples));
  }

  private static List<Double> of(int kind, double[] numbers, int[] labels) {
    return IntStream.range(0, labels.length)
        .filter(i -> labels[i] == kind)
        .mapToObj(i -> numbers[i])
        .toList();
  }

  /** This map as a figure. */
  public Figure figure() {
    return Figure.of(new DecisionPicture(content));
  }
}
