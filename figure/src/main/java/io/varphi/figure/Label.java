package io.varphi.figure;

import io.varphi.expr.Expr;
import io.varphi.expr.Latex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of text in a figure: words, variables in italics, scripts, code, formulas. {@link
 * #toString} is the same as plain text, {@link #toTex} as LaTeX.
 */
public final class Label {
  private static final String PRIME = "\u2032";

  /** TeX's size and shifts of scripts, in em. */
  private static final double SCRIPT_SIZE = 0.7;

  private static final double SCRIPT_RISE = 0.363;
  private static final double SCRIPT_FALL = 0.15;

  /** A hyphen that is the sign of a number, "(-1" or "= -.5", but not the one in "L-1". */
  private static final Pattern SIGN = Pattern.compile("(?<=^|[\\s(=,:])-(?=[\\d.])");

  private static final Pattern PARAMETERS = Pattern.compile("(?<! )\\(");

  /** Primes and the superscripts and subscripts of Unicode. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?<up>[" + PRIME + UnicodeScripts.RAISED + "]+)|[" + UnicodeScripts.LOWERED + "]+");

  /** A part of a label. */
  private sealed interface Part {
    /** As plain text. */
    String text();

    TextBox typeset(double size);
  }

  /**
   * Text in one face.
   *
   * @param text as plain text has it: α², t_l
   * @param shown the characters that are drawn: 2, l
   * @param scale in units of the label's size
   * @param rise in units of the label's size
   */
  private record Run(Face face, String text, String shown, double scale, double rise)
      implements Part {
    static Run of(Face face, String text) {
      return new Run(face, text, text, 1, 0);
    }

    static Run script(Face face, String text, String shown, double rise) {
      return new Run(face, text, shown, SCRIPT_SIZE, rise);
    }

    @Override
    public TextBox typeset(double size) {
      TextBox line = TextSetter.set(face, shown, size * scale);
      TextBox.Builder box = new TextBox.Builder();
      box.place(line, 0, size * rise);
      box.skip(line.width());
      return box.build();
    }
  }

  /**
   * A formula.
   *
   * @param text as plain text has it: as it was typed, if somebody did
   */
  private record Formula(MathsNode node, MathsStyle.Level level, String text) implements Part {
    static Formula of(MathsNode node, MathsStyle.Level level) {
      return new Formula(node, level, MathsText.of(node));
    }

    @Override
    public TextBox typeset(double size) {
      return MathsLayout.typeset(node, level, size);
    }
  }

  private final List<Part> parts;

  private Label(List<? extends Part> parts) {
    this.parts =
        parts.stream().filter(part -> !part.text().isEmpty()).map(Part.class::cast).toList();
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

  private static Run script(MatchResult script) {
    String shown = UnicodeScripts.usual(script.group());
    boolean letters = shown.codePoints().allMatch(Character::isLetter);
    double rise = script.group("up") == null ? -SCRIPT_FALL : SCRIPT_RISE;
    return Run.script(letters ? Face.ITALIC : Face.ROMAN, script.group(), shown, rise);
  }

  /** A variable, in italics. */
  public static Label variable(String name) {
    return new Label(List.of(Run.of(Face.ITALIC, name)));
  }

  /** Text as it is typed, in typewriter letters: a formula in the syntax of the command line. */
  public static Label code(String text) {
    return new Label(List.of(new Run(Face.TYPEWRITER, text, text, 0.95, 0)));
  }

  /**
   * Words with formulas in TeX's syntax between dollar signs: {@code 激活函数 $f(x) = x\,\Phi(x)$}.
   * Understood are letters and Greek ones, scripts and primes, {@code \frac}, {@code \sqrt}, {@code
   * \left} and {@code \right}, {@code cases}, sums and integrals, names of functions, accents, the
   * usual signs and arrows, {@code \mathrm}, {@code \mathbf}, {@code \mathbb}, {@code \mathcal},
   * {@code \operatorname} and {@code \text}. A dollar sign itself is {@code \$}.
   *
   * @throws IllegalArgumentException if something cannot be set; the message names it and its
   *     column
   */
  public static Label tex(String text) {
    return Markup.parse(text);
  }

  /**
   * A formula in TeX's syntax as it stands on a line of its own, without dollar signs; see {@link
   * #tex}.
   *
   * @throws IllegalArgumentException if something cannot be set; the message names it and its
   *     column
   */
  public static Label formula(String tex) {
    return new Label(List.of(Formula.of(MathsParser.parse(tex), MathsStyle.Level.DISPLAY)));
  }

  /**
   * The formula that an expression means. Parameters stand upright by their names; those named for
   * a Greek letter are that letter.
   */
  public static Label formula(Expr expr) {
    return formula("", Latex.of(expr, Map.of()));
  }

  /**
   * A formula in the same syntax, with an expression's LaTeX after something typed: f(x) = ….
   *
   * @throws IllegalArgumentException if something cannot be set
   */
  public static Label formula(String before, String expression) {
    List<MathsNode> nodes = new ArrayList<>(MathsRow.nodes(MathsParser.parse(before)));
    MathsNode right = MathsTypography.refined(MathsParser.parse(expression));
    nodes.addAll(MathsRow.nodes(right));
    return new Label(List.of(Formula.of(new MathsNode.Row(nodes), MathsStyle.Level.DISPLAY)));
  }

  /** The formula that an expression means, as it stands among words; see {@link #formula(Expr)}. */
  public static Label inline(Expr expr) {
    return inline(MathsTypography.refined(MathsParser.parse(Latex.of(expr, Map.of()))));
  }

  /** A formula among words. */
  static Label inline(MathsNode formula) {
    return new Label(List.of(Formula.of(formula, MathsStyle.Level.TEXT)));
  }

  /**
   * A formula that somebody typed in another syntax; as plain text it is what was typed.
   *
   * @param expression its LaTeX
   */
  static Label typedFormula(String typed, String expression) {
    MathsNode node = MathsTypography.refined(MathsParser.parse(expression));
    return new Label(List.of(new Formula(node, MathsStyle.Level.TEXT, typed)));
  }

  /** This label and another one after it. */
  public Label then(Label next) {
    return new Label(Stream.concat(parts.stream(), next.parts.stream()).toList());
  }

  /** This label with a prime after it, in one script with those that are there. */
  public Label prime() {
    String last = parts.isEmpty() ? "" : parts.getLast().text();
    boolean hasPrimes = !last.isEmpty() && last.replace(PRIME, "").isEmpty();
    return hasPrimes
        ? new Label(parts.subList(0, parts.size() - 1)).then(words(last + PRIME))
        : then(words(PRIME));
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
   * The label of the gradient: a prime after the name and before its parameters, ELU′(α = 2). What
   * has no name in words, a formula or code, has the gradient f′(x).
   */
  Label derivative() {
    List<Part> name = parts.stream().takeWhile(Label::isName).toList();
    for (int i = 0; i < name.size(); i++) {
      int parameters = parameters(name.get(i).text());
      boolean named = i > 0 || parameters > 0;
      if (parameters >= 0 && named) {
        return derivative(i, parameters);
      }
    }
    if (name.isEmpty() && !parts.isEmpty()) {
      return gradient();
    }
    return name.equals(parts) ? prime() : new Label(name).withoutEnd().prime();
  }

  /** Where the parameters begin, not a remark after a blank, as in "GELU (tanh)"; or −1. */
  private static int parameters(String text) {
    Matcher bracket = PARAMETERS.matcher(text);
    return bracket.find() ? bracket.start() : -1;
  }

  /** Without the blanks and marks that led to a formula. */
  private Label withoutEnd() {
    Run last = (Run) parts.getLast();
    Run name = Run.of(last.face, last.text.replaceFirst("[\\s:,;=]+$", ""));
    return new Label(parts.subList(0, parts.size() - 1)).then(new Label(List.of(name)));
  }

  private static boolean isName(Part part) {
    return part instanceof Run run && run.face != Face.TYPEWRITER;
  }

  /** This label with a prime before a character of one of its runs. */
  private Label derivative(int index, int at) {
    Run run = (Run) parts.get(index);
    return new Label(parts.subList(0, index))
        .then(new Label(List.of(Run.of(run.face, run.text.substring(0, at)))))
        .prime()
        .then(new Label(List.of(Run.of(run.face, run.text.substring(at)))))
        .then(new Label(parts.subList(index + 1, parts.size())));
  }

  /** The characters before which a line may begin. */
  List<Integer> breaks() {
    String text = toString();
    List<Integer> breaks = new ArrayList<>();
    int start = 0;
    for (Part part : parts) {
      int end = start + part.text().length();
      for (int i = Math.max(start, 1); i < (isName(part) ? end : start + 1); i++) {
        if (HanSpacing.mayBreak(text.codePointBefore(i), text.codePointAt(i))) {
          breaks.add(i);
        }
      }
      start = end;
    }
    return breaks;
  }

  /** The part of this label between two characters, of which none is within a formula. */
  Label slice(int from, int to) {
    List<Part> slice = new ArrayList<>();
    int start = 0;
    for (Part part : parts) {
      int end = start + part.text().length();
      if (from < end && start < to) {
        slice.add(slice(part, Math.max(from - start, 0), Math.min(to, end) - start));
      }
      start = end;
    }
    return new Label(slice);
  }

  private static Part slice(Part part, int from, int to) {
    boolean whole = to - from == part.text().length();
    return part instanceof Run run && !whole
        ? Run.of(run.face, run.text.substring(from, to))
        : part;
  }

  /** This label without blanks at its ends. */
  Label strip() {
    String text = toString();
    int from = text.length() - text.stripLeading().length();
    return slice(from, Math.max(text.stripTrailing().length(), from));
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
    int before = ' ';
    for (Part part : parts) {
      String text = part.text();
      box.skip(size * HanSpacing.between(before, text.codePointAt(0)));
      box.add(part.typeset(size));
      before = text.codePointBefore(text.length());
    }
    return box.build().saying(toString());
  }

  /** This label as LaTeX text: formulas between dollar signs, everything else escaped. */
  public String toTex() {
    TexText tex = new TexText();
    for (Part part : parts) {
      switch (part) {
        case Run run -> tex.add(run.face, run.text, run.shown, run.rise);
        case Formula(MathsNode node, MathsStyle.Level level, String _) ->
            tex.formula(
                (level == MathsStyle.Level.DISPLAY ? "\\displaystyle " : "") + MathsTex.of(node));
      }
    }
    return tex.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Label label && parts.equals(label.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
