package io.varphi.cli;

import io.varphi.figure.Figure;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file that {@code -o} names. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a figure whole or not at all.
   *
   * @throws UserException if the name is not that of a file that figures can be written to
   * @throws IOException with a sentence that names the file and the reason
   */
  static void save(Figure figure, String name) throws IOException {
    try {
      figure.save(Path.of(name));
    } catch (InvalidPathException e) {
      throw new UserException("no file can be called \"" + name + "\"; give another name", e);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
  }
}
