package io.varphi.explorer;

import io.varphi.Language;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each checked when it is asked for. */
final class Query {
  static final int MAX_LENGTH = 16_000;

  private static final String LANGUAGE = "lang";
  private static final int MAX_PARAMETERS = 64;
  private static final int LONGEST_QUOTE = 40;

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads what stands behind the question mark.
   *
   * @throws Refusal if it is too long or not encoded as a browser encodes it
   */
  static Query parse(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return new Query(values);
    }
    if (raw.length() > MAX_LENGTH) {
      throw Refusal.of(
          Refusal.TOO_LONG,
          "a query of %d characters is too long; at most %d are read",
          "查询串有 %d 个字符，太长了；最多读 %d 个",
          raw.length(),
          MAX_LENGTH);
    }
    String[] parts = raw.split("&", -1);
    if (parts.length > MAX_PARAMETERS) {
      throw Refusal.bad(
          "a query of %d parameters is too long; give at most %d",
          "查询串有 %d 个参数，太多了；最多 %d 个", parts.length, MAX_PARAMETERS);
    }
    for (String part : parts) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) (hexadecimal(text, i + 1) * 16 + hexadecimal(text, i + 2));
        i += 2;
      } else if (c > ' ' && c < 0x7f) {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      } else {
        throw badlyEncoded();
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw badlyEncoded();
    }
  }

  private static int hexadecimal(String text, int at) {
    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw badlyEncoded();
    }
    return digit;
  }

  private static Refusal badlyEncoded() {
    return Refusal.bad(
        "the query is not encoded as UTF-8 with %%; encode each value by itself",
        "查询串不是以 %% 转义的 UTF-8；请逐个编码各参数的值");
  }

  /** All values of a parameter. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Optional<String> find(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw Refusal.bad(
          "\"%s\" is given %d times; give it once", "“%s”给了 %d 次，只能给一次", name, given.size());
    }
    return given.stream().findFirst();
  }

  String text(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  private static Refusal missing(String name) {
    return Refusal.bad("\"%1$s\" is missing; add %1$s=…", "缺少“%1$s”，请加上 %1$s=…", name);
  }

  /** A finite number. */
  double number(String name) {
    return number(name, text(name));
  }

  double number(String name, double otherwise) {
    return find(name).map(text -> number(name, text)).orElse(otherwise);
  }

  Optional<Double> findNumber(String name) {
    return find(name).map(text -> number(name, text));
  }

  /** A number from one to another. */
  double number(String name, double otherwise, double least, double most) {
    double value = number(name, otherwise);
    if (value < least || value > most) {
      throw outside(name, Numeral.text(value), Numeral.text(least), Numeral.text(most));
    }
    return value;
  }

  /** Finite numbers between commas. */
  double[] numbers(String name, double... otherwise) {
    return find(name)
        .map(text -> Arrays.stream(text.split(",", -1)).mapToDouble(t -> number(name, t)).toArray())
        .orElse(otherwise);
  }

  private static double number(String name, String text) {
    double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw Refusal.bad(
          "%s = \"%s\" is not a finite number; write one such as -1.5",
          "%s = “%s”不是有限的数，请写成 -1.5 这样", name, quote(text));
    }
    return value;
  }

  int whole(String name, int otherwise, int least, int most) {
    Optional<String> text = find(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    boolean isWhole = WHOLE.matcher(text.get()).matches();
    int value = isWhole ? Integer.parseInt(text.get()) : -1;
    if (value < least || value > most) {
      throw outside(name, "\"" + quote(text.get()) + "\"", "" + least, "" + most);
    }
    return value;
  }

  private static Refusal outside(String name, String value, String least, String most) {
    return Refusal.bad(
        "%s = %s is out of range; it is at least %s and at most %s",
        "%s = %s 超出范围，应在 %s 与 %s 之间", name, value, least, most);
  }

  /** {@code 1} or {@code 0}. */
  boolean isOn(String name, boolean otherwise) {
    return find(name)
        .map(text ->
            switch (text) {
              case "1" -> true;
              case "0" -> false;
              default ->
                  throw Refusal.bad(
                      "%s = \"%s\" is not 1 (on) or 0 (off)",
                      "%s = “%s”既不是 1（开）也不是 0（关）", name, quote(text));
            })
        .orElse(otherwise);
  }

  /** A constant by its name in small letters. */
  <E extends Enum<E>> E choice(String name, E otherwise) {
    return find(name)
        .map(text ->
            Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> noChoice(name, text, otherwise)))
        .orElse(otherwise);
  }

  private static <E extends Enum<E>> Refusal noChoice(String name, String text, E one) {
    String words =
        Arrays.stream(one.getDeclaringClass().getEnumConstants())
            .map(Query::word)
            .collect(Collectors.joining(", "));
    return Refusal.bad(
        "%s cannot be \"%s\"; it is one of %s", "%s 不能是“%s”，只能是 %s 之一", name, quote(text), words);
  }

  /** The language in which is answered. */
  Language language() {
    String code = find(LANGUAGE).orElse(Language.ENGLISH.code());
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            Refusal.bad(
                "lang cannot be \"%s\"; it is en or zh", "lang 不能是“%s”，只能是 en 或 zh", quote(code)));
  }

  /** The language in which is said what is wrong with a query, whatever that is. */
  static Language spoken(@Nullable String raw) {
    String chinese = LANGUAGE + "=" + Language.CHINESE.code();
    boolean isChinese = raw != null && Arrays.asList(raw.split("&", -1)).contains(chinese);
    return isChinese ? Language.CHINESE : Language.ENGLISH;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String quote(String text) {
    String printable =
        text.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return printable.length() <= LONGEST_QUOTE
        ? printable
        : printable.substring(0, LONGEST_QUOTE) + "…";
  }
}
