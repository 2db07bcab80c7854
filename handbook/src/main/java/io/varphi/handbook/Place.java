package io.varphi.handbook;

import io.varphi.Entry;
import io.varphi.Language;

/**
 * Where a page is.
 *
 * @param path below the folder of the language, with slashes: {@code functions/gelu.html}
 */
record Place(Language language, String path) {
  static final String INDEX = "index.html";
  static final String GUIDE = "guide.html";
  static final String MISTAKES = "mistakes.html";
  static final String COMPARISONS = "compare/index.html";
  static final String EXPLANATIONS = "explain/index.html";

  static String card(Entry entry) {
    return "functions/" + entry.name() + ".html";
  }

  static String article(String name) {
    return name + ".html";
  }

  /** The path of the file below the site. */
  String file() {
    return language.code() + "/" + path;
  }

  /** The way to a page in the same language; what follows a # stays. */
  String to(String target) {
    return up() + target;
  }

  /** The way to the same page in another language. */
  String in(Language other) {
    return up() + "../" + other.code() + "/" + path;
  }

  /** The way to a file that all pages share. */
  String toShared(String name) {
    return up() + "../" + name;
  }

  private String up() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
