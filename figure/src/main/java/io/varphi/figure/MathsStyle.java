package io.varphi.figure;

/**
 * One of TeX's styles.
 *
 * @param cramped whether superscripts are less raised: below a fraction bar, under a root
 */
record MathsStyle(Level level, boolean cramped) {
  enum Level {
    DISPLAY(1),
    TEXT(1),
    SCRIPT(0.7),
    SCRIPT_SCRIPT(0.5);

    private final double scale;

    Level(double scale) {
      this.scale = scale;
    }

    private Level script() {
      return switch (this) {
        case DISPLAY, TEXT -> SCRIPT;
        case SCRIPT, SCRIPT_SCRIPT -> SCRIPT_SCRIPT;
      };
    }

    private Level part() {
      return this == DISPLAY ? TEXT : script();
    }
  }

  /** Lengths of TeX's fonts cmsy10, cmsy7 and cmsy5, in em of each. */
  enum Length {
    NUMERATOR_DISPLAY(0.677, 0.732, 0.925),
    NUMERATOR(0.394, 0.384, 0.387),
    DENOMINATOR_DISPLAY(0.686, 0.752, 1.025),
    DENOMINATOR(0.345, 0.344, 0.532),
    SUPERSCRIPT_DISPLAY(0.413, 0.503, 0.504),
    SUPERSCRIPT(0.363, 0.431, 0.404),
    SUPERSCRIPT_CRAMPED(0.289, 0.286, 0.294),
    SUBSCRIPT(0.150, 0.143, 0.200),
    SUBSCRIPT_UNDER_SUPERSCRIPT(0.247, 0.286, 0.400),
    SUPERSCRIPT_DROP(0.386, 0.353, 0.494),
    SUBSCRIPT_DROP(0.050, 0.071, 0.100),
    RULE(0.04, 0.049, 0.049);

    private final double text;
    private final double script;
    private final double scriptScript;

    Length(double text, double script, double scriptScript) {
      this.text = text;
      this.script = script;
      this.scriptScript = scriptScript;
    }

    private double at(Level level) {
      return switch (level) {
        case DISPLAY, TEXT -> text;
        case SCRIPT -> script;
        case SCRIPT_SCRIPT -> scriptScript;
      };
    }
  }

  static final double X_HEIGHT = 0.431;

  /** The height of fraction bars and of the middle of brackets. */
  static final double AXIS = 0.25;

  static MathsStyle of(Level level) {
    return new MathsStyle(level, false);
  }

  boolean isDisplay() {
    return level == Level.DISPLAY;
  }

  boolean isScript() {
    return level == Level.SCRIPT || level == Level.SCRIPT_SCRIPT;
  }

  /** The size of letters in units of the formula's. */
  double scale() {
    return level.scale;
  }

  /** A length in units of the formula's size. */
  double length(Length length) {
    return scale() * length.at(level);
  }

  MathsStyle superscript() {
    return new MathsStyle(level.script(), cramped);
  }

  MathsStyle subscript() {
    return new MathsStyle(level.script(), true);
  }

  MathsStyle numerator() {
    return new MathsStyle(level.part(), cramped);
  }

  MathsStyle denominator() {
    return new MathsStyle(level.part(), true);
  }

  MathsStyle crampedToo() {
    return new MathsStyle(level, true);
  }

  MathsStyle at(Level newLevel) {
    return new MathsStyle(newLevel, cramped);
  }
}
