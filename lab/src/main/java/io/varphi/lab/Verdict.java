package io.varphi.lab;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A ranking in plain sentences. */
final class Verdict {
  private final Ranking ranking;
  private final Language language;
  private final List<String> sentences = new ArrayList<>();

  Verdict(Ranking ranking, Language language) {
    this.ranking = ranking;
    this.language = language;
  }

  List<String> sentences() {
    addFailures();
    if (ranking.standings().size() > 1) {
      if (ranking.seeds() < ranking.seedsNeeded()) {
        addTooFewSeeds();
      }
      addBest();
      addContradictions();
      addGroups();
    }
    return List.copyOf(sentences);
  }

  private void add(String english, String chinese) {
    sentences.add(
        switch (language) {
          case ENGLISH -> english;
          case CHINESE -> chinese;
        });
  }

  private void addFailures() {
    ranking.standings().stream()
        .filter(standing -> standing.finished() < standing.runs())
        .forEach(standing -> {
          int failed = standing.runs() - standing.finished();
          add(
              "%s diverged with %d of %d seeds; such a run counts as the worst score of all"
                  .formatted(standing.name(), failed, standing.runs()),
              "%s 在 %d 个随机种子中有 %d 个发散，发散的训练按全体最差成绩计"
                  .formatted(standing.name(), standing.runs(), failed));
        });
  }

  private void addTooFewSeeds() {
    int functions = ranking.standings().size();
    add(
        "%s cannot show any difference among %d functions; train with %d or more"
            .formatted(Wording.count(ranking.seeds(), "seed"), functions, ranking.seedsNeeded()),
        "仅 %d 个随机种子，无法在 %d 个函数之间检出任何差异；至少需要 %d 个"
            .formatted(ranking.seeds(), functions, ranking.seedsNeeded()));
  }

  private void addBest() {
    Standing best = ranking.standings().getFirst();
    List<Difference> beaten =
        ranking.differences().stream()
            .filter(difference -> difference.first().equals(best.name()))
            .filter(Difference::isForFirst)
            .toList();
    if (beaten.isEmpty()) {
      return;
    }
    String names = list(beaten.stream().map(Difference::second).toList());
    double p = beaten.stream().mapToDouble(Difference::adjustedP).max().orElseThrow();
    add(
        "%s is significantly better than %s (p ≤ %s after Holm's correction)"
            .formatted(best.name(), names, level(p)),
        "%s 显著优于 %s（经 Holm 校正，p ≤ %s）".formatted(best.name(), names, level(p)));
  }

  private static String level(double p) {
    return String.format(Locale.ROOT, "%.2g", p);
  }

  /** Where the mean is for one function and the test for the other, none is called better. */
  private void addContradictions() {
    ranking.differences().stream()
        .filter(Difference::isContradictory)
        .forEach(each ->
            add(
                ("%s has the better mean, but %s is better with most seeds (p = %s after Holm's"
                        + " correction): a few seeds decide the mean, and neither is called better")
                    .formatted(each.first(), each.second(), level(each.adjustedP())),
                "%s 的均值更好，但在多数随机种子下 %s 更好（经 Holm 校正，p = %s）：均值由少数种子决定，因此不判定孰优孰劣"
                    .formatted(each.first(), each.second(), level(each.adjustedP()))));
  }

  private void addGroups() {
    for (List<String> group : ranking.groups()) {
      add("no significant difference between " + list(group), list(group) + " 之间无显著差异");
    }
  }

  private String list(List<String> names) {
    return switch (language) {
      case ENGLISH -> english(names);
      case CHINESE -> names.stream().collect(Collectors.joining("、"));
    };
  }

  private static String english(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.getLast();
  }
}
