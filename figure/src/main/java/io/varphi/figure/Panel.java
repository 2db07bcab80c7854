package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel that has been drawn.
 *
 * @param notes those items of the sheet that are texts about marks, with the lines that lead there
 * @param legend what lies over or below the sheet
 * @param legendPlace where the legend is within the axes; null if it is not
 */
record Panel(
    Sheet sheet,
    List<Scene.Item> notes,
    List<Scene.Item> legend,
    @Nullable Rectangle2D legendPlace) {
  static Panel of(Sheet sheet, List<Scene.Item> notes) {
    return new Panel(sheet, notes, List.of(), null);
  }

  Panel legend(List<Scene.Item> items, @Nullable Rectangle2D place) {
    return new Panel(sheet, notes, List.copyOf(items), place);
  }

  /** All that was drawn, from back to front. */
  List<Scene.Item> items() {
    List<Scene.Item> items = new ArrayList<>(sheet.finished());
    items.addAll(legend);
    return items;
  }
}
