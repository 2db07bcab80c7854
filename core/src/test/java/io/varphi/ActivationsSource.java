package io.varphi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code Activations.java} from the catalogue, so that a function is named in one place
 * only.
 */
final class ActivationsSource {
  private static final int LINE = 100;
  private static final int MOST_ARGUMENTS = 4;

  private ActivationsSource() {}

  static String text() {
    String methods =
        Catalogue.activations().stream()
            .map(ActivationsSource::methods)
            .collect(Collectors.joining("\n"));
    return """
    package io.varphi;

    import java.util.List;
    import java.util.Map;

    /**
     * The element-wise functions of the catalogue, each by a method of its own.
     *
     * <p>This file is written from the catalogue by the test {@code ActivationsSourceTest}; see
     * {@code CONTRIBUTING.md}.
     */
    public final class Activations {
      private Activations() {}

      /** Every element-wise entry with its default parameters, family by family. */
      public static List<Activation> all() {
        return Catalogue.activations();
      }

      /**
       * The function that a specification asks for: a name ({@code gelu}), a name with parameters ({@code
       * elu(alpha=0.5)}), or a formula in x.
       *
       * @throws IllegalArgumentException if it is none of these or not element-wise; the message says what is near
       */
      public static Activation of(String specification) {
        return of(Catalogue.of(specification));
      }

      private static Activation of(Entry entry) {
        return switch (entry) {
          case Activation activation -> activation;
          case Gate gate -> throw notElementwise(gate);
          case Normalizer normalizer -> throw notElementwise(normalizer);
          case Maxout maxout -> throw notElementwise(maxout);
        };
      }

      private static IllegalArgumentException notElementwise(Entry entry) {
        return new IllegalArgumentException(
            entry.name() + " is not element-wise; give a function such as gelu");
      }

      private static Activation named(String name) {
        return of(Catalogue.find(name).orElseThrow());
      }

    """
        + methods
        + "}\n";
  }

  private static String methods(Activation activation) {
    String call = "named(\"" + activation.name() + "\")";
    String plain = method(activation, "", call);
    List<String> names = activation.parameterNames();
    if (names.isEmpty() || names.size() > MOST_ARGUMENTS) {
      return plain;
    }
    String arguments =
        names.stream().map(name -> "double " + camel(name)).collect(Collectors.joining(", "));
    String settings =
        names.stream()
            .map(name -> "\"" + name + "\", " + camel(name))
            .collect(Collectors.joining(", ", ".with(Map.of(", "))"));
    return plain + "\n" + method(activation, arguments, call + settings);
  }

  private static String method(Activation activation, String arguments, String body) {
    String formula = io.varphi.expr.Printer.print(activation.formula());
    String doc = activation.title() + ": {@code " + formula.replace("@", "") + "}.";
    return javadoc(doc)
        + "  public static Activation "
        + camel(activation.name())
        + "("
        + arguments
        + ") {\n"
        + "    return "
        + body
        + ";\n"
        + "  }\n";
  }

  private static String javadoc(String text) {
    String single = "  /** " + text + " */";
    if (single.length() <= LINE) {
      return single + "\n";
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("   *");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > LINE) {
        lines.add(line.toString());
        line = new StringBuilder("   *");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return "  /**\n" + String.join("\n", lines) + "\n   */\n";
  }

  /** {@code leaky_relu} as {@code leakyRelu}. */
  static String camel(String name) {
    String[] parts = name.split("_", -1);
    StringBuilder camel = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      camel.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return camel.toString();
  }
}
