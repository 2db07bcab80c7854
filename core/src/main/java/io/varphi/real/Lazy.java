package io.varphi.real;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed when it is first asked for, once, for all threads. */
public final class Lazy<T> implements Supplier<T> {
  private @Nullable Supplier<T> source;
  private volatile @Nullable T value;

  private Lazy(Supplier<T> source) {
    this.source = source;
  }

  public static <T> Lazy<T> of(Supplier<T> source) {
    return new Lazy<>(source);
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
