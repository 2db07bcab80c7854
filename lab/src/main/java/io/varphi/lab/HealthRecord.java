package io.varphi.lab;

import java.util.List;

/**
 * How all layers fare after an epoch.
 *
 * @param epoch counted from 1; 0 for the first weights
 * @param samples examples of the training part that were looked at: all, or as many evenly spread
 *     over it
 * @param layers those that have units, in order
 */
public record HealthRecord(int epoch, int samples, List<LayerHealth> layers) {
  public HealthRecord {
    layers = List.copyOf(layers);
  }
}
