package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one set of axes shows, with nothing left open.
 *
 * @param gradients whether the second half of the traces are the gradients of the first half
 * @param traces the curves in the order in which they are drawn: gradients lie over functions, so
 *     that both are seen where they coincide
 * @param keys what the legend says, functions first
 */
record Plot(
    Axes axes,
    Interval domain,
    Interval range,
    boolean gradients,
    List<Trace> traces,
    List<Key> keys) {
  /** A curve and the pen that draws it. */
  record Trace(Curve curve, Pen pen) {}

  /** An entry of the legend. */
  record Key(Label label, Pen pen) {}

  static Plot of(
      List<Curve> curves,
      boolean gradients,
      Axes axes,
      @Nullable Interval wantedDomain,
      @Nullable Interval wantedRange,
      Theme theme) {
    List<Trace> functions = functions(curves, theme);
    List<Trace> derivatives = gradients ? gradients(curves, theme) : List.of();
    List<Trace> traces = new ArrayList<>(functions);
    traces.addAll(derivatives);
    List<Curve> drawn = traces.stream().map(Trace::curve).toList();
    Interval domain = wantedDomain != null ? wantedDomain : Limits.domain(curves);
    boolean withZero = axes == Axes.ORIGIN;
    Interval range = wantedRange != null ? wantedRange : Limits.range(drawn, domain, withZero);
    List<Key> keys = keys(functions, derivatives, theme);
    return new Plot(axes, domain, range, gradients, List.copyOf(traces), keys);
  }

  /** The curves without the gradients that were added to them. */
  List<Curve> functions() {
    int count = gradients ? traces.size() / 2 : traces.size();
    return traces.subList(0, count).stream().map(Trace::curve).toList();
  }

  private static List<Trace> functions(List<Curve> curves, Theme theme) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      Pen pen = curve.isDashed() ? theme.gradient(i, curves.size()) : theme.function(i);
      traces.add(new Trace(curve, pen));
    }
    return traces;
  }

  private static List<Trace> gradients(List<Curve> curves, Theme theme) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      traces.add(new Trace(curves.get(i).gradient(), theme.gradient(i, curves.size())));
    }
    return traces;
  }

  private static List<Key> keys(List<Trace> functions, List<Trace> gradients, Theme theme) {
    List<Key> keys = new ArrayList<>();
    functions.forEach(trace -> keys.add(new Key(trace.curve.label(), trace.pen)));
    if (gradients.size() == 1) {
      Trace only = gradients.getFirst();
      keys.add(new Key(only.curve.label(), only.pen));
    } else if (gradients.size() > 1) {
      keys.add(new Key(Label.gradient(), theme.gradients(gradients.size())));
    }
    return List.copyOf(keys);
  }
}
