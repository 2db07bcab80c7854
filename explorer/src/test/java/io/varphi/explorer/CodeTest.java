package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command and the program that the page offers. */
class CodeTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static Server server;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static final List<String> SHOWN =
      List.of(
          "view=curves&spec=gelu&spec=elu(alpha%3D2)&x=-1&ddf=1&saturation=1&style=dark&lang=zh",
          "view=curves&spec=gelu&f=0&ddf=1",
          "view=curves&spec=gelu&spec=elu&f=0",
          "view=distribution&spec=relu&mu=0.5",
          "view=distribution&spec=selu&sigma=3&lang=zh",
          "view=stack&spec=relu&spec=tanh&depth=3",
          "view=stack&spec=softshrink&spec=exp(x)&depth=30&gain=0&lang=zh",
          "view=error&spec=gelu",
          "view=error&spec=gelu&tier=float32_gradient",
          "view=error&spec=gelu&tier=float64&x0=-3&x1=5&lang=zh",
          "view=error&spec=mish&tier=float64_gradient",
          "view=gate&spec=swiglu",
          "view=gate&spec=geglu&part=by_gate&a=-1&g=0.5",
          "view=simplex&spec=softmax(temperature%3D2)&z=3,1,0");

  /** Where the programs write to. */
  private static final String PLACE = "java.nio.file.Path.of(\"figure.pdf\")";

  private static String program(String shown) {
    return server.json("/api/code?" + shown).get("java").getAsString();
  }

  private static String named(String shown, String format) {
    return "Shown" + SHOWN.indexOf(shown) + format;
  }

  /** All in one go; each draws the figure that the page gives as a file, to the last byte. */
  @TestFactory
  List<DynamicTest> theProgramDrawsWhatIsShown(@TempDir Path folder) throws IOException {
    List<String> sources = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (String shown : SHOWN) {
      for (String format : formats(shown)) {
        String name = named(shown, format);
        Path file = folder.resolve(name + "." + format);
        String source = program(shown);
        assertTrue(source.contains(PLACE), source);
        String elsewhere = source.replace(PLACE, "java.nio.file.Path.of(\"" + file + "\")");
        sources.add(Files.writeString(folder.resolve(name + ".java"), elsewhere).toString());
        tests.add(DynamicTest.dynamicTest(name + " " + shown, () -> compare(folder, file, shown)));
      }
    }
    List<String> options = List.of("-d", folder.toString(), "-cp", CLASS_PATH);
    String[] arguments = Stream.of(options, sources).flatMap(List::stream).toArray(String[]::new);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    return tests;
  }

  /** A grid has no table; what is shown as a map takes long to draw. */
  private static List<String> formats(String shown) {
    boolean isGrid = shown.contains("distribution");
    boolean isMap = shown.contains("gate") || shown.contains("simplex");
    return isGrid ? List.of("svg") : isMap ? List.of("csv") : List.of("svg", "csv");
  }

  private static void compare(Path folder, Path file, String shown) throws Exception {
    String name = file.getFileName().toString();
    int point = name.indexOf('.');
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> compiled = loader.loadClass(name.substring(0, point));
      Constructor<?> constructor = compiled.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method main = compiled.getDeclaredMethod("main");
      main.setAccessible(true);
      main.invoke(constructor.newInstance());
    }
    HttpResponse<byte[]> figure = server.get("/api/figure" + name.substring(point) + "?" + shown);
    assertEquals(200, figure.statusCode());
    assertSameLines(Server.text(figure), Files.readString(file), program(shown));
  }

  private static void assertSameLines(String expected, String actual, String program) {
    List<String> these = expected.lines().toList();
    List<String> those = actual.lines().toList();
    for (int i = 0; i < Math.min(these.size(), those.size()); i++) {
      assertEquals(withoutIds(these.get(i)), withoutIds(those.get(i)), program);
    }
    assertEquals(these.size(), those.size(), program);
  }

  /** Those of an SVG follow from all of it, so that they differ first. */
  private static String withoutIds(String line) {
    return line.replaceAll("v[0-9a-f]{8}-", "");
  }

  @Test
  void theProgramRunsAsItIsOffered(@TempDir Path folder) throws IOException, InterruptedException {
    String program = program(SHOWN.getFirst());
    Path source = Files.writeString(folder.resolve("Shown.java"), program);
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASS_PATH,
                source.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = run.waitFor();
    assertEquals(0, exit, () -> program + output);
    byte[] bytes = Files.readAllBytes(folder.resolve("figure.pdf"));
    assertTrue(new String(bytes, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
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
    assertEquals(
        "varphi plot softmax --style paper -o figure.svg",
        command("view=simplex&spec=softmax&z=2,1,0&style=paper"));
  }

  @Test
  void aStackIsPropagatedByTheLab() {
    assertEquals(
        "varphi lab propagate gelu 'elu(alpha=2)' --depth 30 -o figure.svg",
        command("view=stack&spec=gelu&spec=elu(2)&depth=30&gain=1"));
    assertEquals(
        "varphi lab propagate tanh --depth 20 --gain 1 --lang zh -o figure.svg",
        command("view=stack&spec=tanh&gain=0&lang=zh"));
    assertEquals(List.of("propagation"), lacks("view=stack&spec=tanh"));
    assertEquals(List.of("propagation", "style"), lacks("view=stack&spec=tanh&style=print"));
  }

  @ParameterizedTest
  @CsvSource({
    "view=distribution&spec=relu, distribution",
    "view=error&spec=gelu&tier=float64_gradient, float64",
    "view=simplex&spec=softmax&z=3%2C1%2C0, logits",
    "view=stack&spec=tanh&spec=exp(x*x)&gain=1, gain"
  })
  void whereThereIsNoOptionNoCommandIsOffered(String shown, String lack) {
    assertEquals("", command(shown));
    assertEquals(List.of(lack), lacks(shown));
  }

  @Test
  void whatACommandLeavesOutIsTold() {
    assertEquals(List.of(), lacks("spec=gelu&x=1&tangent=0"));
    assertEquals(List.of("tangent"), lacks("spec=gelu&x=1"));
    assertEquals(List.of("names"), lacks("spec=gelu&x=1&f=0"));
    assertEquals(List.of("part"), lacks("view=gate&spec=glu&part=by_gate"));
    assertEquals(List.of("part", "point"), lacks("view=gate&spec=glu&part=by_gate&a=0&g=2"));
  }

  @Test
  void whatFilesAndProgramsLeaveOutIsTold() {
    assertEquals(List.of("cursor", "numbers"), leftOut("spec=gelu&x=1"));
    assertEquals(List.of("numbers"), leftOut("spec=gelu"));
    assertEquals(List.of("cursor", "numbers"), leftOut("view=error&spec=gelu&x=1"));
    assertEquals(List.of("numbers"), leftOut("view=gate&spec=glu&a=1&g=1"));
  }

  private static List<String> leftOut(String shown) {
    return texts(code(shown).getAsJsonArray("leftOut"));
  }

  @Test
  void whatNoOptionSaysIsSaidByTheFigureItself() {
    JsonObject gate = code("view=gate&spec=glu&part=by_gate&style=dark");
    assertEquals(
        "printf %s '{\"picture\":\"gateGradientByGate\",\"of\":[\"glu\"],\"style\":\"dark\"}'"
            + " | varphi plot --spec - -o figure.svg",
        gate.get("exact").getAsString());
    JsonObject distribution = code("view=distribution&spec=relu");
    assertEquals(
        "varphi plot --spec varphi-distribution.json -o figure.svg",
        distribution.get("exact").getAsString());
    assertTrue(distribution.get("isFromFile").getAsBoolean());
    assertEquals("", code("spec=gelu&tangent=0&x=1").get("exact").getAsString());
  }

  private static JsonObject code(String shown) {
    return server.json("/api/code?" + shown);
  }

  private static String command(String shown) {
    return code(shown).get("command").getAsString();
  }

  private static List<String> lacks(String shown) {
    return texts(code(shown).getAsJsonArray("lacks"));
  }

  private static List<String> texts(JsonArray array) {
    return array.asList().stream().map(e -> e.getAsString()).toList();
  }
}
