package io.varphi.lab;

import io.varphi.figure.Figure;
import io.varphi.figure.Style;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure within a page: one SVG whose colours are variables where light and dark differ in
 * nothing else; otherwise, as maps with pixels do, two of which the page shows one.
 */
final class ReportPicture {
  private static final Pattern PREFIX = Pattern.compile("\\bv[0-9a-f]{8}-");
  private static final Pattern COLOUR = Pattern.compile("(?<==\")#[0-9a-f]{6}(?=\")");
  private static final Pattern SIZE = Pattern.compile(" width=\"[0-9.]+mm\" height=\"[0-9.]+mm\"");

  private record Pair(String light, String dark) {}

  /** By the name of a variable. */
  private final SortedMap<String, Pair> colours = new TreeMap<>();

  /** The SVG of a figure, with identifiers that begin as is said. */
  String of(Figure figure, String prefix) {
    String light = svg(figure.style(Style.LIGHT), prefix);
    String dark = svg(figure.style(Style.DARK), prefix);
    if (withoutColours(light).equals(withoutColours(dark))) {
      return withVariables(light, dark);
    }
    return "<div class=\"light\">\n"
        + light
        + "</div>\n<div class=\"dark\">\n"
        + svg(figure.style(Style.DARK), prefix + "dark-")
        + "</div>\n";
  }

  private static String svg(Figure figure, String prefix) {
    String svg = figure.toSvg().replaceFirst("^<\\?xml[^>]*>\\s*", "");
    String own = PREFIX.matcher(svg).replaceAll(Matcher.quoteReplacement(prefix));
    return SIZE.matcher(own).replaceFirst("");
  }

  private static String withoutColours(String svg) {
    return COLOUR.matcher(svg).replaceAll("#");
  }

  private String withVariables(String light, String dark) {
    Matcher darkColour = COLOUR.matcher(dark);
    return COLOUR
        .matcher(light)
        .replaceAll(match -> {
          if (!darkColour.find()) {
            throw new IllegalStateException("a dark figure has fewer colours than its light twin");
          }
          return "var(" + variable(match.group(), darkColour.group()) + ")";
        });
  }

  private String variable(String light, String dark) {
    String name = "--" + light.substring(1) + "-" + dark.substring(1);
    colours.put(name, new Pair(light, dark));
    return name;
  }

  /** The variables that were used, as declarations of CSS. */
  String declarations(boolean isDark) {
    StringBuilder css = new StringBuilder();
    colours.forEach((name, pair) ->
        css.append(name).append(':').append(isDark ? pair.dark : pair.light).append(';'));
    return css.toString();
  }
}
