package io.varphi.expr;

import io.varphi.expr.Parser.Kind;
import io.varphi.expr.Parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a formula into tokens. Columns count code points, so that they agree with what a person
 * sees.
 */
final class Lexer {
  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final int MAX_EXPONENT_DIGITS = 6;

  private Lexer() {}

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (isSpace(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      Token token = token(text, at);
      tokens.add(token);
      at += token.kind() == Kind.OPERATOR ? operatorLength(text, at) : token.text().length();
    }
    tokens.add(new Token(Kind.END, "", text.codePointCount(0, text.length()) + 1));
    return tokens;
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static Token token(String text, int at) {
    int column = text.codePointCount(0, at) + 1;
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      return new Token(Kind.NUMBER, number.group(), column);
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (name.lookingAt()) {
      return new Token(Kind.NAME, name.group(), column);
    }
    if (text.startsWith("<=", at) || text.startsWith(">=", at)) {
      return new Token(Kind.COMPARISON, text.substring(at, at + 2), column);
    }
    int codePoint = text.codePointAt(at);
    return switch (codePoint) {
      case '+', '-', '/', '^' -> new Token(Kind.OPERATOR, Character.toString(codePoint), column);
      case '*' -> new Token(Kind.OPERATOR, text.startsWith("**", at) ? "^" : "*", column);
      case '−', '–' -> new Token(Kind.OPERATOR, "-", column);
      case '×', '·', '⋅' -> new Token(Kind.OPERATOR, "*", column);
      case '÷' -> new Token(Kind.OPERATOR, "/", column);
      case '<', '>' -> new Token(Kind.COMPARISON, Character.toString(codePoint), column);
      case '(' -> new Token(Kind.OPEN, "(", column);
      case ')' -> new Token(Kind.CLOSE, ")", column);
      case ',' -> new Token(Kind.COMMA, ",", column);
      case '?' -> new Token(Kind.QUESTION, "?", column);
      case ':' -> new Token(Kind.COLON, ":", column);
      case '=' -> new Token(Kind.ASSIGN, "=", column);
      default -> throw unreadable(codePoint, column);
    };
  }

  private static int operatorLength(String text, int at) {
    return text.startsWith("**", at) ? 2 : Character.charCount(text.codePointAt(at));
  }

  private static FormulaException unreadable(int codePoint, int column) {
    String shown =
        Character.isISOControl(codePoint) || !Character.isDefined(codePoint)
            ? "U+" + Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT)
            : Character.toString(codePoint);
    return codePoint == '|'
        ? new FormulaException(column, Fault.BAR, column)
        : new FormulaException(column, Fault.CHARACTER, shown, column);
  }

  /**
   * The decimal that a number token denotes; exponents of absurd size are cut to one that is
   * refused later.
   */
  static BigDecimal decimal(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    String exponent = e < 0 ? "" : text.substring(e + 1).replaceFirst("^([+-]?)0+(?=[0-9])", "$1");
    if (exponent.length() <= MAX_EXPONENT_DIGITS) {
      return new BigDecimal(e < 0 ? text : text.substring(0, e) + "e" + exponent);
    }
    return new BigDecimal(exponent.startsWith("-") ? "1e-99999" : "1e99999");
  }
}
