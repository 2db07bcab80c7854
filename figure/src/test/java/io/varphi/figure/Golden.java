package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file in {@code src/test/resources}. A text that differs is written to
 * {@code target/NAME-changed.EXT}; with {@code -Dvarphi.updateGoldens=true} it replaces the file.
 */
final class Golden {
  private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
  private static final Path FOLDER = MODULE.resolve("src/test/resources/io/varphi/figure");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path golden = FOLDER.resolve(name);
    if (Boolean.getBoolean("varphi.updateGoldens")) {
      Files.writeString(golden, actual);
      return;
    }
    if (Files.exists(golden) && Files.readString(golden).equals(actual)) {
      return;
    }
    Path changed = MODULE.resolve("target").resolve(name.replace(".", "-changed."));
    Files.createDirectories(changed.toAbsolutePath().getParent());
    Files.writeString(changed, actual);
    fail(
        golden
            + " is not what is drawn now: "
            + changed
            + ". Look at it; if it is right, run with -Dvarphi.updateGoldens=true.");
  }
}
