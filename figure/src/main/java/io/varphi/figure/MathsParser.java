package io.varphi.figure;

import io.varphi.figure.MathsNode.FractionSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the part of TeX's mathematics that figures can set. */
final class MathsParser {
  private static final Set<String> BRACKETS =
      Set.of("(", ")", "[", "]", "{", "}", "|", "∥", "⌊", "⌋", "⌈", "⌉", "⟨", "⟩", "/");

  /** Deeper formulas are not for reading. */
  private static final int DEEPEST = 64;

  private final String source;
  private final int end;
  private int at;
  private int depth;

  private MathsParser(String source, int start, int end) {
    this.source = source;
    this.at = start;
    this.end = end;
  }

  static MathsNode parse(String formula) {
    return parse(formula, 0, formula.length());
  }

  /**
   * The formula between two places in a text.
   *
   * @throws IllegalArgumentException if it cannot be set; the message names what, and its column
   */
  static MathsNode parse(String text, int start, int end) {
    MathsParser parser = new MathsParser(text, start, end);
    MathsNode formula = parser.row();
    if (!parser.isAtEnd()) {
      throw parser.error(parser.at, parser.token() + " closes nothing", "leave it out");
    }
    return formula;
  }

  // Rows, atoms and their scripts

  private MathsNode.Row row() {
    depth++;
    if (depth > DEEPEST) {
      throw error(at, "the formula is too deep", "write it with fewer groups inside groups");
    }
    List<MathsNode> nodes = new ArrayList<>();
    while (!closesRow()) {
      nodes.add(scripted());
    }
    depth--;
    return new MathsNode.Row(nodes);
  }

  private boolean closesRow() {
    skipBlanks();
    return isAtEnd()
        || looksAt("}")
        || looksAt("&")
        || looksAt("\\\\")
        || looksAtCommand("right")
        || looksAtCommand("end");
  }

  private MathsNode scripted() {
    int start = at;
    MathsNode base = looksAtScript() ? new MathsNode.Row(List.of()) : atom();
    if (!looksAtScript()) {
      return base;
    }
    if (base.sides().isEmpty()) {
      throw error(start, "a space has no scripts", "put {} before the script");
    }
    Optional<MathsNode> below = Optional.empty();
    Optional<MathsNode> above = Optional.empty();
    while (looksAtScript()) {
      int script = at;
      if (looksAt("_") || UnicodeScripts.isLowered(source.codePointAt(at))) {
        if (below.isPresent()) {
          throw error(script, "there are two subscripts", "put both into braces: x_{ij}");
        }
        below = Optional.of(take("_") ? argument() : lowered());
      } else {
        if (above.isPresent()) {
          throw error(script, "there are two superscripts", "put both into braces: x^{ij}");
        }
        above = Optional.of(above());
      }
    }
    return new MathsNode.Scripts(base, below, above);
  }

  private boolean looksAtScript() {
    skipBlanks();
    if (isAtEnd()) {
      return false;
    }
    int next = source.codePointAt(at);
    return looksAtPrime()
        || next == '^'
        || next == '_'
        || UnicodeScripts.isRaised(next)
        || UnicodeScripts.isLowered(next);
  }

  private boolean looksAtPrime() {
    return looksAt("'") || looksAt("\u2032");
  }

  /** Primes with a superscript after them, or either alone. */
  private MathsNode above() {
    List<MathsNode> nodes = new ArrayList<>();
    while (looksAtPrime()) {
      at++;
      nodes.add(MathsSymbols.node("prime").orElseThrow());
    }
    if (!nodes.isEmpty() && !looksAt("^")) {
      return new MathsNode.Row(nodes);
    }
    MathsNode script = take("^") ? argument() : raised();
    nodes.addAll(MathsRow.nodes(script));
    return new MathsNode.Row(nodes);
  }

  private MathsNode raised() {
    int start = at;
    while (!isAtEnd() && UnicodeScripts.isRaised(source.codePointAt(at))) {
      at++;
    }
    return parse(UnicodeScripts.usual(source.substring(start, at)));
  }

  private MathsNode lowered() {
    int start = at;
    while (!isAtEnd() && UnicodeScripts.isLowered(source.codePointAt(at))) {
      at++;
    }
    return parse(UnicodeScripts.usual(source.substring(start, at)));
  }

  private MathsNode atom() {
    if (looksAt("{")) {
      return group();
    }
    return looksAt("\\") ? command() : character();
  }

