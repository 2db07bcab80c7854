package io.varphi.lab;

import io.varphi.Text;

/**
 * A function in nets of one size on one data set: what a learning rate is chosen for.
 *
 * @param data the name of the data set
 * @param depth the number of hidden layers
 * @param width the number of units in each
 * @param activation the specification of the function
 */
public record Contender(String data, int depth, int width, String activation) {
  /** As sentences name it. */
  Text title() {
    return new Text(
        "%s (%s, %d × %d)".formatted(activation, data, depth, width),
        "%s（%s，%d × %d）".formatted(activation, data, depth, width));
  }
}
