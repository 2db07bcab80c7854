package io.varphi.explorer;

import io.varphi.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the page shows, as a Java program. */
final class Program {
  private final Functions functions;

  Program(Functions functions) {
    this.functions = functions;
  }

  private String canonical(String spec) {
    return functions.entry(spec).specification();
  }

  String of(Shown shown) {
    return switch (shown.view()) {
      case CURVES -> curvesProgram(shown);
      case ERROR -> errorProgram(shown);
      case GATE ->
          program(
              List.of(),
              List.of(),
              "Figure.fromJson(" + literal(shown.part().json(functions.gate(shown.spec()))) + ")",
              shown);
      case SIMPLEX ->
          program(
              List.of("io.varphi.Catalogue", "io.varphi.Normalizer"),
              List.of(
                  "Normalizer rows = (Normalizer) Catalogue.of("
                      + literal(canonical(shown.spec()))
                      + ");",
                  "double[] shares = rows.apply(new double[] {"
                      + numbers(shown.logits().toArray())
                      + "});",
                  "System.out.println(java.util.Arrays.toString(shares));"),
              "Figure.simplex(rows)",
              shown);
      case DISTRIBUTION -> distributionProgram(shown);
      case STACK -> stackProgram(shown);
    };
  }

  private static String program(
      List<String> imports, List<String> statements, String figure, Shown shown) {
    List<String> all = new ArrayList<>(imports);
    all.add("io.varphi.figure.Figure");
    String style = "";
    if (shown.style() != io.varphi.figure.Style.LIGHT) {
      all.add("io.varphi.figure.Style");
      style = "\n        .style(Style." + shown.style() + ")";
    }
    if (shown.language() != io.varphi.Language.ENGLISH) {
      all.add("io.varphi.Language");
      style = style + "\n        .language(Language." + shown.language() + ")";
    }
    String head =
        all.stream().sorted().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    String body = statements.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    return head
        + "\nvoid main() throws java.io.IOException {\n"
        + body
        + "  "
        + figure
        + style
        + "\n        .save(java.nio.file.Path.of(\"figure.pdf\"));\n}\n";
  }

  private String curvesProgram(Shown shown) {
    Shown.Curves wanted = shown.curves();
    List<String> marks = new ArrayList<>();
    List<Activation> activations = shown.activations(functions);
    for (Activation activation : activations) {
      String curve = "Curve.of(Activations.of(" + literal(activation.specification()) + "))";
      if (wanted.value()) {
        marks.add(curve);
      } else {
        if (wanted.gradient()) {
          marks.add(curve + ".gradient().dashed()");
        }
        if (wanted.second()) {
          marks.add(curve + ".gradient().gradient()");
        }
      }
    }
    List<String> imports =
        new ArrayList<>(List.of("io.varphi.Activations", "io.varphi.figure.Curve"));
    if (wanted.value() && wanted.tangent() && shown.x().isPresent()) {
      double x = shown.x().get();
      imports.add("io.varphi.figure.Tangent");
      activations.stream()
          .filter(a -> Double.isFinite(a.value(x)) && Double.isFinite(a.gradient(x)))
          .map(a ->
              "Tangent.of(Activations.of("
                  + literal(a.specification())
                  + "), "
                  + Numeral.text(x)
                  + ")")
          .forEach(marks::add);
    }
    String figure =
        "Figure.of(\n          "
            + String.join(",\n          ", marks)
            + ")"
            + (wanted.value() && wanted.gradient() ? "\n        .withGradients()" : "")
            + (wanted.value() && wanted.second() ? "\n        .withSecondDerivatives()" : "")
            + (wanted.value() && wanted.saturation() ? "\n        .shadeSaturation()" : "")
            + "\n        .domain("
            + ends(shown.domain())
            + ")\n        .range("
            + ends(shown.range())
            + ")";
    return program(imports, List.of(), figure, shown);
  }

  private String errorProgram(Shown shown) {
    String function = "Activations.of(" + literal(canonical(shown.spec())) + ")";
    List<String> imports = List.of("io.varphi.Activations");
    return switch (shown.tier()) {
      case FLOAT32 ->
          program(
              imports,
              List.of(),
              "Figure.errors(" + function + ", " + ends(shown.domain()) + ")",
              shown);
      case FLOAT32_GRADIENT ->
          program(
              imports,
              List.of(),
              "Figure.gradientErrors(" + function + ", " + ends(shown.domain()) + ")",
              shown);
      case FLOAT64, FLOAT64_GRADIENT -> doublesProgram(shown, function);
    };
  }

