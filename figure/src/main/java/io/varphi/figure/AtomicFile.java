package io.varphi.figure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes a file whole or not at all. A symbolic link stays one: what it leads to is written. */
final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes the bytes to a temporary file beside the target and moves it there.
   *
   * @throws IOException with a sentence that names the file and the reason; the target is as it was
   */
  static void write(Path file, byte[] bytes) throws IOException {
    boolean stream = isStream(file);
    if (!stream) {
      check(file);
    }
    try {
      if (stream) {
        Files.write(file, bytes);
      } else {
        replace(Files.isSymbolicLink(file) ? file.toRealPath() : file, bytes);
      }
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + reason(e), e);
    }
  }

  /** A pipe or a device, which would be gone if a file were moved to its place. */
  private static boolean isStream(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path temporary =
        target.resolveSibling(
            "."
                + target.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + Thread.currentThread().threadId()
                + ".tmp");
    try {
      // not createTempFile: its files can be read by their owner only
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(temporary, target);
    } catch (IOException e) {
      delete(temporary, e);
      throw e;
    }
  }

  private static void check(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new IOException("cannot write " + file + ": it is a directory");
    }
    if (folder == null || !Files.exists(folder)) {
      throw new IOException("cannot write " + file + ": there is no directory " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("cannot write " + file + ": " + folder + " is not a directory");
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(
          "cannot write " + file + ": files cannot be made in the directory " + folder);
    }
  }

  private static void delete(Path temporary, IOException failure) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Why a file could not be read or written, in a few words. */
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException _ -> "there is no such place";
      case FileSystemException known when known.getReason() != null ->
          String.valueOf(known.getReason()).toLowerCase(Locale.ROOT);
      default -> {
        String message = e.getMessage();
        yield e.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
      }
    };
  }
}
