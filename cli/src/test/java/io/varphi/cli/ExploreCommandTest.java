package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.explorer.Explorer;
import io.varphi.lab.MeanField;
import io.varphi.lab.RandomNet;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExploreCommandTest {
  @TempDir Path folder;

  @Test
  void thePageIsServedUntilTheCommandIsInterrupted() throws IOException, InterruptedException {
    PipedInputStream printed = new PipedInputStream();
    PipedOutputStream out = new PipedOutputStream(printed);
    String[] words = {"explore", "--no-open", "--port", "0"};
    Thread command =
        Thread.ofPlatform()
            .start(() ->
                Varphi.run(
                    words,
                    InputStream.nullInputStream(),
                    out,
                    new ByteArrayOutputStream(),
                    Run.PLAIN));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
      URI page = URI.create(lines.readLine().split(" ", 2)[0]);
      try (InputStream answer = page.toURL().openStream()) {
        String html = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(html.contains("Varphi"), html);
      }
    } finally {
      command.interrupt();
    }
    assertTrue(command.join(Duration.ofSeconds(30)));
    assertFalse(command.isAlive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=curves&spec=gelu&spec=elu(2)&ddf=1&saturation=1&x=1&tangent=0&style=dark&lang=zh",
        "view=curves&spec=gelu&spec=tanh&x=-1",
        "view=curves&spec=gelu&spec=relu&f=0&ddf=1",
        "view=distribution&spec=relu&mu=0.5&style=paper",
        "view=error&spec=gelu&x0=-2&x1=2&tier=float32_gradient",
        "view=error&spec=tanh&tier=float64",
        "view=gate&spec=swiglu&lang=zh",
        "view=gate&spec=geglu&part=by_gate",
        "view=simplex&spec=softmax(temperature%3D2)&z=2,1,0",
        "view=simplex&spec=sparsemax&z=3,-1,0&style=print"
      })
  void theCommandThatThePageOffersDrawsWhatItShows(String shown) throws IOException {
    try (Explorer explorer = Explorer.start(0, false)) {
      Object code = JsonReader.read(answer(explorer, "/api/code?" + shown));
      List<?> lacks = JsonReader.list(JsonReader.get(code, "lacks"));
      String line = JsonReader.get(code, "command").toString();
      String exact = JsonReader.get(code, "exact").toString();
      String figure = answer(explorer, "/api/figure.svg?" + shown);
      if (!line.isEmpty()) {
        String drawn = drawn(line, explorer, shown);
        assertEquals(lacks.isEmpty(), drawn.equals(figure), line);
      }
      if (!lacks.isEmpty()) {
        assertEquals(figure, drawn(exact, explorer, shown), exact);
      }
    }
  }

  @Test
  void theLabPropagatesTheStackThatThePageShows() throws IOException {
    String shown = "view=stack&spec=tanh&depth=12&gain=0";
    try (Explorer explorer = Explorer.start(0, false)) {
      Object code = JsonReader.read(answer(explorer, "/api/code?" + shown));
      String line = JsonReader.get(code, "command").toString();
      assertTrue(drawn(line + " --width 8 --nets 1", explorer, shown).contains("<svg"), line);
      Object stack = JsonReader.read(answer(explorer, "/api/stack?spec=tanh&depth=12&gain=0"));
      MeanField theory = MeanField.of(Activations.tanh());
      double variance = 1;
      for (Object size : JsonReader.list(JsonReader.get(stack, "signal"))) {
        assertEquals(variance, Math.pow(Double.parseDouble(size.toString()), 2), 1e-6);
        variance = theory.nextVariance(variance, new RandomNet(1, 0));
      }
    }
  }

  private static String answer(Explorer explorer, String pathAndQuery) throws IOException {
    try (InputStream answer = explorer.uri().resolve(pathAndQuery).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a line of a shell writes, in which a figure is piped into us or read from its file. */
  private String drawn(String line, Explorer explorer, String shown) throws IOException {
    List<String> words = new ArrayList<>(words(line));
    String in = "";
    if (words.getFirst().equals("printf")) {
      in = words.get(2);
      words = words.subList(4, words.size());
    }
    Path file = folder.resolve("figure.svg");
    words.replaceAll(word -> word.equals("figure.svg") ? file.toString() : word);
    for (String word : words) {
      if (word.endsWith(".json")) {
        String json = answer(explorer, "/api/figure.json?" + shown);
        words.set(words.indexOf(word), Files.writeString(folder.resolve(word), json).toString());
      }
    }
    assertEquals("varphi", words.getFirst());
    String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
    Run run = Run.of(Run.PLAIN, in, arguments);
    assertEquals(0, run.code(), run.err());
    return Files.readString(file);
  }

  /** The words of a line; what is between quotes, or behind a backslash, is taken as it is. */
  private static List<String> words(String line) {
    return Pattern.compile("(?:'[^']*'|\\\\.|[^' ])+")
        .matcher(line)
        .results()
        .map(word -> word.group().replaceAll("'([^']*)'|\\\\(.)", "$1$2"))
        .toList();
  }

  @Test
  void aTakenPortThatWasAskedForIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Run run = Run.of("explore", "--no-open", "--port", port);
      assertEquals(2, run.code());
      assertTrue(run.err().contains(port), run.err());
    }
  }

  @Test
  void thereAreOnlySoManyPorts() {
    Run run = Run.of("explore", "--no-open", "--port", "70000");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("65535"), run.err());
  }
}
