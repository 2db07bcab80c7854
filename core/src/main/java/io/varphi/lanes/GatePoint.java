package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import java.util.List;

/**
 * One element of a gate, the value a and the gate g, in a program that is being built; and products
 * of functions of the two.
 *
 * <p>A product of two right factors is right but for NaN in an argument that a factor does not
 * read, the sign of exact zeros, and limits where an argument is infinite. Elements with the latter
 * are left to scalar code.
 */
final class GatePoint {
  private final LaneBuilder lanes;
  private final Grade grade;
  private final boolean scalar;
  private final int a;
  private final int g;

  /** |a| + |g|: infinite where an argument is, NaN where one is. */
  private final int size;

  GatePoint(LaneBuilder lanes, Grade grade, boolean scalar) {
    this.lanes = lanes;
    this.grade = grade;
    this.scalar = scalar;
    this.a = lanes.load(0);
    this.g = lanes.load(1);
    this.size = lanes.add(lanes.abs(a), lanes.abs(g));
    if (!scalar) {
      lanes.escapeWhere(isInfinite(size));
    }
  }

  /** The place of the product's value. */
  int value(GateProduct product) {
    if (product.ofValue().isConstant()) {
      return single(product.ofGate(), g);
    }
    return product.ofGate().isConstant() ? single(product.ofValue(), a) : both(product);
  }

  private int single(GateFactor factor, int x) {
    int value = factor.value(lanes, grade, scalar, x);
    int finite = lanes.subtract(value, zeroOrNan()); // not value + 0: −0 must stay
    if (!scalar) {
      return finite;
    }
    int limit = selectAny(factor.zeros(lanes, x), lanes.constant(0), value);
    return lanes.select(isInfinite(size), limit, finite);
  }

  private int both(GateProduct product) {
    int p = product.ofValue().value(lanes, grade, scalar, a);
    int h = product.ofGate().value(lanes, grade, scalar, g);
    int signed = lanes.multiply(p, h);
    int half = selectAny(product.ofGate().zerosBesideZero(lanes, g), zeroOrNan(), signed);
    int finite = selectAny(product.ofValue().zerosBesideZero(lanes, a), zeroOrNan(), half);
    return scalar ? lanes.select(isInfinite(size), limit(product, p, h), finite) : finite;
  }

  /** Where an argument is infinite. There, −0 counts as 0. */
  private int limit(GateProduct product, int p, int h) {
    int zero = lanes.constant(0);
    int oneInfinite = lanes.multiply(notUnderflowed(p, h), notUnderflowed(h, p));
    int limit = whereBothAreInfinite(product, oneInfinite);
    int half = selectAny(product.ofGate().zeros(lanes, g), zero, limit);
    return selectAny(product.ofValue().zeros(lanes, a), zero, half);
  }

  /** The factor, or, if the other one is infinite, 1 with its sign. */
  private int notUnderflowed(int factor, int other) {
    return switch (grade) {
      case FLOAT, CANCELLING -> factor;
      case DOUBLE -> {
        int sign = lanes.binary(BinaryOperation.COPY_SIGN, lanes.constant(1), factor);
        yield lanes.select(isInfinite(lanes.abs(other)), sign, factor);
      }
    };
  }

  private int whereBothAreInfinite(GateProduct product, int otherwise) {
    int limit = lanes.select(isPositive(a), limitAlong(product, 1), limitAlong(product, -1));
    int withGate = lanes.select(isInfinite(lanes.abs(g)), limit, otherwise);
    return lanes.select(isInfinite(lanes.abs(a)), withGate, otherwise);
  }

  private int limitAlong(GateProduct product, int signOfValue) {
    return lanes.select(
        isPositive(g),
        lanes.constant(product.limit(signOfValue, 1)),
        lanes.constant(product.limit(signOfValue, -1)));
  }

  /** 0, or NaN where an argument is NaN, which must not be lost. */
  private int zeroOrNan() {
    return lanes.subtract(size, size);
  }

  private int isPositive(int x) {
    return lanes.less(lanes.constant(0), x);
  }

  private int isInfinite(int size) {
    return lanes.compare(Relation.EQUAL, size, lanes.constant(Double.POSITIVE_INFINITY));
  }

  private int selectAny(List<Integer> masks, int then, int otherwise) {
    int result = otherwise;
    for (int mask : masks) {
      result = lanes.select(mask, then, result);
    }
    return result;
  }
}
