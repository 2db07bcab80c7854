package io.varphi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder that the user named. */
final class LabFolder {
  private LabFolder() {}

  static Path of(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UserException("no folder can be called \"" + name + "\"; give another name", e);
    }
  }
}
