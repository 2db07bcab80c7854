package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Language;
import io.varphi.facts.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers, tables and elements. */
class PiecesTest {
  @Test
  void numbersAreThoseOfBooks() {
    assertEquals("−0.17", Numerals.rounded(-0.17, 7));
    assertEquals("4.73·10⁻⁴", Numerals.rounded(4.7323e-4, 3));
    assertEquals("0.00123", Numerals.rounded(0.00123, 3));
    assertEquals("−0.1700", Numerals.rounded(-0.16997120747990366, 4));
    assertEquals("1.100", Numerals.rounded(1.0998, 4));
    assertEquals("1.100·10⁻⁷", Numerals.rounded(1.0998e-7, 4));
    assertEquals("0.5", Numerals.rounded(0.5000000000000001, 7));
    assertEquals("9.007199254740991·10¹⁵", Numerals.rounded(9007199254740991.0, 17));
    assertEquals("10⁻²⁰", Numerals.exact(1e-20));
    assertEquals("−10⁶", Numerals.exact(-1e6));
    assertEquals("999999", Numerals.exact(999999));
    assertEquals("0", Numerals.exact(-0.0));
    assertEquals("−∞", Numerals.exact(Double.NEGATIVE_INFINITY));
    assertEquals("1.1289041451851547", Numerals.exact(1.1289041451851547));
    assertEquals(
        "[0, ∞)", Numerals.interval(new Span(0, true, Double.POSITIVE_INFINITY, false), 3));
    assertEquals("{2.5}", Numerals.interval(Span.point(2.5), 3));
    assertEquals("∅", Numerals.interval(Span.EMPTY, 3));
    assertEquals("{−1, 0, 1}", Numerals.set(Stream.of(-1, 0, 1).map(Span::point).toList(), 3));
    Span above = Span.open(1, Double.POSITIVE_INFINITY);
    assertEquals("{0} ∪ (1, ∞)", Numerals.set(List.of(Span.point(0), above), 3));
  }

  @Test
  void textsAndAttributesAreEscaped() {
    Html.Element link =
        Html.link("a?b&c=\"d\"", Html.text("1 < 2 & \"x\" > y"), Html.element("br"));
    assertEquals(
        "<a href=\"a?b&amp;c=&quot;d&quot;\">1 &lt; 2 &amp; &quot;x&quot; &gt; y<br></a>",
        HtmlWriter.write(link).strip());
    assertEquals(
        "<input type=\"search\" hidden>",
        HtmlWriter.write(Html.element("input").with("type", "search").with("hidden", "")).strip());
  }

  @Test
  void linesDoNotEndWithinAnEquation() {
    Composer composer =
        new Composer(Handbook.complete().site(), new Place(Language.CHINESE, Place.INDEX));
    assertEquals(
        List.of(Html.text("都是 ln\u00a02\u00a0=\u00a00.69，即 69\u00a0%")),
        composer.sentence("都是 ln 2 = 0.69，即 69 %"));
  }

  @Test
  void propertiesFollowFromFacts() {
    assertEquals(
        Set.of(Property.BOUNDED_BELOW, Property.MONOTONE, Property.EXACT_ZEROS, Property.CHEAP),
        Property.of(Catalogue.of("relu")));
    assertEquals(
        Set.of(
            Property.MONOTONE,
            Property.BOUNDED,
            Property.BOUNDED_BELOW,
            Property.DIFFERENTIABLE,
            Property.SMOOTH,
            Property.ODD),
        Property.of(Catalogue.of("tanh")));
    assertTrue(Property.of(Catalogue.of("prelu")).contains(Property.LEARNABLE));
    assertTrue(Property.of(Catalogue.of("sparsemax")).contains(Property.EXACT_ZEROS));
    assertTrue(Property.of(Catalogue.of("swiglu_clamped")).contains(Property.BOUNDED));
    assertTrue(!Property.of(Catalogue.of("swiglu")).contains(Property.BOUNDED));
    assertTrue(!Property.of(Catalogue.of("softmax")).contains(Property.CHEAP));
  }

  @Test
  void whatIsNoPictureIsRefused() {
    Block.Picture film = new Block.Picture("film", "relu");
    String message =
        assertThrows(IllegalArgumentException.class, () -> Pictures.of(film, Language.ENGLISH))
            .getMessage();
    assertEquals("no figure is made by \"film\"", message);
  }

  @Test
  void articlesHaveTitlesSectionsAndPictures() {
    Article article =
        Article.parse("# A title\n\nFirst,\nsecond.\n\n!figure plot relu\n\n## One\n\n- `relu`\n");
    assertEquals("A title", article.title());
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new io.varphi.handbook.Span.Words("First, second."))),
            new Block.Picture("figure", "plot relu")),
        article.introduction());
    assertEquals("One", article.sections().getFirst().heading());
    assertEquals(1, article.sections().getFirst().items().count());
  }
}
