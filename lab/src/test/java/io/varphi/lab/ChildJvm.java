package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs in a Java virtual machine of its own, from the classes under test. */
record ChildJvm(List<String> options) {
  static final String VECTORS = "--add-modules=jdk.incubator.vector";

  private static final long PATIENCE_SECONDS = 300;
  private static final List<String> OPTIONS_FROM_OUTSIDE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** What the program prints, warnings included. */
  List<String> run(Class<?> program, String... arguments) throws IOException, InterruptedException {
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

  /** What starts the program. */
  List<String> command(Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    String classPath =
        String.join(File.pathSeparator, root(Catalogue.class), root(Trainer.class), root(program));
    command.addAll(List.of("-cp", classPath, program.getName()));
    command.addAll(List.of(arguments));
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
}
