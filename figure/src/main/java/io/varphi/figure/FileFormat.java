package io.varphi.figure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of files, known by their extensions. */
enum FileFormat {
  SVG,
  PDF,
  PNG,
  TEX,
  CSV;

  /**
   * The format that the extension of a file says, in capitals or not.
   *
   * @throws IllegalArgumentException if it has no extension or another one
   */
  static FileFormat of(Path file) {
    return of(file, EnumSet.allOf(FileFormat.class));
  }

  /**
   * The one of some formats that the extension of a file says, in capitals or not.
   *
   * @throws IllegalArgumentException if it has no extension or another one
   */
  static FileFormat of(Path file, Set<FileFormat> allowed) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot < 0 || dot == name.length() - 1) {
      throw new IllegalArgumentException(
          "the file \"" + file + "\" has no extension; use " + list(allowed));
    }
    String extension = name.substring(dot).toLowerCase(Locale.ROOT);
    for (FileFormat format : allowed) {
      if (format.extension().equals(extension)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "the file \"" + file + "\" cannot be written as " + extension + "; use " + list(allowed));
  }

  private String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** ".svg, .pdf or .png". */
  private static String list(Set<FileFormat> formats) {
    String commas =
        EnumSet.copyOf(formats).stream()
            .map(FileFormat::extension)
            .collect(Collectors.joining(", "));
    int last = commas.lastIndexOf(", ");
    return last < 0 ? commas : commas.substring(0, last) + " or " + commas.substring(last + 2);
  }
}
