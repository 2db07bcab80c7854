package io.varphi.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.Arrays;
import java.util.List;

/** Writes the code that computes a program's values for the current element or elements. */
abstract class LoopBody {
  private static final int NONE = -1;

  final CodeBuilder code;
  final LaneProgram program;
  final LoopShape shape;
  final Lifetimes lifetimes;
  final Slots slots;

  private final int[] slotOfPlace;

  LoopBody(CodeBuilder code, LaneProgram program, LoopShape shape, Slots slots) {
    this.slots = slots;
    this.code = code;
    this.program = program;
    this.shape = shape;
    this.lifetimes = Lifetimes.of(program);
    this.slotOfPlace = new int[program.instructions().size()];
    Arrays.fill(slotOfPlace, NONE);
  }

  /** The type of the local variable for the instruction's result. */
  abstract TypeKind kind(Instruction instruction);

  /** Pushes a number of the array of uniforms. */
  abstract void pushUniform(int index);

  /** Pushes the instruction's operands with {@link #push} and computes its result from them. */
  abstract void compute(Instruction instruction);

  final Instruction instruction(int place) {
    return program.instructions().get(place);
  }

  /** Before the loop: uniforms, to local variables. */
  final void keepUniforms() {
    for (int place = 0; place < program.instructions().size(); place++) {
      if (instruction(place) instanceof Instruction.Uniform(int index)) {
        pushUniform(index);
        store(place);
      }
    }
  }

  /** Computes all values that are kept; after this, the results can be pushed. */
  final void computeKept() {
    for (int place = 0; place < program.instructions().size(); place++) {
      if (lifetimes.isKept(place)) {
        compute(instruction(place));
        lifetimes.endingAt(place).forEach(this::release);
        store(place);
      }
    }
  }

  final void push(int place) {
    int slot = slotOfPlace[place];
    if (slot == NONE) {
      compute(instruction(place));
    } else {
      code.loadLocal(kind(instruction(place)), slot);
    }
  }

  final void pushOperands(Instruction instruction) {
    instruction.operands().forEach(this::push);
  }

  private void store(int place) {
    TypeKind kind = kind(instruction(place));
    int slot = slots.take(kind);
    slotOfPlace[place] = slot;
    code.storeLocal(kind, slot);
  }

  private void release(int place) {
    slots.giveBack(kind(instruction(place)), slotOfPlace[place]);
  }

  /** The results that are stored to streams, in their order. */
  final List<Integer> stored() {
    return program.outputs().subList(0, shape.outputs().size());
  }

  final List<Integer> summed() {
    return program.outputs().subList(shape.outputs().size(), program.outputs().size());
  }
}
