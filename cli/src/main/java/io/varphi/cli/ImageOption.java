package io.varphi.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the commands that draw to show what they draw in the terminal. */
final class ImageOption {
  @Option(
      names = "--image",
      paramLabel = "KIND",
      completionCandidates = TerminalImages.Words.class,
      description =
          "Show it in the terminal: as a picture for kitty, sixel or iterm; auto, as a picture if"
              + " the terminal is known to show one; braille; or none.")
  TerminalImages.@Nullable Choice choice;
}
