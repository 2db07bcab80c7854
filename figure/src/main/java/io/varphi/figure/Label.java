package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of text in a figure: words, variables in italics, primes, code. {@link #toString} is the
 * same as plain text.
 */
public final class Label {
  private static final String PRIME = "\u2032";

  /** TeX's size and shifts of scripts, in em. */
  private static final double SCRIPT_SIZE = 0.7;

  private static final double SCRIPT_RISE = 0.363;
  private static final double SCRIPT_FALL = 0.15;

  /** A hyphen that is the sign of a number, "(-1" or "= -.5", but not the one in "L-1". */
  private static final Pattern SIGN = Pattern.compile("(?<=^|[\\s(=,:])-(?=[\\d.])");

  private static final Pattern AROUND_PRIME =
      Pattern.compile("(?=" + PRIME + ")|(?<=" + PRIME + ")");

  /** Text in one face; scale and rise are in units of the label's size. */
  private record Run(Face face, String text, double scale, double rise) {}

  private final List<Run> runs;

  private Label(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * Upright text. A prime (U+2032) stands high as in formulas, a hyphen that is the sign of a
   * number becomes a minus sign.
   */
  public static Label words(String text) {
    return words(text, Face.ROMAN);
  }

  /** The same as {@link #words}, in bold. */
  static Label bold(String text) {
    return words(text, Face.BOLD);
  }

  private static Label words(String text, Face face) {
    String typographic = SIGN.matcher(text).replaceAll("\u2212");
    List<Run> runs = new ArrayList<>();
    for (String part : AROUND_PRIME.split(typographic, -1)) {
      runs.add(part.equals(PRIME) ? script(part) : new Run(face, part, 1, 0));
    }
    return new Label(runs);
  }

  /** A variable, in italics. */
  public static Label variable(String name) {
    return new Label(List.of(new Run(Face.ITALIC, name, 1, 0)));
  }

  /** Text as it is typed, in typewriter letters: a formula in the syntax of the command line. */
  public static Label code(String text) {
    return new Label(List.of(new Run(Face.TYPEWRITER, text, 0.95, 0)));
  }

  /** This label and another one after it. */
  public Label then(Label next) {
    return new Label(Stream.concat(runs.stream(), next.runs.stream()).toList());
  }

  /** This label with a raised text after it. */
  public Label superscript(String text) {
    return then(new Label(List.of(script(text))));
  }

  /** This label with a lowered variable after it; as plain text, an underscore before it. */
  Label subscript(String name) {
    return then(new Label(List.of(new Run(Face.ITALIC, name, SCRIPT_SIZE, -SCRIPT_FALL))));
  }

  /** f′(x), the gradient of a function that needs no name. */
  static Label gradient() {
    return variable("f").superscript(PRIME).then(words("(")).then(variable("x")).then(words(")"));
  }

  /**
   * The label of the gradient: a prime after the name and before its parameters, ELU′(α = 2). A
   * formula in typewriter letters has no name, its gradient is f′(x).
   */
  Label derivative() {
    Run first = runs.getFirst();
    if (first.face == Face.TYPEWRITER) {
      return gradient();
    }
    int end = first.text.indexOf('(') > 0 ? first.text.indexOf('(') : first.text.length();
    return part(first, 0, end)
        .superscript(PRIME)
        .then(part(first, end, first.text.length()))
        .then(new Label(runs.subList(1, runs.size())));
  }

  /** The same text with typewriter quotes and ASCII signs, for programs that read it. */
  String plain() {
    return toString().replace(PRIME, "'").replace('\u2212', '-');
  }

  /**
   * This label typeset at a size in points.
   *
   * @throws IllegalArgumentException if no font has one of its characters
   */
  TextBox typeset(double size) {
    TextBox.Builder box = new TextBox.Builder();
    for (Run run : runs) {
      run.text
          .codePoints()
          .forEach(c -> box.add(Fonts.glyph(run.face, c), size * run.scale, size * run.rise));
      if (run.face == Face.ITALIC) {
        box.addItalicCorrection();
      }
    }
    return box.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Label label && runs.equals(label.runs);
  }

  @Override
  public int hashCode() {
    return runs.hashCode();
  }

  @Override
  public String toString() {
    return runs.stream()
        .map(run -> run.rise < 0 ? "_" + run.text : run.text)
        .collect(Collectors.joining());
  }

  private static Run script(String text) {
    return new Run(Face.ROMAN, text, SCRIPT_SIZE, SCRIPT_RISE);
  }

  private static Label part(Run run, int from, int to) {
    return new Label(List.of(new Run(run.face, run.text.substring(from, to), run.scale, run.rise)));
  }
}
