package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStudyTest {
  private static final int RUNS = 20;
  private static final long PATIENCE_MILLIS = 120_000;

  @TempDir Path parent;

  @Test
  void aStudyThatWasKilledGoesOnAsIfItHadNotBeen() throws IOException, InterruptedException {
    Path folder = parent.resolve("study");
    Path runs = folder.resolve("runs.jsonl");
    List<String> command = new ChildJvm(List.of()).command(StudyProgram.class, folder.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(parent.resolve("output").toFile())
            .start();
    try {
      awaitLines(runs, 7, process);
    } finally {
      process.destroyForcibly(); // kill -9
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    List<String> kept = Files.readAllLines(runs);
    assertTrue(kept.size() < RUNS, () -> "killed in the middle, not after " + kept.size());
    Files.writeString(runs, Files.readString(runs) + "{\"key\":\"0123"); // and while it wrote

    Study resumed =
        StudyRunner.run(
            TestStudies.small(),
            List.of(TestStudies.circles(200)),
            folder,
            2,
            (state, _) -> assertEquals(kept.size(), state.earlier()));

    List<String> lines = Files.readAllLines(runs);
    assertEquals(kept, lines.subList(0, kept.size()), "every finished run is kept");
    assertEquals(RUNS, lines.size(), "none is repeated");
    assertEquals(RUNS, lines.stream().map(line -> line.substring(0, 26)).distinct().count());
    Study undisturbed = TestStudies.run(TestStudies.small(), TestStudies.circles(200));
    assertEquals(TestStudies.timeless(undisturbed), TestStudies.timeless(resumed));
    assertEquals(TestStudies.conclusions(undisturbed), TestStudies.conclusions(resumed));
    assertEquals(files(undisturbed), files(Study.read(folder)));
  }

  /** The texts of the report, with all figures, but for times. */
  private static List<String> files(Study study) {
    Study timeless = Study.of(study.spec(), TestStudies.timeless(study));
    ReportFigures figures = new ReportFigures(timeless);
    return List.of(
        new ReportPage(timeless, figures, Language.ENGLISH).html(), ReportTable.of(timeless));
  }

  private void awaitLines(Path file, int count, Process process)
      throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!Files.exists(file) || Files.readAllLines(file).size() < count) {
      assertTrue(
          process.isAlive() && System.currentTimeMillis() < end,
          () -> "the program does not get on: " + parent.resolve("output"));
      Thread.sleep(20);
    }
  }
}
