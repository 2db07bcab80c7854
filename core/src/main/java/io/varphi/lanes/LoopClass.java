package io.varphi.lanes;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/** What the classes that implement {@link Loop} have in common. */
final class LoopClass {
  static final ClassDesc NAME = ClassDesc.of("io.varphi.lanes.CompiledLoop");
  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(
          CD_int,
          CD_Object,
          CD_long,
          CD_Object,
          CD_long,
          CD_Object,
          CD_long,
          CD_Object,
          CD_long,
          CD_Object,
          CD_long,
          CD_Object,
          CD_long,
          CD_int,
          CD_int,
          CD_double.arrayType(),
          CD_double.arrayType());

  /** The local variables that hold the parameters of {@link Loop#run}. */
  static final int FROM = position(LoopShape.MAX_STREAMS - 1) + 2;

  static final int TO = FROM + 1;
  static final int UNIFORMS = TO + 1;
  static final int SUMS = UNIFORMS + 1;
  static final int FIRST_FREE = SUMS + 1;

  static final ClassDesc SEGMENT = ClassDesc.of("java.lang.foreign.MemorySegment");

  /** HotSpot never compiles a method of more bytes (its HugeMethodLimit). */
  static final int COMPILED_LIMIT = 8000;

  private static final ClassDesc LOOP = ClassDesc.of("io.varphi.lanes.Loop");

  private LoopClass() {}

  static int stream(int index) {
    return 1 + 3 * index;
  }

  static int position(int index) {
    return stream(index) + 1;
  }

  /**
   * The class file of a {@link Loop}.
   *
   * @throws IllegalArgumentException if a method does not fit into a class file, 65535 bytes
   */
  static byte[] build(LaneProgram program, Consumer<ClassBuilder> members) {
    try {
      return ClassFile.of()
          .build(
              NAME,
              builder -> {
                builder.withFlags(ClassFile.ACC_FINAL).withInterfaceSymbols(LOOP);
                builder.withMethodBody(INIT_NAME, MTD_void, 0, LoopClass::constructor);
                members.accept(builder);
              });
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the formula is too long to compile: it takes "
              + program.instructions().size()
              + " operations, whose code is more than the 65535 bytes that a method may have;"
              + " compile it in parts",
          e);
    }
  }

  private static void constructor(CodeBuilder code) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MethodTypeDesc.of(CD_void)).return_();
  }

  /** The bytes of the longest method. */
  static int longestMethod(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    return model.methods().stream()
        .map(MethodModel::code)
        .flatMap(code -> code.stream())
        .mapToInt(code -> ((CodeAttribute) code).codeLength())
        .max()
        .orElse(0);
  }

  /**
   * Gives the streams their types; the position of an array's element 0 becomes an int, which lets
   * the compiler see that all indices are within the array.
   */
  static void castStreams(CodeBuilder code, LoopShape shape) {
    List<Memory> streams = shape.streams();
    for (int i = 0; i < streams.size(); i++) {
      code.aload(stream(i)).checkcast(type(streams.get(i))).astore(stream(i));
      if (isArray(streams.get(i))) {
        code.lload(position(i)).l2i().istore(position(i));
      }
    }
  }

  /** Pushes the index or the byte offset of the current element. */
  static void pushPosition(CodeBuilder code, Memory memory, int stream) {
    if (isArray(memory)) {
      code.iload(position(stream)).iload(FROM).iadd();
    } else {
      code.lload(position(stream)).iload(FROM).i2l();
      code.loadConstant(elementShift(memory)).lshl().ladd();
    }
  }

  /** Pushes the index, modulo {@link LoopShape#PARTIAL_SUMS}, of an element's partial sum. */
  static void pushPartialSum(CodeBuilder code, int sum, int offset) {
    code.iload(FROM);
    if (offset != 0) {
      code.loadConstant(offset).iadd();
    }
    code.loadConstant(LoopShape.PARTIAL_SUMS - 1).iand();
    if (sum != 0) {
      code.loadConstant(sum * LoopShape.PARTIAL_SUMS).iadd();
    }
  }

  static boolean isArray(Memory memory) {
    return switch (memory) {
      case FLOAT_ARRAY, DOUBLE_ARRAY -> true;
      case FLOAT_SEGMENT, DOUBLE_SEGMENT -> false;
    };
  }

  static boolean isFloat(Memory memory) {
    return switch (memory) {
      case FLOAT_ARRAY, FLOAT_SEGMENT -> true;
      case DOUBLE_ARRAY, DOUBLE_SEGMENT -> false;
    };
  }

  private static int elementShift(Memory memory) {
    return isFloat(memory) ? 2 : 3;
  }

  static ClassDesc type(Memory memory) {
    return switch (memory) {
      case FLOAT_ARRAY -> CD_float.arrayType();
      case DOUBLE_ARRAY -> CD_double.arrayType();
      case FLOAT_SEGMENT, DOUBLE_SEGMENT -> SEGMENT;
    };
  }
}
