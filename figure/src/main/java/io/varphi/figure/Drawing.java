package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Content that lays itself out, instead of marks on the axes of a plot. */
non-sealed interface Drawing extends Content {
  /** The width of a figure of this unless the caller asks for another. */
  double widthMm(Theme theme);

  /** The height of a figure of this, without a title, unless the caller asks for another. */
  double heightMm(Theme theme);

  /** What this shows, in a few words: the title in a grid. */
  Label name(Language language);

  /** What this shows, in a sentence. */
  String description(Language language);

  /** What its lines mean, where it has no room to say so itself: in a grid. */
  default List<Key> keys(Theme theme, Language language) {
    return List.of();
  }

  /** Everything to draw, within the area; the title is drawn by the figure. */
  List<Scene.Item> paint(Theme theme, Language language, Rectangle2D area);

  /** This for a terminal, in exactly so many columns and rows. */
  TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language);

  /** The numbers that are drawn, as RFC 4180 text with named columns. */
  String toCsv();
}
