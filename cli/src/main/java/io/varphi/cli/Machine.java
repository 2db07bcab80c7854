package io.varphi.cli;

import io.varphi.kernel.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What measurements were made on.
 *
 * @param backEnd what kernels are made of
 */
record Machine(String processor, int threads, String system, String java, String backEnd) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  static Machine ofProcess() {
    return new Machine(
        model().orElse("unnamed processor"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        Kernel.backend());
  }

  /** The processor's name, where the system tells it. */
  private static Optional<String> model() {
    if (!Files.isReadable(PROCESSORS)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
