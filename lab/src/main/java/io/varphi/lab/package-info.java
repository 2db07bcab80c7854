/**
 * Training comparisons of activation functions: data, nets, statistics, the health of units, and
 * signal propagation.
 */
@NullMarked
package io.varphi.lab;

import org.jspecify.annotations.NullMarked;
