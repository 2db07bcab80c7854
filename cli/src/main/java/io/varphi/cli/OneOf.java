package io.varphi.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/** Reads the value of an option that is one of a few words. */
final class OneOf<E> implements ITypeConverter<E> {
  private final String option;
  private final Map<String, E> values = new LinkedHashMap<>();

  private OneOf(String option, Collection<E> values, Function<E, String> word) {
    this.option = option;
    values.forEach(value -> this.values.put(word.apply(value), value));
  }

  static <E> OneOf<E> of(String option, Collection<E> values, Function<E, String> word) {
    return new OneOf<>(option, values, word);
  }

  /** One of an enumeration, by the names of its constants in lower case. */
  static <E extends Enum<E>> OneOf<E> of(String option, Collection<E> values) {
    return of(option, values, value -> value.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public E convert(String word) {
    E value = values.get(word.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new UserException(
          option + " cannot be \"" + word + "\"; it is " + listed(List.copyOf(values.keySet())));
    }
    return value;
  }

  /** Words as a sentence lists them: {@code a, b or c}. */
  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
