package io.varphi.cli;

import io.varphi.Language;

/** Words and numbers of the lab. */
final class LabText {
  private LabText() {}

  static String of(Language language, String english, String chinese) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
