package io.varphi.explorer;

import io.varphi.Gate;
import io.varphi.figure.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** The values of a gate, or of one of its gradients, on a square grid. */
final class GateMap {
  /** What is shown. */
  enum Part {
    VALUE,
    BY_VALUE,
    BY_GATE;

    private String picture() {
      return switch (this) {
        case VALUE -> "gate";
        case BY_VALUE -> "gateGradientByValue";
        case BY_GATE -> "gateGradientByGate";
      };
    }

    DoubleBinaryOperator of(Gate gate) {
      return switch (this) {
        case VALUE -> gate::value;
        case BY_VALUE -> gate::gradientByValue;
        case BY_GATE -> gate::gradientByGate;
      };
    }
  }

  /** The value and the gate that are looked at. */
  record Spot(double a, double g) {
    /** None unless both are given. */
    static Optional<Spot> find(Query query) {
      return query.findNumber("a").flatMap(a -> query.findNumber("g").map(g -> new Spot(a, g)));
    }
  }

  static final int MOST = 161;

  private static final double[] HALF_WIDTHS = {4, 5, 6, 8, 10, 15, 20, 30, 40, 50};

  /** The grid reaches this much further than the largest parameter, which may be a limit. */
  private static final double BEYOND = 1.2;

  private GateMap() {}

  /** A part as a figure with the spot marked, described as {@link Figure#fromJson} reads it. */
  static String json(Gate gate, Part part, Optional<Spot> spot) {
    Json.Members map =
        Json.members()
            .with("picture", part.picture())
            .with("of", Json.texts(List.of(gate.specification())));
    return Json.write(spot.map(at -> map.with("point", Json.numbers(at.a(), at.g()))).orElse(map));
  }

  /** As far from 0 in all four directions as there is something to see. */
  static double reach(Gate gate) {
    double least =
        BEYOND
            * gate.card().parameters().stream()
                .mapToDouble(parameter -> Math.abs(gate.parameter(parameter.name())))
                .max()
                .orElse(0);
    return Arrays.stream(HALF_WIDTHS)
        .filter(width -> width >= least)
        .findFirst()
        .orElse(Math.ceil(least));
  }

  /** The reach, then the values row by row: a ascends in each, g from row to row. */
  static double[] of(Gate gate, Part part, int count) {
    Deadline deadline = new Deadline();
    DoubleBinaryOperator function = part.of(gate);
    double reach = reach(gate);
    Domain domain = new Domain(-reach, reach);
    double[] values = new double[1 + count * count];
    values[0] = reach;
    for (int row = 0; row < count; row++) {
      deadline.check();
      double g = domain.at((double) row / (count - 1));
      for (int column = 0; column < count; column++) {
        double a = domain.at((double) column / (count - 1));
        values[1 + row * count + column] = function.applyAsDouble(a, g);
      }
    }
    return values;
  }
}
