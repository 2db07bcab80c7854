package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import io.varphi.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class DemoTest {
  /** Of the usual epochs, so that a demo takes no more than a second. */
  private static final double SHORT = 0.05;

  private static List<String> names() {
    return Demo.names();
  }

  private static DemoResult result(String name, double share) {
    return Demo.of(name).run(new DemoRuns(share, _ -> {}));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyDemoEndsInAFigureAndThreeSentences(String name) throws Exception {
    List<Double> progress = new ArrayList<>();
    DemoResult result = Demo.of(name).run(new DemoRuns(SHORT, progress::add));
    assertEquals(3, result.sentences().size());
    for (Text sentence : result.sentences()) {
      assertTrue(sentence.english().matches("[A-Z].*\\."), sentence.english());
      assertTrue(sentence.chinese().endsWith("。"), sentence.chinese());
      assertFalse((sentence.english() + sentence.chinese()).contains("NaN"), sentence.toString());
    }
    for (Language language : Language.values()) {
      String svg = result.figure(language).toSvg();
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
      assertFalse(Demo.of(name).title().in(language).isBlank());
    }
    assertEquals(progress.stream().sorted().toList(), progress);
    assertEquals(1.0, progress.getLast());
  }

  @Test
  void theSameDemoTellsTheSame() {
    assertEquals(result("spirals", SHORT).sentences(), result("spirals", SHORT).sentences());
  }

  @Test
  void theSentencesFollowTheNumbers() {
    int epochs = 4;
    double[] accuracies = new double[3];
    Split split = Split.of(Datasets.spirals(1250, 0.02, 1), 0.2, 0.2, 1).standardised();
    for (int seed = 1; seed <= 3; seed++) {
      RunResult run =
          Trainer.train(
              NetworkSpec.dense(2, 3, 32, "gelu", 2, Head.SOFTMAX),
              new TrainSettings(new Optimizer.Adam(), 3e-3, 32, epochs, 0, 0, seed),
              split,
              Observer.NONE);
      accuracies[seed - 1] = run.testMetric();
    }
    double mean = Descriptive.mean(accuracies);
    Text what = result("spirals", epochs / 60.0).sentences().getFirst();
    assertTrue(what.english().startsWith("After 4 epochs"), what.english());
    assertTrue(what.english().contains(Wording.percent(mean) + " with GELU"), what.english());
    assertTrue(what.chinese().contains("GELU " + Wording.percentZh(mean)), what.chinese());
  }

  @Test
  void moreEpochsTellOfOtherNumbers() {
    Text brief = result("dead-relu", 0.025).sentences().getFirst();
    Text longer = result("dead-relu", 0.1).sentences().getFirst();
    assertTrue(brief.english().contains("after 1 epochs"), brief.english());
    assertTrue(longer.english().contains("after 4 epochs"), longer.english());
    assertNotEquals(
        brief.english().replace("after 1 ", ""), longer.english().replace("after 4 ", ""));
  }

  @Test
  void gainsAreThoseOfTheTheory() {
    String what = result("gains", SHORT).sentences().getFirst().english();
    assertTrue(what.contains("0.5 with gain 1 "), what);
    assertTrue(what.contains("1 with gain 1.41 "), what);
    assertTrue(what.contains("2 with gain 2 "), what);
  }

  @Test
  void anUnknownDemoNamesTheNearest() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Demo.of("spiral"));
    assertTrue(error.getMessage().contains("spirals"), error.getMessage());
  }
}
