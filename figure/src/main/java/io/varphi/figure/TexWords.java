package io.varphi.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns typeset texts back into LaTeX. */
final class TexWords {
  private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d+(\\.\\d+)?");

  /** The typewriter letters of a text are this much smaller than it. */
  private static final double CODE = 0.95;

  private final Map<String, Label> labels = new HashMap<>();

  private TexWords() {}

  /** The texts of a figure: its own labels as they are, all others by their letters. */
  static TexWords of(Figure figure) {
    TexWords words = new TexWords();
    words.add(figure);
    Layout.heading(figure).lines().forEach(words::add);
    return words;
  }

  private void add(Figure figure) {
    add(figure.heading());
    switch (figure.content()) {
      case Figure.Single single -> {
        Plot plot = single.plot(figure.style().theme());
        add(Labels.joined(single.names()));
        add(plot.x().name());
        add(plot.y().name());
        plot.layers().forEach(layer -> add(layer.mark().label()));
        plot.keys().forEach(key -> add(key.label()));
      }
      case Figure.Grid grid -> grid.panels().forEach(this::add);
      case Drawing drawing -> add(drawing.name(figure.language()));
    }
  }

  private void add(Label label) {
    labels.putIfAbsent(label.toString(), label);
  }

  static String tex(Label label) {
    String text = label.toString();
    return NUMBER.matcher(text).matches() ? "$" + text.replace('\u2212', '-') + "$" : label.toTex();
  }

  /** The LaTeX of a text; empty if it can only be drawn. */
  Optional<String> tex(TextBox box) {
    Label label = labels.get(box.text());
    return label == null ? letters(box) : Optional.of(tex(label));
  }

  private static Optional<String> letters(TextBox box) {
    if (NUMBER.matcher(box.text()).matches()) {
      return Optional.of("$" + box.text().replace('\u2212', '-') + "$");
    }
    List<TextRun> runs = TextRun.of(box);
    if (!box.rules().isEmpty() || runs.stream().anyMatch(TexWords::grows)) {
      return Optional.empty();
    }
    TexText tex = new TexText();
    for (TextRun run : runs) {
      String text = run.text().stripTrailing();
      tex.add(face(run), text, text, run.first().rise());
      tex.add(Face.ROMAN, run.text().substring(text.length()), "", 0);
    }
    return Optional.of(tex.toString());
  }

  /** Whether it is a delimiter or a root that grows with a formula. */
  private static boolean grows(TextRun run) {
    return Stream.of(Face.SIZE1, Face.SIZE2, Face.SIZE3, Face.SIZE4)
        .anyMatch(face -> face.font().equals(run.font()));
  }

  private static Face face(TextRun run) {
    return Stream.of(Face.BOLD, Face.ITALIC, Face.TYPEWRITER)
        .filter(face -> face.font().equals(run.font()))
        .findFirst()
        .orElse(Face.ROMAN);
  }

  /** The font size of a text, in points: of a fraction that of the letters beside it. */
  double fontSize(TextBox box) {
    Label label = labels.get(box.text());
    return label == null || box.width() == 0 ? size(box) : box.width() / label.typeset(1).width();
  }

  /** The font size of letters, in points. */
  static double size(TextBox box) {
    return box.glyphs().stream().mapToDouble(TexWords::size).max().orElse(0);
  }

  private static double size(TextBox.Placed letter) {
    boolean code = letter.glyph().font().equals(Face.TYPEWRITER.font());
    return letter.size() / (code ? CODE : 1);
  }
}
