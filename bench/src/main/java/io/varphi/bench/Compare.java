package io.varphi.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the comparison. */
@Command(
    name = "compare",
    showDefaultValues = true,
    description = "Compares Varphi's kernels with other systems: speed and error, one thread.")
public final class Compare implements Callable<Integer> {
  private static final int SMALLEST = 1000;

  @Spec @Nullable CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  boolean help;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "Elements of an array.",
      defaultValue = "65536,67108864")
  List<Integer> sizes = List.of();

  @Option(
      names = "--functions",
      split = ",",
      paramLabel = "F",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description = "Some of ${COMPLETION-CANDIDATES}; all without it.")
  List<ActivationName> functions = List.of(ActivationName.values());

  @Option(
      names = "--systems",
      split = ",",
      paramLabel = "S",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description = "Varphi and some of ${COMPLETION-CANDIDATES}; all without it.")
  List<SystemName> systems = List.of(SystemName.values());

  @Option(
      names = "--passes",
      paramLabel = "N",
      description = "Turns of each system; 0: no speed.",
      defaultValue = "5")
  int passes;

  @Option(
      names = "--stride",
      paramLabel = "N",
      description = "Errors at every N-th float; 0: no errors.",
      defaultValue = "4099")
  int stride;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the tables go (Markdown); standard output without it.")
  @Nullable Path output;

  private Compare() {}

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Compare())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    check();
    Set<SystemName> chosen = EnumSet.of(SystemName.VECTOR_COPY, SystemName.ARRAY_COPY);
    chosen.add(SystemName.VARPHI);
    chosen.addAll(systems);
    Comparison comparison =
        new Comparison(EnumSet.copyOf(functions), chosen, message -> System.err.println(message));
    List<Speed> speeds = new ArrayList<>();
    if (passes > 0) {
      sizes.forEach(size -> speeds.addAll(comparison.speeds(size, passes)));
    }
    Map<Task, Map<SystemName, Accuracy>> errors =
        stride == 0 ? Map.of() : comparison.errors(stride);
    write(new Report(comparison.versions(), speeds, errors).toString());
    return 0;
  }

  private void check() {
    for (int size : sizes) {
      if (size < SMALLEST) {
        throw wrong("--sizes " + size + ": a row of softmax has 1000 elements; give 1000 or more");
      }
    }
    if (passes < 0) {
      throw wrong("--passes " + passes + ": give 1 or more, or 0 for no speed");
    }
    if (stride < 0) {
      throw wrong("--stride " + stride + ": give 1 or more, or 0 for no errors");
    }
    if (output != null && !isInFolder(output)) {
      throw wrong("-o " + output + ": there is no such folder; make it first");
    }
  }

  private static boolean isInFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private void write(String report) throws IOException {
    if (output == null) {
      new PrintStream(System.out, true, UTF_8).print(report);
    } else {
      Files.writeString(output, report);
    }
  }
}
