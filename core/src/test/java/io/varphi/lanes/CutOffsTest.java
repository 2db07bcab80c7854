package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutOffsTest {
  private final LaneBuilder lanes = new LaneBuilder();
  private final int x = lanes.load(0);

  @Test
  void boundsOfTheArgumentAreFoundOneAfterTheOther() {
    int inside = lanes.atMost(lanes.atLeast(x, -708), 350);
    assertEquals(new CutOffs(List.of(-708.0), List.of(350.0)), cutOffs(lanes.abs(inside)));
  }

  @Test
  void boundsOfWhatIsComputedFromItAreNone() {
    int twice = lanes.multiply(x, lanes.constant(2));
    assertEquals(new CutOffs(List.of(), List.of()), cutOffs(lanes.atLeast(twice, -708)));
  }

  @Test
  void choicesThatAreNoBoundsAreNone() {
    int mask = lanes.less(x, lanes.constant(0));
    int other = lanes.select(mask, lanes.constant(1), x);
    assertEquals(new CutOffs(List.of(), List.of()), cutOffs(other));
  }

  private CutOffs cutOffs(int result) {
    return CutOffs.of(lanes.program(List.of(result)));
  }
}
