package io.varphi.cli;

import io.varphi.explorer.Explorer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the explorer until it is interrupted. */
@Command(
    customSynopsis = "varphi explore [OPTIONS]",
    description =
        "Opens a page on which functions are moved: parameters, gradients, distributions,"
            + " layers, gates. It is served on this machine, to this machine alone, until Ctrl-C.",
    footer = {"", "  varphi explore", "  varphi explore --port 9000 --no-open"})
final class ExploreCommand implements Action {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,9}");

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The port, or 0 for any free one; without it, "
              + Explorer.DEFAULT_PORT
              + " or the next that is free.")
  @Nullable String port;

  @Option(names = "--no-open", description = "Do not open the browser.")
  boolean noOpen;

  @Override
  public void run(Terminal terminal) throws IOException {
    try (Explorer explorer = started()) {
      terminal.print(explorer.uri() + "  (Ctrl-C ends it)\n");
      if (!noOpen) {
        open(explorer.uri());
      }
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // and end
    }
  }

  private Explorer started() throws IOException {
    try {
      return port == null
          ? Explorer.start(Explorer.DEFAULT_PORT, false)
          : Explorer.start(number(port), true);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
  }

  private static int number(String text) {
    if (!PORT.matcher(text).matches()) {
      throw new UserException(
          "--port cannot be \"" + text + "\"; it is a number from 1 to 65535, or 0 for any");
    }
    return Integer.parseInt(text);
  }

  /** Where there is no browser, the address that has been printed is enough. */
  private static void open(URI address) {
    try {
      new ProcessBuilder(opener(address.toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return;
    }
  }

  private static List<String> opener(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
