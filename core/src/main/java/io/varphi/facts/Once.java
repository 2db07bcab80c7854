package io.varphi.facts;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed when it is first asked for, once, for all threads. */
final class Once<T> implements Supplier<T> {
  private @Nullable Supplier<T> source;
  private volatile @Nullable T value;

  private Once(Supplier<T> source) {
    this.source = source;
  }

  static <T> Once<T> of(Supplier<T> source) {
    return new Once<>(source);
  }

  @Override
  public T get() {
    T known = value;
    return known != null ? known : computed();
  }

  private synchronized T computed() {
    T known = value;
    if (known == null) {
      known = Objects.requireNonNull(source).get();
      value = known;
      source = null;
    }
    return known;
  }
}
