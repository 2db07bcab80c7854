package io.varphi.lab;

/** What is told of a training while it goes on, in the thread that trains. */
public interface Observer {
  /** Wants to know nothing. */
  Observer NONE = new Observer() {};

  /** Whether {@link #onHealth} is to be called after each epoch, which takes a while. */
  default boolean wantsHealth() {
    return false;
  }

  /** After each epoch. */
  default void onEpoch(EpochRecord epoch) {}

  /** The health of all layers before the first epoch, then after each, if it is wanted. */
  default void onHealth(HealthRecord health) {}

  /** At the end, with the weights that count. */
  default void onEnd(Network network, RunResult result) {}
}
