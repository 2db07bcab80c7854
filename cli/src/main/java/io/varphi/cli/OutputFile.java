package io.varphi.cli;

import io.varphi.figure.BarChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The file that {@code -o} names. */
final class OutputFile {
  private static final List<String> CHART_EXTENSIONS = List.of(".svg", ".png");

  /** Writes to a file. */
  interface Writer {
    void write(Path file) throws IOException;
  }

  private OutputFile() {}

  /** Writes a chart whole or not at all. */
  static void save(BarChart chart, String name) throws IOException {
    save(chart::save, name);
  }

  /**
   * Writes a file.
   *
   * @throws UserException if the name is not that of a file that the writer can write
   * @throws IOException with a sentence that names the file and the reason
   */
  static void save(Writer writer, String name) throws IOException {
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw new UserException("cannot write " + name + ": it is a directory; name a file in it");
    }
    try {
      writer.write(file);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The file of a name.
   *
   * @throws UserException if no file can have it
   */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UserException("no file can be called \"" + name + "\"; give another name", e);
    }
  }

  /**
   * Finds out, before long work, what would keep a chart from being written.
   *
   * @throws UserException if the name is not that of a file that charts can be written to
   */
  static void checkChart(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (CHART_EXTENSIONS.stream().noneMatch(lower::endsWith)) {
      throw new UserException("a chart cannot be written as \"" + name + "\"; use .svg or .png");
    }
    Path folder = path(name).toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserException("cannot write " + name + ": there is no directory " + folder);
    }
  }
}
