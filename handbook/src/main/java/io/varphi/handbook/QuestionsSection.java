package io.varphi.handbook;

import static io.varphi.handbook.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that are asked of an entry, with answers that unfold. */
final class QuestionsSection {
  private QuestionsSection() {}

  static Optional<CardSection> of(Composer composer, Prose prose) {
    List<Html> questions = new ArrayList<>();
    for (Block block : prose.parts().getOrDefault(Part.QUESTIONS, List.of())) {
      switch (block) {
        case Block.Bullets(var items) ->
            items.forEach(item -> questions.add(question(composer, item)));
        case Block.Paragraph _, Block.Picture _ ->
            questions.addAll(composer.blocks(List.of(block)));
      }
    }
    return CardSection.of(Part.QUESTIONS, composer.language(), questions);
  }

  /** What stands behind a dash is the answer. */
  private static Html question(Composer composer, List<Span> item) {
    List<Span> question = new ArrayList<>();
    List<Span> answer = new ArrayList<>();
    for (Span span : item) {
      int dash = answer.isEmpty() ? span.text().indexOf(" — ") : -1;
      if (dash >= 0) {
        question.add(new Span.Words(span.text().substring(0, dash)));
        answer.add(new Span.Words(span.text().substring(dash + 3)));
      } else {
        (answer.isEmpty() ? question : answer).add(span);
      }
    }
    return element(
        "details",
        element("summary", composer.spans(question)),
        element("p", composer.spans(answer)));
  }
}
