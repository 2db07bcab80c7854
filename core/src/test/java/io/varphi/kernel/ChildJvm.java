package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that runs in a Java virtual machine of its own, from the classes under test. */
record ChildJvm(List<String> options) {
  static final String VECTORS = "--add-modules=jdk.incubator.vector";
  static final String ON_VECTORS = "-Dvarphi.backend=vector";
  static final String ON_SCALARS = "-Dvarphi.backend=scalar";

  private static final long PATIENCE_SECONDS = 600;
  private static final List<String> OPTIONS_FROM_OUTSIDE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  static ChildJvm with(String... options) {
    return new ChildJvm(List.of(options));
  }

  /** What the program prints. */
  List<String> run(Class<?> program, Object... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("varphi", ".out");
    try {
      return run(command(program, arguments), output);
    } finally {
      Files.delete(output);
    }
  }

  private static List<String> run(List<String> command, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(OPTIONS_FROM_OUTSIDE);
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "too slow: " + command);
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output);
    assertEquals(0, process.exitValue(), () -> command + "\n" + String.join("\n", lines));
    return lines;
  }

  private List<String> command(Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", root(Kernel.class) + File.pathSeparator + root(program)));
    command.add(program.getName());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  /** The folder or jar that a class comes from; tests may be patched into a module. */
  private static String root(Class<?> type) {
    String path = "/" + type.getName().replace('.', '/') + ".class";
    String url = String.valueOf(type.getResource(path));
    String folder = url.substring(0, url.length() - path.length());
    return folder.startsWith("jar:")
        ? Path.of(URI.create(folder.substring("jar:".length(), folder.lastIndexOf('!')))).toString()
        : Path.of(URI.create(folder + "/")).toString();
  }

  /** The one number that the program prints after a word. */
  static double number(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + word + " in\n" + text(lines)));
  }

  static String text(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
