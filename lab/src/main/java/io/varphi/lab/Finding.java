package io.varphi.lab;

import io.varphi.Text;
import java.util.List;

/**
 * What a measure says of a layer at the end of a training.
 *
 * @param layer counted from 1
 * @param isProblem whether it keeps the layer from learning
 * @param since the epoch since which it has been so without a break, to within a tenth of the
 *     share; 0: since the first weights. The last epoch where it is no problem
 * @param units the numbers, from 1, of the units that it is about; empty where that is all
 * @param sentence the same in words
 */
public record Finding(
    int layer, Measure measure, boolean isProblem, int since, List<Integer> units, Text sentence) {
  public Finding {
    units = List.copyOf(units);
  }
}
