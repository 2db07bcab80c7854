package io.varphi.cli;

import io.varphi.expr.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands of the lab. */
@Command(
    abbreviateSynopsis = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LabRunCommand.class,
      LabReportCommand.class,
      LabPropagateCommand.class,
      LabDemoCommand.class
    },
    description = "Nets trained on the kernels: which function, on these data, and why.",
    footer = {
      "",
      "  varphi lab run flowers.csv --target species --activations relu,gelu -o study",
      "  varphi lab demo dead-relu",
      "",
      "varphi lab COMMAND --help tells about a command."
    })
final class LabCommand implements Action {
  @Spec CommandSpec command = CommandSpec.create();

  @Parameters(arity = "0..*", hidden = true)
  List<String> others = new ArrayList<>();

  @Override
  public void run(Terminal terminal) {
    CommandLine line = command.commandLine();
    if (!others.isEmpty()) {
      String name = others.getFirst();
      throw new UserException(
          "there is no command \"lab %s\"; nearest are %s; varphi lab --help lists all"
              .formatted(
                  name, String.join(", ", Nearest.names(name, line.getSubcommands().keySet()))));
    }
    terminal.print(Varphi.usage(line, terminal.environment()));
  }
}
