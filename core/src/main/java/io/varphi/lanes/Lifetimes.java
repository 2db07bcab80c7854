package io.varphi.lanes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values of a program are kept in a local variable, and for how long; the others are computed
 * where their only use needs them.
 */
final class Lifetimes {
  private static final int ALWAYS = Integer.MAX_VALUE;
  private static final int MAX_DEPTH = 50;

  private final List<Instruction> instructions;
  private final boolean[] kept;
  private final List<List<Integer>> ending;

  private Lifetimes(List<Instruction> instructions, boolean[] kept, List<List<Integer>> ending) {
    this.instructions = instructions;
    this.kept = kept;
    this.ending = ending;
  }

  static Lifetimes of(LaneProgram program) {
    List<Instruction> instructions = program.instructions();
    boolean[] kept = kept(program);
    int[] last = lastUses(program, kept);
    List<List<Integer>> ending = new ArrayList<>();
    instructions.forEach(_ -> ending.add(new ArrayList<>()));
    for (int place = 0; place < last.length; place++) {
      if (kept[place] && last[place] != ALWAYS) {
        ending.get(last[place]).add(place);
      }
    }
    return new Lifetimes(instructions, kept, ending);
  }

  /**
   * What is used more than once, what is used after the last instruction, and what would make the
   * operand stack deep.
   */
  private static boolean[] kept(LaneProgram program) {
    int[] used = new int[program.instructions().size()];
    program.instructions().forEach(each -> each.operands().forEach(place -> used[place]++));
    Set<Integer> results = results(program);
    boolean[] kept = new boolean[program.instructions().size()];
    int[] depth = new int[kept.length];
    for (int place = 0; place < kept.length; place++) {
      Instruction instruction = program.instructions().get(place);
      depth[place] = 1 + instruction.operands().stream().mapToInt(i -> depth[i]).max().orElse(0);
      kept[place] =
          isComputed(instruction)
              && (results.contains(place) || used[place] > 1 || depth[place] > MAX_DEPTH);
      if (kept[place]) {
        depth[place] = 0;
      }
    }
    return kept;
  }

  /** For each value, the kept value whose computation is its last use. */
  private static int[] lastUses(LaneProgram program, boolean[] kept) {
    int[] last = new int[kept.length];
    for (int result : results(program)) {
      last[result] = ALWAYS;
    }
    for (int place = kept.length - 1; place >= 0; place--) {
      int user = kept[place] ? place : last[place];
      for (int operand : program.instructions().get(place).operands()) {
        last[operand] = Math.max(last[operand], user);
      }
    }
    return last;
  }

  private static Set<Integer> results(LaneProgram program) {
    Set<Integer> results = new HashSet<>(program.outputs());
    program.escape().ifPresent(results::add);
    return results;
  }

  private static boolean isComputed(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Constant _, Instruction.Uniform _ -> false;
      case Instruction.Load _,
          Instruction.Unary _,
          Instruction.Binary _,
          Instruction.Fma _,
          Instruction.Compare _,
          Instruction.Either _,
          Instruction.Select _,
          Instruction.RareSelect _ ->
          true;
    };
  }

  boolean isKept(int place) {
    return kept[place];
  }

  /** Whether code that reads the value computes nothing. */
  boolean isAtHand(int place) {
    return kept[place] || !isComputed(instructions.get(place));
  }

  /** The kept values that are not used after that one has been computed. */
  List<Integer> endingAt(int place) {
    return ending.get(place);
  }
}
