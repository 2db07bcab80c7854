package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Selects.Extreme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However plain code selects, the bits are the same. */
class SelectsTest {
  private static final LoopShape SHAPE =
      new LoopShape(List.of(Memory.DOUBLE_ARRAY), List.of(Memory.DOUBLE_ARRAY), 0);

  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    6,
    -100,
    100,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    Double.longBitsToDouble(0xfff8_0000_0000_1234L)
  };

  /** x or a constant. */
  private static LaneProgram clamp(Relation relation, boolean constantFirst, double constant) {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int c = lanes.constant(constant);
    int mask = constantFirst ? lanes.compare(relation, c, x) : lanes.compare(relation, x, c);
    return lanes.program(List.of(lanes.select(mask, c, x)));
  }

  /** One of two multiples of x. */
  private static LaneProgram choice(Relation relation, double constant) {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int mask = lanes.compare(relation, x, lanes.constant(constant));
    int then = lanes.multiply(x, lanes.constant(0.25));
    return lanes.program(List.of(lanes.select(mask, then, lanes.negate(x))));
  }

  private static List<LaneProgram> programs(Relation relation) {
    List<LaneProgram> programs = new ArrayList<>();
    for (double constant : SPECIAL) {
      programs.add(clamp(relation, false, constant));
      programs.add(clamp(relation, true, constant));
      programs.add(choice(relation, constant));
    }
    return programs;
  }

  @ParameterizedTest
  @EnumSource
  void theBitsAreThoseOfTheInterpreter(Relation relation) {
    for (LaneProgram program : programs(relation)) {
      Loop loop = Loops.scalarLoop(program, SHAPE);
      assertEquals(interpreted(program), run(loop, 0, 0), program::toString);
      assertEquals(interpreted(program), run(loop, 3, 3), program::toString);
      assertEquals(interpreted(program), run(loop, 1, 2), program::toString);
    }
  }

  private static List<Long> interpreted(LaneProgram program) {
    return DoubleStream.of(SPECIAL)
        .mapToObj(x -> Double.doubleToLongBits(LaneInterpreter.run(program, x)[0]))
        .toList();
  }

  private static List<Long> run(Loop loop, int xOffset, int yOffset) {
    double[] x = new double[xOffset + SPECIAL.length];
    System.arraycopy(SPECIAL, 0, x, xOffset, SPECIAL.length);
    double[] y = new double[yOffset + SPECIAL.length];
    double[] none = new double[0];
    int end =
        loop.run(
            x,
            xOffset,
            y,
            yOffset,
            null,
            0,
            null,
            0,
            null,
            0,
            null,
            0,
            0,
            SPECIAL.length,
            none,
            none);
    assertEquals(SPECIAL.length, end);
    return DoubleStream.of(y).skip(yOffset).mapToObj(Double::doubleToLongBits).toList();
  }

  private static Optional<Extreme> extremeOf(LaneProgram program) {
    Selects selects = new Selects(program, Lifetimes.of(program));
    return selects.extreme((Instruction.Select) program.instructions().getLast());
  }

  @Test
  void aClampIsAnExtremeUnlessItsZeroHasAnotherSign() {
    assertEquals(Optional.of(Extreme.LARGER), extremeOf(clamp(Relation.LESS_OR_EQUAL, false, 0)));
    assertEquals(Optional.empty(), extremeOf(clamp(Relation.LESS, false, 0)));
    assertEquals(Optional.of(Extreme.LARGER), extremeOf(clamp(Relation.LESS, false, -0.0)));
    assertEquals(Optional.of(Extreme.SMALLER), extremeOf(clamp(Relation.LESS, true, 6)));
    assertEquals(Optional.empty(), extremeOf(clamp(Relation.LESS_OR_EQUAL, true, 0)));
    assertEquals(Optional.empty(), extremeOf(clamp(Relation.EQUAL, true, 1)));
    assertEquals(Optional.empty(), extremeOf(choice(Relation.LESS, 0)));
  }

  @Test
  void onlyCheapArmsThatNobodyCanGuessAreBothComputed() {
    assertTrue(isBlended(choice(Relation.LESS, 0)));
    assertFalse(isBlended(choice(Relation.LESS, -100)));
    assertFalse(isBlended(choice(Relation.EQUAL, 0)));
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int root = lanes.squareRoot(x);
    int mask = lanes.less(x, lanes.constant(0));
    assertFalse(isBlended(lanes.program(List.of(lanes.select(mask, root, x)))));
  }

  private static boolean isBlended(LaneProgram program) {
    Selects selects = new Selects(program, Lifetimes.of(program));
    return selects.isCheaperWithoutBranch((Instruction.Select) program.instructions().getLast());
  }
}
