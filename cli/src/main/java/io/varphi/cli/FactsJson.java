package io.varphi.cli;

import io.varphi.facts.Break;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Lipschitz;
import io.varphi.facts.Listing;
import io.varphi.facts.Moments;
import io.varphi.facts.Point;
import io.varphi.facts.Sided;
import io.varphi.facts.Span;
import io.varphi.facts.Stretch;
import io.varphi.facts.Tail;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Facts for programs: all of them, with all digits. */
final class FactsJson {
  private FactsJson() {}

  static Json of(Facts facts) {
    return Json.members()
        .with("domain", listing(facts.domain(), FactsJson::span))
        .with("range", span(facts.range()))
        .with("values", array(facts.values(), FactsJson::span))
        .with("left", tail(facts.left()))
        .with("right", tail(facts.right()))
        .with("extrema", listing(facts.extrema(), FactsJson::extremum))
        .with("zeros", listing(facts.zeros(), FactsJson::span))
        .with("inflections", listing(facts.inflections(), FactsJson::point))
        .with("monotonicity", word(facts.monotonicity()))
        .with("stretches", listing(facts.stretches(), FactsJson::stretch))
        .with("parity", word(facts.parity()))
        .with("smoothness", word(facts.smoothness()))
        .with("breaks", listing(facts.breakPoints(), FactsJson::breakPoint))
        .with("lipschitz", lipschitz(facts.lipschitz()))
        .with("saturation", listing(facts.saturation(), FactsJson::span))
        .with("normal_input", moments(facts.moments()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Json.Array array(List<T> items, Function<T, Json> json) {
    return new Json.Array(items.stream().map(json).toList());
  }

  private static <T> Json listing(Listing<T> listing, Function<T, Json> json) {
    return Json.members()
        .with("items", array(listing.items(), json))
        .with("complete", listing.isComplete());
  }

  private static Json span(Span span) {
    return Json.members()
        .with("low", span.low())
        .with("includes_low", span.includesLow())
        .with("high", span.high())
        .with("includes_high", span.includesHigh());
  }

  private static Json tail(Tail tail) {
    Json.Members limit = Json.members().with("limit", tail.limit());
    return tail.asymptote()
        .map(line ->
            limit.with(
                "asymptote",
                Json.members().with("slope", line.slope()).with("intercept", line.intercept())))
        .orElse(limit);
  }

  private static Json extremum(Extremum extremum) {
    return Json.members()
        .with("kind", word(extremum.kind()))
        .with("where", span(extremum.where()))
        .with("value", extremum.value())
        .with("global", extremum.isGlobal());
  }

  private static Json point(Point point) {
    return Json.members().with("x", point.x()).with("value", point.value());
  }

  private static Json stretch(Stretch stretch) {
    return Json.members().with("trend", word(stretch.trend())).with("where", span(stretch.where()));
  }

  private static Json breakPoint(Break point) {
    return Json.members()
        .with("x", point.x())
        .with("smoothness", word(point.smoothness()))
        .with("value", sided(point.value()))
        .with("slope", sided(point.slope()))
        .with("curvature", sided(point.curvature()));
  }

  private static Json sided(Sided sided) {
    return Json.members().with("left", sided.left()).with("right", sided.right());
  }

  private static Json lipschitz(Lipschitz lipschitz) {
    return Json.members()
        .with("constant", lipschitz.constant())
        .with("attained", lipschitz.isAttained())
        .with("where", array(lipschitz.where(), FactsJson::span));
  }

  private static Json moments(Moments moments) {
    return Json.members()
        .with("mean", moments.mean())
        .with("variance", moments.variance())
        .with("second_moment", moments.secondMoment())
        .with("gradient_second_moment", moments.gradientSecondMoment())
        .with("gain_forward", moments.gainForward())
        .with("gain_backward", moments.gainBackward());
  }
}
