package io.varphi.handbook;

import io.varphi.Language;
import java.util.Arrays;
import java.util.Optional;

/** The parts of what is said of a function, in the order in which they stand. */
public enum Part {
  HOW_IT_WORKS("How it works", "原理"),
  STRENGTHS("Strengths", "优点"),
  WEAKNESSES("Weaknesses", "缺点"),
  USED("Where it is used", "应用"),
  WHEN("When to use it", "何时使用"),
  WHEN_NOT("When not", "何时不用"),
  RELATIVES("Relatives", "近亲"),
  QUESTIONS("Learning questions", "思考题");

  private final String english;
  private final String chinese;

  Part(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The heading over this part. */
  public String heading(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  static Optional<Part> of(String heading, Language language) {
    return Arrays.stream(values())
        .filter(part -> part.heading(language).equals(heading))
        .findFirst();
  }
}
