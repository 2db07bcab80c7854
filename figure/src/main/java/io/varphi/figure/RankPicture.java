package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws mean ranks on an axis, their names to both sides, and bars that join groups. */
record RankPicture(RankDiagram.Content content) implements Drawing {
  /** Lengths in units of the font size. */
  private static final double ROW = 1.75;

  private static final double GROUP = 0.85;
  private static final double ABOVE_AXIS = 4.3;
  private static final double NAME_GAP = 0.5;

  /** The widest that names of a side may be, as a share of the figure. */
  private static final double NAMES = 0.3;

  private static final double POINTS_BORDER = 8;

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  @Override
  public double heightMm(Theme theme) {
    double height = ABOVE_AXIS + depth() + 0.5;
    return (height * theme.font() + POINTS_BORDER) / Layout.POINTS_PER_MM;
  }

  /** From the axis to the last name. */
  private double depth() {
    return 1.2 + levels() * GROUP + ROW * Math.ceilDiv(content.names().size(), 2);
  }

  @Override
  public Label name(Language language) {
    return Label.words(Words.of(language, "mean ranks", "平均秩"));
  }

  @Override
  public String description(Language language) {
    List<String> ranked = content.names().stream().map(this::described).toList();
    return Words.of(
        language,
        "Mean ranks: %s; critical difference %s."
            .formatted(Words.list(ranked, language), number(content.criticalDifference())),
        "平均秩：%s；临界差 %s。"
            .formatted(Words.list(ranked, language), number(content.criticalDifference())));
  }

