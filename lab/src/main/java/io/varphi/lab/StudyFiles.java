package io.varphi.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files in the folder of a study, and what is said where they cannot be read or written. */
final class StudyFiles {
  private StudyFiles() {}

  /**
   * Writes a file whole or not at all; it is on the disk when this returns. As with any new file,
   * the process' mask decides who may read it.
   */
  static void replace(Path file, String text) throws IOException {
    Path written =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        write(channel, text);
        channel.force(true);
      }
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Something that may fail. */
  interface Access<T> {
    T get() throws IOException;
  }

  /** Tells a failure in a sentence. */
  static <T> T told(Path folder, Access<T> access) throws IOException {
    try {
      return access.get();
    } catch (IOException e) {
      throw new IOException(sentence(folder, e), e);
    }
  }

  static String sentence(Path folder, IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ ->
          "cannot read and write the study in \"%s\": permission denied; name a folder of your own"
              .formatted(folder);
      case NoSuchFileException _ ->
          "the study \"%s\" cannot be made there; name a folder in one that exists"
              .formatted(folder);
      case FileSystemException known when known.getReason() != null ->
          sentence(folder, String.valueOf(known.getReason()));
      default -> sentence(folder, String.valueOf(failure.getMessage()));
    };
  }

  private static String sentence(Path folder, String reason) {
    return "cannot read and write the study in \"%s\": %s; check its disk and free space, then give the same"
            .formatted(folder, reason)
        + " command again";
  }
}
