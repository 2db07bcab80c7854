package io.varphi.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a study so slowly that it can be killed in between. */
final class StudyProgram {
  private static final int QUICK_RUNS = 4;
  private static final long SLOW_MILLIS = 300;

  private StudyProgram() {}

  /** Takes the folder. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    StudyRunner.run(
        TestStudies.small(),
        List.of(TestStudies.circles(200)),
        Path.of(arguments[0]),
        2,
        (state, _) -> {
          if (state.finished() > QUICK_RUNS) {
            rest();
          }
        });
  }

  private static void rest() {
    try {
      Thread.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
