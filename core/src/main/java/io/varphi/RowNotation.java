package io.varphi;

/** The formula of a function of rows, which is no sentence in x, in two notations. */
record RowNotation(String latex, String text) {}
