package io.varphi.kernel;

import io.varphi.lanes.Instruction;
import io.varphi.lanes.LaneProgram;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program for people to read: one instruction a line, constants where they are used. */
final class Listing {
  private final List<Instruction> instructions;

  private Listing(List<Instruction> instructions) {
    this.instructions = instructions;
  }

  static String of(LaneProgram program) {
    Listing listing = new Listing(program.instructions());
    String body =
        IntStream.range(0, program.instructions().size())
            .filter(i -> !listing.isConstant(i))
            .mapToObj(i -> listing.name(i) + " = " + listing.text(i) + "\n")
            .collect(Collectors.joining());
    String results =
        program.outputs().stream().map(listing::name).collect(Collectors.joining(", "));
    return body + "return " + results + "\n";
  }

  private boolean isConstant(int place) {
    return instructions.get(place) instanceof Instruction.Constant;
  }

  private String name(int place) {
    return instructions.get(place) instanceof Instruction.Constant(double value)
        ? Double.toString(value)
        : "v" + place;
  }

  private String text(int place) {
    return switch (instructions.get(place)) {
      case Instruction.Load(int stream) -> stream == 0 ? "x" : "input " + stream;
      case Instruction.Uniform(int index) -> "uniform " + index;
      case Instruction.Constant(double value) -> Double.toString(value);
      case Instruction.Unary(var operation, int a) -> call(operation, a);
      case Instruction.Binary(var operation, int a, int b) -> call(operation, a, b);
      case Instruction.Fma(int a, int b, int c) ->
          "fma(" + name(a) + ", " + name(b) + ", " + name(c) + ")";
      case Instruction.Compare(var relation, int a, int b) -> call(relation, a, b);
      case Instruction.Either(int a, int b) -> "either(" + name(a) + ", " + name(b) + ")";
      case Instruction.Select(int mask, int then, int otherwise) ->
          "select(" + name(mask) + ", " + name(then) + ", " + name(otherwise) + ")";
      case Instruction.RareSelect(int mask, int then, int otherwise) ->
          "rare_select(" + name(mask) + ", " + name(then) + ", " + name(otherwise) + ")";
    };
  }

  private String call(Enum<?> operation, int... operands) {
    String name = operation.name().toLowerCase(Locale.ROOT);
    return name
        + IntStream.of(operands).mapToObj(this::name).collect(Collectors.joining(", ", "(", ")"));
  }
}
