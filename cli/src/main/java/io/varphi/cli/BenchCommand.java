package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the kernels of functions. */
@Command(
    customSynopsis = "varphi bench [OPTIONS] [SPEC...]",
    description = "Measures kernels: nanoseconds per element, beside a copy, and largest errors.",
    footer = {
      "",
      "Without SPEC: the twelve functions that are used most. This takes two minutes.",
      "",
      "  varphi bench gelu \"x*sigmoid(1.702*x)\" --quick",
      "  varphi bench --all --format markdown"
    })
final class BenchCommand implements Action {
  private static final List<String> USUAL =
      List.of(
          "relu",
          "leaky_relu",
          "elu",
          "selu",
          "gelu",
          "gelu_tanh",
          "silu",
          "mish",
          "softplus",
          "sigmoid",
          "tanh",
          "hard_swish");

  @Parameters(
      arity = "0..*",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "Names, names with parameters, or formulas in x.")
  List<String> specifications = new ArrayList<>();

  @Option(names = "--all", description = "All element-wise functions of the catalogue.")
  boolean all;

  @Option(
      names = "--sizes",
      paramLabel = "N,...",
      description = "Lengths of the arrays: 64Ki,64Mi.")
  Lengths lengths = Lengths.USUAL;

  @Option(names = "--quick", description = "Seconds instead of minutes, less exact.")
  boolean quick;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), markdown, csv or json.")
  BenchFormat format = BenchFormat.TEXT;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Draw the times of the first size into a file: .svg or .png.")
  @Nullable String output;

  @Override
  public void run(Terminal terminal) throws IOException {
    List<Activation> functions = functions();
    Bench.Effort effort = quick ? Bench.Effort.QUICK : Bench.Effort.FULL;
    if (output != null) {
      OutputFile.checkChart(output);
    }
    BenchReport report = measured(functions, effort, terminal);
    terminal.print(
        switch (format) {
          case TEXT -> BenchTables.text(report);
          case MARKDOWN -> BenchTables.markdown(report);
          case CSV -> BenchData.csv(report);
          case JSON -> BenchData.json(report);
        });
    if (output != null) {
      OutputFile.save(BenchChart.of(report), output);
    }
  }

  private BenchReport measured(List<Activation> functions, Bench.Effort effort, Terminal terminal) {
    try {
      return Bench.run(functions, lengths, effort, terminal::progress);
    } finally {
      terminal.progress("");
    }
  }

  private List<Activation> functions() {
    if (all && !specifications.isEmpty()) {
      throw new UserException(
          "--all takes no \"" + specifications.getFirst() + "\"; give either --all or functions");
    }
    if (all) {
      return Catalogue.activations();
    }
    Stream<String> chosen = specifications.isEmpty() ? USUAL.stream() : specifications.stream();
    return chosen.map(s -> Specifications.elementWise("bench", s)).toList();
  }
}
