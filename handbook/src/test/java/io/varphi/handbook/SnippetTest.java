package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs on the cards are compiled and run, and print what stands there. */
class SnippetTest {
  @TempDir Path folder;

  @Test
  void everyProgramPrintsWhatStandsThere() throws Exception {
    List<String> files = new ArrayList<>();
    for (Entry entry : Catalogue.entries()) {
      Path file = folder.resolve(className(entry) + ".java");
      Files.writeString(file, Snippet.of(entry).program());
      files.add(file.toString());
    }
    compile(files);
    ClassLoader parent = Activation.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
      for (Entry entry : Catalogue.entries()) {
        Class<?> program = loader.loadClass(className(entry));
        assertEquals(Snippet.of(entry).output(), printed(program), entry.name());
      }
    }
  }

  private static String className(Entry entry) {
    return "Use_" + entry.name();
  }

  private void compile(List<String> files) throws IOException, InterruptedException {
    String path = Activation.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-proc:none", "-cp", path, "-d", folder.toString()));
    command.addAll(files);
    Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] errors = compiler.getInputStream().readAllBytes();
    assertEquals(0, compiler.waitFor(), () -> new String(errors, StandardCharsets.UTF_8));
  }

  private static String printed(Class<?> program) throws ReflectiveOperationException {
    Constructor<?> constructor = program.getDeclaredConstructor();
    Method main = program.getDeclaredMethod("main");
    constructor.setAccessible(true);
    main.setAccessible(true);
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      main.invoke(constructor.newInstance());
    } finally {
      System.setOut(before);
    }
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(printed.endsWith("\n"));
    return printed;
  }
}