  private String described(String name) {
    return Labels.typed(name) + " " + number(content.rank(name));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** For each group the number of its bar from above; bars side by side are at one height. */
  private List<Integer> levelOfEach() {
    List<Integer> levels = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (List<String> group : content.groups()) {
      double from = least(group);
      int level = 0;
      while (level < ends.size() && ends.get(level) >= from) {
        level++;
      }
      if (level == ends.size()) {
        ends.add(0.0);
      }
      ends.set(level, most(group));
      levels.add(level);
    }
    return levels;
  }

  private int levels() {
    return levelOfEach().stream().mapToInt(level -> level + 1).max().orElse(0);
  }

  private double least(List<String> group) {
    return group.stream().mapToDouble(content::rank).min().orElseThrow();
  }

  private double most(List<String> group) {
    return group.stream().mapToDouble(content::rank).max().orElseThrow();
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D outer) {
    return new Painter(content, theme, outer, levelOfEach(), levels()).paint(language);
  }

  private static final class Painter {
    private final RankDiagram.Content content;
    private final Theme theme;
    private final Rectangle2D outer;
    private final List<Integer> levelOfEach;
    private final int levels;
    private final double font;
    private final double axis;
    private final List<TextBox> names;
    private final View view;
    private final List<Scene.Item> items = new ArrayList<>();

    Painter(
        RankDiagram.Content content,
        Theme theme,
        Rectangle2D outer,
        List<Integer> levelOfEach,
        int levels) {
      this.content = content;
      this.theme = theme;
      this.outer = outer;
      this.levelOfEach = levelOfEach;
      this.levels = levels;
      this.font = theme.font();
      this.axis = outer.getMinY() + ABOVE_AXIS * font;
      this.names =
          content.names().stream()
              .map(name -> Labels.fitted(Labels.typed(name), font, NAMES * outer.getWidth()))
              .toList();
      double left = widest(0, half()) + NAME_GAP * font;
      double right = widest(half(), names.size()) + NAME_GAP * font;
      Rectangle2D area = Shapes.inset(outer, left, 0, right, 0);
      Interval ranks = new Interval(1, content.names().size());
      this.view = new View(ranks.widened(0.06 * ranks.length()), new Interval(0, 1), area);
    }

    private int half() {
      return Math.ceilDiv(content.names().size(), 2);
    }

    private double widest(int from, int to) {
      return names.subList(from, to).stream().mapToDouble(TextBox::width).max().orElse(0)
          + 2.4 * font;
    }

    List<Scene.Item> paint(Language language) {
      addAxis();
      addCriticalDifference(language);
      for (int i = 0; i < names.size(); i++) {
        addName(i);
      }
      for (int i = 0; i < levelOfEach.size(); i++) {
        addGroup(content.groups().get(i), levelOfEach.get(i));
      }
      return items;
    }

    private void addAxis() {
      int count = names.size();
      line(view.x(1), axis, view.x(count), axis, theme.axis());
      for (int rank = 1; rank <= count; rank++) {
        double x = view.x(rank);
        line(x, axis - theme.tickLength(), x, axis, theme.axis());
        if (rank < count) {
          double between = view.x(rank + 0.5);
          line(between, axis - 0.55 * theme.tickLength(), between, axis, theme.axis());
        }
        TextBox box = Label.words(Integer.toString(rank)).typeset(theme.tickFont());
        text(box, x - box.width() / 2, axis - theme.tickLength() - 0.4 * font);
      }
    }

    /** A bar as long as the critical difference, above the axis, from rank 1 on. */
    private void addCriticalDifference(Language language) {
      double y = axis - 2.5 * font;
      double from = view.x(1);
      double length = content.criticalDifference() * view.scaleX();
      double to = Math.min(from + length, outer.getMaxX());
      double tick = 0.28 * font;
      line(from, y, to, y, theme.axis());
      line(from, y - tick, from, y + tick, theme.axis());
      if (from + length <= outer.getMaxX()) {
        line(to, y - tick, to, y + tick, theme.axis());
      }
      String words = Words.of(language, "critical difference ", "临界差 ");
      TextBox box =
          Label.words(words + number(content.criticalDifference())).typeset(theme.tickFont());
      double left = Math.max((from + to - box.width()) / 2, outer.getMinX());
      text(box, left, y - 0.55 * font);
    }

    /** The better half to the left, the best one on top; the other half to the right. */
    private void addName(int index) {
      boolean isLeft = index < half();
      int row = isLeft ? index : names.size() - 1 - index;
      double y = axis + (1.2 + levels * GROUP + ROW * (row + 0.5)) * font;
      double x = view.x(content.ranks().get(index));
      Rectangle2D area = view.area();
      double end = isLeft ? area.getMinX() : area.getMaxX();
      Path2D path = Shapes.segment(x, axis, x, y);
      path.lineTo(end, y);
      items.add(new Scene.Line(path, theme.axis()));
      TextBox name = names.get(index);
      TextBox rank =
          Label.words(number(content.ranks().get(index))).typeset(0.85 * theme.tickFont());
      double baseline = y + 0.25 * font;
      double gap = NAME_GAP * font;
      Colour soft = theme.ink().mix(theme.background(), 0.25);
      if (isLeft) {
        text(name, end - gap - rank.width() - gap - name.width(), baseline);
        items.add(new Scene.Text(rank, end - gap - rank.width(), baseline, soft));
      } else {
        items.add(new Scene.Text(rank, end + gap, baseline, soft));
        text(name, end + gap + rank.width() + gap, baseline);
      }
    }

    private void addGroup(List<String> group, int level) {
      double y = axis + (0.75 + level * GROUP) * font;
      double from = view.x(group.stream().mapToDouble(content::rank).min().orElseThrow());
      double to = view.x(group.stream().mapToDouble(content::rank).max().orElseThrow());
      double beyond = 0.3 * font;
      Colour colour = theme.isMonochrome() ? theme.ink() : theme.shade(0);
      line(from - beyond, y, to + beyond, y, Pen.solid(colour, 1.8 * theme.line()));
    }

    private void line(double x0, double y0, double x1, double y1, Pen pen) {
      items.add(new Scene.Line(Shapes.segment(x0, y0, x1, y1), pen));
    }

    private void text(TextBox box, double x, double y) {
      items.add(new Scene.Text(box, x, y, theme.ink()));
    }
  }

  @Override
  public TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language) {
    TextCanvas canvas = new TextCanvas(columns, rows);
    int row = 0;
    for (String name : content.names()) {
      canvas.text(0, row++, number(content.rank(name)) + "  " + Labels.typed(name));
    }
    Language words = cells == Cells.ASCII ? Language.ENGLISH : language;
    String difference = number(content.criticalDifference());
    canvas.text(0, row++, Words.of(words, "critical difference ", "临界差 ") + difference);
    for (List<String> group : content.groups()) {
      List<String> names = group.stream().map(name -> Labels.typed(name).toString()).toList();
      String list = Words.list(names, words);
      canvas.text(0, row++, Words.of(words, "not told apart: " + list, "无显著差异：" + list));
    }
    return canvas;
  }

  @Override
  public String toCsv() {
    StringBuilder out = new StringBuilder("name,mean rank\n");
    for (String name : content.names()) {
      out.append(PanelText.quoted(name)).append(',').append(content.rank(name)).append('\n');
    }
    return out.toString();
  }
}
