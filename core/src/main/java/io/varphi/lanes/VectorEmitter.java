package io.varphi.lanes;

import static io.varphi.lanes.LoopClass.FROM;
import static io.varphi.lanes.LoopClass.SUMS;
import static io.varphi.lanes.LoopClass.TO;
import static io.varphi.lanes.LoopClass.UNIFORMS;
import static io.varphi.lanes.VectorSpeciesNames.DOUBLES;
import static io.varphi.lanes.VectorSpeciesNames.FLOATS;
import static io.varphi.lanes.VectorSpeciesNames.LONGS;
import static io.varphi.lanes.VectorSpeciesNames.PACKAGE;
import static io.varphi.lanes.VectorSpeciesNames.SPECIES;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiles a {@link LaneProgram} to a loop of calls of {@code jdk.incubator.vector}, one vector of
 * doubles at a time; what does not fill a vector is done under a mask.
 *
 * <p>All accesses to memory are to whole vectors that lie inside of it, some of them under a mask:
 * for those beyond the end of an array, C2 leaves objects on the heap where loops of other types
 * have run.
 *
 * <p>All calls of a loop are in one method: HotSpot's C2 stops inlining after some forty of them
 * except into the method that it compiles, and a vector that is passed to a method of its own is an
 * object on the heap.
 */
