package io.varphi.lab;

/** Examples side by side, with room for so many; filled again and again. */
final class Batch {
  private final Dataset data;
  private final Pixels pixels;
  private final int outputs;

  final float[] inputs;

  /** The right answers as numbers: values, or 1 for the right class and 0 for others. */
  final float[] answers;

  /** The right classes, where there are classes. */
  final int[] labels;

  int rows;

  Batch(Dataset data, Network network, int capacity) {
    this.data = data;
    outputs = network.outputs();
    pixels = new Pixels(network.spec().shape());
    inputs = new float[Math.multiplyExact(capacity, data.inputs().columns())];
    answers = new float[Math.multiplyExact(capacity, outputs)];
    labels = new int[capacity];
  }

  /** Takes the examples with the numbers order[from], order[from + 1], …. */
  void load(int[] order, int from, int count) {
    rows = count;
    int columns = data.inputs().columns();
    for (int i = 0; i < count; i++) {
      int row = order[from + i];
      pixels.copy(data.inputs().values(), row * columns, inputs, i * columns, columns);
      switch (data.target()) {
        case Target.Classes classes -> label(i, classes.labels()[row]);
        case Target.Values values ->
            System.arraycopy(
                values.values().values(), row * outputs, answers, i * outputs, outputs);
      }
    }
  }

  /** One output answers whether it is the second of two classes; more, which of them it is. */
  private void label(int place, int label) {
    labels[place] = label;
    if (outputs == 1) {
      answers[place] = label;
      return;
    }
    for (int j = 0; j < outputs; j++) {
      answers[place * outputs + j] = j == label ? 1 : 0;
    }
  }

  long bytes() {
    return (long) Float.BYTES * (inputs.length + answers.length)
        + (long) Integer.BYTES * labels.length;
  }

  /** Puts images into the order of layers: pixel after pixel, all channels of each together. */
  record Pixels(int channels) {
    Pixels(InputShape shape) {
      this(
          switch (shape) {
            case InputShape.Table() -> 1;
            case InputShape.Image(int channels, int _, int _) -> channels;
          });
    }

    void copy(float[] from, int fromAt, float[] to, int toAt, int length) {
      if (channels == 1) {
        System.arraycopy(from, fromAt, to, toAt, length);
        return;
      }
      int size = length / channels;
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < size; i++) {
          to[toAt + i * channels + c] = from[fromAt + c * size + i];
        }
      }
    }
  }
}
