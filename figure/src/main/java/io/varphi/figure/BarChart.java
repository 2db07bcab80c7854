package io.varphi.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars that start at zero, in groups: measurements of several things, each with the same
 * series. A chart is immutable; each method that changes something returns another chart.
 *
 * {@snippet :
 * BarChart.of(List.of("first", "second"), List.of(new BarChart.Group("a", List.of(1.0, 1.6))))
 *     .axis("seconds")
 *     .mark(1)
 *     .save(Path.of("times.svg"));
 * }
 */
public final class BarChart {
  /**
   * Bars that belong together.
   *
   * @param name as it is typed
   * @param values one for each series
   */
  public record Group(String name, List<Double> values) {
    public Group {
      values = List.copyOf(values);
    }
  }

  /** What is drawn; a mark of 0 is none. */
  record Content(List<String> series, List<Group> groups, String title, String axis, double mark) {}

  private final Content content;
  private final Style style;

  private BarChart(Content content, Style style) {
    this.content = content;
    this.style = style;
  }

  /**
   * A chart of groups from top to bottom.
   *
   * @throws IllegalArgumentException if there is no group or no series, if a group has not as many
   *     values as there are series, or if a value is negative or not finite
   */
  public static BarChart of(List<String> series, List<Group> groups) {
    if (series.isEmpty() || groups.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one series and one group of bars");
    }
    groups.forEach(group -> check(group, series.size()));
    Content content = new Content(List.copyOf(series), List.copyOf(groups), "", "", 0);
    return new BarChart(content, Style.LIGHT);
  }

  private static void check(Group group, int size) {
    if (group.values.size() != size) {
      throw new IllegalArgumentException(
          group.name + " has " + group.values.size() + " values; give " + size + ", one a series");
    }
    for (double value : group.values) {
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(
            "a bar of "
                + group.name
                + " cannot be "
                + value
                + " long; give a finite length from 0");
      }
    }
  }

  /** This chart with a title above; an empty one takes no room. */
  public BarChart title(String title) {
    return new BarChart(
        new Content(content.series, content.groups, title, content.axis, content.mark), style);
  }

  /** This chart with a name of its axis. */
  public BarChart axis(String axis) {
    return new BarChart(
        new Content(content.series, content.groups, content.title, axis, content.mark), style);
  }

  /**
   * This chart with a line at a length to compare bars with.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public BarChart mark(double mark) {
    if (!(mark > 0 && Double.isFinite(mark))) {
      throw new IllegalArgumentException(
          "a mark cannot be at " + mark + "; give a positive length");
    }
    return new BarChart(
        new Content(content.series, content.groups, content.title, content.axis, mark), style);
  }

  /** This chart in another style. */
  public BarChart style(Style style) {
    return new BarChart(content, style);
  }

  /**
   * Writes this chart to a file: SVG or PNG (300 dpi) by its extension. The file is written whole
   * or not at all.
   *
   * @throws IllegalArgumentException if the extension is neither svg nor png; if no font has a
   *     character of a text
   * @throws IOException with a sentence that names the file and the reason
   */
  public void save(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      AtomicFile.write(file, toSvg().getBytes(StandardCharsets.UTF_8));
    } else if (name.endsWith(".png")) {
      AtomicFile.write(file, PngWriter.write(scene(), Figure.DPI));
    } else {
      throw new IllegalArgumentException(
          "a chart cannot be written as \"" + file + "\"; use .svg or .png");
    }
  }

  /**
   * This chart as a PNG file with the given number of dots per inch.
   *
   * @throws IllegalArgumentException if dpi is not positive or gives more than 150 million pixels
   */
  public byte[] toPng(double dpi) {
    Figure.checkDpi(dpi);
    return PngWriter.write(scene(), dpi);
  }

  /** This chart as an SVG document. */
  public String toSvg() {
    return SvgWriter.write(scene());
  }

  /** What this chart shows, in words. */
  @Override
  public String toString() {
    return scene().description();
  }

  Scene scene() {
    return new BarLayout(content, style.theme()).scene();
  }
}