  private static String doublesProgram(Shown shown, String function) {
    boolean ofGradient = shown.tier().isGradient();
    List<String> statements =
        List.of(
            "Activation f = " + function + ";",
            "double[] x = new double[300 * 24];",
            "double[] y = new double[x.length];",
            "double[] ones = new double[x.length];",
            "java.util.Arrays.fill(ones, 1);",
            "java.util.Arrays.setAll(x, i -> "
                + Numeral.text(shown.domain().from())
                + " + i * "
                + Numeral.text(shown.domain().to() - shown.domain().from())
                + " / x.length);",
            ofGradient ? "f.kernel().backward(x, ones, y);" : "f.kernel().forward(x, y);",
            "double[] ulps = new double[x.length];",
            "java.util.Arrays.setAll(ulps, i -> {",
            "  double exact = f." + (ofGradient ? "gradient" : "value") + "(x[i]);",
            "  return Math.abs(y[i] - exact) / Math.ulp(exact);",
            "});");
    return program(
        List.of("io.varphi.Activation", "io.varphi.Activations", "io.varphi.figure.Polyline"),
        statements,
        "Figure.of(Polyline.of(\"ULP\", x, ulps))",
        shown);
  }

  private String distributionProgram(Shown shown) {
    List<String> statements =
        List.of(
            "Activation f = Activations.of(" + literal(canonical(shown.spec())) + ");",
            "Activation phi = Activations.of(\"phi(x)\");",
            "double[] counts = new double[80];",
            "double[] edges = new double[81];",
            "double low = " + Numeral.text(outputs(shown).edges().get(0)) + ";",
            "double bar = "
                + Numeral.text(outputs(shown).edges().get(1) - outputs(shown).edges().get(0))
                + ";",
            "java.util.Arrays.setAll(edges, i -> low + i * bar);",
            "for (double z = -6.5; z < 6.5; z += 13.0 / 4096) {",
            "  double y = f.value("
                + Numeral.text(shown.mu())
                + " + "
                + Numeral.text(shown.sigma())
                + " * z);",
            "  int i = (int) Math.clamp(Math.floor((y - low) / bar), 0, 79);",
            "  counts[i] += phi.value(z) * 13.0 / 4096 / bar;",
            "}");
    return program(
        List.of("io.varphi.Activation", "io.varphi.Activations", "io.varphi.figure.Histogram"),
        statements,
        "Figure.of(Histogram.of(\"f(x)\", edges, counts))",
        shown);
  }

  private Distribution.Histogram outputs(Shown shown) {
    return Distribution.of(functions.activation(shown.spec()), shown.mu(), shown.sigma()).outputs();
  }

  private String stackProgram(Shown shown) {
    List<String> statements = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    statements.add("double[] layers = new double[" + (shown.depth() + 1) + "];");
    statements.add("java.util.Arrays.setAll(layers, i -> i);");
    statements.add("Activation phi = Activations.of(\"phi(x)\");");
    int number = 1;
    for (Activation activation : shown.activations(functions)) {
      double gain = Stack.of(activation, 1, shown.gain()).gain();
      String f = "f" + number;
      String signal = "signal" + number;
      statements.addAll(
          List.of(
              "Activation " + f + " = Activations.of(" + literal(activation.specification()) + ");",
              "double[] " + signal + " = new double[layers.length];",
              signal + "[0] = 1;",
              "for (int layer = 1; layer < layers.length; layer++) {",
              "  for (double z = -8; z <= 8; z += 0.004) {",
              "    double y = "
                  + f
                  + ".value("
                  + Numeral.text(gain)
                  + " * "
                  + signal
                  + "[layer - 1] * z);",
              "    " + signal + "[layer] += 0.004 * phi.value(z) * y * y;",
              "  }",
              "  " + signal + "[layer] = Math.sqrt(" + signal + "[layer]);",
              "}"));
      marks.add("Polyline.of(" + literal(activation.specification()) + ", layers, " + signal + ")");
      number++;
    }
    return program(
        List.of("io.varphi.Activation", "io.varphi.Activations", "io.varphi.figure.Polyline"),
        statements,
        "Figure.of(" + String.join(", ", marks) + ").logY()",
        shown);
  }

  private static String ends(Domain domain) {
    return Numeral.text(domain.from()) + ", " + Numeral.text(domain.to());
  }

  private static String numbers(double[] values) {
    return java.util.Arrays.stream(values)
        .mapToObj(Numeral::text)
        .collect(Collectors.joining(", "));
  }

  /** A string of Java. */
  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(c -> append(literal, (char) c));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, char c) {
    if (c == '"' || c == '\\') {
      literal.append('\\').append(c);
    } else if (c < ' ' || c == 0x7f) {
      literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      literal.append(c);
    }
  }
}
