package io.varphi.lanes;

import java.lang.classfile.TypeKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** The local variables of a method that are free: few of them, so that instructions are short. */
final class Slots {
  private final Map<TypeKind, Deque<Integer>> free = new EnumMap<>(TypeKind.class);
  private int next;

  Slots(int first) {
    next = first;
  }

  int take(TypeKind kind) {
    Deque<Integer> returned = returned(kind);
    if (!returned.isEmpty()) {
      return returned.pop();
    }
    int slot = next;
    next += kind.slotSize();
    return slot;
  }

  void giveBack(TypeKind kind, int slot) {
    returned(kind).push(slot);
  }

  private Deque<Integer> returned(TypeKind kind) {
    return free.computeIfAbsent(kind, _ -> new ArrayDeque<>());
  }
}
