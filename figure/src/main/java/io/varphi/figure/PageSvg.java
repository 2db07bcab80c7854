package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The figures and formulas of one HTML page as SVG elements in it. They share the outlines of their
 * letters, which {@link #definitions} has; that element stands in the page once, anywhere.
 *
 * <p>Ink has the colour of the text around. Other colours are those of {@link Style#LIGHT} or of
 * {@link Style#DARK}, by the {@code color-scheme} of the page. There is no background. A picture
 * made of cells is there twice, with the classes {@code when-light} and {@code when-dark}: the page
 * shows one of them.
 *
 * <p>The same calls in the same order give the same text.
 */
public final class PageSvg {
  private static final double PIXELS_PER_POINT = 96.0 / 72;

  /** The letters of a formula are set at this size, in points, and scaled by the page. */
  private static final double SIZE = 10;

  private final SvgLetters letters = new SvgLetters("", SvgText.OUTLINES, "href");
  private int count;

  /** Nothing yet. */
  public PageSvg() {}

  /**
   * A figure, with a title and a description for those who do not see it.
   *
   * @throws IllegalArgumentException if no font has a character of a text
   */
  public String figure(Figure figure) {
    return element(figure, true);
  }

  /** A figure that says nothing which does not stand beside it: left out where pages are read. */
  public String ornament(Figure figure) {
    return element(figure, false);
  }

  private String element(Figure figure, boolean isDescribed) {
    String prefix = "f" + count++ + "-";
    Scene light = Layout.scene(figure.style(Style.LIGHT));
    SvgColours.Paired colours = paired(figure);
    SvgBody body = new SvgBody(prefix, letters, colours, true);
    body.add(light.items());
    colours.finish();
    StringBuilder out = new StringBuilder("<svg");
    Xml.attribute(out, "fill", "currentColor");
    Xml.attribute(out, "stroke-linejoin", "round");
    Xml.attribute(out, "stroke-linecap", "round");
    Xml.attribute(out, "width", Decimals.thousandths(light.width() * PIXELS_PER_POINT));
    Xml.attribute(out, "height", Decimals.thousandths(light.height() * PIXELS_PER_POINT));
    viewBox(out, new Rectangle2D.Double(0, 0, light.width(), light.height()));
    if (isDescribed) {
      Xml.attribute(out, "role", "img");
      Xml.attribute(out, "aria-labelledby", prefix + "title " + prefix + "desc");
      out.append(">\n");
      Xml.element(out, "title", prefix + "title", light.title());
      Xml.element(out, "desc", prefix + "desc", light.description());
    } else {
      Xml.attribute(out, "aria-hidden", "true");
      out.append(">\n");
    }
    String definitions = body.definitions();
    if (!definitions.isEmpty()) {
      out.append("<defs>\n").append(definitions).append("</defs>\n");
    }
    return out.append(body.elements()).append("</svg>").toString();
  }

  /** The dark scene is drawn into nothing, for its colours. */
  private static SvgColours.Paired paired(Figure figure) {
    Scene dark = Layout.scene(figure.style(Style.DARK));
    SvgColours.Recorder recorder = new SvgColours.Recorder();
    new SvgBody("", new SvgLetters("", SvgText.OUTLINES, "href"), recorder, false)
        .add(dark.items());
    return new SvgColours.Paired(Theme.LIGHT.ink(), Theme.DARK.ink(), recorder);
  }

  /**
   * A formula, or other text, that stands among words: its baseline is theirs, and it grows with
   * their size.
   *
   * @param language of the text that is read aloud in its place
   * @throws IllegalArgumentException if no font has a character of it
   */
  public String formula(Label label, Language language) {
    TextBox box = label.typeset(SIZE);
    StringBuilder out = new StringBuilder("<svg class=\"formula\"");
    Xml.attribute(out, "fill", "currentColor");
    Xml.attribute(out, "width", ems(box.width()));
    Xml.attribute(out, "height", ems(box.height()));
    viewBox(out, box.boundsAt(0, 0));
    Xml.attribute(out, "style", "vertical-align:" + ems(-box.descent()));
    Xml.attribute(out, "role", "img");
    Xml.attribute(out, "lang", language.code());
    Xml.attribute(out, "aria-label", box.text());
    SvgBody body = new SvgBody("", letters, new SvgColours.Ink(), true);
    body.add(List.of(new Scene.Text(box, 0, 0, Theme.LIGHT.ink())));
    return out.append(">").append(body.elements().strip()).append("</svg>").toString();
  }

  private static void viewBox(StringBuilder out, Rectangle2D area) {
    String box =
        "%s %s %s %s"
            .formatted(
                Decimals.thousandths(area.getX()),
                Decimals.thousandths(area.getY()),
                Decimals.thousandths(area.getWidth()),
                Decimals.thousandths(area.getHeight()));
    Xml.attribute(out, "viewBox", box);
  }

  private static String ems(double points) {
    return Decimals.thousandths(points / SIZE) + "em";
  }

  /** The outlines of all letters that have been used so far, in an element that takes no room. */
  public String definitions() {
    return "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"letters\"><defs>\n"
        + letters.definitions()
        + "</defs></svg>";
  }
}
