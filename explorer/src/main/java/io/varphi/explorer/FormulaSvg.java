package io.varphi.explorer;

import io.varphi.Language;
import io.varphi.figure.Label;
import io.varphi.figure.PageSvg;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Formulas as SVG elements, set as in the figures. */
final class FormulaSvg {
  private static final Pattern ID = Pattern.compile("(id=\"|href=\"#)(?=g[0-9])");

  /** The page places formulas itself: its policy lets no element bring a style of its own. */
  private static final Pattern STYLE = Pattern.compile(" style=\"[^\"]*\"");

  private FormulaSvg() {}

  /** A symbol in TeX's syntax. */
  static String of(String tex) {
    return of(Label.formula(tex));
  }

  /** An equation: what stands on its left, and an expression's LaTeX. */
  static String of(String left, String latex) {
    return of(Label.formula(left + " = ", latex));
  }

  /** An element with the outlines of its letters, whose ids are its own. */
  private static String of(Label label) {
    PageSvg page = new PageSvg();
    String formula = page.formula(label, Language.ENGLISH);
    String letters = page.definitions().replaceAll("(?s)^<svg[^>]*>|</svg>$", "");
    String whole = formula.replaceFirst(">", " xmlns=\"http://www.w3.org/2000/svg\">" + letters);
    String prefix = "m" + HexFormat.of().toHexDigits(formula.hashCode()) + "-";
    return ID.matcher(STYLE.matcher(whole).replaceAll("")).replaceAll("$1" + prefix);
  }
}
