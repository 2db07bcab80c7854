package io.varphi.figure;

/**
 * The properties that ask for a font in SVG.
 *
 * @param families the font itself and those that stand in for it, best first
 */
record SvgFont(String families, boolean bold, boolean italic) {
  private static final String SERIF =
      "'Latin Modern Roman', 'CMU Serif', 'Times New Roman', Times, serif";

  private static final String MONOSPACED =
      "'Latin Modern Mono', 'CMU Typewriter Text', 'Courier New', monospace";

  private static final String CHINESE =
      "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

  /** The font of that name, which is a family and after a hyphen a style. */
  static SvgFont of(String name) {
    int hyphen = name.lastIndexOf('-');
    String family = hyphen < 0 ? name : name.substring(0, hyphen);
    String style = hyphen < 0 ? "" : name.substring(hyphen + 1);
    String quoted = "'" + family.replaceAll("['\\\\]", "") + "'";
    return new SvgFont(
        quoted + ", " + standIns(family), style.contains("Bold"), style.contains("Italic"));
  }

  /** A font that is not KaTeX's is for the characters which KaTeX's do not have. */
  private static String standIns(String family) {
    if (!family.startsWith("KaTeX_")) {
      return CHINESE;
    }
    return family.equals("KaTeX_Typewriter") ? MONOSPACED : SERIF;
  }
}
