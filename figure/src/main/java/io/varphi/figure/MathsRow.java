package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The spaces between the nodes of a row. */
final class MathsRow {
  private MathsRow() {}

  /** The space before each node in mu, at each style that the row has there. */
  static List<Double> spaces(List<MathsNode> nodes, boolean script) {
    List<MathsAtom.Sides> atoms =
        new ArrayList<>(nodes.stream().flatMap(node -> node.sides().stream()).toList());
    MathsAtom.resolveSigns(atoms);
    List<Double> spaces = new ArrayList<>();
    boolean inScript = script;
    int index = 0;
    for (MathsNode node : nodes) {
      double space = 0;
      if (node instanceof MathsNode.Switch(MathsStyle.Level level)) {
        inScript = MathsStyle.of(level).isScript();
      } else if (node.sides().isPresent()) {
        space = index == 0 ? 0 : between(atoms.get(index - 1), atoms.get(index), inScript);
        index++;
      }
      spaces.add(space);
    }
    return spaces;
  }

  private static double between(MathsAtom.Sides left, MathsAtom.Sides right, boolean inScript) {
    return left.right().spaceBefore(right.left(), inScript);
  }

  /** The nodes of a row, or the one node. */
  static List<MathsNode> nodes(MathsNode node) {
    return node instanceof MathsNode.Row(List<MathsNode> nodes) ? nodes : List.of(node);
  }

  /** The one node that is all of a row, brackets and braces aside. */
  static Optional<MathsNode> only(MathsNode node) {
    List<MathsNode> nodes = nodes(node);
    if (nodes.size() != 1) {
      return Optional.empty();
    }
    MathsNode only = nodes.getFirst();
    return only instanceof MathsNode.Row ? only(only) : Optional.of(only);
  }
}
