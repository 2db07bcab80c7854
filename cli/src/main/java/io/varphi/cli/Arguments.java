package io.varphi.cli;

import io.varphi.Language;
import io.varphi.expr.Nearest;
import io.varphi.figure.Axes;
import io.varphi.figure.Legend;
import io.varphi.figure.Style;
import io.varphi.lab.CsvOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the arguments of a command into its fields.
 *
 * <p>Not all that starts with a minus is an option: {@code -1}, {@code -inf} and {@code -x} are
 * numbers and formulas. Two minus signs and a letter are meant as an option, and so is one if with
 * two there is such an option.
 */
final class Arguments {
  private static final Pattern LONG_OPTION = Pattern.compile("--\\p{L}.*", Pattern.DOTALL);

  private Arguments() {}

  /** A command line, its commands included, that reads arguments as they are here. */
  static CommandLine configured(CommandLine line) {
    return line.setUnmatchedOptionsArePositionalParams(true) // -1 and -x
        .setPosixClusteredShortOptionsAllowed(false) // -huber(x) is no -h
        .setExpandAtFiles(false)
        .registerConverter(Format.class, OneOf.of("--format", List.of(Format.values())))
        .registerConverter(CardFormat.class, OneOf.of("--format", List.of(CardFormat.values())))
        .registerConverter(BenchFormat.class, OneOf.of("--format", List.of(BenchFormat.values())))
        .registerConverter(Dtype.class, OneOf.of("--dtype", List.of(Dtype.values())))
        .registerConverter(Tier.class, OneOf.of("--tier", List.of(Tier.values())))
        .registerConverter(Axes.class, OneOf.of("--axes", List.of(Axes.values())))
        .registerConverter(Style.class, OneOf.of("--style", List.of(Style.values())))
        .registerConverter(
            Language.class, OneOf.of("--lang", List.of(Language.values()), Language::code))
        .registerConverter(Domain.class, Domain::parse)
        .registerConverter(ValueRange.class, ValueRange::parse)
        .registerConverter(
            TerminalImages.Choice.class,
            OneOf.of("--image", List.of(TerminalImages.Choice.values())))
        .registerConverter(Family.class, Family::parse)
        .registerConverter(Legend.class, OneOf.of("--legend", List.of(Legend.values())))
        .registerConverter(Lengths.class, Lengths::parse)
        .registerConverter(Size.class, Size::parse)
        .registerConverter(
            CsvOptions.Task.class, OneOf.of("--task", List.of(CsvOptions.Task.values())));
  }

  /**
   * Reads arguments, the first of which name a command of {@code root}, and one of that command's,
   * if there are commands of these names.
   *
   * @return the command, or {@code root}
   * @throws UserException if they cannot be what the command takes
   */
  static CommandLine parse(CommandLine root, List<String> arguments) {
    Called called = called(root, arguments);
    CommandLine command = called.command();
    check(called.rest(), command);
    try {
      root.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw e.getCause() instanceof UserException rejected
          ? rejected
          : new UserException(sentence(nameOf(command), e), e);
    }
    return command;
  }

  /** A command, and the arguments behind the names that lead to it. */
  private record Called(CommandLine command, List<String> rest) {}

  private static Called called(CommandLine from, List<String> arguments) {
    CommandLine next = arguments.isEmpty() ? null : from.getSubcommands().get(arguments.getFirst());
    return next == null
        ? new Called(from, arguments)
        : called(next, arguments.subList(1, arguments.size()));
  }

  /** The words that call a command, such as {@code lab run}. */
  private static String nameOf(CommandLine command) {
    return command.getCommandSpec().qualifiedName().replaceFirst("^varphi ", "");
  }

  private static String sentence(String command, ParameterException problem) {
    String help =
        "; " + (command.equals("varphi") ? "" : "varphi ") + command + " --help tells more";
    return switch (problem) {
      case MissingParameterException missing ->
          command
              + " needs "
              + missing.getMissing().stream()
                  .map(Arguments::label)
                  .collect(Collectors.joining(", "))
              + help;
      case OverwrittenOptionException twice ->
          label(twice.getOverwritten()) + " is given twice; give it once";
      case UnmatchedArgumentException unmatched ->
          command + " takes no argument \"" + unmatched.getUnmatched().getFirst() + "\"" + help;
      default -> String.valueOf(problem.getMessage());
    };
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static void check(List<String> arguments, CommandLine command) {
    Map<String, OptionSpec> options = command.getCommandSpec().optionsMap();
    boolean isValue = false;
    for (String argument : arguments) {
      if (isValue) {
        isValue = false;
        continue;
      }
      if (argument.equals("--")) {
        return;
      }
      OptionSpec option = options.get(nameOf(argument));
      if (option == null && isMeantAsOption(argument, options)) {
        throw unknown(argument, options);
      }
      isValue = option != null && option.arity().max() > 0 && !argument.contains("=");
    }
  }

  private static String nameOf(String argument) {
    return argument.split("=", 2)[0];
  }

  private static boolean isMeantAsOption(String argument, Map<String, OptionSpec> options) {
    return LONG_OPTION.matcher(argument).matches() || options.containsKey("-" + nameOf(argument));
  }

  private static UserException unknown(String argument, Map<String, OptionSpec> options) {
    List<String> names = options.keySet().stream().filter(name -> name.startsWith("--")).toList();
    String name = nameOf(argument);
    return new UserException(
        "there is no option \""
            + name
            + "\"; nearest are "
            + String.join(", ", Nearest.names(name, names)));
  }
}
