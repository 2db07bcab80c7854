package io.varphi.handbook;

import io.varphi.Language;
import java.util.Arrays;
import java.util.List;

/**
 * Which activation function to choose for a task, why, and what else there is.
 *
 * @param task its name, such as {@code mlp}
 * @param title the task in words
 * @param choices the names of the functions to choose from, the best one first
 * @param why the reasons
 * @param otherwise conditions under which another one is better
 * @param avoid what not to choose, with the reason
 * @param initialization what the weights have to do with it
 * @param sources papers and measurements
 */
public record Guide(
    String task,
    String title,
    List<String> choices,
    List<Block> why,
    List<List<Span>> otherwise,
    List<List<Span>> avoid,
    List<Block> initialization,
    List<List<Span>> sources) {
  private static final List<String> TASKS =
      List.of(
          "mlp",
          "cnn",
          "transformer_ffn",
          "recurrent_gates",
          "without_normalization",
          "mobile_quantized",
          "binary",
          "multiclass",
          "multilabel",
          "regression",
          "positive",
          "counts",
          "gan",
          "implicit");

  /** The parts of a guide, by the headings that they have in its texts. */
  public enum Section {
    CHOOSE("Choose", "选择"),
    WHY("Why", "理由"),
    OTHERWISE("Otherwise", "其他情形"),
    AVOID("Avoid", "避免"),
    INITIALIZE("Initialise", "初始化"),
    SOURCES("Sources", "来源");

    private final String english;
    private final String chinese;

    Section(String english, String chinese) {
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
  }

  public Guide {
    choices = List.copyOf(choices);
    why = List.copyOf(why);
    otherwise = List.copyOf(otherwise);
    avoid = List.copyOf(avoid);
    initialization = List.copyOf(initialization);
    sources = List.copyOf(sources);
  }

  /** The names of all tasks: hidden layers first, then outputs, then whole networks. */
  public static List<String> tasks() {
    return TASKS;
  }

  /**
   * The guide for a task.
   *
   * @param task one of {@link #tasks}
   * @throws IllegalStateException if there is no such task
   */
  public static Guide of(String task, Language language) {
    Article article = Article.of("guide/" + task, language);
    List<String> headings = article.sections().stream().map(Article.Section::heading).toList();
    List<String> expected =
        Arrays.stream(Section.values()).map(section -> section.heading(language)).toList();
    if (!headings.equals(expected)) {
      throw new IllegalStateException(task + " has the sections " + headings);
    }
    return new Guide(
        task,
        article.title(),
        section(article, Section.CHOOSE.heading(language)).names(),
        section(article, Section.WHY.heading(language)).blocks(),
        section(article, Section.OTHERWISE.heading(language)).items().toList(),
        section(article, Section.AVOID.heading(language)).items().toList(),
        section(article, Section.INITIALIZE.heading(language)).blocks(),
        section(article, Section.SOURCES.heading(language)).items().toList());
  }

  private static Article.Section section(Article article, String heading) {
    return article.sections().stream()
        .filter(section -> section.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }
}
