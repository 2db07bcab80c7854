package io.varphi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Data sets that are computed from a seed. */
final class MadeData {
  private static final int CHAIN_WIDTH = 4;
  private static final int CHAIN_LINKS = 10;
  private static final List<String> PLANE = List.of("x", "y");

  private MadeData() {}

  /** Rows as they come. */
  private static final class Rows {
    final List<float[]> inputs = new ArrayList<>();
    final List<float[]> values = new ArrayList<>();
    final List<Integer> labels = new ArrayList<>();

    void add(int label, double... input) {
      inputs.add(floats(input));
      labels.add(label);
    }

    void add(double[] value, double... input) {
      inputs.add(floats(input));
      values.add(floats(value));
    }

    private static float[] floats(double[] numbers) {
      float[] rounded = new float[numbers.length];
      IntStream.range(0, numbers.length).forEach(i -> rounded[i] = (float) numbers[i]);
      return rounded;
    }

    Dataset classes(String name, List<String> columns, String... classes) {
      int[] all = labels.stream().mapToInt(Integer::intValue).toArray();
      return new Dataset(name, matrix(inputs), new Target.Classes(all, List.of(classes)), columns);
    }

    Dataset values(String name, List<String> columns, List<String> targets) {
      return new Dataset(name, matrix(inputs), new Target.Values(matrix(values), targets), columns);
    }

    private static Matrix matrix(List<float[]> rows) {
      int columns = rows.getFirst().length;
      float[] all = new float[Math.multiplyExact(rows.size(), columns)];
      IntStream.range(0, rows.size())
          .forEach(i -> System.arraycopy(rows.get(i), 0, all, i * columns, columns));
      return Matrix.of(rows.size(), columns, all);
    }
  }

  static Dataset spirals(int count, double noise, long seed) {
    RandomStream random = RandomStream.of(seed, "spirals");
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      int arm = i % 2;
      double radius = Math.sqrt(random.nextUniform());
      double angle = 4 * Math.PI * radius + arm * Math.PI;
      rows.add(
          arm,
          radius * StrictMath.cos(angle) + noise * random.nextGaussian(),
          radius * StrictMath.sin(angle) + noise * random.nextGaussian());
    }
    return rows.classes("spirals", PLANE, "first arm", "second arm");
  }

  static Dataset xor(int count, double noise, long seed) {
    RandomStream random = RandomStream.of(seed, "xor");
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      int right = i & 1;
      int top = i >> 1 & 1;
      rows.add(
          right ^ top,
          2 * right - 1 + noise * random.nextGaussian(),
          2 * top - 1 + noise * random.nextGaussian());
    }
    return rows.classes("xor", PLANE, "equal", "different");
  }

  static Dataset circles(int count, double noise, long seed) {
    RandomStream random = RandomStream.of(seed, "circles");
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      int outer = i % 2;
      double radius = outer == 1 ? 1 : 0.5;
      double angle = random.nextUniform(0, 2 * Math.PI);
      rows.add(
          outer,
          radius * StrictMath.cos(angle) + noise * random.nextGaussian(),
          radius * StrictMath.sin(angle) + noise * random.nextGaussian());
    }
    return rows.classes("circles", PLANE, "inner", "outer");
  }

  static Dataset sine(int count, double noise, long seed) {
    RandomStream random = RandomStream.of(seed, "sine");
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      double x = random.nextUniform(-2 * Math.PI, 2 * Math.PI);
      rows.add(new double[] {StrictMath.sin(x) + noise * random.nextGaussian()}, x);
    }
    return rows.values("sine", List.of("x"), List.of("sin x"));
  }

  static Dataset income(int count, double noise, long seed) {
    RandomStream random = RandomStream.of(seed, "income");
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      double education = random.nextUniform(8, 20);
      double experience = random.nextUniform(0, 40);
      double income = income(education, experience) + noise * random.nextGaussian();
      rows.add(new double[] {income}, education, experience);
    }
    return rows.values(
        "income", List.of("years of education", "years of experience"), List.of("income"));
  }

  private static double income(double education, double experience) {
    double schooling = 1.5 * (education - 8);
    double degree = (education >= 12 ? 4 : 0) + (education >= 16 ? 10 : 0);
    double practice = 0.8 * experience - 0.012 * experience * experience;
    return 14 + schooling + degree + practice * (0.6 + 0.05 * (education - 8));
  }

  static Dataset chain(int count, double noise, long seed) {
    RandomStream random = RandomStream.of(seed, "chain");
    double[] angles =
        IntStream.range(0, CHAIN_LINKS)
            .mapToDouble(_ -> random.nextUniform(0, 2 * Math.PI))
            .toArray();
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      double[] input =
          IntStream.range(0, CHAIN_WIDTH).mapToDouble(_ -> random.nextGaussian()).toArray();
      double[] output = turned(input, angles);
      for (int j = 0; j < CHAIN_WIDTH; j++) {
        output[j] += noise * random.nextGaussian();
      }
      rows.add(output, input);
    }
    return rows.values("chain", numbered("x"), numbered("y"));
  }

  /** Turned in the plane of the axes k and k + 1, for one link after the other. */
  private static double[] turned(double[] input, double[] angles) {
    double[] vector = input.clone();
    for (int link = 0; link < angles.length; link++) {
      int a = link % CHAIN_WIDTH;
      int b = (link + 1) % CHAIN_WIDTH;
      double cosine = StrictMath.cos(angles[link]);
      double sine = StrictMath.sin(angles[link]);
      double turned = cosine * vector[a] - sine * vector[b];
      vector[b] = sine * vector[a] + cosine * vector[b];
      vector[a] = turned;
    }
    return vector;
  }

  private static List<String> numbered(String letter) {
    return IntStream.rangeClosed(1, CHAIN_WIDTH).mapToObj(i -> letter + i).toList();
  }
}
