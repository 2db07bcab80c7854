package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Text;
import io.varphi.expr.SpecificationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What specifications mean. The functions used last are kept, with all that is known of them. */
final class Functions {
  static final int MAX_LENGTH = 1000;

  private static final int KEPT = 256;

  private static final Text ONE_VARIABLE = new Text("a function of one variable", "一元函数");
  private static final Text GATE = new Text("a gate", "门控单元");
  private static final Text ROWS = new Text("a function of rows", "按行作用的函数");

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
   * @throws Refusal if nothing is meant by the text, or if it is too long
   */
  Entry entry(String specification) {
    if (specification.length() > MAX_LENGTH) {
      throw Refusal.badAt(
          MAX_LENGTH + 1,
          "a formula of %d characters is too long; write at most %d",
          "公式有 %d 个字符，太长了；最多 %d 个",
          specification.length(),
          MAX_LENGTH);
    }
    Entry known = kept.get(specification);
    if (known != null) {
      return known;
    }
    Entry entry = read(specification);
    kept.put(specification, entry);
    return entry;
  }

  private static Entry read(String specification) {
    try {
      return Catalogue.of(specification);
    } catch (SpecificationException e) {
      throw Refusal.of(e);
    }
  }

  /** The element-wise function that is meant. */
  Activation activation(String specification) {
    return switch (entry(specification)) {
      case Activation activation -> activation;
      case Gate gate -> throw no(gate, ONE_VARIABLE, "gelu");
      case Normalizer normalizer -> throw no(normalizer, ONE_VARIABLE, "gelu");
      case Maxout maxout -> throw no(maxout, ONE_VARIABLE, "gelu");
    };
  }

  Gate gate(String specification) {
    return switch (entry(specification)) {
      case Gate gate -> gate;
      case Activation activation -> throw no(activation, GATE, "swiglu");
      case Normalizer normalizer -> throw no(normalizer, GATE, "swiglu");
      case Maxout maxout -> throw no(maxout, GATE, "swiglu");
    };
  }

  Normalizer normalizer(String specification) {
    return switch (entry(specification)) {
      case Normalizer normalizer -> normalizer;
      case Activation activation -> throw no(activation, ROWS, "softmax");
      case Gate gate -> throw no(gate, ROWS, "softmax");
      case Maxout maxout -> throw no(maxout, ROWS, "softmax");
    };
  }

  private static Refusal no(Entry entry, Text kind, String example) {
    return Refusal.bad(
        "%s is not %s; give one such as %s",
        "%s 不是%s，请给出如 %s 这样的", Query.quote(entry.name()), kind, example);
  }
}
