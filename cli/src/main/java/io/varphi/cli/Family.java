package io.varphi.cli;

import java.util.Arrays;
import java.util.List;

/** What {@code --family} names: a parameter and its values. */
record Family(String parameter, List<Double> values) {
  Family {
    values = List.copyOf(values);
  }

  static Family parse(String text) {
    int equals = text.indexOf('=');
    List<String> numbers =
        Arrays.stream(text.substring(equals + 1).split(",", -1)).map(String::strip).toList();
    if (equals < 1 || !numbers.stream().allMatch(Numeral::isNumber)) {
      throw new UserException(
          "--family cannot be \""
              + text
              + "\"; it is a parameter and its values, such as alpha=0.5,1,2");
    }
    List<Double> values = numbers.stream().map(Numeral::toDouble).toList();
    return new Family(text.substring(0, equals).strip(), values);
  }

  double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
