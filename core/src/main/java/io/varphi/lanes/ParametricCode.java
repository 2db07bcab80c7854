package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.Lazy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The code of a function with parameters that are uniforms of its loops: they may change from call
 * to call. For float arrays. Safe for use by many threads.
 *
 * <p>It is not mended against exact values, as {@link ElementCode} is: these are other ones for
 * other parameters.
 */
public final class ParametricCode {
  private final Expr value;
  private final Expr gradient;
  private final List<String> parameters;
  private final Map<ElementCode.Task, Lazy<Loop>> loops = new EnumMap<>(ElementCode.Task.class);

  /**
   * The code of a function of x.
   *
   * @param value the sentence
   * @param gradient that of its derivative
   * @param parameters the names of the parameters in the order of the uniforms
   */
  public ParametricCode(Expr value, Expr gradient, List<String> parameters) {
    this.parameters = List.copyOf(parameters);
    this.value = prepared(value);
    this.gradient = prepared(gradient);
    for (ElementCode.Task task : ElementCode.Task.values()) {
      loops.put(task, Lazy.of(() -> compiled(task)));
    }
  }

  private Expr prepared(Expr sentence) {
    Map<String, Expr> variables = new HashMap<>();
    parameters.forEach(name -> variables.put(name, new Expr.Variable(name)));
    return ElementCode.prepared(Folds.substitute(sentence, variables));
  }

  /** The loop for a task; compiled when first asked for. */
  public Loop loop(ElementCode.Task task) {
    return Objects.requireNonNull(loops.get(task)).get();
  }

  private Loop compiled(ElementCode.Task task) {
    int inputs = task.readsUpstream() ? 2 : 1;
    int sums = task == ElementCode.Task.BACKWARD_SUM ? 1 : 0;
    LoopShape shape =
        new LoopShape(
            Collections.nCopies(inputs, Memory.FLOAT_ARRAY),
            Collections.nCopies(task.stores(), Memory.FLOAT_ARRAY),
            sums);
    return Loops.compile(program(task, false), program(task, true), shape);
  }

  private LaneProgram program(ElementCode.Task task, boolean scalar) {
    LaneBuilder lanes = new LaneBuilder();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Bounds> bounds = new HashMap<>();
    places.put("x", lanes.load(0));
    bounds.put("x", Bounds.REAL);
    for (int i = 0; i < parameters.size(); i++) {
      places.put(parameters.get(i), lanes.uniform(i));
      bounds.put(parameters.get(i), Bounds.REAL);
    }
    Lowering lowering = new Lowering(lanes, Grade.CANCELLING, scalar, places);
    Domain domain = new Domain(bounds);
    return lanes.program(
        switch (task) {
          case VALUE -> List.of(lowering.sentence(value, domain));
          case GRADIENT -> List.of(lowering.sentence(gradient, domain));
          case VALUE_AND_GRADIENT ->
              List.of(lowering.sentence(value, domain), lowering.sentence(gradient, domain));
          case BACKWARD, BACKWARD_SUM ->
              List.of(lanes.multiply(lanes.load(1), lowering.sentence(gradient, domain)));
        });
  }
}
