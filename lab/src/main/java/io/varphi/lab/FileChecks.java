package io.varphi.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that cannot be read, in words. */
final class FileChecks {
  private FileChecks() {}

  /** Throws a {@link DataException} unless there is such a file and it may be read. */
  static void isReadable(Path path) {
    if (!Files.exists(path)) {
      throw new DataException("there is no file \"" + path + "\"; check the name");
    }
    if (Files.isDirectory(path)) {
      throw new DataException("\"" + path + "\" is a folder; name a file in it");
    }
    if (!Files.isReadable(path)) {
      throw new DataException("\"" + path + "\" may not be read; change its permissions");
    }
  }

  static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
