/**
 * Figures of functions and their gradients: a plot model, laid out as a scene, written as SVG, PNG,
 * CSV or text for a terminal.
 *
 * <p>{@link io.varphi.figure.Figure} is the entry. A figure is laid out as a scene of outlines and
 * text with a physical size in points; a writer turns the scene into one format and knows nothing
 * of functions or axes.
 */
@NullMarked
package io.varphi.figure;

import org.jspecify.annotations.NullMarked;
