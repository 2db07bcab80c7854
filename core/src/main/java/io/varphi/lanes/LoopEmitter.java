package io.varphi.lanes;

import static io.varphi.lanes.LoopClass.FROM;
import static io.varphi.lanes.LoopClass.SUMS;
import static io.varphi.lanes.LoopClass.TO;
import static io.varphi.lanes.LoopClass.UNIFORMS;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.UnaryOperation;
import io.varphi.lanes.Selects.Extreme;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Compiles a {@link LaneProgram} to a loop of plain Java bytecode: one element after another. */
final class LoopEmitter {
  private LoopEmitter() {}

  /**
   * The class file of a {@link Loop}. Where the loop is longer than {@link
   * LoopClass#COMPILED_LIMIT}, it is right but is interpreted for ever.
   *
   * @throws IllegalArgumentException if the program is too long for a class file
   */
  static byte[] emit(LaneProgram program, LoopShape shape) {
    return LoopClass.build(
        program,
        builder ->
            builder.withMethodBody(
                "run", LoopClass.RUN, ClassFile.ACC_PUBLIC, code -> emit(code, program, shape)));
  }

  private static void emit(CodeBuilder code, LaneProgram program, LoopShape shape) {
    LoopClass.castStreams(code, shape);
    if (mayBecomeVectors(program, shape)) {
      Label apart = code.newLabel();
      branchIfApart(code, shape, apart);
      shift(code, CodeBuilder::iadd);
      new Body(code, program, shape, Indices.SHARED).loop();
      shift(code, CodeBuilder::isub);
      code.iload(TO).ireturn().labelBinding(apart);
    }
    new Body(code, program, shape, Indices.BY_STREAM).loop();
    code.iload(FROM).ireturn();
  }

  /** HotSpot makes vectors of a loop only where all its arrays have the same index. */
  private static boolean mayBecomeVectors(LaneProgram program, LoopShape shape) {
    return shape.sums() == 0
        && program.escape().isEmpty()
        && shape.streams().stream().allMatch(LoopClass::isArray)
        && !new Selects(program, Lifetimes.of(program)).hasOperationsOnBits();
  }

  private static void branchIfApart(CodeBuilder code, LoopShape shape, Label apart) {
    for (int i = 1; i < shape.streams().size(); i++) {
      code.iload(LoopClass.position(0)).iload(LoopClass.position(i)).if_icmpne(apart);
    }
  }

  /** From elements to indices, or back. */
  private static void shift(CodeBuilder code, UnaryOperator<CodeBuilder> operation) {
    for (int bound : new int[] {FROM, TO}) {
      code.iload(bound).iload(LoopClass.position(0));
      operation.apply(code).istore(bound);
    }
  }

  private enum Indices {
    /** The loop counts elements; each stream adds its position. */
    BY_STREAM,
    /** The loop counts the indices of the arrays. */
    SHARED
  }

  private static final class Body extends LoopBody {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc DOUBLE = ClassDesc.of("java.lang.Double");
    private static final ClassDesc HUGE_ANGLES = ClassDesc.of("io.varphi.lanes.HugeAngles");
    private static final ClassDesc VALUE_LAYOUT = ClassDesc.of("java.lang.foreign.ValueLayout");
    private static final MethodTypeDesc FUNCTION = MethodTypeDesc.of(CD_double, CD_double);

    private final Selects selects;

    private final Indices indices;

    Body(CodeBuilder code, LaneProgram program, LoopShape shape, Indices indices) {
      super(code, program, shape, new Slots(LoopClass.FIRST_FREE));
      this.indices = indices;
      this.selects = new Selects(program, lifetimes);
    }

    void loop() {
      Label next = code.newLabel();
      Label end = code.newLabel();
      keepUniforms();
      code.labelBinding(next).iload(FROM).iload(TO).if_icmpge(end);
      computeKept();
      program.escape().ifPresent(mask -> leaveIf(mask, end));
      storeAll();
      addAll();
      code.iinc(FROM, 1).goto_(next);
      code.labelBinding(end);
    }

    private void pushPosition(Memory memory, int stream) {
      switch (indices) {
        case BY_STREAM -> LoopClass.pushPosition(code, memory, stream);
        case SHARED -> code.iload(FROM);
      }
    }

    private void leaveIf(int mask, Label end) {
      push(mask);
      code.ifne(end);
    }

