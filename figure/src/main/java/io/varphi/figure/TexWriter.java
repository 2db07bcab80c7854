package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes figures as LaTeX with TikZ, for XeLaTeX and LuaLaTeX. A figure with one set of axes is an
 * axis of PGFPlots that a person can edit; grids, maps, and figures that are too large for PGFPlots
 * are drawn with TikZ alone.
 */
final class TexWriter {
  /** TeX keeps all of an axis in its memory until the axis ends. */
  private static final int LONGEST_AXIS = 300_000;

  /** XeTeX has a memory of five million characters. */
  private static final int LONGEST = 3_000_000;

  /** Letters of every size; works only if it is loaded before the class. */
  private static final String ANY_SIZE = "\\RequirePackage{fix-cm}";

  /** Chinese characters, their punctuation, and full-width letters; no emoji. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsBopomofo}\\p{IsHiragana}\\p{IsKatakana}"
              + "\\p{InCJK_Symbols_and_Punctuation}\\p{InHalfwidth_and_Fullwidth_Forms}]");

  /** The version of PGFPlots from which on everything used here works: of 2018. */
  private static final String COMPATIBLE = "\\pgfplotsset{compat=1.16}";

  private TexWriter() {}

  /** A figure as a TeX file. */
  static String write(Figure figure, TexForm form) {
    double height = figure.heightMm() * Layout.POINTS_PER_MM;
    TexPicture picture = new TexPicture(height, Layout.theme(figure));
    List<String> commands = commands(figure, picture);
    String tikz = picture(figure, picture, commands);
    return switch (form) {
      case DOCUMENT -> document(tikz);
      case FRAGMENT -> fragment(tikz);
    };
  }

  private static List<String> commands(Figure figure, TexPicture picture) {
    TexWords words = TexWords.of(figure);
    if (figure.content() instanceof Figure.Single single) {
      Panel panel = Layout.panel(figure, single);
      if (new TexUnits(panel.sheet()).areExact()) {
        List<String> commands = new ArrayList<>();
        commands.addAll(TexScene.commands(Layout.title(figure), picture::place, picture, words));
        commands.addAll(new TexPlot(panel, picture, words).commands());
        if (length(commands) <= LONGEST_AXIS) {
          return commands;
        }
      }
    }
    List<String> commands =
        TexScene.commands(Layout.scene(figure).items(), picture::place, picture, words);
    int length = length(commands);
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "TeX has no memory for a figure of "
              + length
              + " characters; it is at most "
              + LONGEST
              + ". Save it as a PDF file and use \\includegraphics.");
    }
    return commands;
  }

  private static int length(List<String> commands) {
    return commands.stream().mapToInt(String::length).sum();
  }

  private static String picture(Figure figure, TexPicture picture, List<String> commands) {
    String corner = "(" + mm(figure.widthMm()) + "," + mm(figure.heightMm()) + ")";
    StringBuilder out = new StringBuilder("\\begin{tikzpicture}[x=1bp, y=1bp]\n");
    String ground = picture.ground().orElse("");
    out.append(picture.definitions());
    out.append("\\useasboundingbox (0,0) rectangle ").append(corner).append(";\n");
    if (!ground.isEmpty()) {
      out.append("\\fill[").append(ground).append("] (0,0) rectangle ").append(corner);
      out.append(";\n");
    }
    commands.forEach(command -> out.append(command).append('\n'));
    return out.append("\\end{tikzpicture}").toString();
  }

  private static String mm(double length) {
    return Decimals.thousandths(length) + "mm";
  }

  private static String document(String tikz) {
    return "% Compile with xelatex or lualatex.\n"
        + ANY_SIZE
        + "\n"
        + "\\documentclass[border=0pt]{standalone}\n"
        + String.join("\n", preamble(tikz))
        + "\n\\begin{document}\n"
        + tikz
        + "\n\\end{document}\n";
  }

  private static String fragment(String tikz) {
    StringBuilder out = new StringBuilder("% For \\input. The document class needs before it:\n");
    out.append("%   ").append(ANY_SIZE).append("\n% The preamble needs:\n");
    preamble(tikz).forEach(line -> out.append("%   ").append(line).append('\n'));
    return out.append(tikz).append("%\n").toString();
  }

  /** What must be loaded. */
  private static List<String> preamble(String tikz) {
    List<String> lines = new ArrayList<>();
    lines.add("\\usepackage{amsmath, amssymb}");
    if (isChinese(tikz)) {
      lines.add("\\usepackage[scheme=plain, fontset=fandol]{ctex}");
    }
    lines.add("\\usepackage{pgfplots}");
    lines.add(COMPATIBLE);
    if (tikz.contains("boxplot")) {
      lines.add("\\usepgfplotslibrary{statistics}");
    }
    return lines;
  }

  /** Whether there are characters that only Chinese fonts have. */
  static boolean isChinese(String text) {
    return CHINESE.matcher(text).find();
  }
}
