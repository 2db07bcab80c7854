package io.varphi.lab;

import io.varphi.Catalogue;
import io.varphi.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and lists in sentences. */
final class Wording {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Wording() {}

  static String of(Language language, String english, String chinese) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  /** A share in percent: 98.4 %. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
  }

  /** The same as it is written in Chinese: 98.4%. */
  static String percentZh(double share) {
    return percent(share).replace(" ", "");
  }

  static String percent(Language language, double share) {
    return of(language, percent(share), percentZh(share));
  }

  /** So many significant digits, no zeros at the end; very large and small ones as 3.2·10⁻⁹. */
  static String number(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
    }
    int power = (int) Math.floor(StrictMath.log10(Math.abs(value)));
    if (power >= -4 && power < 6) {
      String plain = "%." + Math.max(digits - 1 - power, 0) + "f";
      return brief(String.format(Locale.ROOT, plain, value));
    }
    String scientific = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    int e = scientific.indexOf('e');
    int exponent = Integer.parseInt(scientific.substring(e + 1));
    return brief(scientific.substring(0, e)) + "·10" + raised(exponent);
  }

  private static String brief(String number) {
    String minus = number.replace('-', '−');
    return minus.contains(".") ? minus.replaceFirst("\\.?0+$", "") : minus;
  }

  private static String raised(int exponent) {
    return Integer.toString(exponent)
        .chars()
        .mapToObj(c -> c == '-' ? "⁻" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
        .collect(Collectors.joining());
  }

  /** Things counted: 1 seed, 2 seeds. */
  static String count(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  static String list(Language language, List<String> names) {
    int last = names.size() - 1;
    return switch (language) {
      case ENGLISH ->
          last <= 0
              ? String.join("", names)
              : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
      case CHINESE -> String.join("、", names);
    };
  }

  /** What readers call a function: the title of the catalogue, or its formula. */
  static String title(String specification) {
    return Catalogue.of(specification).title();
  }
}
