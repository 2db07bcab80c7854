package io.varphi.figure;

import io.varphi.figure.MathsStyle.Length;
import io.varphi.figure.TextBox.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets formulas as TeX does: The TeXbook, appendix G, with the lengths of Computer Modern. The ink
 * of letters counts as their height and depth.
 */
final class MathsLayout {
  /** Lengths in units of the formula's size. */
  private static final double RULE = 0.04;

  /** The room at both sides of a fraction. */
  private static final double BESIDE_FRACTION = 0.12;

  private static final double AFTER_SCRIPTS = 0.05;

  /** How far round digits reach beyond the height that TeX knows. */
  private static final double OVERSHOOT = 0.022;

  /** The room between an operator and what stands above or below it, and around all of it. */
  private static final double ABOVE_OPERATOR = 0.111;

  private static final double ABOVE_OPERATOR_TO_BASELINE = 0.2;
  private static final double BELOW_OPERATOR = 0.166;
  private static final double BELOW_OPERATOR_TO_BASELINE = 0.6;
  private static final double AROUND_LIMITS = 0.1;

  /** The rows of cases: their usual height and depth, and the least room between them. */
  private static final double ROW_HEIGHT = 1.008;

  private static final double ROW_DEPTH = 0.432;
  private static final double BETWEEN_ROWS = 0.3;

  private static final double BETWEEN_COLUMNS = 1;

  private final double size;
  private final MathsDelimiters delimiters;

  private MathsLayout(double size) {
    this.size = size;
    this.delimiters = new MathsDelimiters(size);
  }

  /** The formula at a size in points. */
  static TextBox typeset(MathsNode formula, MathsStyle.Level level, double size) {
    return new MathsLayout(size).box(formula, MathsStyle.of(level)).aroundInk();
  }

  private TextBox box(MathsNode node, MathsStyle style) {
    return switch (node) {
      case MathsNode.Row row -> row(row.nodes(), style);
      case MathsNode.Symbol symbol -> withCorrection(letter(symbol, style), symbol, style);
      case MathsNode.Name name -> TextSetter.set(Face.ROMAN, name.text(), em(style));
      case MathsNode.Operator operator -> withCorrection(sign(operator, style), operator, style);
      case MathsNode.Text text -> TextSetter.set(text.face(), text.text(), em(style));
      case MathsNode.Scripts scripts ->
          hasLimits(scripts.base(), style) ? limits(scripts, style) : scripts(scripts, style);
      case MathsNode.Fraction fraction -> fraction(fraction, style);
      case MathsNode.Radical radical -> radical(radical, style);
      case MathsNode.Fenced fenced -> fenced(fenced, style);
      case MathsNode.Cases cases -> cases(cases, style);
      case MathsNode.Accented accented -> accented(accented, style);
      case MathsNode.Space space -> space(space.width() * MathsAtom.MU * em(style));
      case MathsNode.Switch _ -> space(0);
    };
  }

  private double em(MathsStyle style) {
    return size * style.scale();
  }

  private double length(Length length, MathsStyle style) {
    return size * style.length(length);
  }

  private static TextBox space(double width) {
    TextBox.Builder box = new TextBox.Builder();
    box.skip(width);
    return box.build();
  }

  // Rows

