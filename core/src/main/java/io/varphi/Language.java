package io.varphi;

/** The languages in which the catalogue speaks. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }
}
