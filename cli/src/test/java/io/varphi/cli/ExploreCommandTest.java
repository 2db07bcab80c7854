package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExploreCommandTest {
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