  /** What a command takes: a group in braces, or one atom, which is a group as well. */
  private MathsNode argument() {
    requireSomething();
    MathsNode atom = atom();
    return atom instanceof MathsNode.Row ? atom : new MathsNode.Row(List.of(atom));
  }

  private void requireSomething() {
    if (closesRow()) {
      throw error(at, "something is missing", "write what belongs here, in braces: {…}");
    }
  }

  private MathsNode group() {
    int start = at;
    at++;
    MathsNode inside = row();
    if (!take("}")) {
      throw error(start, "the brace { is not closed", "write a } for it");
    }
    return inside;
  }

  private MathsNode character() {
    int start = at;
    String character = token();
    at += character.length();
    int codePoint = character.codePointAt(0);
    if (character.equals("~")) {
      return new MathsNode.Space(MathsSymbols.space(" ").orElseThrow());
    }
    if (HanSpacing.isHan(codePoint)) {
      return new MathsNode.Text(Face.ROMAN, character);
    }
    return MathsSymbols.character(character)
        .<MathsNode>map(symbol -> symbol)
        .or(() -> MathsCapitals.symbol(codePoint))
        .orElseThrow(
            () -> error(start, character + " is no sign of formulas", "write \\text{…} for words"));
  }

  // Commands

  private MathsNode command() {
    int start = at;
    at++;
    String name = commandName(start);
    return switch (name) {
      case "frac" -> fraction(FractionSize.BY_STYLE);
      case "dfrac" -> fraction(FractionSize.DISPLAY);
      case "tfrac" -> fraction(FractionSize.TEXT);
      case "sqrt" -> root();
      case "left" -> fenced(start);
      case "begin" -> cases(start);
      case "operatorname" -> operatorName();
      case "text", "textrm", "mathrm" -> new MathsNode.Text(Face.ROMAN, words());
      case "textbf", "mathbf" -> new MathsNode.Text(Face.BOLD, words());
      case "mathbb" -> capitals(Face.SIGNS);
      case "mathcal" -> capitals(Face.SCRIPT);
      case "displaystyle" -> new MathsNode.Switch(MathsStyle.Level.DISPLAY);
      case "textstyle" -> new MathsNode.Switch(MathsStyle.Level.TEXT);
      case "scriptstyle" -> new MathsNode.Switch(MathsStyle.Level.SCRIPT);
      case String other -> listed(other, start);
    };
  }

