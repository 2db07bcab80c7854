package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final List<LoadedData> DATA = List.of(TestStudies.circles(60));

  private static final StudySpec SPEC =
      TestStudies.spec(DATA.getFirst(), "relu", "tanh")
          .with(TestStudies.training(2, 0.01))
          .withDepths(1)
          .withSeeds(3);

  @TempDir Path parent;
  private Path folder;
  private Path runs;

  @BeforeEach
  void name() {
    folder = parent.resolve("study");
    runs = folder.resolve("runs.jsonl");
  }

  private Study run() throws IOException, InterruptedException {
    return StudyRunner.run(SPEC, DATA, folder, 2, StudyProgress.NONE);
  }

  @Test
  void whatIsReadIsWhatWasRun() throws IOException, InterruptedException {
    Study run = run();
    Study read = Study.read(folder);
    assertEquals(run.runs(), read.runs());
    assertEquals(TestStudies.conclusions(run), TestStudies.conclusions(read));
    assertTrue(read.isComplete());
    assertEquals(SPEC.activations(), read.spec().activations());
    assertEquals(SPEC.training(), read.spec().training());
  }

  @Test
  void allKindsOfResultsAndSettingsAreReadBack() throws IOException, InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(60, 0.1, 1));
    StudyTraining training =
        new StudyTraining(
            LearningRates.of(0.01, 1e7), new Optimizer.AdamW(), 7, 6, 2, 0.5, new Init.Gain(1.5));
    StudySpec spec =
        TestStudies.spec(data, "relu", "sin(exp(x))", "exp(x^2)").with(training).withSeeds(2);
    Study run = StudyRunner.run(spec, List.of(data), folder, 2, StudyProgress.NONE);
    assertTrue(run.runs().stream().anyMatch(StudyRun::isDiverged), "one diverges");
    assertTrue(
        run.runs().stream()
            .anyMatch(each -> each.result().outcome() instanceof Outcome.StoppedEarly),
        "one stops early");
    Study read = Study.read(folder);
    assertEquals(run.runs(), read.runs());
    assertEquals(training, read.spec().training());
  }

  @Test
  void runsThatAreThereAreNotRepeated() throws IOException, InterruptedException {
    run();
    byte[] before = Files.readAllBytes(runs);
    StudyRunner.run(
        SPEC,
        DATA,
        folder,
        2,
        (state, last) -> {
          assertEquals(Optional.empty(), last);
          assertEquals(new StudyProgress.State(6, 6, 6, Optional.empty()), state);
        });
    assertArrayEquals(before, Files.readAllBytes(runs));
  }

  @Test
  void aLineThatWasCutOffIsWrittenAnew() throws IOException, InterruptedException {
    Study whole = run();
    String text = Files.readString(runs);
    int lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
    for (int end : List.of(text.length() - 1, lastLine + 10, lastLine + 1)) {
      Files.writeString(runs, text.substring(0, end));
      assertEquals(5, Study.read(folder).runs().size(), "whole lines");
      Study again = run();
      assertEquals(TestStudies.timeless(whole), TestStudies.timeless(again));
      assertTrue(Files.readString(runs).startsWith(text.substring(0, lastLine)));
      assertEquals(6, Files.readAllLines(runs).size());
    }
  }

  @Test
  void aDamagedLineIsNamed() throws IOException, InterruptedException {
    run();
    List<String> lines = Files.readAllLines(runs);
    lines.set(1, lines.get(1).replace("\"seed\":", "\"sead\":"));
    Files.write(runs, lines);
    String sentence = assertThrows(DataException.class, this::run).getMessage();
    assertEquals(
        "line 2 of %s is damaged (\"seed\" is missing); delete this line, and its run is repeated"
            .formatted(runs),
        sentence);
    lines.remove(1);
    Files.write(runs, lines);
    assertTrue(run().isComplete());
  }

  @Test
  void aLineOfAnotherStudyIsRefused() throws IOException, InterruptedException {
    run();
    Path other = parent.resolve("other");
    StudyRunner.run(SPEC.with(TestStudies.training(1, 0.01)), DATA, other, 2, StudyProgress.NONE);
    Files.write(
        runs,
        List.of(Files.readAllLines(other.resolve("runs.jsonl")).getFirst()),
        StandardOpenOption.APPEND);
    String sentence = assertThrows(DataException.class, this::run).getMessage();
    assertTrue(sentence.contains("line 7") && sentence.contains("another study"), sentence);
  }

  @Test
  void anotherStudyIsRefusedWithWhatDiffers() throws IOException, InterruptedException {
    run();
    assertRefused("its number of seeds is 3, not 4;", SPEC.withSeeds(4), DATA);
    assertRefused("its depth is [1], not [2];", SPEC.withDepths(2), DATA);
    assertRefused("its width is [8], not [8,16];", SPEC.withWidths(8, 16), DATA);
    assertRefused(
        "its number of epochs is 2, not 3;", SPEC.with(TestStudies.training(3, 0.01)), DATA);
    assertRefused(
        "its grid of learning rates is [0.01], not [0.02];",
        SPEC.with(TestStudies.training(2, 0.02)),
        DATA);
    List<LoadedData> more = List.of(TestStudies.circles(61));
    StudySpec others =
        TestStudies.spec(more.getFirst(), "relu", "tanh")
            .with(TestStudies.training(2, 0.01))
            .withDepths(1)
            .withSeeds(3);
    assertRefused("the rows or columns of circles were others;", others, more);
    StudySpec functions =
        TestStudies.spec(DATA.getFirst(), "relu", "mish")
            .with(TestStudies.training(2, 0.01))
            .withDepths(1)
            .withSeeds(3);
    assertRefused("its list of functions is \"relu, tanh\", not \"relu, mish\";", functions, DATA);
  }

  private void assertRefused(String difference, StudySpec spec, List<LoadedData> data)
      throws IOException {
    byte[] before = Files.readAllBytes(runs);
    String sentence =
        assertThrows(
                DataException.class,
                () -> StudyRunner.run(spec, data, folder, 1, StudyProgress.NONE))
            .getMessage();
    assertEquals(
        "\"%s\" holds another study: %s name another folder, or ask for the same study"
            .formatted(folder, difference),
        sentence);
    assertArrayEquals(before, Files.readAllBytes(runs));
  }

  @Test
  void foldersThatHoldSomethingElseAreLeftAlone() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertSentence("holds something, but no study; name a new or an empty folder");
    assertEquals(List.of("thesis.txt"), List.of(folder.toFile().list()));
    Files.delete(folder.resolve("thesis.txt"));
    Files.delete(folder);
    Files.writeString(folder, "a file");
    assertSentence("is a file; name a folder for the study");
  }

  private void assertSentence(String end) {
    String sentence = assertThrows(DataException.class, this::run).getMessage();
    assertEquals("\"" + folder + "\" " + end, sentence);
  }

  @Test
  void twoProcessesDoNotWriteAtATime() throws IOException {
    try (RunStore store = RunStore.open(folder, SPEC)) {
      assertEquals(List.of(), store.runs());
      String sentence = assertThrows(DataException.class, this::run).getMessage();
      assertTrue(sentence.startsWith("another process is at work on the study in"), sentence);
    }
  }

  @Test
  void nothingIsWrittenWhereNetsDoNotFitIntoMemory() {
    StudySpec huge = SPEC.withWidths(16384).withDepths(1000);
    String sentence =
        assertThrows(
                DataException.class,
                () -> StudyRunner.run(huge, DATA, folder, 2, StudyProgress.NONE))
            .getMessage();
    assertTrue(
        sentence.startsWith("2 nets of 1000 layers of 16384 units at a time need "), sentence);
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFolderWithoutAStudyCannotBeRead() throws IOException, InterruptedException {
    String sentence = assertThrows(DataException.class, () -> Study.read(folder)).getMessage();
    assertTrue(sentence.startsWith("there is no study in \"" + folder + "\""), sentence);
    run();
    Files.writeString(folder.resolve("study.json"), "{\"data\":[");
    sentence = assertThrows(DataException.class, () -> Study.read(folder)).getMessage();
    assertTrue(sentence.contains("is damaged (column 10: the text ends too early)"), sentence);
  }
}
