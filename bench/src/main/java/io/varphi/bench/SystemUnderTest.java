package io.varphi.bench;

import java.util.Optional;

/**
 * A system that has been given its inputs. It computes in the thread that calls it, alone, and has
 * one output, which all its calls share.
 */
interface SystemUnderTest extends AutoCloseable {
  String version();

  /** Empty where the system lacks the task. */
  Optional<Call> prepare(Task task);

  @Override
  default void close() {}
}