  private TextBox row(List<MathsNode> nodes, MathsStyle style) {
    List<Double> spaces = MathsRow.spaces(nodes, style.isScript());
    TextBox.Builder box = new TextBox.Builder();
    MathsStyle current = style;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof MathsNode.Switch(MathsStyle.Level level)) {
        current = current.at(level);
      }
      box.skip(spaces.get(i) * MathsAtom.MU * em(current));
      box.add(box(nodes.get(i), current));
    }
    return box.build();
  }

  // Letters and signs

  /** Without room for what comes next; a sign that no font has may be a letter with an accent. */
  private TextBox letter(MathsNode.Symbol symbol, MathsStyle style) {
    return Fonts.bundled(symbol.face(), symbol.text().codePointAt(0))
        .map(glyph -> TextBox.of(glyph, em(style)))
        .orElseGet(() -> TextSetter.set(symbol.face(), symbol.text(), em(style)));
  }

  /** A large sign with its middle at the height of fraction bars. */
  private TextBox sign(MathsNode.Operator operator, MathsStyle style) {
    Face face = style.isDisplay() ? Face.SIZE2 : Face.SIZE1;
    Glyph glyph = Fonts.glyph(face, operator.text().codePointAt(0));
    return MathsDelimiters.centred(TextBox.of(glyph, em(style)), MathsStyle.AXIS * em(style));
  }

  private TextBox withCorrection(TextBox box, MathsNode node, MathsStyle style) {
    TextBox.Builder corrected = new TextBox.Builder();
    corrected.add(box);
    corrected.skip(correction(node, style));
    return corrected.build();
  }

  private double correction(MathsNode node, MathsStyle style) {
    return switch (node) {
      case MathsNode.Symbol symbol -> em(style) * Slant.of(symbol).correction();
      case MathsNode.Operator(String text, boolean _) ->
          "∫∬∭∮".contains(text) ? em(style) * (style.isDisplay() ? 0.444 : 0.194) : 0;
      case MathsNode.Row row when row.nodes().size() == 1 ->
          correction(row.nodes().getFirst(), style);
      case MathsNode.Row _, MathsNode.Name _, MathsNode.Text _, MathsNode.Scripts _ -> 0;
      case MathsNode.Fraction _, MathsNode.Radical _, MathsNode.Fenced _, MathsNode.Cases _ -> 0;
      case MathsNode.Accented _, MathsNode.Space _, MathsNode.Switch _ -> 0;
    };
  }

  private TextBox accented(MathsNode.Accented accented, MathsStyle style) {
    TextBox body = box(accented.body(), style.crampedToo());
    double skew =
        MathsRow.only(accented.body())
            .filter(MathsNode.Symbol.class::isInstance)
            .map(symbol -> Slant.of((MathsNode.Symbol) symbol).skew())
            .orElse(0.0);
    return Accents.over(body, Face.ROMAN, accented.accent(), skew, em(style)).orElseThrow();
  }

  // Scripts: rule 18

  private TextBox scripts(MathsNode.Scripts scripts, MathsStyle style) {
    MathsNode base = scripts.base();
    double correction = correction(base, style);
    TextBox nucleus = box(base, style);
    Optional<TextBox> above = scripts.above().map(node -> box(node, style.superscript()));
    Optional<TextBox> below = scripts.below().map(node -> box(node, style.subscript()));
    Shifts shifts = shifts(nucleus, base.isCharacter(), above, below, style);
    double left = nucleus.width() - correction;
    TextBox.Builder box = new TextBox.Builder();
    box.place(nucleus, 0, 0);
    below.ifPresent(script -> box.place(script, left, -shifts.down));
    above.ifPresent(script -> box.place(script, left + correction, shifts.up));
    double widthBelow = below.map(TextBox::width).orElse(0.0);
    double widthAbove = above.map(script -> script.width() + correction).orElse(0.0);
    box.skip(left + Math.max(widthBelow, widthAbove) + AFTER_SCRIPTS * size);
    return box.build();
  }

  private record Shifts(double up, double down) {}

  private Shifts shifts(
      TextBox nucleus,
      boolean character,
      Optional<TextBox> above,
      Optional<TextBox> below,
      MathsStyle style) {
    double up = 0;
    double down = 0;
    if (!character) {
      up = nucleus.ascent() - length(Length.SUPERSCRIPT_DROP, style.superscript());
      down = nucleus.descent() + length(Length.SUBSCRIPT_DROP, style.subscript());
    }
    double xHeight = MathsStyle.X_HEIGHT * em(style);
    if (above.isPresent()) {
      double least = Math.max(length(raise(style), style), above.get().descent() + xHeight / 4);
      up = Math.max(up, least);
    }
    if (below.isEmpty()) {
      return new Shifts(up, down);
    }
    TextBox script = below.get();
    if (above.isEmpty()) {
      double least = Math.max(length(Length.SUBSCRIPT, style), script.ascent() - 0.8 * xHeight);
      return new Shifts(up, Math.max(down, least));
    }
    down = Math.max(down, length(Length.SUBSCRIPT_UNDER_SUPERSCRIPT, style));
    double overshoot = OVERSHOOT * em(style.superscript());
    double bottom = up - Math.max(0, above.get().descent() - overshoot);
    double top = script.ascent() - overshoot;
    double gap = 4 * length(Length.RULE, style);
    if (bottom - (top - down) < gap) {
      down = gap - bottom + top;
      double lift = Math.max(0, 0.8 * xHeight - bottom);
      return new Shifts(up + lift, down - lift);
    }
    return new Shifts(up, down);
  }

  private static Length raise(MathsStyle style) {
    if (style.isDisplay()) {
      return Length.SUPERSCRIPT_DISPLAY;
    }
    return style.cramped() ? Length.SUPERSCRIPT_CRAMPED : Length.SUPERSCRIPT;
  }

  // Limits: rule 13a

  private static boolean hasLimits(MathsNode base, MathsStyle style) {
    return style.isDisplay()
        && (base instanceof MathsNode.Operator(String _, boolean limits) && limits
            || base instanceof MathsNode.Name(String _, boolean nameLimits) && nameLimits);
  }

  private TextBox limits(MathsNode.Scripts scripts, MathsStyle style) {
    TextBox nucleus = box(scripts.base(), style);
    Optional<TextBox> above = scripts.above().map(node -> box(node, style.superscript()));
    Optional<TextBox> below = scripts.below().map(node -> box(node, style.subscript()));
    double width =
        Math.max(
            nucleus.width(),
            Math.max(above.map(TextBox::width).orElse(0.0), below.map(TextBox::width).orElse(0.0)));
    TextBox.Builder box = new TextBox.Builder();
    above.ifPresent(limit -> {
      double gap =
          Math.max(ABOVE_OPERATOR * size, ABOVE_OPERATOR_TO_BASELINE * size - limit.descent());
      double rise = nucleus.ascent() + gap + limit.descent();
      place(limit, width, rise, box);
      box.cover(rise + limit.ascent() + AROUND_LIMITS * size, 0);
    });
    place(nucleus, width, 0, box);
    below.ifPresent(limit -> {
      double gap =
          Math.max(BELOW_OPERATOR * size, BELOW_OPERATOR_TO_BASELINE * size - limit.ascent());
      double fall = nucleus.descent() + gap + limit.ascent();
      place(limit, width, -fall, box);
      box.cover(0, fall + limit.descent() + AROUND_LIMITS * size);
    });
    box.skip(width);
    return box.build();
  }

  /** Sets a part in the middle of a width. */
  private static void place(TextBox part, double width, double rise, TextBox.Builder into) {
    into.place(part, (width - part.width()) / 2, rise);
  }

  // Fractions: rule 15

  private TextBox fraction(MathsNode.Fraction fraction, MathsStyle around) {
    MathsStyle style =
        switch (fraction.size()) {
          case BY_STYLE -> around;
          case DISPLAY -> around.at(MathsStyle.Level.DISPLAY);
          case TEXT -> around.at(MathsStyle.Level.TEXT);
        };
    TextBox above = box(fraction.numerator(), style.numerator());
    TextBox below = box(fraction.denominator(), style.denominator());
    boolean display = style.isDisplay();
    double axis = MathsStyle.AXIS * em(style);
    double rule = length(Length.RULE, style);
    double gap = display ? 3 * rule : rule;
    double up =
        Math.max(
            length(display ? Length.NUMERATOR_DISPLAY : Length.NUMERATOR, style),
            axis + rule / 2 + gap + above.descent());
    double down =
        Math.max(
            length(display ? Length.DENOMINATOR_DISPLAY : Length.DENOMINATOR, style),
            below.ascent() + gap + rule / 2 - axis);
    double width = Math.max(above.width(), below.width());
    double left = BESIDE_FRACTION * size;
    TextBox.Builder box = new TextBox.Builder();
    box.place(above, left + (width - above.width()) / 2, up);
    box.rule(new Rule(left, axis - rule / 2, width, rule));
    box.place(below, left + (width - below.width()) / 2, -down);
    box.skip(width + 2 * left);
    return box.build();
  }

  // Roots: rule 11

  private TextBox radical(MathsNode.Radical radical, MathsStyle style) {
    TextBox body = box(radical.body(), style.crampedToo());
    double rule = RULE * em(style);
    double height = Math.max(body.ascent(), MathsStyle.X_HEIGHT * em(style));
    double gap = rule + (style.isDisplay() ? MathsStyle.X_HEIGHT * em(style) : rule) / 4;
    double need = height + body.descent() + gap + rule;
    TextBox surd = delimiters.surd(need, style);
    double top = height + gap + rule + Math.max(0, (surd.height() - need) / 2);
    double rise = top - surd.ascent();
    TextBox.Builder box = new TextBox.Builder();
    radical.index().ifPresent(index -> index(index, surd, rise, style, box));
    box.place(surd, box.width(), rise);
    box.skip(surd.width());
    box.rule(new Rule(box.width(), top - rule, body.width(), rule));
    box.add(body);
    return box.build();
  }

  /** The small n of an n-th root, in the notch of the sign. */
  private void index(
      MathsNode index, TextBox surd, double rise, MathsStyle style, TextBox.Builder box) {
    TextBox small = box(index, style.at(MathsStyle.Level.SCRIPT_SCRIPT));
    double lift = 0.6 * (rise + surd.ascent()) - 0.4 * (surd.descent() - rise);
    box.skip(5 * MathsAtom.MU * em(style));
    box.place(small, box.width(), lift);
    box.skip(small.width() - 10 * MathsAtom.MU * em(style));
  }

  // Brackets and cases

  private TextBox fenced(MathsNode.Fenced fenced, MathsStyle style) {
    return delimiters.around(fenced.left(), box(fenced.body(), style), fenced.right(), style);
  }

  private TextBox cases(MathsNode.Cases cases, MathsStyle style) {
    MathsStyle cell = style.isDisplay() ? style.at(MathsStyle.Level.TEXT) : style;
    List<List<TextBox>> rows =
        cases.rows().stream()
            .map(row -> row.stream().map(node -> box(node, cell)).toList())
            .toList();
    return delimiters.around("{", table(rows, em(cell)), "", style);
  }

  /** Cells in columns, left-aligned, the whole with its middle at the height of fraction bars. */
  private static TextBox table(List<List<TextBox>> rows, double em) {
    List<Double> baselines = baselines(rows, em);
    List<Double> lefts = lefts(rows, BETWEEN_COLUMNS * em);
    double top = ascent(rows.getFirst(), ROW_HEIGHT * em);
    double bottom = baselines.getLast() + descent(rows.getLast(), ROW_DEPTH * em);
    double raise = MathsStyle.AXIS * em - (top - bottom) / 2;
    TextBox.Builder box = new TextBox.Builder();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        box.place(rows.get(i).get(j), lefts.get(j), raise - baselines.get(i));
      }
    }
    box.cover(raise + top, bottom - raise);
    box.skip(lefts.getLast() - BETWEEN_COLUMNS * em);
    return box.build();
  }

  /** How far each baseline is below the first. */
  private static List<Double> baselines(List<List<TextBox>> rows, double em) {
    List<Double> baselines = new ArrayList<>(List.of(0.0));
    for (int i = 1; i < rows.size(); i++) {
      double usual = (ROW_DEPTH + ROW_HEIGHT) * em;
      double needed = descent(rows.get(i - 1), 0) + ascent(rows.get(i), 0) + BETWEEN_ROWS * em;
      baselines.add(baselines.getLast() + Math.max(usual, needed));
    }
    return baselines;
  }

  private static double ascent(List<TextBox> row, double least) {
    return row.stream().mapToDouble(TextBox::ascent).reduce(least, Math::max);
  }

  private static double descent(List<TextBox> row, double least) {
    return row.stream().mapToDouble(TextBox::descent).reduce(least, Math::max);
  }

  /** Where each column begins, and where one after the last would. */
  private static List<Double> lefts(List<List<TextBox>> rows, double gap) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Double> lefts = new ArrayList<>(List.of(0.0));
    for (int j = 0; j < columns; j++) {
      int column = j;
      double width =
          rows.stream()
              .filter(row -> row.size() > column)
              .mapToDouble(row -> row.get(column).width())
              .max()
              .orElse(0);
      lefts.add(lefts.getLast() + width + gap);
    }
    return lefts;
  }
}
