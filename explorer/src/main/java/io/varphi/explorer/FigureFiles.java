package io.varphi.explorer;

import io.varphi.Activations;
import io.varphi.figure.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Figures as files, in the formats that {@link Figure#save} writes. */
final class FigureFiles {
  /** Formats that a figure may have: offered are those that are written. */
  private static final List<String> EXTENSIONS = List.of("svg", "pdf", "png", "tex", "csv");

  private FigureFiles() {}

  /** The formats that are written, which this finds out by writing a small figure in each. */
  static List<String> written() {
    Figure small = Figure.of(Activations.relu()).size(40, 30);
    return EXTENSIONS.stream().filter(extension -> isWritten(small, extension)).toList();
  }

  private static boolean isWritten(Figure figure, String extension) {
    try {
      bytes(figure, extension);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // its message lists the others
    }
  }

  static String mediaType(String extension) {
    return switch (extension) {
      case "svg" -> "image/svg+xml";
      case "pdf" -> "application/pdf";
      case "png" -> "image/png";
      case "tex" -> "application/x-tex";
      case "csv" -> "text/csv; charset=utf-8";
      default -> "application/octet-stream";
    };
  }

  /**
   * A figure as the file with that extension.
   *
   * @throws IllegalArgumentException if that format is not written
   */
  static byte[] bytes(Figure figure, String extension) {
    try {
      Path folder = Files.createTempDirectory("varphi-explorer");
      Path file = folder.resolve("figure." + extension);
      try {
        figure.save(file);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
