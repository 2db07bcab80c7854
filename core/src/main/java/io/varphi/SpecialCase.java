package io.varphi;

import io.varphi.expr.Expr;

/**
 * The sentence that takes the formula's place where a parameter has a certain value, its limit for
 * that value.
 */
record SpecialCase(String parameter, Expr value, Expr sentence) {}
