package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What specifications mean. The functions used last are kept, with all that is known of them. */
final class Functions {
  static final int MAX_LENGTH = 1000;

  private static final int KEPT = 256;

  private final Map<String, Entry> kept = Collections.synchronizedMap(new Recent<>());

  /** The values that were asked for last. */
  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > KEPT;
    }
  }

  /**
   * The entry that is meant.
   *
   * @throws Refusal if the text is too long
   * @throws IllegalArgumentException if nothing is meant by it
   */
  Entry entry(String specification) {
    if (specification.length() > MAX_LENGTH) {
      throw Refusal.badAt(
          MAX_LENGTH + 1,
          "a formula of "
              + specification.length()
              + " characters is too long; write at most "
              + MAX_LENGTH);
    }
    Entry known = kept.get(specification);
    if (known != null) {
      return known;
    }
    Entry entry = Catalogue.of(specification);
    kept.put(specification, entry);
    return entry;
  }

  /** The element-wise function that is meant. */
  Activation activation(String specification) {
    return switch (entry(specification)) {
      case Activation activation -> activation;
      case Gate gate -> throw no(gate, "a function of one variable", "gelu");
      case Normalizer normalizer -> throw no(normalizer, "a function of one variable", "gelu");
      case Maxout maxout -> throw no(maxout, "a function of one variable", "gelu");
    };
  }

  Gate gate(String specification) {
    return switch (entry(specification)) {
      case Gate gate -> gate;
      case Activation activation -> throw no(activation, "a gate", "swiglu");
      case Normalizer normalizer -> throw no(normalizer, "a gate", "swiglu");
      case Maxout maxout -> throw no(maxout, "a gate", "swiglu");
    };
  }

  Normalizer normalizer(String specification) {
    return switch (entry(specification)) {
      case Normalizer normalizer -> normalizer;
      case Activation activation -> throw no(activation, "a function of rows", "softmax");
      case Gate gate -> throw no(gate, "a function of rows", "softmax");
      case Maxout maxout -> throw no(maxout, "a function of rows", "softmax");
    };
  }

  private static Refusal no(Entry entry, String kind, String example) {
    return Refusal.bad(
        Query.quote(entry.name()) + " is not " + kind + "; give one such as " + example);
  }
}
