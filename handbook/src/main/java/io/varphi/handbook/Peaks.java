package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Difference;
import io.varphi.Peak;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The largest differences of functions, which the pages of both languages tell. */
final class Peaks {
  private record Pair(Activation one, Activation other) {}

  private static final Map<Pair, Peak> KNOWN = new ConcurrentHashMap<>();

  private Peaks() {}

  /** Where two functions are furthest apart. */
  static Peak between(Activation one, Activation other) {
    return KNOWN.computeIfAbsent(
        new Pair(one, other),
        pair -> Difference.of(pair.one, pair.other, Systems.FROM, Systems.TO).absolute());
  }
}
