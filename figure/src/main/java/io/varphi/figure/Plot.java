package io.varphi.figure;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What one set of axes shows, with nothing left open.
 *
 * @param grid whether light lines run through the ticks
 * @param layers the marks in the order in which they were given, and what was derived from them
 * @param keys what the legend says, functions first
 * @param most how many functions the style tells apart, if there are more
 * @param names the same with names where keys have formulas
 */
record Plot(
    Axes axes,
    boolean grid,
    Axis x,
    Axis y,
    List<Layer> layers,
    List<Key> keys,
    List<Key> names,
    int most,
    Legend legend,
    Language language) {

  static Plot of(List<Mark> marks, Settings settings, Theme theme) {
    Layers layers = new Layers(marks, settings, theme);
    boolean data = Extent.isData(marks);
    Axes chosen =
        data || settings.has(Feature.LOG_X) || settings.has(Feature.LOG_Y)
            ? Axes.FRAME
            : Axes.ORIGIN;
    Axes axes = settings.axes() == null ? chosen : settings.axes();
    Axis x = Extent.xAxis(marks, settings, Labels.axis(settings.xName(), data ? "" : "x"));
    List<Mark> drawn = layers.curvesAndData();
    Label yName = Labels.axis(settings.yName(), data ? "" : "y");
    Axis y = Extent.yAxis(drawn, x, settings, yName, axes != Axes.FRAME);
    List<Layer> all = layers.all(x.span(), y.span());
    List<Key> keys = layers.keys(all);
    return new Plot(
        axes,
        settings.has(Feature.GRID),
        x,
        y,
        all,
        keys,
        settings.has(Feature.FORMULAS)
            ? new Layers(marks, settings.without(Feature.FORMULAS), theme).keys(all)
            : keys,
        layers.most(),
        settings.legend(),
        settings.language());
  }

  /** The same with names in the legend. */
  Plot named() {
    return new Plot(axes, grid, x, y, layers, names, names, most, legend, language);
  }

  /** The marks of one kind, in order. */
  <M extends Mark> List<M> marks(Class<M> kind) {
    return layers.stream().map(Layer::mark).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The layers that are curves, those of one role after the other. */
  List<Layer> curves() {
    List<Layer> curves = new ArrayList<>();
    for (Layer.Role role : Layer.Role.values()) {
      layers.stream()
          .filter(layer -> layer.is(role) && layer.mark() instanceof Curve)
          .forEach(curves::add);
    }
    return curves;
  }

  /** What the legend says of the marks that were given. */
  List<Key> givenKeys() {
    return keys.stream().filter(key -> key.role() == Layer.Role.GIVEN).toList();
  }

  boolean has(Layer.Role role) {
    return layers.stream().anyMatch(layer -> layer.is(role));
  }
}
