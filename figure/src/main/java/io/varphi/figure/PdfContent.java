package io.varphi.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The operators of a page of PDF (ISO 32000-1, annex A), on the page of a scene: y comes in
 * downwards and is written upwards.
 *
 * <p>PDFBox's own stream of operators shows text through fonts that map characters to glyphs; here
 * the layout has chosen the glyphs.
 */
final class PdfContent {
  /** In thousandths of an em. */
  private static final double SMALLEST_SHIFT = 0.01;

  private final StringBuilder out = new StringBuilder();
  private final AffineTransform upwards;

  /** Operators for a page of the given height. */
  PdfContent(double pageHeight) {
    upwards = new AffineTransform(1, 0, 0, -1, 0, pageHeight);
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The operator after its operands. */
  PdfContent operator(String operator, double... operands) {
    for (double operand : operands) {
      number(operand).append(' ');
    }
    out.append(operator).append('\n');
    return this;
  }

  /** An operator with the name of a resource before it. */
  PdfContent resource(String name, String operator, double... operands) {
    out.append('/').append(name).append(' ');
    return operator(operator, operands);
  }

  /** Begins the content of a figure of that number, to be ended by "EMC". */
  PdfContent figure(int number) {
    out.append("/Figure <</MCID ").append(number).append(">> ");
    return operator("BDC");
  }

  /**
   * Begins letters in several places that are one text, to be ended by "EMC": without it, readers
   * guess at spaces and lines between letters and scripts.
   */
  PdfContent spokenAs(String text) {
    byte[] utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
    out.append("/Span <</ActualText <").append(HexFormat.of().formatHex(utf16)).append(">>> ");
    return operator("BDC");
  }

  PdfContent fillColour(Colour colour) {
    return colour(colour, "rg");
  }

  PdfContent strokeColour(Colour colour) {
    return colour(colour, "RG");
  }

  private PdfContent colour(Colour colour, String operator) {
    return operator(operator, channel(colour, 16), channel(colour, 8), channel(colour, 0));
  }

  private static double channel(Colour colour, int shift) {
    return (colour.rgb() >> shift & 255) / 255.0;
  }

  /** The colour, width, dashes and caps of lines to come. */
  PdfContent pen(Pen pen) {
    strokeColour(pen.colour()).operator("w", pen.width()).operator("J", pen.isSolid() ? 1 : 0);
    out.append('[');
    pen.dash().forEach(length -> number(length).append(' '));
    out.append("] ");
    return operator("d", pen.phase());
  }

  /** The x and y upwards of a point. */
  double[] point(double x, double y) {
    double[] point = {x, y};
    upwards.transform(point, 0, point, 0, 1);
    return point;
  }

  PdfContent rectangle(Rectangle2D area) {
    double[] corner = point(area.getMinX(), area.getMaxY());
    return operator("re", corner[0], corner[1], area.getWidth(), area.getHeight());
  }

  /** A path on the page. */
  PdfContent path(Path2D path) {
    return path(path.getPathIterator(upwards));
  }

  /** Scales what comes, and moves its origin to a point; scales are written with more decimals. */
  PdfContent matrix(double xScale, double yScale, double x, double y) {
    out.append(Decimals.rounded(xScale, 6)).append(" 0 0 ").append(Decimals.rounded(yScale, 6));
    out.append(' ');
    return operator("cm", x, y);
  }

  /** Turns what comes a quarter to the left around a point. */
  PdfContent turn(double x, double y) {
    double[] pivot = point(x, y);
    return operator("cm", 0, 1, -1, 0, pivot[0] + pivot[1], pivot[1] - pivot[0]);
  }

  /** The outline of a glyph, which is upwards already. */
  PdfContent glyph(Glyph glyph) {
    return path(glyph.outline().getPathIterator(null));
  }

  private PdfContent path(PathIterator path) {
    double[] point = new double[6];
    double[] last = new double[2];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> segment("m", point, 2, last);
        case PathIterator.SEG_LINETO -> segment("l", point, 2, last);
        case PathIterator.SEG_QUADTO -> segment("c", raised(last, point), 6, last);
        case PathIterator.SEG_CUBICTO -> segment("c", point, 6, last);
        default -> operator("h");
      }
    }
    return this;
  }

  private void segment(String operator, double[] point, int count, double[] last) {
    for (int i = 0; i < count; i++) {
      number(point[i]).append(' ');
    }
    last[0] = point[count - 2];
    last[1] = point[count - 1];
    operator(operator);
  }

  /** The cubic that is the quadratic curve from a point on: its handles are a third as far. */
  private static double[] raised(double[] from, double[] quadratic) {
    double[] cubic = new double[6];
    for (int i = 0; i < 2; i++) {
      double control = quadratic[i];
      double to = quadratic[2 + i];
      cubic[i] = from[i] + 2 * (control - from[i]) / 3;
      cubic[2 + i] = to + 2 * (control - to) / 3;
      cubic[4 + i] = to;
    }
    return cubic;
  }

  /** A run of a text whose baseline starts at x, y; it stands between "BT" and "ET". */
  PdfContent text(TextRun run, double x, double y, PdfFont font) {
    resource(font.resource(), "Tf", run.size());
    double[] start = point(x + run.first().x(), y - run.first().rise());
    operator("Tm", 1, 0, 0, 1, start[0], start[1]);
    out.append("[<");
    double pen = 0;
    for (TextBox.Placed placed : run.glyphs()) {
      double place = (placed.x() - run.first().x()) / (Glyph.UNIT * run.size());
      if (Math.abs(place - pen) > SMALLEST_SHIFT) {
        out.append('>');
        number(pen - place).append('<');
        pen = place;
      }
      out.append(HexFormat.of().toHexDigits((short) font.code(placed.glyph())));
      pen += placed.glyph().advance();
    }
    out.append(">] ");
    return operator("TJ");
  }

  private StringBuilder number(double value) {
    return out.append(Decimals.thousandths(value));
  }
}
