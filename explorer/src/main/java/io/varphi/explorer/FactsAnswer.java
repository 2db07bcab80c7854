package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.facts.Break;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Lipschitz;
import io.varphi.facts.Listing;
import io.varphi.facts.Moments;
import io.varphi.facts.Point;
import io.varphi.facts.Sided;
import io.varphi.facts.Span;
import io.varphi.facts.Tail;
import java.util.function.Function;

/** What follows from a sentence, with all digits. */
final class FactsAnswer {
  private FactsAnswer() {}

  static Json of(Activation activation) {
    Facts facts = activation.facts();
    return Json.members()
        .with("domain", listing(facts.domain(), FactsAnswer::span))
        .with("values", Json.array(facts.values(), FactsAnswer::span))
        .with("left", tail(facts.left()))
        .with("right", tail(facts.right()))
        .with("extrema", listing(facts.extrema(), FactsAnswer::extremum))
        .with("zeros", listing(facts.zeros(), FactsAnswer::span))
        .with("inflections", listing(facts.inflections(), FactsAnswer::point))
        .with("monotonicity", Query.word(facts.monotonicity()))
        .with("parity", Query.word(facts.parity()))
        .with("smoothness", Query.word(facts.smoothness()))
        .with("breaks", listing(facts.breakPoints(), at -> breakPoint(activation, at)))
        .with("lipschitz", lipschitz(facts.lipschitz()))
        .with("saturation", listing(facts.saturation(), FactsAnswer::span))
        .with("normal", moments(facts.moments()));
  }

  private static <T> Json listing(Listing<T> listing, Function<T, Json> json) {
    return Json.members()
        .with("items", Json.array(listing.items(), json))
        .with("complete", listing.isComplete());
  }

  private static Json span(Span span) {
    return Json.members()
        .with("low", span.low())
        .with("high", span.high())
        .with("text", span.toString());
  }

  private static Json tail(Tail tail) {
    Json.Members limit = Json.members().with("limit", tail.limit()).with("exists", tail.hasLimit());
    return tail.asymptote()
        .map(line -> limit.with("slope", line.slope()).with("intercept", line.intercept()))
        .orElse(limit);
  }

  private static Json extremum(Extremum extremum) {
    return Json.members()
        .with("kind", Query.word(extremum.kind()))
        .with("where", span(extremum.where()))
        .with("value", extremum.value())
        .with("global", extremum.isGlobal());
  }

  private static Json point(Point point) {
    return Json.members().with("x", point.x()).with("value", point.value());
  }

  private static Json breakPoint(Activation activation, Break point) {
    return Json.members()
        .with("x", point.x())
        .with("smoothness", Query.word(point.smoothness()))
        .with("value", sided(point.value()))
        .with("slope", sided(point.slope()))
        .with("curvature", sided(point.curvature()))
        .with("at", activation.value(point.x()))
        .with("slopeAt", activation.gradient(point.x()))
        .with("curvatureAt", activation.secondDerivative(point.x()));
  }

  private static Json sided(Sided sided) {
    return Json.numbers(sided.left(), sided.right());
  }

  private static Json lipschitz(Lipschitz lipschitz) {
    return Json.members()
        .with("constant", lipschitz.constant())
        .with("attained", lipschitz.isAttained())
        .with("where", Json.array(lipschitz.where(), FactsAnswer::span));
  }

  private static Json moments(Moments moments) {
    return Json.members()
        .with("mean", moments.mean())
        .with("secondMoment", moments.secondMoment())
        .with("gradientSecondMoment", moments.gradientSecondMoment())
        .with("gainForward", moments.gainForward())
        .with("gainBackward", moments.gainBackward());
  }
}