    private void storeAll() {
      for (int i = 0; i < shape.outputs().size(); i++) {
        storeResult(shape.outputs().get(i), shape.inputs().size() + i, stored().get(i));
      }
    }

    private void storeResult(Memory memory, int stream, int place) {
      code.aload(LoopClass.stream(stream));
      switch (memory) {
        case FLOAT_ARRAY -> {
          pushPosition(memory, stream);
          push(place);
          code.d2f().fastore();
        }
        case DOUBLE_ARRAY -> {
          pushPosition(memory, stream);
          push(place);
          code.dastore();
        }
        case FLOAT_SEGMENT -> {
          pushSegmentPosition(memory, stream);
          push(place);
          code.d2f();
          callSegment("set", memory, MethodTypeDesc.of(CD_void, layout(memory), CD_long, CD_float));
        }
        case DOUBLE_SEGMENT -> {
          pushSegmentPosition(memory, stream);
          push(place);
          callSegment(
              "set", memory, MethodTypeDesc.of(CD_void, layout(memory), CD_long, CD_double));
        }
      }
    }

    private void addAll() {
      for (int i = 0; i < shape.sums(); i++) {
        code.aload(SUMS);
        LoopClass.pushPartialSum(code, i, 0);
        code.dup2().daload();
        push(summed().get(i));
        code.dadd().dastore();
      }
    }

    @Override
    TypeKind kind(Instruction instruction) {
      return instruction.isMask() ? TypeKind.INT : TypeKind.DOUBLE;
    }

    @Override
    void pushUniform(int index) {
      code.aload(UNIFORMS).loadConstant(index).daload();
    }

    @Override
    void compute(Instruction instruction) {
      switch (instruction) {
        case Instruction.Load(int stream) -> load(shape.inputs().get(stream), stream);
        case Instruction.Uniform(int index) -> pushUniform(index);
        case Instruction.Constant(double value) -> code.loadConstant(value);
        case Instruction.Unary(var operation, int a) -> unary(operation, a);
        case Instruction.Binary(var operation, int a, int b) -> binary(operation, a, b);
        case Instruction.Fma _ -> {
          pushOperands(instruction);
          code.invokestatic(
              MATH, "fma", MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_double));
        }
        case Instruction.Compare compare -> pushMask(compare);
        case Instruction.Either _ -> {
          pushOperands(instruction);
          code.ior();
        }
        case Instruction.Select select -> select(select);
        case Instruction.RareSelect(int mask, int then, int otherwise) ->
            branch(mask, then, otherwise);
      }
    }

    private void load(Memory memory, int stream) {
      code.aload(LoopClass.stream(stream));
      switch (memory) {
        case FLOAT_ARRAY -> {
          pushPosition(memory, stream);
          code.faload().f2d();
        }
        case DOUBLE_ARRAY -> {
          pushPosition(memory, stream);
          code.daload();
        }
        case FLOAT_SEGMENT -> {
          pushSegmentPosition(memory, stream);
          callSegment("get", memory, MethodTypeDesc.of(CD_float, layout(memory), CD_long));
          code.f2d();
        }
        case DOUBLE_SEGMENT -> {
          pushSegmentPosition(memory, stream);
          callSegment("get", memory, MethodTypeDesc.of(CD_double, layout(memory), CD_long));
        }
      }
    }

    private void pushSegmentPosition(Memory memory, int stream) {
      String layout = LoopClass.isFloat(memory) ? "JAVA_FLOAT_UNALIGNED" : "JAVA_DOUBLE_UNALIGNED";
      code.getstatic(VALUE_LAYOUT, layout, layout(memory));
      pushPosition(memory, stream);
    }

    private void callSegment(String method, Memory memory, MethodTypeDesc type) {
      code.invokeinterface(LoopClass.type(memory), method, type);
    }

    private static ClassDesc layout(Memory memory) {
      return VALUE_LAYOUT.nested(LoopClass.isFloat(memory) ? "OfFloat" : "OfDouble");
    }

    private void unary(UnaryOperation operation, int a) {
      switch (operation) {
        case NEGATE -> {
          push(a);
          code.dneg();
        }
        case ABS -> call(MATH, "abs", a);
        case SQUARE_ROOT -> call(MATH, "sqrt", a);
        case EXPONENT -> {
          pushBitsLessSqrtHalf(a);
          code.loadConstant(Lanes.MANTISSA_BITS).lshr().l2d();
        }
        case MANTISSA -> mantissa(a);
        case REMAINDER -> call(HUGE_ANGLES, "remainder", a);
        case REMAINDER_LOW -> call(HUGE_ANGLES, "remainderLow", a);
        case QUARTER_TURNS -> call(HUGE_ANGLES, "quarterTurns", a);
      }
    }

