package io.varphi.facts;

/** A largest interval on which the function has one trend. */
public record Stretch(Span where, Trend trend) {}
