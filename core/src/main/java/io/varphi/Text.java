package io.varphi;

/** The same statement in both languages, each written for its readers. */
public record Text(String english, String chinese) {
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