    private void call(ClassDesc owner, String function, int a) {
      push(a);
      code.invokestatic(owner, function, FUNCTION);
    }

    private void mantissa(int a) {
      pushBits(a);
      code.dup2().loadConstant(Lanes.SQRT_HALF).lsub().loadConstant(Lanes.EXPONENT_FIELD).land();
      code.lsub();
      bitsToDouble();
    }

    private void pushBitsLessSqrtHalf(int a) {
      pushBits(a);
      code.loadConstant(Lanes.SQRT_HALF).lsub();
    }

    private void pushBits(int a) {
      push(a);
      code.invokestatic(DOUBLE, "doubleToRawLongBits", MethodTypeDesc.of(CD_long, CD_double));
    }

    private void bitsToDouble() {
      code.invokestatic(DOUBLE, "longBitsToDouble", MethodTypeDesc.of(CD_double, CD_long));
    }

    private void binary(BinaryOperation operation, int a, int b) {
      switch (operation) {
        case ADD -> pushBoth(a, b).dadd();
        case SUBTRACT -> pushBoth(a, b).dsub();
        case MULTIPLY -> pushBoth(a, b).dmul();
        case DIVIDE -> pushBoth(a, b).ddiv();
        case SCALE -> {
          pushBits(a);
          pushBits(b);
          code.loadConstant(Lanes.MANTISSA_BITS).lshl().ladd();
          bitsToDouble();
        }
        case COPY_SIGN -> {
          pushBits(a);
          code.loadConstant(~Lanes.SIGN).land();
          pushBits(b);
          code.loadConstant(Lanes.SIGN).land().lor();
          bitsToDouble();
        }
      }
    }

    private CodeBuilder pushBoth(int a, int b) {
      push(a);
      push(b);
      return code;
    }

    private void pushMask(Instruction.Compare compare) {
      Label no = code.newLabel();
      Label end = code.newLabel();
      branchUnless(compare, no);
      code.iconst_1().goto_(end).labelBinding(no).iconst_0().labelBinding(end);
    }

    private void branchUnless(Instruction.Compare compare, Label no) {
      pushBoth(compare.a(), compare.b());
      switch (compare.relation()) { // NaN compares as greater
        case LESS -> code.dcmpg().ifge(no);
        case LESS_OR_EQUAL -> code.dcmpg().ifgt(no);
        case EQUAL -> code.dcmpg().ifne(no);
      }
    }

    private void branchUnless(int mask, Label no) {
      if (!lifetimes.isKept(mask) && instruction(mask) instanceof Instruction.Compare compare) {
        branchUnless(compare, no);
      } else {
        push(mask);
        code.ifeq(no);
      }
    }

    private void select(Instruction.Select select) {
      Optional<Extreme> extreme = selects.extreme(select);
      if (extreme.isPresent()) {
        extreme(extreme.get(), select);
      } else if (selects.isCheaperWithoutBranch(select)) {
        blend(select.mask(), select.then(), select.otherwise());
      } else {
        branch(select.mask(), select.then(), select.otherwise());
      }
    }

    private void extreme(Extreme extreme, Instruction.Select select) {
      pushBoth(select.otherwise(), select.then());
      code.invokestatic(
          MATH, extreme.function(), MethodTypeDesc.of(CD_double, CD_double, CD_double));
    }

    /** With the bits of both arms: otherwise ^ ((otherwise ^ then) &amp; mask). */
    private void blend(int mask, int then, int otherwise) {
      pushBits(otherwise);
      code.dup2();
      pushBits(then);
      code.lxor();
      push(mask);
      code.i2l().lneg().land().lxor();
      bitsToDouble();
    }

    /** What only one arm needs is computed in that arm alone, so a costly arm costs where taken. */
    private void branch(int mask, int then, int otherwise) {
      Label no = code.newLabel();
      Label end = code.newLabel();
      branchUnless(mask, no);
      push(then);
      code.goto_(end).labelBinding(no);
      push(otherwise);
      code.labelBinding(end);
    }
  }
}
