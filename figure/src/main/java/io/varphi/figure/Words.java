package io.varphi.figure;

import io.varphi.Language;
import java.util.List;

/** The words that figures use, in both languages. */
final class Words {
  private Words() {}

  /** f(x). */
  static Label function() {
    return Label.variable("f")
        .then(Label.words("("))
        .then(Label.variable("x"))
        .then(Label.words(")"));
  }

  /** The entry of a legend for the gradients of several functions. */
  static Label gradients(Language language) {
    return Label.gradient().then(Label.words(of(language, " gradient", " 梯度")));
  }

  /** The entry of a legend for the second derivatives of several functions. */
  static Label secondDerivatives(Language language) {
    return Label.gradient()
        .derivative()
        .then(Label.words(of(language, " second derivative", " 二阶导数")));
  }

  /** The entry of a legend for the regions where functions are nearly level. */
  static Label saturated(Language language) {
    return Label.words(of(language, "saturated", "饱和区"));
  }

  /** What is drawn if nothing has a name. */
  static String data(Language language) {
    return of(language, "data", "数据");
  }

  /** A, B and C. */
  static String list(List<String> names, Language language) {
    int last = names.size() - 1;
    if (last <= 0) {
      return String.join("", names);
    }
    return switch (language) {
      case ENGLISH -> String.join(", ", names.subList(0, last)) + " and " + names.get(last);
      case CHINESE -> String.join("、", names.subList(0, last)) + "和" + names.get(last);
    };
  }

  static String of(Language language, String english, String chinese) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
