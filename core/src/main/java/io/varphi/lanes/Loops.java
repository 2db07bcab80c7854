package io.varphi.lanes;

import java.lang.invoke.MethodHandles;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compiles programs to loops.
 *
 * <p>The system property {@code varphi.backend} says what loops are made of: {@code vector} for
 * vectors from the first call on, {@code scalar} for none. Without it, a loop begins with scalar
 * code, and goes over to vectors when they have been warmed up; the results have the same bits.
 *
 * <p>The system property {@code varphi.vector.bits} is the width of the vectors: 128, 256 or 512;
 * without it, what suits the processor best. A wider vector than the processor has is very slow.
 */
public final class Loops {
  private static final String BACKEND_PROPERTY = "varphi.backend";
  private static final String BITS_PROPERTY = "varphi.vector.bits";

  private enum Policy {
    VECTOR,
    SCALAR,
    AUTOMATIC
  }

  private Loops() {}

  /**
   * The loop of a program, whose vector code is assembled when it is needed.
   *
   * @param vectorCode may escape, but has no instruction that is for scalar code only, and no
   *     uniform that scalar code does not have
   * @param scalarCode the same results; does not escape
   * @throws IllegalArgumentException if a program is too long to be compiled, or if a system
   *     property of this class has a value that is not allowed
   * @throws IllegalStateException if {@code varphi.backend} asks for vectors and there are none
   */
  public static Loop compile(
      Supplier<LaneProgram> vectorCode, LaneProgram scalarCode, LoopShape shape) {
    if (scalarCode.escape().isPresent()) {
      throw new IllegalArgumentException(
          "scalar code must not escape: nothing is left to do what it leaves; compile it without"
              + " an escape");
    }
    Loop scalar = scalarLoop(scalarCode, shape);
    return switch (policy()) {
      case SCALAR -> scalar;
      case VECTOR ->
          TieredLoop.ofVectors(scalar, vectorLoop(vectorCode.get(), shape, width().bits()));
      case AUTOMATIC -> automatic(scalar, vectorCode, shape, uniforms(scalarCode));
    };
  }

  private static Loop automatic(
      Loop scalar, Supplier<LaneProgram> vectorCode, LoopShape shape, int uniforms) {
    if (!VectorModule.isPresent()) {
      VectorModule.logOnceWhyNot();
      return scalar;
    }
    Width width = width();
    return TieredLoop.warmingUp(
        scalar, () -> vectorLoop(vectorCode.get(), shape, width.bits()), shape, uniforms);
  }

  /** The same, of vector code that is there. */
  public static Loop compile(LaneProgram vectorCode, LaneProgram scalarCode, LoopShape shape) {
    return compile(() -> vectorCode, scalarCode, shape);
  }

  static GroupedLoop vectorLoop(LaneProgram program, LoopShape shape, int bits) {
    int lanes = bits / Double.SIZE;
    Loop single = define(VectorEmitter.emit(program, shape, lanes));
    int vectors = VectorEmitter.vectorsPerGroup(program, shape);
    int operations = program.instructions().size();
    return vectors == 1
        ? GroupedLoop.withoutGroups(single, lanes, operations)
        : new GroupedLoop(
            define(VectorEmitter.emitGroups(program, shape, lanes, vectors)),
            vectors * lanes,
            single,
            lanes,
            operations);
  }

  static Loop scalarLoop(LaneProgram program, LoopShape shape) {
    return define(LoopEmitter.emit(program, shape));
  }

  /** How many uniforms a call of the program must be given. */
  private static int uniforms(LaneProgram program) {
    return program.instructions().stream()
        .flatMap(
            each -> each instanceof Instruction.Uniform(int index) ? Stream.of(index) : Stream.of())
        .mapToInt(index -> index + 1)
        .max()
        .orElse(0);
  }

  /**
   * What loops that are compiled now will run on, once they are warm.
   *
   * @throws IllegalArgumentException as {@link #compile}
   * @throws IllegalStateException as {@link #compile}
   */
  public static Backend backend() {
    return switch (policy()) {
      case VECTOR -> Backend.VECTOR;
      case SCALAR -> Backend.SCALAR;
      case AUTOMATIC -> VectorModule.isUsable() ? Backend.VECTOR : Backend.SCALAR;
    };
  }

  /** The same as {@link #backend}, in words. */
  public static String description() {
    return switch (backend()) {
      case VECTOR -> "vectors of " + width().bits() + " bits";
      case SCALAR -> "plain loops";
    };
  }

  /** Whether a loop that is in use still runs on scalar code for want of a warm-up. */
  public static boolean isWarmingUp() {
    return WarmUpQueue.isBusy();
  }

  /** What the loop runs on now. */
  public static Backend backendOf(Loop loop) {
    return loop instanceof TieredLoop tiered ? tiered.backend() : Backend.SCALAR;
  }

  private static Policy policy() {
    String value = System.getProperty(BACKEND_PROPERTY);
    return switch (value) {
      case null -> Policy.AUTOMATIC;
      case "scalar" -> Policy.SCALAR;
      case "vector" -> {
        VectorModule.require();
        yield Policy.VECTOR;
      }
      case String other ->
          throw new IllegalArgumentException(
              "the system property "
                  + BACKEND_PROPERTY
                  + " is "
                  + other
                  + "; allowed are vector and scalar, or leave it out");
    };
  }

  /** How wide vectors shall be; without a wish, as suits the processor. */
  private record Width(OptionalInt wish) {
    /** Loads the vector module where there is no wish, which takes a while. */
    int bits() {
      return wish.orElseGet(VectorModule::preferredBits);
    }
  }

  private static Width width() {
    String value = System.getProperty(BITS_PROPERTY);
    return switch (value) {
      case null -> new Width(OptionalInt.empty());
      case "128", "256", "512" -> new Width(OptionalInt.of(Integer.parseInt(value)));
      case String other ->
          throw new IllegalArgumentException(
              "the system property "
                  + BITS_PROPERTY
                  + " is "
                  + other
                  + "; allowed are 128, 256 and 512, or leave it out");
    };
  }

  /** A hidden class goes when its loop goes. */
  private static Loop define(byte[] classFile) {
    try {
      return (Loop)
          MethodHandles.lookup()
              .defineHiddenClass(classFile, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a compiled loop cannot be made; please report it", e);
    }
  }
}
