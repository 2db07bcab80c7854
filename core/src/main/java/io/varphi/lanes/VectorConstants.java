package io.varphi.lanes;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The static fields of a class that hold vectors of one number.
 *
 * <p>A vector of doubles holds a double[]. Where a loop stores to a double[], that might be the
 * same one for all that C2 knows, and the constant would be loaded anew in every turn of the loop;
 * not so a long[] of the same bits. // not vectors in local variables: C2 leaves some of them on
 * the heap
 */
final class VectorConstants {
  private static final int FIELD =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;

  private final VectorSpeciesNames species;
  private final boolean storesDoubles;
  private final Set<Long> doubles = new LinkedHashSet<>();
  private final Set<Long> longs = new LinkedHashSet<>();

  /**
   * @param storesDoubles whether the loop stores to a double[]
   */
  VectorConstants(VectorSpeciesNames species, boolean storesDoubles) {
    this.species = species;
    this.storesDoubles = storesDoubles;
  }

  void push(CodeBuilder code, double value) {
    long bits = Double.doubleToRawLongBits(value);
    if (storesDoubles) {
      push(code, bits);
      bitsToDoubles(code);
    } else {
      doubles.add(bits);
      code.getstatic(LoopClass.NAME, doubleField(bits), VectorSpeciesNames.DOUBLES);
    }
  }

  void push(CodeBuilder code, long value) {
    longs.add(value);
    code.getstatic(LoopClass.NAME, longField(value), VectorSpeciesNames.LONGS);
  }

  static void bitsToDoubles(CodeBuilder code) {
    code.invokevirtual(
        VectorSpeciesNames.LONGS,
        "reinterpretAsDoubles",
        MethodTypeDesc.of(VectorSpeciesNames.DOUBLES));
  }

  private static String doubleField(long bits) {
    return "d" + Long.toHexString(bits);
  }

  private static String longField(long value) {
    return "l" + Long.toHexString(value);
  }

  /** Declares the fields of all that has been pushed. */
  void declare(ClassBuilder builder) {
    doubles.forEach(
        bits -> builder.withField(doubleField(bits), VectorSpeciesNames.DOUBLES, FIELD));
    longs.forEach(value -> builder.withField(longField(value), VectorSpeciesNames.LONGS, FIELD));
    builder.withMethodBody(CLASS_INIT_NAME, MTD_void, ClassFile.ACC_STATIC, this::initialize);
  }

  private void initialize(CodeBuilder code) {
    for (long bits : doubles) {
      species.pushDoubles(code);
      code.loadConstant(Double.longBitsToDouble(bits));
      broadcast(code, VectorSpeciesNames.DOUBLES, CD_double);
      code.putstatic(LoopClass.NAME, doubleField(bits), VectorSpeciesNames.DOUBLES);
    }
    for (long value : longs) {
      species.pushLongs(code);
      code.loadConstant(value);
      broadcast(code, VectorSpeciesNames.LONGS, CD_long);
      code.putstatic(LoopClass.NAME, longField(value), VectorSpeciesNames.LONGS);
    }
    code.return_();
  }

  static void broadcast(CodeBuilder code, ClassDesc vector, ClassDesc number) {
    code.invokestatic(
        vector, "broadcast", MethodTypeDesc.of(vector, VectorSpeciesNames.SPECIES, number));
  }
}
