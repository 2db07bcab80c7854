package io.varphi.cli;

import io.varphi.Language;
import io.varphi.lab.StudyData;
import io.varphi.lab.StudyProgress;
import io.varphi.lab.StudyRun;
import io.varphi.lab.StudySpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows how far a study is: as a bar on a terminal, otherwise in a line for each tenth. */
final class LabProgress implements StudyProgress, AutoCloseable {
  private static final int BAR = 30;
  private static final int TENTHS = 10;

  private final StudySpec spec;
  private final Path folder;
  private final Language language;
  private final Terminal terminal;
  private final Thread farewell = new Thread(this::sayFarewell);
  private int tenths;
  private volatile @Nullable State state;
  private volatile boolean isEnding;

  LabProgress(StudySpec spec, Path folder, Language language, Terminal terminal) {
    this.spec = spec;
    this.folder = folder;
    this.language = language;
    this.terminal = terminal;
  }

  @Override
  public void onState(State now, Optional<StudyRun> last) {
    if (isEnding) {
      return;
    }
    if (last.isEmpty()) {
      start(now);
    }
    state = now;
    if (terminal.environment().hasColours()) {
      terminal.progress(bar(now));
    } else if (last.isPresent()) {
      line(now);
    }
  }

  private void start(State now) {
    Runtime.getRuntime().addShutdownHook(farewell);
    tenths = TENTHS * now.finished() / now.planned();
    for (StudyData data : spec.data()) {
      data.notes().forEach(note -> terminal.note(data.name() + ": " + note.in(language)));
    }
    if (now.earlier() > 0) {
      terminal.note(
          LabText.of(
              language,
              "%d of %d runs are there already".formatted(now.earlier(), now.planned()),
              "已有 %d 次训练，共 %d 次".formatted(now.earlier(), now.planned())));
    }
  }

  private void line(State now) {
    int reached = TENTHS * now.finished() / now.planned();
    if (reached > tenths && now.finished() < now.planned()) {
      tenths = reached;
      terminal.note(told(now));
    }
  }

  private String bar(State now) {
    boolean isUnicode = terminal.environment().isUnicode();
    int filled = BAR * now.finished() / now.planned();
    return (isUnicode ? "━" : "#").repeat(filled)
        + (isUnicode ? "╌" : ".").repeat(BAR - filled)
        + " "
        + told(now);
  }

  private String told(State now) {
    String runs =
        LabText.of(
            language,
            "%d of %d runs".formatted(now.finished(), now.planned()),
            "%d/%d 次训练".formatted(now.finished(), now.planned()));
    return runs
        + now.left()
            .map(left ->
                LabText.of(language, ", " + duration(left) + " left", "，约剩 " + duration(left)))
            .orElse("");
  }

  /** As exact as such an estimate is. */
  private String duration(Duration left) {
    long seconds = left.toSeconds();
    if (seconds < 60) {
      return LabText.of(language, seconds + " s", seconds + " 秒");
    }
    if (seconds < 3600) {
      long minutes = seconds / 60;
      return LabText.of(
          language,
          "%d min %d s".formatted(minutes, seconds % 60),
          "%d 分 %d 秒".formatted(minutes, seconds % 60));
    }
    return LabText.of(
        language,
        "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60),
        "%d 小时 %d 分".formatted(seconds / 3600, seconds / 60 % 60));
  }

  /** When the process is told to end, as by Ctrl-C. */
  private void sayFarewell() {
    isEnding = true;
    State last = state;
    if (last == null) {
      return;
    }
    terminal.progress("");
    terminal.note(
        LabText.of(
            language,
            "stopped: %d of %d runs are kept in %s; the same command goes on"
                .formatted(last.finished(), last.planned(), folder),
            "已中止：%d/%d 次训练保存在 %s 中，再次执行同一命令即可继续"
                .formatted(last.finished(), last.planned(), folder)));
  }

  @Override
  public void close() {
    if (state != null) {
      terminal.progress("");
      removeFarewell();
    }
  }

  private void removeFarewell() {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      return; // it is being said
    }
  }
}
