package io.varphi.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.lanes.Instruction.Relation;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.ClearSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled loops compute what {@link LaneInterpreter} computes, to the last bit. */
@ClearSystemProperty(key = "varphi.backend")
class LoopTest {
  private static final int SCALAR = 0;
  private static final int MAX_LENGTH = 70;

  private static Loop compile(LaneProgram program, LoopShape shape, int bits) {
    return bits == SCALAR
        ? Loops.scalarLoop(program, shape)
        : TieredLoop.ofVectors(
            Loops.scalarLoop(program, shape), Loops.vectorLoop(program, shape, bits));
  }

  private static List<Memory> memories(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> random.nextInt(Memory.values().length))
        .map(List.of(Memory.values())::get)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {SCALAR, 128, 256, 512})
  void randomProgramsOnAllMemories(int bits) {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int inputs = random.nextInt(1, 4);
      int outputs = random.nextInt(0, 4);
      int sums = random.nextInt(outputs == 0 ? 1 : 0, 3);
      LoopShape shape = new LoopShape(memories(random, inputs), memories(random, outputs), sums);
      LaneProgram program =
          RandomProgram.of(
              random, inputs, random.nextInt(3), outputs + sums, 40, bits == SCALAR, false);
      Loop loop = compile(program, shape, bits);
      for (int i = 0; i < 5; i++) {
        LoopRun run = LoopRun.of(random, program, shape, random.nextInt(MAX_LENGTH + 1));
        assertEquals(run.length(), run.go(loop, 0));
        run.check("seed " + seed + ", length " + run.length());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SCALAR, 128, 256, 512})
  void allLengths(int bits) {
    LoopShape shape =
        new LoopShape(
            List.of(Memory.FLOAT_ARRAY, Memory.DOUBLE_SEGMENT),
            List.of(Memory.FLOAT_SEGMENT, Memory.DOUBLE_ARRAY),
            1);
    Random random = new Random(3);
    LaneProgram program = RandomProgram.of(random, 2, 1, 3, 20, false, false);
    Loop loop = compile(program, shape, bits);
    for (int length = 0; length <= MAX_LENGTH; length++) {
      LoopRun run = LoopRun.of(random, program, shape, length);
      assertEquals(length, run.go(loop, 0));
      run.check("length " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SCALAR, 128, 256, 512})
  void aLoopMayBeginAnywhere(int bits) {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 1);
    Random random = new Random(4);
    LaneProgram program = RandomProgram.of(random, 1, 1, 2, 20, false, false);
    Loop loop = compile(program, shape, bits);
    for (int from = 0; from <= 64; from += LoopShape.PARTIAL_SUMS) {
      LoopRun run = LoopRun.of(random, program, shape, MAX_LENGTH);
      assertEquals(MAX_LENGTH, run.go(loop, from));
      run.checkFrom("from " + from, from);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SCALAR, 128, 256, 512})
  void resultsMayReplaceTheInput(int bits) {
    Random random = new Random(5);
    for (Memory memory : Memory.values()) {
      LoopShape shape = new LoopShape(List.of(memory), List.of(memory), 0);
      LaneProgram program = RandomProgram.of(random, 1, 1, 1, 20, false, false);
      Loop loop = compile(program, shape, bits);
      for (int length : new int[] {1, 15, 16, 37}) {
        LoopRun run = LoopRun.of(random, program, shape, length).inPlace();
        assertEquals(length, run.go(loop, 0));
        run.check(memory + ", length " + length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void whatEscapesIsNotStored(int bits) {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.DOUBLE_ARRAY), 1);
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      LaneProgram program = RandomProgram.of(random, 1, 1, 2, 12, false, true);
      Loop loop = Loops.vectorLoop(program, shape, bits);
      LoopRun run = LoopRun.of(random, program, shape, random.nextInt(MAX_LENGTH + 1));
      int end = run.go(loop, 0);
      int first = run.firstEscape();
      int lanes = bits / Double.SIZE;
      boolean isAll = first == run.length() && end == first;
      assertTrue(isAll || end == first / lanes * lanes, () -> end + " of " + first);
      run.checkUpTo("seed " + seed, end);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void scalarCodeDoesWhatEscapes(int bits) {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_SEGMENT), List.of(Memory.FLOAT_ARRAY), 2);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      LaneProgram program = RandomProgram.of(random, 1, 1, 3, 12, false, true);
      Loop loop =
          TieredLoop.ofVectors(
              Loops.scalarLoop(withoutEscape(program), shape),
              Loops.vectorLoop(program, shape, bits));
      LoopRun run = LoopRun.of(random, program, shape, 500);
      assertTrue(run.firstEscape() < 500);
      assertEquals(500, run.go(loop, 0));
      run.check("seed " + seed);
    }
  }

  @Test
  void eitherOfTwoMasksEscapes() {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    lanes.escapeWhere(lanes.less(x, lanes.constant(-3)));
    lanes.escapeWhere(lanes.compare(Relation.EQUAL, x, lanes.constant(1)));
    LaneProgram program = lanes.program(List.of(x));
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);
    Loop loop = Loops.vectorLoop(program, shape, 256);
    Random random = new Random(6);
    for (int i = 0; i < 50; i++) {
      LoopRun run = LoopRun.of(random, program, shape, 9);
      assertEquals(run.firstEscape() == 9 ? 9 : run.firstEscape() / 4 * 4, run.go(loop, 0));
    }
  }

  @Test
  void scalarInstructionsAreNotForVectors() {
    LaneBuilder lanes = new LaneBuilder();
    int turns = lanes.unary(Instruction.UnaryOperation.QUARTER_TURNS, lanes.load(0));
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Loops.vectorLoop(lanes.program(List.of(turns)), shape, 256));
    assertTrue(e.getMessage().contains("QUARTER_TURNS"), e.getMessage());
  }

  private static LaneProgram longProgram(int operations) {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int result = x;
    for (int i = 0; i < operations; i++) {
      result = lanes.fma(result, x, lanes.constant(1.0 / (i + 3)));
    }
    return lanes.program(List.of(result));
  }

  @Test
  void vectorCodeIsShortEnoughForThatOfTwoHundredInstructions() {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);
    byte[] classFile = VectorEmitter.emit(longProgram(200), shape, 8);
    assertTrue(LoopClass.longestMethod(classFile) < LoopClass.COMPILED_LIMIT / 3);
  }

  @Test
  void aFormulaMayBeTooLong() {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);
    assertThrows(
        IllegalArgumentException.class, () -> Loops.vectorLoop(longProgram(1500), shape, 256));
    assertThrows(
        IllegalArgumentException.class, () -> Loops.scalarLoop(longProgram(10_000), shape));
  }

  private static LaneProgram withoutEscape(LaneProgram program) {
    return LaneProgram.of(program.instructions(), program.outputs(), OptionalInt.empty());
  }

  /** Polynomials on both sides of 0, and their quotient; large elements escape. */
  static LaneProgram smoothProgram() {
    LaneBuilder lanes = new LaneBuilder();
    int x = lanes.load(0);
    int left = lanes.polynomial(x, 1, 0.5, 0.25, 0.125, 0.1, 0.2, 0.3, 0.4);
    int right = lanes.polynomial(x, 1, 0.4, 0.3, 0.2, 0.1, 0.125, 0.25, 0.5);
    lanes.escapeWhere(lanes.less(lanes.constant(5), lanes.abs(x)));
    int result = lanes.select(lanes.less(x, lanes.constant(0)), left, right);
    return lanes.program(List.of(result, lanes.divide(left, right)));
  }

  @Test
  void afterTheWarmUpTheBitsAreTheSame() throws InterruptedException {
    for (Memory memory : Memory.values()) {
      Random random = new Random(7);
      LoopShape shape = new LoopShape(List.of(memory), List.of(memory), 1);
      LaneProgram program = smoothProgram();
      Loop loop = Loops.compile(program, withoutEscape(program), shape);
      assertEquals(Backend.SCALAR, Loops.backendOf(loop));
      for (int i = 0; i < 200; i++) {
        LoopRun run = LoopRun.of(random, program, shape, random.nextInt(300));
        assertEquals(run.length(), run.go(loop, 0));
        run.check(memory + ", run " + i);
      }
      waitForVectors(loop);
      for (int i = 0; i < 200; i++) {
        LoopRun run = LoopRun.of(random, program, shape, random.nextInt(300));
        assertEquals(run.length(), run.go(loop, 0));
        run.check(memory + " on vectors, run " + i);
      }
    }
  }

  /** Some steps of scalar code, and vectors if they are warm before the end. */
  @Test
  void aLongFirstCallHasTheSameBits() {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.DOUBLE_ARRAY), 1);
    LaneProgram program = smoothProgram();
    for (int length : new int[] {31, 32, 33, 1 << 16, 100_003}) {
      Loop loop = Loops.compile(program, withoutEscape(program), shape);
      LoopRun run = LoopRun.of(new Random(length), program, shape, length);
      assertEquals(length, run.go(loop, 0));
      run.check("length " + length);
    }
  }

  @Test
  void vectorCodeIsAssembledInTheBackgroundWhenThereIsWork() throws InterruptedException {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 1);
    LaneProgram program = smoothProgram();
    BlockingQueue<Thread> askers = new LinkedBlockingQueue<>();
    Loop loop =
        Loops.compile(
            () -> {
              askers.add(Thread.currentThread());
              return program;
            },
            withoutEscape(program),
            shape);
    LoopRun few = LoopRun.of(new Random(10), program, shape, 100);
    assertEquals(100, few.go(loop, 0));
    assertNull(askers.poll(50, TimeUnit.MILLISECONDS));
    LoopRun many = LoopRun.of(new Random(11), program, shape, 1000);
    assertEquals(1000, many.go(loop, 0));
    assertEquals("varphi-warm-up", askers.poll(60, TimeUnit.SECONDS).getName());
  }

  @Test
  void aCallAllocatesNothing() throws InterruptedException {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 1);
    LaneProgram program = smoothProgram();
    Loop scalar = Loops.scalarLoop(withoutEscape(program), shape);
    Loop tiered = Loops.compile(program, withoutEscape(program), shape);
    LoopRun run = LoopRun.of(new Random(8), program, shape, 1000);
    assertEquals(0, leastAllocation(scalar, run));
    assertEquals(1000, run.go(tiered, 0));
    assertEquals(1000, run.go(tiered, 0));
    waitForVectors(tiered);
    assertEquals(0, leastAllocation(tiered, run));
  }

  /** The bytes that a thousand calls allocate, once the loop is warm. */
  private static long leastAllocation(Loop loop, LoopRun run) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    long start = System.nanoTime();
    while (least > 0 && System.nanoTime() - start < 60e9) { // others may keep the compiler busy
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 1000; i++) {
        run.go(loop, 0);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void loopsThatNobodyUsesAreUnloaded() {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);
    compileMany(shape);
    long before = classBytes();
    for (int i = 0; i < 3; i++) {
      compileMany(shape);
    }
    long more = classBytes() - before;
    assertTrue(more < 1 << 20, "1800 loops left " + more + " bytes of classes");
  }

  @Test
  void loopsThatNobodyUsesAreNotWarmedUp() throws InterruptedException {
    AtomicInteger warmUps = new AtomicInteger();
    for (int i = 0; i < 200; i++) {
      useOnce(warmUps);
    }
    System.gc();
    while (Loops.isWarmingUp()) {
      Thread.sleep(10);
    }
    assertTrue(warmUps.get() < 100, () -> "warm-ups of 200 loops: " + warmUps);
  }

  private static void useOnce(AtomicInteger warmUps) {
    LoopShape shape = new LoopShape(List.of(Memory.FLOAT_ARRAY), List.of(Memory.FLOAT_ARRAY), 0);
    LaneProgram program = longProgram(5);
    Loop loop =
        Loops.compile(
            () -> {
              warmUps.incrementAndGet();
              return program;
            },
            program,
            shape);
    LoopRun run = LoopRun.of(new Random(12), program, shape, 1024);
    assertEquals(run.length(), run.go(loop, 0));
  }

  private static void compileMany(LoopShape shape) {
    LoopRun run = LoopRun.of(new Random(9), smoothProgram(), shape, 20);
    for (int i = 0; i < 300; i++) {
      run.go(Loops.scalarLoop(withoutEscape(smoothProgram()), shape), 0);
      run.go(Loops.vectorLoop(smoothProgram(), shape, 256), 0);
    }
  }

  private static long classBytes() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  static void waitForVectors(Loop loop) throws InterruptedException {
    long start = System.nanoTime();
    while (Loops.backendOf(loop) == Backend.SCALAR) {
      assertTrue(System.nanoTime() - start < 60e9, "no vectors after a minute");
      Thread.sleep(10);
    }
  }
}
