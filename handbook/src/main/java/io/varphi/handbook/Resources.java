package io.varphi.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files beside the classes. */
final class Resources {
  private Resources() {}

  static Optional<String> find(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /**
   * A file that is always there.
   *
   * @throws IllegalStateException if it is not
   */
  static String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("there is no " + name));
  }

  /** The lines of a table with tabs between its cells, without its comments. */
  static List<List<String>> table(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
