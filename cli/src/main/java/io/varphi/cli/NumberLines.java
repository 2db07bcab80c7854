package io.varphi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads text that has one number in each line. */
final class NumberLines {
  /** The text is read in parts of about so many bytes, by all processors. */
  private static final int PART = 1 << 15;

  private final Input input;
  private final Dtype dtype;

  /** Where the first line that is not a number begins. */
  private final AtomicInteger firstBad = new AtomicInteger(Integer.MAX_VALUE);

  private NumberLines(Input input, Dtype dtype) {
    this.input = input;
    this.dtype = dtype;
  }

  /**
   * The numbers of all lines; blank lines may stand at the end only.
   *
   * @throws UserException if a line is not a number; the message has the place of the first one
   */
  static double[] read(Input input, Dtype dtype) {
    return new NumberLines(input, dtype).read();
  }

  private double[] read() {
    List<Integer> starts = starts();
    List<double[]> parts =
        Parallel.chunks(starts.size() - 1)
            .mapToObj(i -> part(starts.get(i), starts.get(i + 1)))
            .toList();
    if (firstBad.get() < input.end()) {
      throw problem(firstBad.get());
    }
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** Where the parts begin, each with a new line, and where the last one ends. */
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    for (int at = input.start(); at < input.end(); ) {
      starts.add(at);
      at = input.lineEnd(at + Math.min(PART, input.end() - at)) + 1;
    }
    starts.add(input.end());
    return starts;
  }

  private double[] part(int from, int to) {
    double[] numbers = new double[1 + (to - from) / 2]; // a digit and a line end for each
    int count = 0;
    int line = from;
    while (line < to) {
      int end = input.lineEnd(line);
      String number = input.ascii(line, end).strip();
      if (!Numeral.isNumber(number)) {
        firstBad.accumulateAndGet(line, Math::min);
        return new double[0];
      }
      numbers[count++] = dtype.parse(number);
      line = end + 1;
    }
    return Arrays.copyOf(numbers, count);
  }

  private UserException problem(int start) {
    String line = input.text(start, input.lineEnd(start));
    String number = line.strip();
    String place = input.name() + ", line " + input.lineNumber(start);
    return new UserException(
        number.isEmpty()
            ? place + " is blank; give one number a line"
            : place + ", column " + (1 + line.indexOf(number)) + ": " + Numeral.problem(number));
  }
}
