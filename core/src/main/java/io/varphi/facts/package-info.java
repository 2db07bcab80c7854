/**
 * What can be said of a function from its sentence: range, limits, extrema, kinks, slopes, and its
 * moments for normal input.
 *
 * <p>{@link io.varphi.facts.Facts} is the entrance.
 */
@NullMarked
package io.varphi.facts;

import org.jspecify.annotations.NullMarked;
