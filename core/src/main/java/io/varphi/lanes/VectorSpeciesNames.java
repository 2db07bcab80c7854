package io.varphi.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/**
 * The names in {@code jdk.incubator.vector} of the vectors of so many lanes.
 *
 * @param lanes the doubles of a vector: 2, 4 or 8; its floats are half a vector
 */
record VectorSpeciesNames(int lanes) {
  static final String PACKAGE = "jdk.incubator.vector";
  static final ClassDesc DOUBLES = ClassDesc.of(PACKAGE, "DoubleVector");
  static final ClassDesc FLOATS = ClassDesc.of(PACKAGE, "FloatVector");
  static final ClassDesc LONGS = ClassDesc.of(PACKAGE, "LongVector");
  static final ClassDesc SPECIES = ClassDesc.of(PACKAGE, "VectorSpecies");

  VectorSpeciesNames {
    if (lanes != 2 && lanes != 4 && lanes != 8) {
      throw new IllegalArgumentException(
          "a vector of " + lanes + " doubles does not exist; allowed are 2, 4 and 8");
    }
  }

  void pushDoubles(CodeBuilder code) {
    pushSpecies(code, DOUBLES, Double.SIZE);
  }

  void pushLongs(CodeBuilder code) {
    pushSpecies(code, LONGS, Long.SIZE);
  }

  void pushFloats(CodeBuilder code) {
    pushSpecies(code, FLOATS, Float.SIZE);
  }

  private void pushSpecies(CodeBuilder code, ClassDesc vector, int laneBits) {
    code.getstatic(vector, "SPECIES_" + lanes * laneBits, SPECIES);
  }
}
