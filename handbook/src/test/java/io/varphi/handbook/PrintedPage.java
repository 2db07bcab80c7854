package io.varphi.handbook;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page of a PDF as it lies on the desk.
 *
 * @param lines its pieces of text, in the order in which they were printed
 * @param picture its pixels, 72 an inch, so that a place in points is a pixel
 */
record PrintedPage(List<Line> lines, BufferedImage picture) {
  private static final int WHITE = 0xffffff;

  /** The size of running text in points. */
  private static final float BODY = 10.5f;

  /**
   * Text that stands beside each other.
   *
   * @param size of its letters, in points
   * @param bottom how far it is from the top of the page, in points
   */
  record Line(String text, float size, float bottom) {}

  PrintedPage {
    lines = List.copyOf(lines);
  }

  static List<PrintedPage> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<PrintedPage> pages = new ArrayList<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(new PrintedPage(lines(document, page + 1), renderer.renderImage(page)));
      }
      return pages;
    }
  }

  private static List<Line> lines(PDDocument document, int page) throws IOException {
    List<Line> lines = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            TextPosition last = positions.getLast();
            lines.add(new Line(text, last.getYScale(), last.getYDirAdj()));
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return lines;
  }

  /** The text of several pages, without spaces and ends of lines. */
  static String text(List<PrintedPage> pages) {
    return compressed(
        pages.stream()
            .flatMap(page -> page.lines.stream())
            .map(Line::text)
            .collect(Collectors.joining()));
  }

  static String compressed(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  /** What stands below a heading, whose letters are larger than others. */
  List<Line> below(String heading) {
    List<Line> found =
        lines.stream()
            .filter(line -> line.size > BODY && compressed(line.text).equals(heading))
            .toList();
    return found.isEmpty()
        ? List.of()
        : lines.stream().filter(line -> line.bottom > found.getFirst().bottom).toList();
  }

  /** Whether nothing is drawn in a margin of so many points. */
  boolean isWhiteWithin(int margin) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return IntStream.range(0, width * height)
        .filter(i -> {
          int x = i % width;
          int y = i / width;
          return Math.min(x, width - 1 - x) < margin || Math.min(y, height - 1 - y) < margin;
        })
        .allMatch(i -> isWhite(i % width, i / width));
  }

  private boolean isWhite(int x, int y) {
    return (picture.getRGB(x, y) & WHITE) == WHITE;
  }

  /** The part of the page, from its top, that is in use. */
  double used() {
    int lowest =
        IntStream.range(0, picture.getHeight())
            .filter(y -> !IntStream.range(0, picture.getWidth()).allMatch(x -> isWhite(x, y)))
            .max()
            .orElse(0);
    return (double) lowest / picture.getHeight();
  }
}
