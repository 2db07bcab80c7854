package io.varphi.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script that teaches a shell to complete commands, options and names. */
@Command(
    abbreviateSynopsis = true,
    description = "Prints a completion script for bash or zsh.",
    footer = {"", "  source <(varphi completion bash)"})
final class CompletionCommand implements Action {
  /** The shells, which share one script: it tells them apart. */
  static final class Shells implements Iterable<String> {
    private static final List<String> NAMES = List.of("bash", "zsh");

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash or zsh.")
  String shell = "";

  @Override
  public void run(Terminal terminal) {
    if (!Shells.NAMES.contains(shell.toLowerCase(Locale.ROOT))) {
      throw new UserException(
          "there is no completion for \"" + shell + "\"; it is " + OneOf.listed(Shells.NAMES));
    }
    terminal.print(AutoComplete.bash("varphi", Varphi.commandLine()));
  }
}
