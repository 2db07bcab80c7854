package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command and the program that the page offers. */
class CodeTest {
  private static Server server;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=curves&spec=gelu&spec=elu(alpha%3D2)&x=-1&ddf=1&saturation=1&style=dark&lang=zh",
        "view=curves&spec=gelu&f=0&ddf=1",
        "view=distribution&spec=relu&mu=0.5",
        "view=stack&spec=relu&spec=tanh&depth=3",
        "view=error&spec=gelu",
        "view=error&spec=gelu&tier=float32_gradient",
        "view=error&spec=gelu&tier=float64",
        "view=gate&spec=swiglu",
        "view=gate&spec=geglu&part=by_gate",
        "view=simplex&spec=softmax(temperature%3D2)&z=3,1,0"
      })
  void theProgramRunsAndWritesAFigure(String shown, @TempDir Path folder)
      throws IOException, InterruptedException {
    String program = server.json("/api/code?" + shown).get("java").getAsString();
    Path source = Files.writeString(folder.resolve("Shown.java"), program);
    String classPath = System.getProperty("java.class.path");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "-cp", classPath, source.toString());
    assertEquals(0, compiled, program);
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + classPath,
                "Shown")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = run.waitFor();
    assertEquals(0, exit, () -> program + output);
    assertTrue(Files.size(folder.resolve("figure.pdf")) > 1000, program);
  }

  @Test
  void theCommandShowsTheSameAsThePage() {
    assertEquals(
        "varphi plot gelu 'elu(alpha=2)' --gradient --second --saturation --domain=-3:5"
            + " --range=-2:5.5 --style dark --lang zh -o figure.svg",
        command(
            "spec=gelu&spec=elu(2)&ddf=1&saturation=1&x0=-3&x1=5&y0=-2&y1=5.5&style=dark&lang=zh"));
    assertEquals(
        "varphi plot 'x*sigmoid(1.702*x)' --error --domain=-4:4 --gradient -o figure.svg",
        command("view=error&tier=float32_gradient&spec=" + Server.encoded("x*sigmoid(1.702*x)")));
    assertEquals("varphi plot swiglu -o figure.svg", command("view=gate&spec=swiglu"));
    assertEquals(
        "varphi plot swiglu --gradient -o figure.svg",
        command("view=gate&part=by_value&spec=swiglu"));
    assertEquals("", command("view=stack&spec=gelu"));
  }

  @Test
  void whatACommandLeavesOutIsTold() {
    JsonObject code = server.json("/api/code?spec=gelu&x=1");
    assertEquals(
        List.of("tangent"),
        code.getAsJsonArray("leftOut").asList().stream().map(e -> e.getAsString()).toList());
  }

  private static String command(String shown) {
    return server.json("/api/code?" + shown).get("command").getAsString();
  }
}
