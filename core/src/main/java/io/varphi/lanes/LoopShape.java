package io.varphi.lanes;

import java.util.List;

/**
 * What a loop reads and writes. Streams are numbered inputs first, outputs after them.
 *
 * @param inputs the memory of each stream that the program loads from
 * @param outputs the memory of each stream that results are stored to: the program's first results
 * @param sums how many results are summed instead of stored: the program's last ones
 */
public record LoopShape(List<Memory> inputs, List<Memory> outputs, int sums) {
  /** At most so many streams. */
  public static final int MAX_STREAMS = 6;

  /** The sum is of so many partial sums: element i is added to partial sum i mod this. */
  public static final int PARTIAL_SUMS = 16;

  public LoopShape {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** The memory of each stream in order. */
  public List<Memory> streams() {
    return java.util.stream.Stream.concat(inputs.stream(), outputs.stream()).toList();
  }
}
