package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A call of a loop on random numbers, and what it should give. */
final class LoopRun {
  private static final double UNTOUCHED = 42;

  private final LaneProgram program;
  private final LoopShape shape;
  private final int length;
  private final double[] uniforms;
  private final double[] sums;
  private final double[] expectedSums;
  private final double[][] elements;
  private final List<Object> streams = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private boolean inPlace;

  private LoopRun(Random random, LaneProgram program, LoopShape shape, int length) {
    this.program = program;
    this.shape = shape;
    this.length = length;
    this.uniforms = random.doubles(4, -2, 2).toArray();
    this.sums = random.doubles(shape.sums() * (long) LoopShape.PARTIAL_SUMS, -1, 1).toArray();
    this.expectedSums = sums.clone();
    this.elements = new double[shape.inputs().size()][length];
    for (Memory memory : shape.streams()) {
      addStream(memory, random.nextInt(20));
    }
    for (int input = 0; input < elements.length; input++) {
      for (int i = 0; i < length; i++) {
        set(input, i, RandomProgram.number(random));
        elements[input][i] = get(input, i);
      }
    }
  }

  static LoopRun of(Random random, LaneProgram program, LoopShape shape, int length) {
    return new LoopRun(random, program, shape, length);
  }

  private void addStream(Memory memory, int offset) {
    int count = length + 2 * offset + 1;
    streams.add(
        switch (memory) {
          case FLOAT_ARRAY -> new float[count];
          case DOUBLE_ARRAY -> new double[count];
          case FLOAT_SEGMENT -> Arena.ofAuto().allocate(4L * count + 1);
          case DOUBLE_SEGMENT -> Arena.ofAuto().allocate(8L * count + 1);
        });
    positions.add(
        switch (memory) {
          case FLOAT_ARRAY, DOUBLE_ARRAY -> (long) offset;
          case FLOAT_SEGMENT -> 4L * offset + 1;
          case DOUBLE_SEGMENT -> 8L * offset + 1;
        });
    int last = streams.size() - 1;
    for (int i = -offset; i <= length + offset; i++) {
      set(last, i, UNTOUCHED);
    }
  }

  /** Makes the first output the same memory as the first input. */
  LoopRun inPlace() {
    int output = shape.inputs().size();
    streams.set(output, streams.getFirst());
    positions.set(output, positions.getFirst());
    inPlace = true;
    return this;
  }

  int length() {
    return length;
  }

  private void set(int stream, int i, double value) {
    long at = positions.get(stream);
    switch (streams.get(stream)) {
      case float[] floats -> floats[(int) at + i] = (float) value;
      case double[] doubles -> doubles[(int) at + i] = value;
      case Object segment when isFloat(stream) ->
          ((MemorySegment) segment)
              .set(ValueLayout.JAVA_FLOAT_UNALIGNED, at + 4L * i, (float) value);
      case Object segment ->
          ((MemorySegment) segment).set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + 8L * i, value);
    }
  }

  private double get(int stream, int i) {
    long at = positions.get(stream);
    return switch (streams.get(stream)) {
      case float[] floats -> floats[(int) at + i];
      case double[] doubles -> doubles[(int) at + i];
      case Object segment when isFloat(stream) ->
          ((MemorySegment) segment).get(ValueLayout.JAVA_FLOAT_UNALIGNED, at + 4L * i);
      case Object segment ->
          ((MemorySegment) segment).get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + 8L * i);
    };
  }

  private boolean isFloat(int stream) {
    return LoopClass.isFloat(shape.streams().get(stream));
  }

  int go(Loop loop, int from) {
    return loop.run(
        stream(0),
        position(0),
        stream(1),
        position(1),
        stream(2),
        position(2),
        stream(3),
        position(3),
        stream(4),
        position(4),
        stream(5),
        position(5),
        from,
        length,
        uniforms,
        sums);
  }

  private Object stream(int i) {
    return i < streams.size() ? streams.get(i) : null;
  }

  private long position(int i) {
    return i < positions.size() ? positions.get(i) : 0;
  }

  /** The program with this call's uniforms put in as constants. */
  private LaneProgram withUniforms() {
    List<Instruction> instructions =
        program.instructions().stream()
            .map(each ->
                each instanceof Instruction.Uniform(int index)
                    ? new Instruction.Constant(uniforms[index])
                    : each)
            .toList();
    return new LaneProgram(instructions, program.outputs(), program.escape());
  }

  private double[] inputs(int i) {
    double[] inputs = new double[elements.length];
    for (int input = 0; input < inputs.length; input++) {
      inputs[input] = elements[input][i];
    }
    return inputs;
  }

  /** The first element that the program leaves to scalar code, or the length. */
  int firstEscape() {
    LaneProgram constant = withUniforms();
    int i = 0;
    while (i < length && !LaneInterpreter.escapes(constant, inputs(i))) {
      i++;
    }
    return i;
  }

  void check(String message) {
    check(message, 0, length);
  }

  void checkFrom(String message, int from) {
    check(message, from, length);
  }

  void checkUpTo(String message, int to) {
    check(message, 0, to);
  }

  /** Elements from {@code from} up to {@code to} have been done, and no other. */
  private void check(String message, int from, int to) {
    LaneProgram constant = withUniforms();
    for (int i = 0; i < length; i++) {
      boolean done = from <= i && i < to;
      double[] results = LaneInterpreter.run(constant, inputs(i));
      for (int output = 0; output < shape.outputs().size(); output++) {
        int stream = shape.inputs().size() + output;
        double result = isFloat(stream) ? (float) results[output] : results[output];
        double before = inPlace && output == 0 ? elements[0][i] : UNTOUCHED;
        assertEquals(done ? result : before, get(stream, i), message + ", element " + i);
      }
      for (int sum = 0; done && sum < shape.sums(); sum++) {
        expectedSums[sum * LoopShape.PARTIAL_SUMS + i % LoopShape.PARTIAL_SUMS] +=
            results[shape.outputs().size() + sum];
      }
    }
    checkNeighbours(message);
    for (int i = 0; i < sums.length; i++) {
      assertEquals(expectedSums[i], sums[i], message + ", partial sum " + i);
    }
  }

  private void checkNeighbours(String message) {
    for (int output = 0; output < shape.outputs().size(); output++) {
      int stream = shape.inputs().size() + output;
      assertEquals(UNTOUCHED, get(stream, length), message + ", behind the last element");
      if (positions.get(stream) > 8) {
        assertEquals(UNTOUCHED, get(stream, -1), message + ", before the first element");
      }
    }
  }
}