  private String commandName(int start) {
    if (isAtEnd()) {
      throw error(start, "the command has no name", "leave the \\ out");
    }
    int nameStart = at;
    while (!isAtEnd() && isLatin(source.charAt(at))) {
      at++;
    }
    if (at == nameStart) {
      at += token().length();
    }
    return source.substring(nameStart, at);
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private MathsNode listed(String name, int start) {
    Optional<Integer> accent = MathsSymbols.accent(name);
    if (accent.isPresent()) {
      return new MathsNode.Accented(accent.get(), argument());
    }
    return MathsSymbols.node(name)
        .or(() -> MathsSymbols.space(name).map(MathsNode.Space::new))
        .orElseThrow(() ->
            error(
                start,
                "the command \\" + name + " is unknown",
                "write it another way, or \\operatorname{…} for the name of a function"));
  }

  private MathsNode fraction(FractionSize size) {
    MathsNode numerator = argument();
    return new MathsNode.Fraction(numerator, argument(), size);
  }

  private MathsNode root() {
    skipBlanks();
    Optional<MathsNode> index = Optional.empty();
    if (looksAt("[")) {
      int close = source.indexOf(']', at);
      if (close < 0 || close >= end) {
        throw error(at, "the bracket [ is not closed", "write a ] for it");
      }
      index = Optional.of(parse(source, at + 1, close));
      at = close + 1;
    }
    return new MathsNode.Radical(index, argument());
  }

  private MathsNode operatorName() {
    boolean limits = take("*");
    return new MathsNode.Name(words(), limits);
  }

  private MathsNode capitals(Face face) {
    requireSomething();
    int start = at;
    List<MathsNode> letters = new ArrayList<>();
    for (char letter : (looksAt("{") ? words() : singleCharacter()).toCharArray()) {
      if (letter < 'A' || letter > 'Z') {
        throw error(start, "only A to Z have this style", "leave it out for other characters");
      }
      letters.add(MathsCapitals.styled(face, letter));
    }
    return letters.size() == 1 ? letters.getFirst() : new MathsNode.Row(letters);
  }

  private String singleCharacter() {
    String character = token();
    at += character.length();
    return character;
  }

  private MathsNode fenced(int start) {
    String left = bracket();
    MathsNode body = row();
    if (!takeCommand("right")) {
      throw error(start, "\\left has no \\right", "write \\right. if nothing closes it");
    }
    return new MathsNode.Fenced(left, body, bracket());
  }

  private String bracket() {
    skipBlanks();
    int start = at;
    String token = singleCharacter();
    if (token.equals("\\")) {
      token =
          MathsSymbols.node(commandName(start))
              .filter(MathsNode.Symbol.class::isInstance)
              .map(symbol -> ((MathsNode.Symbol) symbol).text())
              .orElse("");
    }
    return switch (token) {
      case "." -> "";
      case "<" -> "⟨";
      case ">" -> "⟩";
      case String bracket when BRACKETS.contains(bracket) -> bracket;
      case String _ ->
          throw error(start, "a bracket is missing", "write one of ( ) [ ] \\{ \\} | or a dot");
    };
  }

  private MathsNode cases(int start) {
    String environment = words();
    if (!environment.equals("cases")) {
      throw error(start, "\\begin{" + environment + "} is unknown", "only cases can be set");
    }
    List<List<MathsNode>> rows = new ArrayList<>();
    do {
      rows.add(caseRow());
    } while (take("\\\\"));
    if (!takeCommand("end") || !words().equals("cases")) {
      throw error(start, "\\begin{cases} is not closed", "write \\end{cases} for it");
    }
    if (isBlank(rows.getLast())) {
      rows.removeLast();
    }
    if (rows.isEmpty()) {
      throw error(start, "there are no cases", "write x & x > 0 \\\\ 0 & x \\le 0 or the like");
    }
    return new MathsNode.Cases(rows);
  }

  private List<MathsNode> caseRow() {
    List<MathsNode> row = new ArrayList<>(List.of(row()));
    while (looksAt("&")) {
      if (row.size() == 2) {
        throw error(at, "a case has two columns", "leave this & out");
      }
      at++;
      row.add(row());
    }
    return row;
  }

  private static boolean isBlank(List<MathsNode> row) {
    return row.size() == 1 && MathsRow.nodes(row.getFirst()).isEmpty();
  }

  /** Text in braces, in which blanks count. */
  private String words() {
    skipBlanks();
    int start = at;
    if (!take("{")) {
      throw error(start, "a brace { is missing", "write words in braces: {…}");
    }
    StringBuilder words = new StringBuilder();
    int open = 1;
    while (open > 0) {
      if (isAtEnd()) {
        throw error(start, "the brace { is not closed", "write a } for it");
      }
      int place = at;
      String token = singleCharacter();
      switch (token) {
        case "{" -> open++;
        case "}" -> open--;
        case "\\" -> words.append(escaped(place));
        case "$" -> throw error(place, "there is a formula inside words", "close the braces first");
        case "~" -> words.append('\u00a0');
        case String character -> words.append(character);
      }
    }
    return words.toString();
  }

  /** What a backslash is for in words: the signs that TeX has a use for. */
  private String escaped(int start) {
    String name = commandName(start);
    return switch (name) {
      case "$", "%", "&", "#", "_", "{", "}", " " -> name;
      case "," -> "\u2009";
      default ->
          throw error(start, "the command \\" + name + " is unknown in words", "leave it out");
    };
  }

  // Characters of the source

  private boolean isAtEnd() {
    return at >= end;
  }

  private void skipBlanks() {
    while (!isAtEnd() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private boolean looksAt(String text) {
    return at + text.length() <= end && source.startsWith(text, at);
  }

  private boolean looksAtCommand(String name) {
    int after = at + 1 + name.length();
    return looksAt("\\" + name) && (after >= end || !isLatin(source.charAt(after)));
  }

  private boolean take(String text) {
    boolean there = looksAt(text);
    if (there) {
      at += text.length();
    }
    return there;
  }

  private boolean takeCommand(String name) {
    boolean there = looksAtCommand(name);
    if (there) {
      at += 1 + name.length();
    }
    return there;
  }

  /** The character at this place; nothing at the end. */
  private String token() {
    return isAtEnd() ? "" : Character.toString(source.codePointAt(at));
  }

  private IllegalArgumentException error(int place, String what, String next) {
    return Markup.error(source, place, what, next);
  }
}
