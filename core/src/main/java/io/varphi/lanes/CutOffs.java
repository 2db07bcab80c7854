package io.varphi.lanes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a program of x cuts x off, because its words need no larger or smaller argument.
 *
 * @param low the constants that take the place of smaller x
 * @param high the constants that take the place of larger x
 */
record CutOffs(List<Double> low, List<Double> high) {
  CutOffs {
    low = List.copyOf(low);
    high = List.copyOf(high);
  }

  static CutOffs of(LaneProgram program) {
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    List<Instruction> all = program.instructions();
    Set<Integer> isX = new HashSet<>();
    for (int place = 0; place < all.size(); place++) {
      switch (all.get(place)) {
        case Instruction.Load _ -> isX.add(place);
        case Instruction.Select(int mask, int then, int otherwise)
            when isX.contains(otherwise)
                && all.get(then) instanceof Instruction.Constant(double bound)
                && all.get(mask) instanceof Instruction.Compare(var relation, int a, int b)
                && relation == Instruction.Relation.LESS -> {
          if (a == otherwise && b == then) {
            low.add(bound);
            isX.add(place);
          } else if (a == then && b == otherwise) {
            high.add(bound);
            isX.add(place);
          }
        }
        default -> {}
      }
    }
    return new CutOffs(low, high);
  }
}
