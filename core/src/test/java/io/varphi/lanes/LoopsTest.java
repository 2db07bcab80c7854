package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.ClearSystemProperty;

/** What the system properties ask for. */
@ClearSystemProperty(key = "varphi.backend")
@ClearSystemProperty(key = "varphi.vector.bits")
class LoopsTest {
  private static final LoopShape SHAPE =
      new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);

  private static LaneProgram program() {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    return lanes.program(List.of(lanes.polynomial(x, 1, 2, 3)));
  }

  private static Loop compiled() {
    return Loops.compile(program(), program(), SHAPE);
  }

  private static void checkRun(Loop loop, int length) {
    LoopRun run = LoopRun.of(new Random(length), program(), SHAPE, length);
    assertEquals(length, run.go(loop, 0));
    run.check("length " + length);
  }

  @Test
  void scalarIsNeverVectors() throws InterruptedException {
    System.setProperty("varphi.backend", "scalar");
    assertEquals(Backend.SCALAR, Loops.backend());
    Loop loop = compiled();
    checkRun(loop, 5000);
    Thread.sleep(50);
    assertEquals(Backend.SCALAR, Loops.backendOf(loop));
  }

  @Test
  void vectorIsVectorsFromTheFirstCall() {
    System.setProperty("varphi.backend", "vector");
    assertEquals(Backend.VECTOR, Loops.backend());
    Loop loop = compiled();
    assertEquals(Backend.VECTOR, Loops.backendOf(loop));
    checkRun(loop, 37);
  }

  @Test
  void aLoopGoesOverToVectorsWhenItHasHadWorkToDo() throws InterruptedException {
    assertEquals(Backend.VECTOR, Loops.backend());
    Loop idle = compiled();
    checkRun(idle, 100);
    Loop busy = compiled();
    checkRun(busy, 1024);
    LoopTest.waitForVectors(busy);
    checkRun(busy, 300);
    assertEquals(Backend.SCALAR, Loops.backendOf(idle));
  }

  @Test
  void vectorsOfEveryWidth() {
    System.setProperty("varphi.backend", "vector");
    for (String bits : List.of("128", "256", "512")) {
      System.setProperty("varphi.vector.bits", bits);
      checkRun(compiled(), 21);
    }
  }

  @Test
  void aWrongPropertyIsNamedWithWhatIsAllowed() {
    System.setProperty("varphi.backend", "gpu");
    String backend = assertThrows(IllegalArgumentException.class, Loops::backend).getMessage();
    assertTrue(backend.contains("gpu") && backend.contains("vector and scalar"), backend);
    System.setProperty("varphi.backend", "vector");
    System.setProperty("varphi.vector.bits", "1000");
    String bits = assertThrows(IllegalArgumentException.class, LoopsTest::compiled).getMessage();
    assertTrue(bits.contains("1000") && bits.contains("128, 256 and 512"), bits);
  }

  @Test
  void scalarCodeMustNotEscape() {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    lanes.escapeWhere(lanes.less(x, lanes.constant(0)));
    LaneProgram escaping = lanes.program(List.of(x));
    assertThrows(IllegalArgumentException.class, () -> Loops.compile(escaping, escaping, SHAPE));
  }
}
