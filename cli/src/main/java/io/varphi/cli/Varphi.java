package io.varphi.cli;

import io.varphi.Language;
import io.varphi.expr.Nearest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line.
 *
 * <p>What the user got wrong is told in one sentence on the standard error, with exit code 2; a
 * defect of this program in one sentence with exit code 1, and with {@code -Dvarphi.debug} with its
 * stack trace.
 */
@Command(
    name = "varphi",
    synopsisSubcommandLabel = "COMMAND",
    description = "Activation functions: computed, drawn, explained, compared.",
    footer = {
      "",
      "  varphi show gelu",
      "  varphi eval gelu -1 2",
      "  varphi plot \"x*sigmoid(1.702*x)\" gelu --gradient -o gelus.svg",
      "",
      "varphi COMMAND --help tells about a command."
    })
public final class Varphi {
  private static final int SUCCESS = 0;
  private static final int DEFECT = 1;
  private static final int MISUSE = 2;

  private static final Map<String, Supplier<Action>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("list", ListCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("eval", EvalCommand::new);
    COMMANDS.put("plot", PlotCommand::new);
    COMMANDS.put("gallery", GalleryCommand::new);
    COMMANDS.put("diff", DiffCommand::new);
    COMMANDS.put("bench", BenchCommand::new);
    COMMANDS.put("guide", GuideCommand::new);
    COMMANDS.put("handbook", HandbookCommand::new);
    COMMANDS.put("explore", ExploreCommand::new);
    COMMANDS.put("lab", LabCommand::new);
    COMMANDS.put("completion", CompletionCommand::new);
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  private Varphi() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    int code = run(args);
    if (code != SUCCESS) {
      System.exit(code);
    }
  }

  static int run(String... args) {
    // not System.out and System.err: they keep silent about a closed pipe
    return run(
        args,
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Environment.ofProcess());
  }

  /** Runs a command and returns its exit code. */
  static int run(
      String[] args, InputStream in, OutputStream out, OutputStream err, Environment environment) {
    try {
      run(List.of(args), new Terminal(in, out, err, environment));
      return SUCCESS;
    } catch (UserException | IOException e) {
      return failure(err, MISUSE, String.valueOf(e.getMessage()), e);
    } catch (Terminal.OutputException e) {
      return e.isClosedPipe()
          ? SUCCESS
          : failure(err, MISUSE, "cannot write the output: " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      return failure(err, MISUSE, "there is not enough memory for this; give less at a time", e);
    } catch (RuntimeException | Error e) {
      String sentence = "internal error (" + e + "); -Dvarphi.debug shows where";
      return failure(err, DEFECT, sentence, e);
    }
  }

  private static void run(List<String> given, Terminal terminal) throws IOException {
    List<String> arguments = given.isEmpty() ? List.of("--help") : given;
    String name = arguments.getFirst();
    boolean isCommand = COMMANDS.containsKey(name);
    if (!isCommand && !name.startsWith("-")) {
      throw unknownCommand(name);
    }
    CommandLine root = commandLine(isCommand ? Set.of(name) : COMMANDS.keySet());
    CommandLine command = Arguments.parse(root, arguments);
    if (command.isUsageHelpRequested()) {
      terminal.print(usage(command, terminal.environment()));
    } else if (command.isVersionHelpRequested()) {
      terminal.print("varphi " + Version.text() + "\n");
    } else if (command.getCommand() instanceof Action action) {
      run(action, language(command), terminal);
    } else {
      throw unknownCommand(arguments.getLast());
    }
  }

  private static void run(Action action, Language language, Terminal terminal) throws IOException {
    try {
      action.run(terminal);
    } catch (UserException e) {
      throw e.in(language);
    }
  }

  /** The language that a command is to speak; English where it is to speak several. */
  private static Language language(CommandLine command) {
    Object asked = command.getParseResult().matchedOptionValue("--lang", Language.ENGLISH);
    boolean isChinese = asked.equals(Language.CHINESE) || asked.equals(List.of(Language.CHINESE));
    return isChinese ? Language.CHINESE : Language.ENGLISH;
  }

  /** All commands, as a shell is told of them. */
  static CommandLine commandLine() {
    return commandLine(COMMANDS.keySet());
  }

  /** Some commands: to look at the options of one takes milliseconds. */
  private static CommandLine commandLine(Set<String> names) {
    CommandLine line = new CommandLine(new Varphi());
    COMMANDS.forEach((name, command) -> {
      if (names.contains(name)) {
        line.addSubcommand(name, command.get());
      }
    });
    return Arguments.configured(line);
  }

  static String usage(CommandLine command, Environment environment) {
    Ansi ansi = environment.hasColours() ? Ansi.ON : Ansi.OFF;
    command.setUsageHelpWidth(Math.clamp(environment.columns(), 60, 100));
    return command.getUsageMessage(ansi);
  }

  private static UserException unknownCommand(String name) {
    return new UserException(
        "there is no command \""
            + name
            + "\"; nearest are "
            + String.join(", ", Nearest.names(name, COMMANDS.keySet()))
            + "; varphi --help lists all");
  }

  private static int failure(OutputStream err, int code, String sentence, Throwable cause) {
    if (Boolean.getBoolean("varphi.debug")) {
      cause.printStackTrace(new PrintStream(err, true, StandardCharsets.UTF_8));
    }
    try {
      err.write(("varphi: " + printable(sentence) + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      return code; // nobody reads it
    }
    return code;
  }

  /**
   * The sentence in one line: what a user typed may have line ends in it, and escapes for the
   * terminal.
   */
  private static String printable(String sentence) {
    return sentence
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
