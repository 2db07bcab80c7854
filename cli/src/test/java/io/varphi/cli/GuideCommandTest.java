package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.handbook.Guide;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideCommandTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyTaskFitsEightyColumns(String language) {
    for (String task : Guide.tasks()) {
      String guide = Run.output("guide", "--task", task, "--lang", language);
      guide.lines().forEach(line -> assertTrue(TextWidth.of(line) <= 80, line));
      assertTrue(guide.contains("arXiv:") || guide.contains("20"), task);
    }
    Run.output("guide", "--lang", language)
        .lines()
        .forEach(line -> assertTrue(TextWidth.of(line) <= 80, line));
  }

  @Test
  void theTableHasAllTasksAndWhatToChoose() {
    List<String> lines = Run.output("guide").lines().toList();
    assertEquals(2 * Guide.tasks().size() + 2, lines.size());
    assertEquals(
        "varphi guide --task mlp tells the reasons and the sources for one of them.",
        lines.getLast());
    assertTrue(Run.output("guide", "--lang", "zh").endsWith("mlp 给出其中一项的理由与来源。\n"));
    assertTrue(lines.get(0).matches("mlp +Hidden layers of a multilayer perceptron"), lines.get(0));
    assertEquals("relu, silu, gelu, elu", lines.get(1).strip());
  }

  @Test
  void aTaskHasReasonsAndSources() {
    String guide = Run.output("guide", "--task", "MLP");
    assertTrue(guide.startsWith("Hidden layers of a multilayer perceptron\n\nChoose\n  relu, "));
    for (String heading : List.of("Why", "Otherwise", "Avoid", "Initialise", "Sources")) {
      assertTrue(guide.contains("\n\n" + heading + "\n  "), heading);
    }
    assertTrue(guide.contains("arXiv:1502.01852"), guide);
    assertTrue(Run.output("guide", "--task", "mlp", "--lang", "zh").contains("\n\n来源\n  - "));
  }

  @Test
  void aNarrowTerminalGetsShortLines() {
    Environment narrow = new Environment(Map.of("LANG", "C.UTF-8", "COLUMNS", "50"), false);
    Run run = Run.of(narrow, "", "guide", "--task", "cnn");
    assertEquals(0, run.code());
    run.lines().forEach(line -> assertTrue(TextWidth.of(line) <= 50, line));
  }
}
