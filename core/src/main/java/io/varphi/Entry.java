package io.varphi;

/** Anything the catalogue holds. */
public sealed interface Entry permits Activation, Gate, Normalizer, Maxout {
  Card card();

  /** How to ask for exactly this: the name, with the parameters that differ from their defaults. */
  String specification();

  default String name() {
    return card().name();
  }

  default String title() {
    return card().title();
  }
}
