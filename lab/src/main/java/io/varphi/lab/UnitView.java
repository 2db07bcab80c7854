package io.varphi.lab;

import io.varphi.Activation;
import java.util.Optional;

/**
 * The units of a layer, as the last forward and backward pass has left them. Arrays hold a row of
 * all units for each place of each example.
 *
 * @param count of units
 * @param places rows for each example
 * @param function of one argument; a gate has two
 * @param outputs of the function, or of the gate
 * @param slopes of the function; empty for a gate
 * @param gradients by what the function is applied to; for a gate, by its second argument
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
record UnitView(
    int count,
    int places,
    Optional<Activation> function,
    float[] outputs,
    float[] slopes,
    float[] gradients) {}
