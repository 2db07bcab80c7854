package io.varphi.lab;

import java.util.List;
import java.util.stream.IntStream;

/** Small noisy images of a line: level, upright, or one of the two diagonals. */
final class TestImages {
  static final int SIDE = 12;
  static final int CLASSES = 4;
  static final InputShape.Image SHAPE = new InputShape.Image(1, SIDE, SIDE);

  private static final int[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
  private static final int REACH = 3;
  private static final int COUNT = 400;

  private TestImages() {}

  static Split split() {
    RandomStream random = RandomStream.of(5, "lines");
    float[] pixels = new float[COUNT * SIDE * SIDE];
    int[] labels = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      labels[i] = i % CLASSES;
      draw(pixels, i * SIDE * SIDE, DIRECTIONS[labels[i]], random);
    }
    List<String> names = List.of("level", "upright", "falling", "rising");
    List<String> columns = IntStream.range(0, SIDE * SIDE).mapToObj(i -> "p" + i).toList();
    Dataset data =
        new Dataset(
            "lines",
            Matrix.of(COUNT, SIDE * SIDE, pixels),
            new Target.Classes(labels, names),
            columns,
            SHAPE);
    return Split.of(data, 0.1, 0.2, 2);
  }

  private static void draw(float[] pixels, int at, int[] direction, RandomStream random) {
    int x = REACH + random.nextInt(SIDE - 2 * REACH);
    int y = REACH + random.nextInt(SIDE - 2 * REACH);
    for (int i = 0; i < SIDE * SIDE; i++) {
      pixels[at + i] = (float) (0.15 * random.nextGaussian());
    }
    for (int i = -REACH; i <= REACH; i++) {
      pixels[at + (y + i * direction[1]) * SIDE + x + i * direction[0]] += 1;
    }
  }
}
