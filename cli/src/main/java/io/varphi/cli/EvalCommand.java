package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints values and gradients. */
@Command(
    abbreviateSynopsis = true,
    description = "Prints x, f(x) and f′(x), correctly rounded.",
    footer = {
      "",
      "SPEC is a name (gelu), a name with parameters (elu(alpha=0.5)), or a formula.",
      "A gate takes pairs: value, gate, value, gate …; a normalizer takes one row.",
      "",
      "  varphi eval gelu -1 2",
      "  varphi eval \"x*sigmoid(1.702*x)\" --in numbers.txt --format csv",
      "  varphi eval mish --in data.csv --column activation --dtype float64",
      "  varphi eval softmax 1 -2 3 -5 --jacobian"
    })
final class EvalCommand implements Action {
  @Parameters(
      index = "0",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "The function.")
  String specification = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "X",
      description = "Numbers such as 2, -.5, 1e-3, inf, nan.")
  List<String> arguments = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "Read the numbers from a file, one a line; - is the standard input.")
  @Nullable String file;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The file is CSV with a header; read this column.")
  @Nullable String column;

  @Option(names = "--dtype", paramLabel = "TYPE", description = "float32 (default) or float64.")
  Dtype dtype = Dtype.FLOAT32;

  @Option(names = "--tier", paramLabel = "TIER", description = "exact (default) or reference.")
  Tier tier = Tier.EXACT;

  @Option(names = "--jacobian", description = "Of a normalizer: print all df_i/dx_j, one i a line.")
  boolean jacobian;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), csv or json.")
  Format format = Format.TEXT;

  @Override
  public void run(Terminal terminal) {
    Entry entry = Specifications.entry(specification);
    check(entry);
    double[] x = numbers(terminal);
    switch (entry) {
      case Activation activation -> print(terminal, table(activation, x));
      case Gate gate -> print(terminal, table(gate, x));
      case Normalizer normalizer when jacobian -> print(terminal, jacobian(normalizer, x));
      case Normalizer normalizer ->
          printRow(terminal, new Column("x", "x", x), new Column("f", "f", row(normalizer, x)));
      case Maxout maxout -> printRow(terminal, new Column("f", "f", row(maxout, x)));
    }
  }

  private void check(Entry entry) {
    if (jacobian && !(entry instanceof Normalizer)) {
      throw new UserException(
          "--jacobian is for normalizers such as softmax, not for " + entry.name());
    }
    if (tier == Tier.REFERENCE && !(entry instanceof Activation)) {
      throw new UserException(
          "--tier reference is for element-wise functions, not for "
              + entry.name()
              + "; leave it out");
    }
  }

  // Arguments

  private double[] numbers(Terminal terminal) {
    if (file == null) {
      return numbersGiven();
    }
    if (!arguments.isEmpty()) {
      throw new UserException(
          "numbers come either from --in or from the command line, here \""
              + arguments.getFirst()
              + "\"; leave one of them out");
    }
    Input input = Input.read(file, terminal.in(), "give one number a line");
    return column == null ? NumberLines.read(input, dtype) : CsvColumn.read(input, column, dtype);
  }

  private double[] numbersGiven() {
    if (column != null) {
      throw new UserException("--column is a column of a file; name the file with --in");
    }
    if (arguments.isEmpty()) {
      throw new UserException(
          "there are no numbers; write some after the function, or name a file with --in");
    }
    return arguments.stream().mapToDouble(this::number).toArray();
  }

  private double number(String text) {
    if (!Numeral.isNumber(text)) {
      throw new UserException(Numeral.problem(text));
    }
    return dtype.parse(text);
  }

  // Results

  private NumberTable table(Activation f, double[] x) {
    DoubleUnaryOperator value = value(f);
    DoubleUnaryOperator gradient = gradient(f);
    return new NumberTable(
        dtype,
        List.of(
            new Column("x", "x", x),
            new Column("f(x)", "f", Parallel.compute(x.length, i -> value.applyAsDouble(x[i]))),
            new Column(
                "f′(x)", "df", Parallel.compute(x.length, i -> gradient.applyAsDouble(x[i])))));
  }

  private DoubleUnaryOperator value(Activation f) {
    return switch (tier) {
      case EXACT ->
          switch (dtype) {
            case FLOAT32 -> x -> f.floatValue((float) x);
            case FLOAT64 -> f::value;
          };
      case REFERENCE -> x -> dtype.rounded(f.referenceValue(x));
    };
  }

  private DoubleUnaryOperator gradient(Activation f) {
    return switch (tier) {
      case EXACT ->
          switch (dtype) {
            case FLOAT32 -> x -> f.floatGradient((float) x);
            case FLOAT64 -> f::gradient;
          };
      case REFERENCE -> x -> dtype.rounded(f.referenceGradient(x));
    };
  }

  /** A function of a value and a gate. */
  private interface GateFunction {
    double at(double a, double g);
  }

  private NumberTable table(Gate gate, double[] pairs) {
    if (pairs.length % 2 != 0) {
      throw new UserException(
          gate.name()
              + " takes pairs, a value and its gate: A G A G …; "
              + pairs.length
              + " numbers are one too few or too many");
    }
    return new NumberTable(
        dtype,
        List.of(
            new Column("a", "a", column(pairs, (a, _) -> a)),
            new Column("g", "g", column(pairs, (_, g) -> g)),
            new Column("f", "f", column(pairs, value(gate))),
            new Column("df/da", "df_da", column(pairs, gradientByValue(gate))),
            new Column("df/dg", "df_dg", column(pairs, gradientByGate(gate)))));
  }

  private static double[] column(double[] pairs, GateFunction f) {
    return Parallel.compute(pairs.length / 2, i -> f.at(pairs[2 * i], pairs[2 * i + 1]));
  }

  private GateFunction value(Gate gate) {
    return switch (dtype) {
      case FLOAT32 -> (a, g) -> gate.floatValue((float) a, (float) g);
      case FLOAT64 -> gate::value;
    };
  }

  private GateFunction gradientByValue(Gate gate) {
    return switch (dtype) {
      case FLOAT32 -> (a, g) -> gate.floatGradientByValue((float) a, (float) g);
      case FLOAT64 -> gate::gradientByValue;
    };
  }

  private GateFunction gradientByGate(Gate gate) {
    return switch (dtype) {
      case FLOAT32 -> (a, g) -> gate.floatGradientByGate((float) a, (float) g);
      case FLOAT64 -> gate::gradientByGate;
    };
  }

  private double[] row(Normalizer normalizer, double[] x) {
    return switch (dtype) {
      case FLOAT32 -> widened(normalizer.apply(narrowed(x)));
      case FLOAT64 -> normalizer.apply(x);
    };
  }

  private NumberTable jacobian(Normalizer normalizer, double[] x) {
    double[][] matrix = normalizer.jacobian(x);
    return new NumberTable(
        dtype,
        IntStream.range(0, x.length)
            .mapToObj(j -> new Column("df/dx" + (j + 1), "df_dx" + (j + 1), column(matrix, j)))
            .toList());
  }

  private static double[] column(double[][] matrix, int j) {
    return Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray();
  }

  private double[] row(Maxout maxout, double[] x) {
    return UserException.accepted(() -> maxout.apply(x)); // one of the numbers: nothing to round
  }

  private static float[] narrowed(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }

  private static double[] widened(float[] row) {
    return IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray();
  }

  // Output

  private void print(Terminal terminal, NumberTable table) {
    switch (format) {
      case TEXT -> table.printText(terminal);
      case CSV -> table.printCsv(terminal);
      case JSON -> table.printJson(terminal, specification);
    }
  }

  /** Prints the last of the columns as a row, or all as a table for programs. */
  private void printRow(Terminal terminal, Column... columns) {
    Column results = columns[columns.length - 1];
    switch (format) {
      case TEXT ->
          terminal.print(
              IntStream.range(0, results.size())
                  .mapToObj(i -> text(results.value(i)))
                  .collect(Collectors.joining("  ", "", "\n")));
      case CSV, JSON -> print(terminal, new NumberTable(dtype, List.of(columns)));
    }
  }

  private String text(double value) {
    StringBuilder text = new StringBuilder();
    dtype.append(text, value);
    return text.toString();
  }
}
