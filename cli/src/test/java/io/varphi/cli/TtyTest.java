package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TtyTest {
  private static final Pattern END = Pattern.compile("\u001b\\[c");
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  private static String answer(InputStream in, OutputStream out, Duration patience)
      throws IOException {
    return Tty.answer(in, out, "question", END, patience);
  }

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void theQuestionGoesOut() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answer(typed("\u001b[c"), out, LONG);
    assertEquals("question", out.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void theAnswerEndsWithItsEnd() throws IOException {
    InputStream in = typed("cat\n\u001b[6t\u001b[clater");
    assertEquals("cat\n\u001b[6t\u001b[c", answer(in, OutputStream.nullOutputStream(), LONG));
    assertEquals("later", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
  }

  @Test
  void anAnswerMayComeLaterAndInPieces() throws Exception {
    try (PipedOutputStream keys = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keys)) {
      Thread terminal =
          Thread.startVirtualThread(() -> {
            try {
              for (String piece : new String[] {"\u001b", "[6t\u001b[", "c"}) {
                Thread.sleep(10);
                keys.write(piece.getBytes(StandardCharsets.US_ASCII));
              }
            } catch (IOException | InterruptedException e) {
              throw new AssertionError(e);
            }
          });
      assertEquals("\u001b[6t\u001b[c", answer(in, OutputStream.nullOutputStream(), LONG));
      terminal.join();
    }
  }

  @Test
  void patienceEnds() throws IOException {
    long start = System.nanoTime();
    assertEquals("abc", answer(typed("abc"), OutputStream.nullOutputStream(), SHORT));
    assertTrue(System.nanoTime() - start >= SHORT.toNanos());
  }
}
