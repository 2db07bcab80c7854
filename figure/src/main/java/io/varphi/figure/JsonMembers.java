package io.varphi.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The members of an object as they are asked for, and a refusal of those that are not. */
final class JsonMembers {
  private final Json.Members source;
  private final Set<String> known = new HashSet<>();

  private JsonMembers(Json.Members source) {
    this.source = source;
  }

  /**
   * The members of a value.
   *
   * @throws IllegalArgumentException if it is no object
   */
  static JsonMembers of(Json value) {
    if (value instanceof Json.Members members) {
      return new JsonMembers(members);
    }
    throw error(value.place(), "an object is expected, not " + value.kind());
  }

  Json.Place place() {
    return source.place();
  }

  Optional<Json> find(String name) {
    known.add(name);
    return Optional.ofNullable(source.values().get(name));
  }

  private Json get(String name) {
    return find(name).orElseThrow(() -> error(place(), "\"" + name + "\" is missing"));
  }

  String text(String name) {
    return text(name, get(name));
  }

  /** A text, or an empty one if there is none. */
  String textOrEmpty(String name) {
    return find(name).map(value -> text(name, value)).orElse("");
  }

  double number(String name) {
    return number(name, get(name));
  }

  /** A number; NaN for null. */
  double[] numbers(String name) {
    return numbers(name, get(name));
  }

  List<String> texts(String name) {
    return elements(name, get(name)).stream().map(value -> text(name, value)).toList();
  }

  List<Json> elements(String name) {
    return elements(name, get(name));
  }

  boolean isTrue(String name) {
    return find(name).map(value -> truth(name, value)).orElse(false);
  }

  /** Makes something from two numbers. */
  interface Pair<T> {
    T apply(T before, double first, double second);
  }

  /** What the two numbers make of something; the same if there are none. */
  <T> T pair(String name, T before, Pair<T> change) {
    Optional<Json> found = find(name);
    if (found.isEmpty()) {
      return before;
    }
    double[] two = numbers(name, found.get());
    if (two.length != 2) {
      throw error(found.get().place(), "\"" + name + "\" needs two numbers");
    }
    return at(found.get(), () -> change.apply(before, two[0], two[1]));
  }

  /** The one of an enumeration's constants that is named in lower case, if one is. */
  <E extends Enum<E>> Optional<E> choice(String name, E[] constants) {
    return find(name).map(value -> choice(name, value, constants));
  }

  private static <E extends Enum<E>> E choice(String name, Json value, E[] constants) {
    String wanted = text(name, value);
    return Arrays.stream(constants)
        .filter(constant -> lower(constant).equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(value, name, wanted, constants));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> IllegalArgumentException unknown(
      Json value, String name, String wanted, E[] constants) {
    String allowed =
        Arrays.stream(constants).map(JsonMembers::lower).collect(Collectors.joining(", "));
    return error(
        value.place(), "\"" + name + "\" cannot be \"" + wanted + "\"; use one of " + allowed);
  }

  /**
   * Refuses members that nobody asked for.
   *
   * @throws IllegalArgumentException if there is one
   */
  void finish() {
    source
        .values()
        .forEach((name, value) -> {
          if (!known.contains(name)) {
            String allowed = known.stream().sorted().collect(Collectors.joining(", "));
            throw error(
                value.place(), "\"" + name + "\" means nothing here; use one of " + allowed);
          }
        });
  }

  private static String text(String name, Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    throw wrong(name, value, "a text");
  }

  private static boolean truth(String name, Json value) {
    if (value instanceof Json.Truth truth) {
      return truth.value();
    }
    throw wrong(name, value, "true or false");
  }

  private static double number(String name, Json value) {
    return switch (value) {
      case Json.Numeral number -> number.value();
      case Json.Nothing _ -> Double.NaN;
      case Json.Text _, Json.Truth _, Json.Array _, Json.Members _ ->
          throw wrong(name, value, "a number");
    };
  }

  private static double[] numbers(String name, Json value) {
    return elements(name, value).stream().mapToDouble(one -> number(name, one)).toArray();
  }

  /** Arrays of numbers in an array. */
  List<double[]> tables(String name) {
    List<double[]> tables = new ArrayList<>();
    elements(name).forEach(value -> tables.add(numbers(name, value)));
    return tables;
  }

  private static List<Json> elements(String name, Json value) {
    if (value instanceof Json.Array array) {
      return array.values();
    }
    throw wrong(name, value, "an array");
  }

  private static IllegalArgumentException wrong(String name, Json value, String wanted) {
    return error(value.place(), "\"" + name + "\" needs " + wanted + ", not " + value.kind());
  }

  static IllegalArgumentException error(Json.Place place, String reason) {
    return new IllegalArgumentException(place + ": " + reason);
  }

  /** Does something and, where it fails, says at which value. */
  static <T> T at(Json value, Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("line ")) {
        throw e;
      }
      throw new IllegalArgumentException(value.place() + ": " + message, e);
    }
  }
}