final class VectorEmitter {
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE, "Vector");
  private static final ClassDesc MASK = ClassDesc.of(PACKAGE, "VectorMask");
  private static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE, "VectorOperators");
  private static final ClassDesc CONVERSION = OPERATORS.nested("Conversion");
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final ClassDesc SHIFT = OPERATORS.nested("Binary");
  private static final ClassDesc BYTE_ORDER = ClassDesc.of("java.nio.ByteOrder");

  /** An exponent plus this is not negative. */
  private static final int EXPONENT_BIAS = 2048;

  /** 1.5·2^52: a double whose low bits count units, up and down. */
  private static final double UNITS = 0x1.8p52;

  private static final Set<UnaryOperation> SCALAR_ONLY =
      EnumSet.of(
          UnaryOperation.REMAINDER, UnaryOperation.REMAINDER_LOW, UnaryOperation.QUARTER_TURNS);

  private static final String REST = "rest";

  /** As the loop, and where it began. */
  private static final MethodTypeDesc REST_TYPE =
      LoopClass.RUN.insertParameterTypes(LoopClass.RUN.parameterCount(), CD_int);

  private static final int START = LoopClass.FIRST_FREE;

  private final LaneProgram program;
  private final LoopShape shape;
  private final VectorSpeciesNames species;
  private final VectorConstants constants;

  private VectorEmitter(LaneProgram program, LoopShape shape, int lanes) {
    this.program = program;
    this.shape = shape;
    this.species = new VectorSpeciesNames(lanes);
    this.constants = new VectorConstants(species, shape.outputs().contains(Memory.DOUBLE_ARRAY));
  }

  /**
   * The class file of a {@link Loop}.
   *
   * @param lanes the doubles of a vector: 2, 4 or 8
   * @throws IllegalArgumentException if the program has instructions that only scalar code has, or
   *     is longer than {@link LoopClass#COMPILED_LIMIT}: vector code that is interpreted is no use
   */
  static byte[] emit(LaneProgram program, LoopShape shape, int lanes) {
    program.instructions().forEach(VectorEmitter::requireVectorInstruction);
    byte[] classFile =
        LoopClass.build(program, new VectorEmitter(program, shape, lanes)::declareMembers);
    int length = LoopClass.longestMethod(classFile);
    if (length > LoopClass.COMPILED_LIMIT) {
      throw new IllegalArgumentException(
          "the formula is too long for vectors: its "
              + program.instructions().size()
              + " operations make a method of "
              + length
              + " bytes, of which HotSpot compiles at most "
              + LoopClass.COMPILED_LIMIT
              + "; run it with -Dvarphi.backend=scalar, or compile it in parts");
    }
    return classFile;
  }

  /**
   * How many vectors are best computed together: fewer, the more registers each of them needs; 1
   * where they cannot be.
   */
  static int vectorsPerGroup(LaneProgram program, LoopShape shape) {
    boolean together =
        shape.sums() == 0
            && program.escape().isEmpty()
            && !shape.outputs().contains(Memory.DOUBLE_ARRAY) // constants would be calls, too many
            && program.instructions().stream()
                .noneMatch(each -> each instanceof Instruction.Uniform);
    int calls = program.instructions().stream().mapToInt(each -> calls(each, program, shape)).sum();
    if (!together || calls > 42) {
      return 1;
    }
    return calls > 38 ? 2 : 4; // 4·38 calls are about as much as C2 inlines in one method
  }

  /**
   * How many calls of the vector interface an instruction takes at most, where no result goes to a
   * double[].
   */
  static int calls(Instruction instruction, LaneProgram program, LoopShape shape) {
    return switch (instruction) {
      case Instruction.Constant _, Instruction.Uniform _ -> 0;
      case Instruction.Load(int stream) -> LoopClass.isFloat(shape.inputs().get(stream)) ? 2 : 1;
      case Instruction.Fma _, Instruction.Compare _, Instruction.Either _, Instruction.Select _ ->
          1;
      case Instruction.RareSelect _ -> 3; // one to compute a mask again that is used nowhere else
      case Instruction.Unary(var operation, _) ->
          switch (operation) {
            case NEGATE, ABS, SQUARE_ROOT -> 1;
            case EXPONENT -> 6;
            case MANTISSA -> 5;
            case REMAINDER, REMAINDER_LOW, QUARTER_TURNS -> 0;
          };
      case Instruction.Binary(var operation, _, int b) ->
          switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> 1;
            case SCALE -> 5;
            case COPY_SIGN -> program.instructions().get(b) instanceof Instruction.Constant ? 3 : 6;
          };
    };
  }

  /** The class file of a {@link Loop} that runs whole groups of vectors and leaves the rest. */
  static byte[] emitGroups(LaneProgram program, LoopShape shape, int lanes, int vectors) {
    return LoopClass.build(
        program,
        builder -> new VectorEmitter(program, shape, lanes).declareGroups(builder, vectors));
  }

  private void declareGroups(ClassBuilder builder, int vectors) {
    builder.withMethodBody(
        "run", LoopClass.RUN, ClassFile.ACC_PUBLIC, code -> new Groups(code, vectors).run());
    constants.declare(builder);
  }

  private static void requireVectorInstruction(Instruction instruction) {
    if (instruction instanceof Instruction.Unary(var operation, _)
        && SCALAR_ONLY.contains(operation)) {
      throw scalarOnly(operation);
    }
  }

  private static IllegalArgumentException scalarOnly(UnaryOperation operation) {
    return new IllegalArgumentException(
        operation
            + " is for scalar code only; let the elements that need it escape from vector code");
  }

  private void declareMembers(ClassBuilder builder) {
    builder.withMethodBody(
        "run", LoopClass.RUN, ClassFile.ACC_PUBLIC, code -> new WholeVectors(code).run());
    builder.withMethodBody(REST, REST_TYPE, ClassFile.ACC_PRIVATE, code -> new Rest(code).run());
    constants.declare(builder);
  }

  /** {@code run}: as many whole vectors as there are, then {@code rest}. */
  private final class WholeVectors extends Body {
    private final int start = slots.take(TypeKind.INT);
    private final int end = slots.take(TypeKind.INT);
    private final List<int[]> accumulators = new ArrayList<>();

    WholeVectors(CodeBuilder code) {
      super(code);
    }

    void run() {
      Label next = code.newLabel();
      Label done = code.newLabel();
      LoopClass.castStreams(code, shape);
      keepUniforms();
      loadAccumulators();
      code.iload(FROM).istore(start);
      code.iload(FROM).iload(TO).iload(FROM).isub().loadConstant(-species.lanes()).iand();
      code.iadd().istore(end);
      code.labelBinding(next).iload(FROM).iload(end).if_icmpge(done);
      computeKept();
      leaveIfEscaping(done);
      storeAll();
      accumulate();
      code.iinc(FROM, species.lanes()).goto_(next);
      code.labelBinding(done);
      storeAccumulators();
      finish();
    }

    /**
     * The accumulators of a sum are used in turn; the one whose turn it is comes first. Elements i
     * and i + PARTIAL_SUMS meet in the same lane of the same one.
     */
    private void loadAccumulators() {
      for (int sum = 0; sum < shape.sums(); sum++) {
        int[] turns = new int[LoopShape.PARTIAL_SUMS / species.lanes()];
        for (int turn = 0; turn < turns.length; turn++) {
          pushPartialSums(sum, turn);
          turns[turn] = slots.take(TypeKind.REFERENCE);
          code.astore(turns[turn]);
        }
        accumulators.add(turns);
      }
    }

    private void accumulate() {
      for (int sum = 0; sum < shape.sums(); sum++) {
        int[] turns = accumulators.get(sum);
        code.aload(turns[0]);
        push(summed().get(sum));
        callLanewise(DOUBLES, "add");
        for (int turn = 1; turn < turns.length; turn++) {
          code.aload(turns[turn]).astore(turns[turn - 1]);
        }
        code.astore(turns[turns.length - 1]);
      }
    }

    private void storeAccumulators() {
      for (int sum = 0; sum < shape.sums(); sum++) {
        int[] turns = accumulators.get(sum);
        for (int turn = 0; turn < turns.length; turn++) {
          code.aload(turns[turn]);
          storePartialSums(sum, turn);
        }
      }
    }

    private void finish() {
      Label noRest = code.newLabel();
      code.iload(FROM).iload(end).if_icmplt(noRest);
      code.iload(end).iload(TO).if_icmpeq(noRest);
      callRest();
      code.ireturn();
      code.labelBinding(noRest).iload(FROM).ireturn();
    }

    private void callRest() {
      code.aload(0);
      List<Memory> streams = shape.streams();
      for (int i = 0; i < LoopShape.MAX_STREAMS; i++) {
        code.aload(LoopClass.stream(i));
        if (i < streams.size() && LoopClass.isArray(streams.get(i))) {
          code.iload(LoopClass.position(i)).i2l();
        } else {
          code.lload(LoopClass.position(i));
        }
      }
      code.iload(FROM).iload(TO).aload(UNIFORMS).aload(SUMS).iload(start);
      code.invokevirtual(LoopClass.NAME, REST, REST_TYPE);
    }

    @Override
    void pushEscape(int mask) {
      push(mask);
    }

    @Override
    MethodTypeDesc masked(MethodTypeDesc type, boolean isFloat) {
      return type;
    }
  }

  /**
   * {@code run}: as many groups of vectors as there are, and nothing of the rest. The operations of
   * each vector of a group hide the latency of the others'.
   */
  private final class Groups {
    private final CodeBuilder code;
    private final Slots slots = new Slots(LoopClass.FIRST_FREE);
    private final List<OneOfGroup> group;
    private final int elements;

    Groups(CodeBuilder code, int vectors) {
      this.code = code;
      this.group = Stream.generate(() -> new OneOfGroup(code, slots)).limit(vectors).toList();
      this.elements = vectors * species.lanes();
    }

    void run() {
      int end = slots.take(TypeKind.INT);
      Label next = code.newLabel();
      Label done = code.newLabel();
      LoopClass.castStreams(code, shape);
      code.iload(FROM).iload(TO).iload(FROM).isub().loadConstant(-elements).iand();
      code.iadd().istore(end);
      code.labelBinding(next).iload(FROM).iload(end).if_icmpge(done);
      group.forEach(vector -> stepped(vector::computeKept));
      code.iinc(FROM, -elements);
      group.forEach(vector -> stepped(vector::storeAll));
      code.goto_(next).labelBinding(done);
      code.iload(FROM).ireturn();
    }

    private void stepped(Runnable emission) {
      emission.run();
      code.iinc(FROM, species.lanes());
    }
  }

  private final class OneOfGroup extends Body {
    OneOfGroup(CodeBuilder code, Slots slots) {
      super(code, slots);
    }

    @Override
    void pushEscape(int mask) {
      push(mask);
    }

    @Override
    MethodTypeDesc masked(MethodTypeDesc type, boolean isFloat) {
      return type;
    }
  }

  /**
   * {@code rest}: less than a vector, under masks. After a vector, and where nothing is summed,
   * these are the last elements of a vector that ends at {@code TO}; else the first ones of a
   * vector that begins at {@code FROM}, or nothing is done, where that vector would go beyond the
   * end of the memory.
   */
  private final class Rest extends Body {
    private final int first = slots.take(TypeKind.INT);
    private final int bits = slots.take(TypeKind.LONG);
    private final int doubleMask = slots.take(TypeKind.REFERENCE);
    private final int floatMask = slots.take(TypeKind.REFERENCE);

    Rest(CodeBuilder code) {
      super(code, new Slots(START + 1));
    }

    void run() {
      if (species.lanes() == 2) {
        code.iload(FROM).ireturn(); // of one element, scalar code makes less than a mask
        return;
      }
      Label nothing = code.newLabel();
      Label begun = code.newLabel();
      LoopClass.castStreams(code, shape);
      code.iload(FROM).istore(first);
      if (shape.sums() == 0) {
        Label noVectorBefore = code.newLabel();
        code.iload(FROM).iload(START).if_icmpeq(noVectorBefore);
        code.iload(TO).loadConstant(species.lanes()).isub().istore(FROM).goto_(begun);
        code.labelBinding(noVectorBefore);
      }
      leaveIfNoRoom(nothing);
      code.labelBinding(begun);
      storeMasks();
      keepUniforms();
      computeKept();
      leaveIfEscaping(nothing);
      storeAll();
      accumulate();
      code.iload(TO).ireturn();
      code.labelBinding(nothing).iload(first).ireturn();
    }

    /** Leaves if a vector from {@code FROM} on is not inside of all streams. */
    private void leaveIfNoRoom(Label exit) {
      code.iload(FROM).loadConstant(species.lanes()).iadd().istore(FROM);
      List<Memory> streams = shape.streams();
      for (int i = 0; i < streams.size(); i++) {
        LoopClass.pushPosition(code, streams.get(i), i);
        code.aload(LoopClass.stream(i));
        if (LoopClass.isArray(streams.get(i))) {
          code.arraylength().if_icmpgt(exit);
        } else {
          code.invokeinterface(LoopClass.SEGMENT, "byteSize", MethodTypeDesc.of(CD_long));
          code.lcmp().ifgt(exit);
        }
      }
      code.iload(FROM).loadConstant(-species.lanes()).iadd().istore(FROM);
    }

    /** A bit for each of the elements from {@code first} up to {@code TO}. */
    private void storeMasks() {
      pushOnesUpTo(TO);
      pushOnesUpTo(first);
      code.lxor().lstore(bits);
      species.pushDoubles(code);
      storeMask(doubleMask);
      if (shape.streams().stream().anyMatch(LoopClass::isFloat)) {
        species.pushFloats(code);
        storeMask(floatMask);
      }
    }

    private void pushOnesUpTo(int element) {
      code.loadConstant(-1L).iload(element).iload(FROM).isub().lshl();
    }

    private void storeMask(int mask) {
      code.lload(bits);
      code.invokestatic(MASK, "fromLong", MethodTypeDesc.of(MASK, SPECIES, CD_long));
      code.astore(mask);
    }

    private void accumulate() {
      for (int sum = 0; sum < shape.sums(); sum++) {
        pushPartialSums(sum, 0);
        push(summed().get(sum));
        code.aload(doubleMask);
        code.invokevirtual(DOUBLES, "add", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
        storePartialSums(sum, 0);
      }
    }

    @Override
    void pushEscape(int mask) {
      push(mask);
      code.aload(doubleMask).invokevirtual(MASK, "and", MethodTypeDesc.of(MASK, MASK));
    }

    @Override
    MethodTypeDesc masked(MethodTypeDesc type, boolean isFloat) {
      code.aload(isFloat ? floatMask : doubleMask);
      return type.insertParameterTypes(type.parameterCount(), MASK);
    }
  }

  private abstract class Body extends LoopBody {
    Body(CodeBuilder code) {
      this(code, new Slots(LoopClass.FIRST_FREE));
    }

    Body(CodeBuilder code, Slots slots) {
      super(code, VectorEmitter.this.program, VectorEmitter.this.shape, slots);
    }

    /** Pushes the mask of the elements that are to be left to scalar code. */
    abstract void pushEscape(int mask);

    /** Pushes the mask of elements that exist and adds its type, where not all exist. */
    abstract MethodTypeDesc masked(MethodTypeDesc type, boolean isFloat);

    final void leaveIfEscaping(Label exit) {
      program.escape().ifPresent(mask -> leaveIfAny(mask, exit));
    }

    private void leaveIfAny(int mask, Label exit) {
      pushEscape(mask);
      code.invokevirtual(MASK, "anyTrue", MethodTypeDesc.of(CD_boolean)).ifne(exit);
    }

    final void pushPartialSums(int sum, int turn) {
      species.pushDoubles(code);
      code.aload(SUMS);
      LoopClass.pushPartialSum(code, sum, turn * species.lanes());
      code.invokestatic(
          DOUBLES, "fromArray", MethodTypeDesc.of(DOUBLES, SPECIES, CD_double.arrayType(), CD_int));
    }

    final void storePartialSums(int sum, int turn) {
      code.aload(SUMS);
      LoopClass.pushPartialSum(code, sum, turn * species.lanes());
      code.invokevirtual(
          DOUBLES, "intoArray", MethodTypeDesc.of(CD_void, CD_double.arrayType(), CD_int));
    }

    final void storeAll() {
      for (int i = 0; i < shape.outputs().size(); i++) {
        storeResult(shape.outputs().get(i), shape.inputs().size() + i, stored().get(i));
      }
    }

    private void storeResult(Memory memory, int stream, int place) {
      push(place);
      if (LoopClass.isFloat(memory)) {
        code.getstatic(OPERATORS, "D2F", CONVERSION);
        species.pushFloats(code);
        convertShape(DOUBLES, FLOATS);
      }
      boolean isFloat = LoopClass.isFloat(memory);
      MethodTypeDesc type = MethodTypeDesc.of(CD_void, pushAddress(memory, stream));
      String method = LoopClass.isArray(memory) ? "intoArray" : "intoMemorySegment";
      code.invokevirtual(vector(memory), method, masked(type, isFloat));
    }

    private void load(Memory memory, int stream) {
      boolean isFloat = LoopClass.isFloat(memory);
      if (isFloat) {
        species.pushFloats(code);
      } else {
        species.pushDoubles(code);
      }
      MethodTypeDesc type =
          MethodTypeDesc.of(vector(memory), pushAddress(memory, stream))
              .insertParameterTypes(0, SPECIES);
      String method = LoopClass.isArray(memory) ? "fromArray" : "fromMemorySegment";
      code.invokestatic(vector(memory), method, masked(type, isFloat));
      if (isFloat) {
        code.getstatic(OPERATORS, "F2D", CONVERSION);
        species.pushDoubles(code);
        convertShape(FLOATS, DOUBLES);
      }
    }

    /** Pushes the place in memory of the current elements and returns the types pushed. */
    private List<ClassDesc> pushAddress(Memory memory, int stream) {
      code.aload(LoopClass.stream(stream));
      LoopClass.pushPosition(code, memory, stream);
      if (LoopClass.isArray(memory)) {
        return List.of(LoopClass.type(memory), CD_int);
      }
      code.getstatic(BYTE_ORDER, ByteOrder.nativeOrder().toString(), BYTE_ORDER);
      return List.of(LoopClass.type(memory), CD_long, BYTE_ORDER);
    }

    private static ClassDesc vector(Memory memory) {
      return LoopClass.isFloat(memory) ? FLOATS : DOUBLES;
    }

    private void convertShape(ClassDesc from, ClassDesc to) {
      code.iconst_0();
      code.invokevirtual(
          from, "convertShape", MethodTypeDesc.of(VECTOR, CONVERSION, SPECIES, CD_int));
      code.checkcast(to);
    }

    @Override
    final TypeKind kind(Instruction instruction) {
      return TypeKind.REFERENCE;
    }

    @Override
    final void pushUniform(int index) {
      species.pushDoubles(code);
      code.aload(UNIFORMS).loadConstant(index).daload();
      VectorConstants.broadcast(code, DOUBLES, CD_double);
    }

    @Override
    final void compute(Instruction instruction) {
      switch (instruction) {
        case Instruction.Load(int stream) -> load(shape.inputs().get(stream), stream);
        case Instruction.Uniform(int index) -> pushUniform(index);
        case Instruction.Constant(double value) -> constants.push(code, value);
        case Instruction.Unary(var operation, int a) -> unary(operation, a);
        case Instruction.Binary(var operation, int a, int b) -> binary(operation, a, b);
        case Instruction.Fma _ -> {
          pushOperands(instruction);
          code.invokevirtual(DOUBLES, "fma", MethodTypeDesc.of(DOUBLES, VECTOR, VECTOR));
        }
        case Instruction.Compare(var relation, int a, int b) -> compare(relation, a, b);
        case Instruction.Either _ -> {
          pushOperands(instruction);
          code.invokevirtual(MASK, "or", MethodTypeDesc.of(MASK, MASK));
        }
        case Instruction.Select(int mask, int then, int otherwise) -> {
          push(otherwise);
          push(then);
          push(mask);
          code.invokevirtual(DOUBLES, "blend", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
        }
        case Instruction.RareSelect(int mask, int then, int otherwise) -> {
          Label none = code.newLabel();
          push(otherwise);
          push(mask);
          code.invokevirtual(MASK, "anyTrue", MethodTypeDesc.of(CD_boolean)).ifeq(none);
          push(then);
          push(mask);
          code.invokevirtual(DOUBLES, "blend", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
          code.labelBinding(none);
        }
      }
    }

    private void compare(Relation relation, int a, int b) {
      push(a);
      code.getstatic(OPERATORS, name(relation), COMPARISON);
      push(b);
      code.invokevirtual(DOUBLES, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
    }

    private static String name(Relation relation) {
      return switch (relation) {
        case LESS -> "LT";
        case LESS_OR_EQUAL -> "LE";
        case EQUAL -> "EQ";
      };
    }

    private void unary(UnaryOperation operation, int a) {
      switch (operation) {
        case NEGATE -> callLanewise("neg", a);
        case ABS -> callLanewise("abs", a);
        case SQUARE_ROOT -> callLanewise("sqrt", a);
        case EXPONENT -> exponent(a);
        case MANTISSA -> mantissa(a);
        case REMAINDER, REMAINDER_LOW, QUARTER_TURNS -> throw scalarOnly(operation);
      }
    }

    private void callLanewise(String method, int a) {
      push(a);
      code.invokevirtual(DOUBLES, method, MethodTypeDesc.of(DOUBLES));
    }

    /**
     * The shifted bits become a double as the low bits of {@link #UNITS}: a conversion of long to
     * double is not among the instructions of AVX2, nor is an arithmetic shift of long.
     */
    private void exponent(int a) {
      pushBits(a);
      constants.push(code, Lanes.SQRT_HALF ^ Lanes.SIGN);
      callLanewise(LONGS, "sub");
      shift("LSHR");
      constants.push(code, Double.doubleToRawLongBits(UNITS));
      callLanewise(LONGS, "add");
      VectorConstants.bitsToDoubles(code);
      constants.push(code, UNITS + EXPONENT_BIAS);
      callLanewise(DOUBLES, "sub");
    }

    private void mantissa(int a) {
      pushBits(a);
      code.dup();
      constants.push(code, Lanes.SQRT_HALF);
      callLanewise(LONGS, "sub");
      constants.push(code, Lanes.EXPONENT_FIELD);
      callLanewise(LONGS, "and");
      callLanewise(LONGS, "sub");
      VectorConstants.bitsToDoubles(code);
    }

    private void binary(BinaryOperation operation, int a, int b) {
      switch (operation) {
        case ADD -> callLanewise("add", a, b);
        case SUBTRACT -> callLanewise("sub", a, b);
        case MULTIPLY -> callLanewise("mul", a, b);
        case DIVIDE -> callLanewise("div", a, b);
        case SCALE -> scale(a, b);
        case COPY_SIGN -> copySign(a, b);
      }
    }

    private void callLanewise(String method, int a, int b) {
      push(a);
      push(b);
      callLanewise(DOUBLES, method);
    }

    final void callLanewise(ClassDesc vector, String method) {
      code.invokevirtual(vector, method, MethodTypeDesc.of(vector, VECTOR));
    }

    private void scale(int a, int b) {
      pushBits(a);
      pushBits(b);
      shift("LSHL");
      callLanewise(LONGS, "add");
      VectorConstants.bitsToDoubles(code);
    }

    private void copySign(int a, int b) {
      if (instruction(b) instanceof Instruction.Constant(double sign)) {
        setSign(a, sign < 0);
        return;
      }
      pushBits(a);
      constants.push(code, ~Lanes.SIGN);
      callLanewise(LONGS, "and");
      pushBits(b);
      constants.push(code, Lanes.SIGN);
      callLanewise(LONGS, "and");
      callLanewise(LONGS, "or");
      VectorConstants.bitsToDoubles(code);
    }

    private void setSign(int a, boolean isNegative) {
      pushBits(a);
      constants.push(code, isNegative ? Lanes.SIGN : ~Lanes.SIGN);
      callLanewise(LONGS, isNegative ? "or" : "and");
      VectorConstants.bitsToDoubles(code);
    }

    private void pushBits(int a) {
      push(a);
      code.invokevirtual(DOUBLES, "reinterpretAsLongs", MethodTypeDesc.of(LONGS));
    }

    private void shift(String operator) {
      code.getstatic(OPERATORS, operator, SHIFT).loadConstant((long) Lanes.MANTISSA_BITS);
      code.invokevirtual(LONGS, "lanewise", MethodTypeDesc.of(LONGS, SHIFT, CD_long));
    }
  }
}
