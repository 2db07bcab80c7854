package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What {@link SaveTest} does not show with figures. */
class AtomicFileTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void linksStayLinks() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[] {9});
    Path link = link(folder.resolve("link"), file);
    AtomicFile.write(link, BYTES);
    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(BYTES, Files.readAllBytes(file));
    assertEquals(2, count());
  }

  @Test
  void linksToNothingAreErrors() throws IOException {
    Path link = link(folder.resolve("link"), folder.resolve("missing"));
    IOException e = assertThrows(IOException.class, () -> AtomicFile.write(link, BYTES));
    assertTrue(
        e.getMessage().startsWith("cannot write " + link + ": there is no such place"),
        e.getMessage());
    assertEquals(1, count());
  }

  @Test
  void pipesAreWrittenThrough() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no named pipes");
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
    CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> all(pipe));
    AtomicFile.write(pipe, BYTES);
    assertArrayEquals(BYTES, read.get(10, TimeUnit.SECONDS));
    assertFalse(Files.isRegularFile(pipe));
  }

  private static byte[] all(Path pipe) {
    try {
      return Files.readAllBytes(pipe);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path link(Path link, Path target) throws IOException {
    try {
      return Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("no symbolic links", e);
    }
  }

  private long count() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
