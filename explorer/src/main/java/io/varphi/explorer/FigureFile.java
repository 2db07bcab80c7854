package io.varphi.explorer;

import io.varphi.figure.Figure;
import io.varphi.figure.TexForm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a figure is written as. */
enum FigureFile {
  SVG("image/svg+xml"),
  PDF("application/pdf"),
  PNG("image/png"),
  TEX("application/x-tex"),
  CSV("text/csv; charset=utf-8"),
  JSON("application/json; charset=utf-8");

  private final String mediaType;

  FigureFile(String mediaType) {
    this.mediaType = mediaType;
  }

  static Optional<FigureFile> find(String extension) {
    return Arrays.stream(values()).filter(file -> file.extension().equals(extension)).findFirst();
  }

  static List<String> extensions() {
    return Arrays.stream(values()).map(FigureFile::extension).toList();
  }

  String extension() {
    return Query.word(this);
  }

  String mediaType() {
    return mediaType;
  }

  /** The bytes of such a file. */
  byte[] of(Figure figure) {
    return switch (this) {
      case SVG -> utf8(figure.toSvg());
      case PDF -> figure.toPdf();
      case PNG -> figure.toPng(Figure.DPI);
      case TEX -> utf8(figure.toTex(TexForm.DOCUMENT));
      case CSV -> utf8(figure.toCsv());
      case JSON -> utf8(figure.toJson());
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
