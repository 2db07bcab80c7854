package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.GateLayout;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program that uses an entry, and what it prints.
 *
 * @param program a compact source file
 */
record Snippet(String program, String output) {
  private static final double X = -1;
  private static final float[] ARRAY = {-2, -1, 0, 1, 2};
  private static final double[] ROW = {1, 2, 3};
  private static final double[] PAIRS = {1, 3, -2, -4};
  private static final double VALUE = 2;
  private static final double GATE = -1;

  /** Those of the catalogue: their kernels are made once for the pages of both languages. */
  private static final Map<Entry, Snippet> KNOWN = new ConcurrentHashMap<>();

  static Snippet of(Entry entry) {
    return KNOWN.computeIfAbsent(entry, Snippet::made);
  }

  private static Snippet made(Entry entry) {
    return switch (entry) {
      case Activation activation -> of(activation);
      case Gate gate -> of(gate);
      case Normalizer normalizer -> of(normalizer);
      case Maxout maxout -> of(maxout);
    };
  }

  private static Snippet of(Activation function) {
    String method = method(function.name());
    String program =
        """
        import static io.varphi.Activations.%1$s;

        import io.varphi.Activation;

        void main() {
          Activation f = %1$s();%2$s
          IO.println(f.value(-1));
          IO.println(f.gradient(-1));

          float[] x = {-2, -1, 0, 1, 2};
          float[] y = new float[x.length];
          f.kernel().forward(x, y);
          IO.println(Arrays.toString(y));
        }
        """
            .formatted(method, comment(function));
    float[] y = new float[ARRAY.length];
    function.kernel().forward(ARRAY, y);
    return new Snippet(program, lines(function.value(X), function.gradient(X), Arrays.toString(y)));
  }

  /** How the parameters are set, where there are any. */
  private static String comment(Activation function) {
    List<Parameter> parameters = function.card().parameters();
    if (parameters.isEmpty()) {
      return "";
    }
    return " // or .with(\"" + parameters.getFirst().name() + "\", …)";
  }

  private static Snippet of(Gate gate) {
    String program =
        """
        import io.varphi.Catalogue;
        import io.varphi.Gate;
        import io.varphi.GateLayout;

        void main() {
          Gate gate = (Gate) Catalogue.of("%s");
          IO.println(gate.value(2, -1)); // a = 2, g = -1
          IO.println(gate.gradientByValue(2, -1));
          IO.println(gate.gradientByGate(2, -1));

          double[] row = {1, 3, -2, -4};
          IO.println(Arrays.toString(gate.apply(row, GateLayout.%s)));
        }
        """
            .formatted(gate.name(), GateLayout.VALUE_THEN_GATE.name());
    return new Snippet(
        program,
        lines(
            gate.value(VALUE, GATE),
            gate.gradientByValue(VALUE, GATE),
            gate.gradientByGate(VALUE, GATE),
            Arrays.toString(gate.apply(PAIRS, GateLayout.VALUE_THEN_GATE))));
  }

  private static Snippet of(Normalizer normalizer) {
    String program =
        """
        import io.varphi.Catalogue;
        import io.varphi.Normalizer;

        void main() {
          Normalizer f = (Normalizer) Catalogue.of("%s");
          double[] row = {1, 2, 3};
          IO.println(Arrays.toString(f.apply(row)));
          IO.println(Arrays.toString(f.backward(row, new double[] {1, 0, 0})));
        }
        """
            .formatted(normalizer.name());
    return new Snippet(
        program,
        lines(
            Arrays.toString(normalizer.apply(ROW)),
            Arrays.toString(normalizer.backward(ROW, new double[] {1, 0, 0}))));
  }

  private static Snippet of(Maxout maxout) {
    String program =
        """
        import io.varphi.Catalogue;
        import io.varphi.Maxout;

        void main() {
          Maxout f = (Maxout) Catalogue.of("%s");
          double[] row = {1, 3, -2, -4};
          IO.println(Arrays.toString(f.apply(row)));
          IO.println(Arrays.toString(f.backward(row, new double[] {1, 1})));
        }
        """
            .formatted(maxout.name());
    return new Snippet(
        program,
        lines(
            Arrays.toString(maxout.apply(PAIRS)),
            Arrays.toString(maxout.backward(PAIRS, new double[] {1, 1}))));
  }

  private static String lines(Object... printed) {
    StringBuilder lines = new StringBuilder();
    for (Object line : printed) {
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  /** The method of {@code Activations} for a name: {@code leakyRelu}. */
  private static String method(String name) {
    String[] words = name.split("_", -1);
    StringBuilder method = new StringBuilder(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      method.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return method.toString();
  }
}
