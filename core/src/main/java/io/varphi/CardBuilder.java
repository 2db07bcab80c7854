package io.varphi;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects a {@link Card}; what all kinds of entries have in common.
 *
 * @param <B> the builder itself
 */
abstract class CardBuilder<B extends CardBuilder<B>> {
  private final String name;
  private final String title;
  private final Family family;
  private final List<String> aliases = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Card.Ordering> orderings = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();
  private final List<KnownAs> elsewhere = new ArrayList<>();
  private String english = "";
  private String chinese = "";

  CardBuilder(String name, String title, Family family) {
    this.name = name;
    this.title = title;
    this.family = family;
  }

  abstract B self();

  B aliases(String... others) {
    aliases.addAll(List.of(others));
    return self();
  }

  B parameter(Parameter parameter) {
    parameters.add(parameter);
    return self();
  }

  /** Requires that one parameter is never above another. */
  B ordered(String lower, String upper) {
    orderings.add(new Card.Ordering(lower, upper));
    return self();
  }

  B paper(String authors, String paperTitle, String where) {
    papers.add(new Paper(authors, paperTitle, where));
    return self();
  }

  B knownAs(Framework framework, String other) {
    return knownAs(framework, other, "");
  }

  B knownAs(Framework framework, String other, String difference) {
    elsewhere.add(new KnownAs(framework, other, difference));
    return self();
  }

  B en(String summary) {
    english = summary.strip();
    return self();
  }

  B zh(String summary) {
    chinese = summary.strip();
    return self();
  }

  List<Parameter> parameters() {
    return parameters;
  }

  Card card() {
    return new Card(
        name,
        title,
        aliases,
        family,
        parameters,
        orderings,
        papers,
        elsewhere,
        new Text(english, chinese));
  }
}
