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
      case GATE -> gateProgram(shown);
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
              "Figure.simplex(rows, " + numbers(shown.logits().toArray()) + ")",
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
        String coloured = curve + ".colour(" + activations.indexOf(activation) + ")";
        if (wanted.gradient()) {
          marks.add(coloured + ".gradient().dashed()");
        }
        if (wanted.second()) {
          marks.add(coloured + ".gradient().gradient()");
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

  private String gateProgram(Shown shown) {
    String json = GateMap.json(functions.gate(shown.spec()), shown.part(), shown.spot());
    return program(List.of(), List.of(), "Figure.fromJson(" + literal(json) + ")", shown);
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
    String computed = ofGradient ? "f.kernel().backward(x, ones, y);" : "f.kernel().forward(x, y);";
    String ulps = "f." + (ofGradient ? "gradientUlps" : "valueUlps") + "(y[i], x[i])";
    List<String> statements = new ArrayList<>();
    statements.add("Activation f = " + function + ";");
    statements.add("SplittableRandom random = new SplittableRandom(1);");
    statements.add("double[] x = new double[COLUMNS * TRIED];");
    statements.add("Arrays.setAll(x, i -> at((i / TRIED + random.nextDouble()) / COLUMNS));");
    statements.add("double[] y = new double[x.length];");
    if (ofGradient) {
      statements.add("double[] ones = new double[x.length];");
      statements.add("Arrays.fill(ones, 1);");
    }
    statements.add(computed);
    statements.add("double[] from = new double[COLUMNS];");
    statements.add("double[] largest = new double[COLUMNS];");
    statements.add("double[] mean = new double[COLUMNS];");
    statements.add("Arrays.setAll(from, i -> at((double) i / COLUMNS));");
    statements.add("for (int i = 0; i < x.length; i++) {");
    statements.add("  double ulps = " + ulps + ";");
    statements.add("  largest[i / TRIED] = Math.max(largest[i / TRIED], ulps);");
    statements.add("  mean[i / TRIED] += ulps / TRIED;");
    statements.add("}");
    String main =
        program(
            List.of(
                "io.varphi.Activation",
                "io.varphi.Activations",
                "io.varphi.figure.Polyline",
                "java.util.Arrays",
                "java.util.SplittableRandom"),
            statements,
            """
            Figure.of(
                      Polyline.of(%s, from, largest),
                      Polyline.of(%s, from, mean).dashed())
                    .labels("$x$", "ULP")\
            """
                .formatted(literal(Errors.largestName(shown)), literal(Errors.meanName(shown))),
            shown);
    return main
        + """

        static final int COLUMNS = %d;
        static final int TRIED = %d;

        double at(double share) {
          return Math.fma(share, %s, %s);
        }
        """
            .formatted(
                Errors.COLUMNS,
                Errors.TRIED,
                Numeral.text(shown.domain().to() - shown.domain().from()),
                Numeral.text(shown.domain().from()));
  }

  /** Three histograms. Their bars are those that have been computed: that takes a page of code. */
  private String distributionProgram(Shown shown) {
    Distribution distribution =
        Distribution.of(functions.activation(shown.spec()), shown.mu(), shown.sigma());
    List<String> panels =
        List.of(
            panel(shown.words("input", "输入"), 2, distribution.inputs()),
            panel(shown.words("output", "输出") + " $f(x)$", 0, distribution.outputs()),
            panel(shown.words("gradient", "梯度") + " $f'(x)$", 1, distribution.slopes()));
    String main =
        program(
            List.of(
                "io.varphi.figure.Histogram",
                "io.varphi.figure.Mark",
                "io.varphi.figure.Note",
                "java.util.ArrayList",
                "java.util.Arrays",
                "java.util.List"),
            List.of(
                "// "
                    + functions.activation(shown.spec()).specification()
                    + " of N("
                    + Numeral.text(shown.mu())
                    + ", "
                    + Numeral.text(shown.sigma())
                    + "²): the heights of the bars as they have been computed"),
            "Figure.grid(3,\n          "
                + String.join(",\n          ", panels)
                + ")\n        .size(195, 58)",
            shown);
    return main
        + """

        /** Bars of one width from low on, up to the top, with notes. */
        Figure panel(
            String title, int colour, double low, double width, double top, List<Mark> notes, double... heights) {
          double[] edges = new double[heights.length + 1];
          Arrays.setAll(edges, i -> low + i * width);
          List<Mark> marks = new ArrayList<>();
          marks.add(Histogram.of("", edges, heights).colour(colour));
          marks.addAll(notes);
          return Figure.of(marks.toArray(Mark[]::new)).range(0, top).title(title);
        }
        """;
  }

  private static String panel(String title, int colour, Distribution.Histogram histogram) {
    String notes =
        histogram.tags().stream()
            .map(tag ->
                "Note.of(%s, %s, %s)"
                    .formatted(
                        Numeral.text(tag.x()), Numeral.text(tag.y()), literal(tag.percent())))
            .collect(Collectors.joining(", ", "List.of(", ")"));
    return "panel(%s, %d, %s, %s, %s, %s,%n              %s)"
        .formatted(
            literal(title),
            colour,
            Numeral.text(histogram.bars().low()),
            Numeral.text(histogram.bars().width()),
            Numeral.text(histogram.top()),
            notes,
            numbers(histogram.densities()));
  }

  private String stackProgram(Shown shown) {
    List<String> statements = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    int number = 0;
    for (Activation activation : shown.activations(functions)) {
      String stack = "stack" + number;
      statements.add(
          "double[][] %s = stack(Activations.of(%s), %s);"
              .formatted(
                  stack,
                  literal(activation.specification()),
                  Numeral.text(Stack.of(activation, 1, shown.gain()).gain())));
      marks.add(
          "Polyline.of(%1$s, %2$s[0], %2$s[1]).colour(%3$d)"
              .formatted(literal(Figures.name(activation)), stack, number));
      marks.add(
          "Polyline.of(%1$s, %2$s[0], %2$s[2]).colour(%3$d).dashed()"
              .formatted(literal(Figures.gradientName(activation, shown)), stack, number));
      number++;
    }
    String labels =
        ".labels(%s, %s)"
            .formatted(
                literal(shown.words("layer", "层")),
                literal(shown.words("root mean square", "均方根")));
    String main =
        program(
            List.of(
                "io.varphi.Activation",
                "io.varphi.Activations",
                "io.varphi.facts.Break",
                "io.varphi.figure.Polyline",
                "io.varphi.gaussian.GaussianNodes",
                "java.util.Arrays"),
            statements,
            "Figure.of(\n          "
                + String.join(",\n          ", marks)
                + ")\n        .logY()\n        "
                + labels,
            shown);
    return main
        + """

        /** The layers, the size of the signal in each, and that of the gradient. */
        double[][] stack(Activation f, double gain) {
          double[] breaks = f.facts().breakPoints().items().stream().mapToDouble(Break::x).toArray();
          double[] layers = new double[%1$d + 1];
          double[] signal = new double[layers.length];
          double[] gradient = new double[layers.length];
          Arrays.setAll(layers, i -> i);
          signal[0] = 1;
          for (int i = 0; i + 1 < layers.length; i++) {
            if (signal[i] > 0 && signal[i] < Double.POSITIVE_INFINITY) {
              GaussianNodes nodes = GaussianNodes.of(f.kernel(), breaks, signal[i]);
              double next = gain * Math.sqrt(nodes.secondMoment());
              signal[i + 1] = Math.abs(next / signal[i] - 1) <= %2$s ? signal[i] : next;
              gradient[i] = gain * Math.sqrt(nodes.slopeSecondMoment());
            } else {
              signal[i + 1] = signal[i] == 0 ? gain * Math.abs(f.value(0)) : Double.NaN;
              gradient[i] = signal[i] == 0 ? gain * Math.abs(f.gradient(0)) : Double.NaN;
            }
          }
          gradient[layers.length - 1] = 1;
          for (int i = layers.length - 2; i >= 0; i--) {
            gradient[i] *= gradient[i + 1];
          }
          return new double[][] {layers, shown(signal), shown(gradient)};
        }

        /** What a logarithmic axis can show. */
        double[] shown(double[] sizes) {
          return Arrays.stream(sizes).map(y -> y > 1e-300 && y < 1e300 ? y : Double.NaN).toArray();
        }
        """
            .formatted(shown.depth(), Numeral.text(Stack.RESOLUTION));
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
