package io.varphi.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Straight-line code for one element: instructions in order, each reading earlier ones.
 *
 * @param instructions none of which is without use
 * @param outputs the places of the results, in the order of their streams
 * @param escape the place of a mask that is true for elements this code is not meant for, to be
 *     left to scalar code
 */
public record LaneProgram(
    List<Instruction> instructions, List<Integer> outputs, OptionalInt escape) {
  public LaneProgram {
    instructions = List.copyOf(instructions);
    outputs = List.copyOf(outputs);
  }

  /** The part of {@code all} that the outputs and the escape need, renumbered. */
  static LaneProgram of(List<Instruction> all, List<Integer> outputs, OptionalInt escape) {
    TreeSet<Integer> needed = new TreeSet<>(outputs);
    escape.ifPresent(needed::add);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (needed.contains(i)) {
        needed.addAll(all.get(i).operands());
      }
    }
    int[] place = new int[all.size()];
    List<Instruction> kept = new ArrayList<>();
    for (int old : needed) {
      place[old] = kept.size();
      kept.add(renumbered(all.get(old), place));
    }
    return new LaneProgram(
        kept,
        outputs.stream().map(old -> place[old]).toList(),
        escape.isPresent() ? OptionalInt.of(place[escape.getAsInt()]) : escape);
  }

  private static Instruction renumbered(Instruction instruction, int[] place) {
    return switch (instruction) {
      case Instruction.Load _, Instruction.Uniform _, Instruction.Constant _ -> instruction;
      case Instruction.Unary(var op, int a) -> new Instruction.Unary(op, place[a]);
      case Instruction.Binary(var op, int a, int b) ->
          new Instruction.Binary(op, place[a], place[b]);
      case Instruction.Fma(int a, int b, int c) ->
          new Instruction.Fma(place[a], place[b], place[c]);
      case Instruction.Compare(var relation, int a, int b) ->
          new Instruction.Compare(relation, place[a], place[b]);
      case Instruction.Either(int a, int b) -> new Instruction.Either(place[a], place[b]);
      case Instruction.RareSelect(int mask, int then, int otherwise) ->
          new Instruction.RareSelect(place[mask], place[then], place[otherwise]);
      case Instruction.Select(int mask, int then, int otherwise) ->
          new Instruction.Select(place[mask], place[then], place[otherwise]);
    };
  }
}
