package io.varphi.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where and when something was measured. */
final class Environment {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Environment() {}

  /** Date, processor, JDK and back end, without commas. */
  static String description() {
    List<String> parts =
        List.of(
            LocalDate.now(ZoneOffset.UTC).toString(),
            processor() + " x " + Runtime.getRuntime().availableProcessors(),
            "JDK " + Runtime.version(),
            "back end " + System.getProperty("varphi.backend", "automatic"));
    return String.join("; ", parts).replace(',', ' ');
  }

  private static String processor() {
    try {
      List<String> lines = Files.exists(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
