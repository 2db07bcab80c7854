package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final List<LoadedData> DATA = List.of(TestStudies.circles(60));

  private static final StudySpec SPEC = spec(DATA.getFirst(), "relu", "tanh");

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
    assertRefused(
        "its number of seeds is 3, not 2 (there may be more, but not fewer);",
        SPEC.withSeeds(2),
        DATA);
    assertRefused(
        "its depths are 1, not 2 (there may be more, but none left out);",
        SPEC.withDepths(2),
        DATA);
    assertRefused(
        "its widths are 8, not 16 (there may be more, but none left out);",
        SPEC.withWidths(16),
        DATA);
    assertRefused(
        "its number of epochs is 2, not 3;", SPEC.with(TestStudies.training(3, 0.01)), DATA);
    assertRefused(
        "its grid of learning rates is [0.01], not [0.02];",
        SPEC.with(TestStudies.training(2, 0.02)),
        DATA);
    LoadedData more = TestStudies.circles(61);
    assertRefused(
        "the rows or columns of circles were others;", spec(more, "relu", "tanh"), List.of(more));
    assertRefused(
        "its functions are relu, tanh, not relu, mish (there may be more, but none left out);",
        spec(DATA.getFirst(), "relu", "mish"),
        DATA);
    LoadedData clouds = LoadedData.of(Datasets.xor(60, 0.3, 1));
    assertRefused(
        "its data sets are circles, not xor (there may be more, but none left out);",
        spec(clouds, "relu", "tanh"),
        List.of(clouds));
  }

  private static StudySpec spec(LoadedData data, String... functions) {
    return TestStudies.spec(data, functions)
        .with(TestStudies.training(2, 0.01))
        .withDepths(1)
        .withSeeds(3);
  }

  /** With the same results as if all had been asked for at once. */
  @Test
  void aStudyGrowsWithoutRepeatingARun() throws IOException, InterruptedException {
    run();
    List<String> first = Files.readAllLines(runs);
    LoadedData clouds = LoadedData.of(Datasets.xor(60, 0.3, 1));
    List<LoadedData> data = List.of(clouds, DATA.getFirst());
    StudySpec larger =
        StudySpec.of(
                List.of(TestStudies.described(clouds), TestStudies.described(DATA.getFirst())),
                List.of("mish", "tanh", "relu"))
            .with(TestStudies.training(2, 0.01))
            .withWidths(8)
            .withDepths(1, 2)
            .withSeeds(4);
    Study grown =
        StudyRunner.run(
            larger, data, folder, 2, (state, _) -> assertEquals(6, state.earlier(), "earlier"));
    assertEquals(2 * 3 * 2 * 4, grown.runs().size());
    assertEquals(first, Files.readAllLines(runs).subList(0, 6));
    Study atOnce = StudyRunner.run(larger, data, 2, StudyProgress.NONE);
    assertEquals(TestStudies.timeless(atOnce), TestStudies.timeless(grown));
    assertEquals(TestStudies.conclusions(atOnce), TestStudies.conclusions(Study.read(folder)));
    assertThrows(DataException.class, this::run, "there are four seeds now");
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
  void twoThreadsOfAProcessDoNotWriteAtATime() throws IOException {
    try (RunStore store = RunStore.open(folder, SPEC)) {
      assertEquals(List.of(), store.runs());
      assertBusy(assertThrows(DataException.class, this::run).getMessage());
    }
  }

  /** Neither when the first has read its own files again meanwhile. */
  @Test
  void twoProcessesDoNotWriteAtATime() throws IOException, InterruptedException {
    ChildJvm other = new ChildJvm(List.of());
    StudySpec spec = TestStudies.small();
    try (RunStore store = RunStore.open(folder, spec)) {
      assertEquals(List.of(), store.runs());
      assertBusy(other.run(StoreProgram.class, folder.toString()).getLast());
      assertEquals(List.of(), Study.read(folder).runs());
      assertBusy(other.run(StoreProgram.class, folder.toString()).getLast());
    }
    assertEquals("0 runs", other.run(StoreProgram.class, folder.toString()).getLast());
  }

  private static void assertBusy(String sentence) {
    assertTrue(sentence.startsWith("another process is at work on the study in"), sentence);
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

  /** A batch of 1 is no smaller: nets compute on 64 rows at least. */
  @Test
  void theMemoryOfNetsIsThatOfTheirArrays() {
    StudySpec spec = SPEC.withWidths(64).withDepths(2);
    Contender contender = spec.contenders().getFirst();
    Network network = Network.of(spec.network(contender), 1, 1, 1);
    double counted = NetMemory.bytes(spec.with(withBatch(1)), contender);
    assertEquals(1, counted / network.bytes(), 0.35);
  }

  private static StudyTraining withBatch(int batch) {
    return new StudyTraining(
        LearningRates.of(0.01), new Optimizer.Adam(), batch, 1, 0, 0, new Init.KeepSignal());
  }

  @Test
  void failuresOfTheDiskAreToldWithTheFolderAndTheNextStep() throws IOException {
    String full = StudyFiles.sentence(folder, new IOException("No space left on device"));
    assertEquals(
        "cannot read and write the study in \""
            + folder
            + "\": No space left on device; check its disk and free space, then give the same"
            + " command again",
        full);
    String denied = StudyFiles.sentence(folder, new AccessDeniedException("x"));
    assertTrue(denied.endsWith("permission denied; name a folder of your own"), denied);
    Path nowhere = Path.of("/proc/x");
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self")), "there is no /proc here");
    IOException failure = assertThrows(IOException.class, () -> RunStore.open(nowhere, SPEC));
    assertEquals(
        "the study \"/proc/x\" cannot be made there; name a folder in one that exists",
        failure.getMessage());
  }

  /** As after two that were started at once: the one that came first is left alone. */
  @Test
  void whoComesSecondLeavesTheStudyOfTheFirst() throws IOException {
    try (RunStore first = RunStore.open(folder, SPEC)) {
      assertEquals(List.of(), first.runs());
      byte[] kept = Files.readAllBytes(folder.resolve("study.json"));
      StudySpec more = SPEC.withSeeds(9);
      assertBusy(assertThrows(DataException.class, () -> RunStore.open(folder, more)).getMessage());
      assertArrayEquals(kept, Files.readAllBytes(folder.resolve("study.json")));
    }
    Files.delete(folder.resolve("study.json"));
    Files.delete(folder.resolve("runs.jsonl"));
    try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertBusy(assertThrows(DataException.class, () -> RunStore.open(folder, SPEC)).getMessage());
      assertFalse(Files.exists(folder.resolve("study.json")), "nothing is written without a lock");
    }
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
