package io.varphi.handbook;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A directory that holds one site and nothing else. A site is written beside it and then moved into
 * its place, so that the directory holds either what it held or the whole site.
 */
final class SiteFolder {
  /** A file by which the site is known. */
  private static final String MARKER = ".varphi-handbook";

  private static final String MARKER_TEXT = "This directory is written by varphi handbook.\n";

  /** Writes a site into a directory that is empty. */
  interface Writer {
    void write(Path directory) throws IOException;
  }

  private SiteFolder() {}

  /**
   * Says what keeps a site from being written.
   *
   * @throws IllegalArgumentException if something else is in its place
   * @throws IOException if the directory cannot be read
   */
  static void check(Path directory) throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is a file; give a directory");
    }
    if (Files.isDirectory(directory) && !isEmpty(directory) && !isSite(directory)) {
      throw new IllegalArgumentException(
          directory
              + " holds other files than a handbook; give a directory that is empty, or a new one");
    }
  }

  private static boolean isSite(Path directory) {
    return Files.isRegularFile(directory.resolve(MARKER));
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Writes a site into a directory, which is made if it is not there.
   *
   * @throws IllegalArgumentException if something else is in its place
   * @throws IOException with a sentence that names the directory and the reason
   */
  static void write(Path directory, Writer writer) throws IOException {
    check(directory);
    Path target =
        Files.isDirectory(directory) ? directory.toRealPath() : directory.toAbsolutePath();
    Path parent = target.normalize().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a site cannot be written to " + directory);
    }
    try {
      Files.createDirectories(parent);
      write(target, beside(target, "new"), beside(target, "old"), writer);
    } catch (IOException e) {
      throw new IOException("cannot write " + directory + ": " + reason(parent, e), e);
    }
  }

  private static void write(Path target, Path draft, Path former, Writer writer)
      throws IOException {
    try {
      Files.createDirectory(draft); // not createTempDirectory: only its owner could read it
      Files.writeString(draft.resolve(MARKER), MARKER_TEXT);
      writer.write(draft);
      replace(target, draft, former);
    } finally {
      delete(draft);
      delete(former);
    }
  }

  private static Path beside(Path target, String ending) {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + ending;
    return target.resolveSibling(name);
  }

  /** The former site goes when the new one is in its place. */
  private static void replace(Path target, Path draft, Path former) throws IOException {
    boolean isThere = Files.exists(target);
    if (isThere) {
      Files.move(target, former);
    }
    try {
      Files.move(draft, target);
    } catch (IOException e) {
      if (isThere) {
        Files.move(former, target);
      }
      throw e;
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String reason(Path parent, IOException e) {
    return switch (e) {
      case FileAlreadyExistsException there ->
          there.getFile() + " is not a directory; give another one";
      case NoSuchFileException _, AccessDeniedException _ ->
          "nothing can be made in " + parent + "; give another directory";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> e.getClass().getSimpleName() + " (" + e.getMessage() + ")";
    };
  }
}
