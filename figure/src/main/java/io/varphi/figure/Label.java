package io.varphi.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of text in a figure: words, variables in italics, scripts, code. {@link #toString} is
 * the same as plain text.
 */
public final class Label {
  private static final String PRIME = "\u2032";

  /** TeX's size and shifts of scripts, in em. */
  private static final double SCRIPT_SIZE = 0.7;

  private static final double SCRIPT_RISE = 0.363;
  private static final double SCRIPT_FALL = 0.15;

  /** A hyphen that is the sign of a number, "(-1" or "= -.5", but not the one in "L-1". */
  private static final Pattern SIGN = Pattern.compile("(?<=^|[\\s(=,:])-(?=[\\d.])");

  /** Primes and the superscripts and subscripts of Unicode. */
  private static final Pattern SCRIPT =
      Pattern.compile("(?<up>[\u2032\u00b2\u00b3\u00b9\u2070-\u207f]+)|[\u2080-\u208e]+");

  /**
   * Text in one face.
   *
   * @param text as plain text has it: α², t_l
   * @param shown the characters that are drawn: 2, l
   * @param scale in units of the label's size
   * @param rise in units of the label's size
   */
  private record Run(Face face, String text, String shown, double scale, double rise) {
    static Run of(Face face, String text) {
      return new Run(face, text, text, 1, 0);
    }

    static Run script(Face face, String text, String shown, double rise) {
      return new Run(face, text, shown, SCRIPT_SIZE, rise);
    }
  }

  private final List<Run> runs;

  private Label(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * Upright text. Primes (U+2032), superscripts (²) and subscripts (₁) stand where formulas have
   * them, a hyphen that is the sign of a number becomes a minus sign.
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
    Matcher script = SCRIPT.matcher(typographic);
    int end = 0;
    while (script.find()) {
      runs.add(Run.of(face, typographic.substring(end, script.start())));
      runs.add(script(script.toMatchResult()));
      end = script.end();
    }
    runs.add(Run.of(face, typographic.substring(end)));
    return new Label(runs);
  }

  /** In compatibility form, Unicode's ² is 2. */
  private static Run script(MatchResult script) {
    String shown = Normalizer.normalize(script.group(), Normalizer.Form.NFKC);
    double rise = script.group("up") == null ? -SCRIPT_FALL : SCRIPT_RISE;
    return Run.script(Face.ROMAN, script.group(), shown, rise);
  }

  /** A variable, in italics. */
  public static Label variable(String name) {
    return new Label(List.of(Run.of(Face.ITALIC, name)));
  }

  /** Text as it is typed, in typewriter letters: a formula in the syntax of the command line. */
  public static Label code(String text) {
    return new Label(List.of(new Run(Face.TYPEWRITER, text, text, 0.95, 0)));
  }

  /** This label and another one after it. */
  public Label then(Label next) {
    return new Label(Stream.concat(runs.stream(), next.runs.stream()).toList());
  }

  /** This label with a prime after it. */
  public Label prime() {
    return then(words(PRIME));
  }

  /** This label with a variable as its index; plain text has an underscore before it. */
  public Label index(String name) {
    return then(new Label(List.of(Run.script(Face.ITALIC, "_" + name, name, -SCRIPT_FALL))));
  }

  /** f′(x), the gradient of a function that needs no name. */
  static Label gradient() {
    return variable("f").prime().then(words("(")).then(variable("x")).then(words(")"));
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
    for (int i = 0; i < runs.size(); i++) {
      int parameters = runs.get(i).text.indexOf('(');
      boolean named = i > 0 || parameters > 0;
      if (parameters >= 0 && named) {
        return derivative(i, parameters);
      }
    }
    return prime();
  }

  /** This label with a prime before a character of one of its runs. */
  private Label derivative(int index, int at) {
    Run run = runs.get(index);
    return new Label(runs.subList(0, index))
        .then(new Label(List.of(Run.of(run.face, run.text.substring(0, at)))))
        .prime()
        .then(new Label(List.of(Run.of(run.face, run.text.substring(at)))))
        .then(new Label(runs.subList(index + 1, runs.size())));
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
      run.shown
          .codePoints()
          .forEach(c -> box.add(Fonts.glyph(run.face, c), size * run.scale, size * run.rise));
      box.addItalicCorrection();
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
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
