package io.varphi;

import java.util.function.Supplier;

/** A value computed when it is first asked for, once. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> source;
  private volatile @org.jspecify.annotations.Nullable T value;

  private Lazy(Supplier<T> source) {
    this.source = source;
  }

  static <T> Lazy<T> of(Supplier<T> source) {
    return new Lazy<>(source);
  }

  @Override
  public T get() {
    T known = value;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      T present = value;
      if (present == null) {
        present = source.get();
        value = present;
      }
      return present;
    }
  }
}
