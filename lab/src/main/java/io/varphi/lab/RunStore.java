package io.varphi.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a study: {@code study.json} with what it is made of, and {@code runs.jsonl} with a
 * line for each run that is over.
 *
 * <p>A line is on the disk before the next run is counted as over. What a crash leaves of a line at
 * the end is cut off when the study goes on.
 *
 * <p>One process at a time writes: the one that holds the lock of {@code .lock}. That file holds
 * nothing and is never opened for anything else, as POSIX gives up all locks that a process has on
 * a file when it closes the file, by whatever descriptor.
 */
final class RunStore implements AutoCloseable {
  static final String SPEC_FILE = "study.json";
  static final String RUNS_FILE = "runs.jsonl";

  private static final String LOCK_FILE = ".lock";

  private static final byte NEW_LINE = '\n';

  private final Path folder;
  private final StudySpec spec;
  private final FileChannel lock;
  private final FileChannel channel;
  private final List<StudyRun> runs;

  private RunStore(
      Path folder, StudySpec spec, FileChannel lock, FileChannel channel, List<StudyRun> runs) {
    this.folder = folder;
    this.spec = spec;
    this.lock = lock;
    this.channel = channel;
    this.runs = List.copyOf(runs);
  }

  /**
   * The store of a study: new, to go on with, or to be extended by functions, data, sizes or seeds.
   *
   * @throws DataException if the folder holds something else, or another process writes to it
   * @throws IOException if it cannot be read or written; the message is a sentence
   */
  static RunStore open(Path folder, StudySpec spec) throws IOException {
    checkFolder(folder);
    if (Files.exists(folder.resolve(SPEC_FILE))) {
      checkIncluded(folder, spec);
    }
    return StudyFiles.told(folder, () -> openLocked(folder, spec));
  }

  private static void checkFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new DataException("\"" + folder + "\" is a file; name a folder for the study");
    }
    if (Files.exists(folder) && !Files.exists(folder.resolve(SPEC_FILE)) && !isEmpty(folder)) {
      throw new DataException(
          "\"" + folder + "\" holds something, but no study; name a new or an empty folder");
    }
  }

  /** Apart from what a process left that was killed while it made the study. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .allMatch(name -> name.equals(LOCK_FILE) || name.matches(SPEC_FILE + "\\.\\d+\\.tmp"));
    }
  }

  private static void checkIncluded(Path folder, StudySpec wanted) throws IOException {
    Optional<String> difference = SpecDifference.of(spec(folder), wanted);
    if (difference.isPresent()) {
      throw new DataException(
          "\"%s\" holds another study: %s; name another folder, or ask for the same study"
              .formatted(folder, difference.get()));
    }
  }

  private static RunStore openLocked(Path folder, StudySpec spec) throws IOException {
    Files.createDirectories(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(lock, folder);
      keep(folder, spec);
      return openRuns(folder, spec, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Held until the channel is closed, or the process ends. */
  private static void lock(FileChannel channel, Path folder) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw busy(folder);
    }
    if (lock == null) {
      throw busy(folder);
    }
  }

  /** Writes the specification, unless it is there; another process may have been quicker. */
  private static void keep(Path folder, StudySpec spec) throws IOException {
    String text = SpecJson.of(spec) + "\n";
    Path file = folder.resolve(SPEC_FILE);
    if (Files.exists(file)) {
      checkIncluded(folder, spec);
      if (Files.readString(file).equals(text)) {
        return;
      }
    }
    StudyFiles.replace(file, text);
  }

  private static RunStore openRuns(Path folder, StudySpec spec, FileChannel lock)
      throws IOException {
    Path file = folder.resolve(RUNS_FILE);
    Lines lines = Files.exists(file) ? Lines.of(Files.readAllBytes(file)) : Lines.NONE;
    List<StudyRun> runs = runs(file, lines, spec);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.truncate(lines.wholeBytes());
      channel.position(lines.wholeBytes());
      forceNames(folder);
      return new RunStore(folder, spec, lock, channel, runs);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Puts the names of new files on the disk too, and that of the folder. */
  private static void forceNames(Path folder) throws IOException {
    for (Path each : List.of(folder, folder.toAbsolutePath().normalize().resolve(".."))) {
      try (FileChannel names = FileChannel.open(each, StandardOpenOption.READ)) {
        names.force(true);
      } catch (FileSystemException e) {
        return; // some systems do not open folders, and keep names by themselves
      }
    }
  }

  private static DataException busy(Path folder) {
    return new DataException(
        "another process is at work on the study in \"%s\"; wait for it to end, or end it"
            .formatted(folder));
  }

  /** The lines of a file, without what has no line end. */
  private record Lines(List<String> whole, long wholeBytes) {
    static final Lines NONE = new Lines(List.of(), 0);

    static Lines of(byte[] bytes) {
      List<String> whole = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == NEW_LINE) {
          whole.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
          start = i + 1;
        }
      }
      return new Lines(whole, start);
    }
  }

  /**
   * What the study in a folder is made of.
   *
   * @throws DataException if there is none, or it is damaged
   */
  static StudySpec spec(Path folder) throws IOException {
    Path file = folder.resolve(SPEC_FILE);
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          "there is no study in \"%s\", as it has no %s; name the folder of a study"
              .formatted(folder, SPEC_FILE));
    }
    String text = StudyFiles.told(folder, () -> Files.readString(file));
    try {
      return SpecJson.spec(JsonReader.read(text));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new DataException(
          "%s is damaged (%s); name a new folder and start anew".formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * The runs of a study that are over.
   *
   * @throws DataException if a line is damaged, other than by being cut off at the end
   */
  static List<StudyRun> runs(Path folder, StudySpec spec) throws IOException {
    Path file = folder.resolve(RUNS_FILE);
    return Files.exists(file)
        ? StudyFiles.told(folder, () -> runs(file, Lines.of(Files.readAllBytes(file)), spec))
        : List.of();
  }

  private static List<StudyRun> runs(Path file, Lines lines, StudySpec spec) {
    Map<String, StudyRun> runs = new LinkedHashMap<>();
    for (int i = 0; i < lines.whole().size(); i++) {
      try {
        Json.Members json = JsonReader.read(lines.whole().get(i));
        StudyRun run = RunJson.run(json);
        String key = json.text("key");
        if (!key.equals(RunKey.of(spec, run.spec()))) {
          throw new IllegalArgumentException("it belongs to another study");
        }
        runs.putIfAbsent(key, run);
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw new DataException(
            "line %d of %s is damaged (%s); delete this line, and its run is repeated"
                .formatted(i + 1, file, e.getMessage()),
            e);
      }
    }
    return List.copyOf(runs.values());
  }

  /** The runs that were over when the store was opened. */
  List<StudyRun> runs() {
    return runs;
  }

  /** Keeps a run; it is on the disk when this returns. */
  void add(StudyRun run) throws IOException {
    Json.Members json = new Json.Members().with("key", RunKey.of(spec, run.spec()));
    for (Map.Entry<String, Json> member : RunJson.of(run).values().entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    String line = json + "\n";
    StudyFiles.told(
        folder,
        () -> {
          StudyFiles.write(channel, line);
          channel.force(false);
          return line;
        });
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      channel.close();
    }
  }
}
