/**
 * Figures of functions, their gradients and data: a plot model, laid out as a scene, written as
 * SVG, PDF, PNG, CSV or text for a terminal.
 *
 * <p>{@link io.varphi.figure.Figure} is the entry; {@link io.varphi.figure.Mark} says what it can
 * show. A figure is laid out as a scene of outlines and text with a physical size in points; a
 * writer turns the scene into one format and knows nothing of functions or axes.
 */
@NullMarked
package io.varphi.figure;

import org.jspecify.annotations.NullMarked;
