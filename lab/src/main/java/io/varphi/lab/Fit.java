package io.varphi.lab;

import java.util.List;

/** Whether a net fits data. */
final class Fit {
  private Fit() {}

  /**
   * Does nothing if it does.
   *
   * @throws IllegalArgumentException if it does not; the message says why
   */
  static void check(Network network, Split split) {
    for (Dataset data : List.of(split.train(), split.validation(), split.test())) {
      checkInputs(network.spec(), data);
      checkOutputs(network, data);
    }
  }

  private static void checkInputs(NetworkSpec spec, Dataset data) {
    if (data.inputs().columns() != spec.inputs()) {
      throw new IllegalArgumentException(
          "the net takes in %d columns, but %s has %d"
              .formatted(spec.inputs(), data.name(), data.inputs().columns()));
    }
  }

  private static void checkOutputs(Network network, Dataset data) {
    Head head = network.spec().head();
    int outputs = network.outputs();
    switch (data.target()) {
      case Target.Classes classes -> checkClasses(head, outputs, classes.names().size(), data);
      case Target.Values values -> {
        checkValues(head, outputs, values.outputs(), data);
        if (head == Head.SIGMOID) {
          checkAnswers(values.values(), data);
        }
      }
    }
  }

  private static void checkClasses(Head head, int outputs, int classes, Dataset data) {
    boolean isYesOrNo = head != Head.SOFTMAX && classes == 2 && outputs == 1;
    if (outputs != classes && !isYesOrNo) {
      throw new IllegalArgumentException(
          "%s has %d classes, but the net has %d outputs; make its last layer %d wide"
              .formatted(data.name(), classes, outputs, classes));
    }
  }

  private static void checkValues(Head head, int outputs, int columns, Dataset data) {
    if (head == Head.SOFTMAX) {
      throw new IllegalArgumentException(
          "%s has values to predict, not classes; use the head SQUARED".formatted(data.name()));
    }
    if (outputs != columns) {
      throw new IllegalArgumentException(
          "%s has %d values to predict, but the net has %d outputs; make its last layer %d wide"
              .formatted(data.name(), columns, outputs, columns));
    }
  }

  private static void checkAnswers(Matrix values, Dataset data) {
    for (float value : values.values()) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "%s has the value %s to predict; the head SIGMOID wants 0, 1 or a share between them"
                .formatted(data.name(), value));
      }
    }
  }
}
