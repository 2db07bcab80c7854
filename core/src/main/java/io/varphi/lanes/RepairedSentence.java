package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.real.Lazy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;

/**
 * The code of a prepared sentence in x, with what has to be repaired in it. Where float code does
 * not pass its trial, because summands cancel or numbers that no float holds meet, it is made of
 * the words for double results. Safe for use by many threads.
 */
final class RepairedSentence {
  private final Expr sentence;
  private final Lazy<Form> ofDoubleWords;
  private final Map<Grade, Form> forms = new ConcurrentHashMap<>();

  /** How the sentence is compiled where a grade is asked for. */
  record Form(Grade grade, Expr sentence, Repairs repairs) {
    static Form of(Expr prepared, Grade grade) {
      Expr sentence = ElementCode.sentence(prepared, grade);
      return new Form(grade, sentence, Repairs.of(sentence, grade));
    }

    int lowered(LaneBuilder lanes, boolean scalar, int x) {
      return repairs.lowered(sentence, lanes, grade, scalar, x);
    }

    boolean passes(Expr prepared) {
      LaneBuilder lanes = new LaneBuilder();
      int result = lowered(lanes, true, lanes.load(0));
      DoubleUnaryOperator code = new LoopFunction(lanes.program(List.of(result)));
      return new FloatTrial(code, new Exact(prepared)).passes();
    }
  }

  RepairedSentence(Expr prepared) {
    this.sentence = prepared;
    this.ofDoubleWords = Lazy.of(() -> Form.of(prepared, Grade.DOUBLE));
  }

  /** The place of the sentence's value for x at place {@code x}. */
  int lowered(LaneBuilder lanes, Grade grade, boolean scalar, int x) {
    return form(grade).lowered(lanes, scalar, x);
  }

  Form form(Grade grade) {
    return switch (grade) {
      case FLOAT, CANCELLING -> forms.computeIfAbsent(grade, this::floatForm);
      case DOUBLE -> ofDoubleWords.get();
    };
  }

  private Form floatForm(Grade grade) {
    Form form = Form.of(sentence, grade);
    return form.passes(sentence) ? form : ofDoubleWords.get();
  }
}
