/**
 * A page on the loopback interface on which functions are moved: sliders, an abscissa that is
 * dragged, distributions, layers, gates.
 *
 * <p>Every number on it is computed here; what runs in the browser only draws.
 */
package io.varphi.explorer;
